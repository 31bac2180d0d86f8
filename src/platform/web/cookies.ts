import type { FastifyReply, FastifyRequest } from 'fastify'
import type { SetCookie } from './route.ts'

/** On https every cookie is bound to this host and to TLS by its name; plain http (the demo on loopback) knows only the plain name. */
const fullName = (name: string, secure: boolean): string => (secure ? `__Host-${name}` : `khue-${name}`)

export const readCookie = (request: FastifyRequest, name: string, secure: boolean): string | undefined =>
  request.cookies[fullName(name, secure)]

/** Every cookie of ours by its plain name. */
export const readCookies = (request: FastifyRequest, secure: boolean): Record<string, string> => {
  const prefix = fullName('', secure)
  const found: Record<string, string> = {}
  for (const [name, value] of Object.entries(request.cookies))
    if (name.startsWith(prefix) && value !== undefined) found[name.slice(prefix.length)] = value
  return found
}

/** Lax: a link from a message must find its reader signed in; posts are guarded by their own token. */
export const writeCookie = (reply: FastifyReply, cookie: SetCookie, secure: boolean): void => {
  void reply.setCookie(fullName(cookie.name, secure), cookie.value, {
    path: '/',
    httpOnly: true,
    secure,
    sameSite: 'lax',
    ...(cookie.maxAge === undefined ? {} : { maxAge: cookie.maxAge }),
  })
}
