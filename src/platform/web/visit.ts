import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Actor, Context } from '../context.ts'
import { LANGS, type Lang } from '../texts.ts'
import type { Shell } from '../ui/shell.ts'
import { readCookie, writeCookie } from './cookies.ts'
import { csrfToken } from './csrf.ts'
import { readSession, SESSION_COOKIE, type Session } from './session.ts'
import type { WebOptions } from './world.ts'

export type Web = WebOptions & { readonly now: () => Date; readonly secure: boolean }

/** One request as the use cases see it. */
export type Visit = {
  readonly ctx: Context
  readonly session: Session | null
  readonly lang: Lang
  readonly simple: boolean
  readonly path: string
}

const YEAR = 31_536_000
const queryOf = (request: FastifyRequest): Readonly<Record<string, unknown>> => (request.query ?? {}) as Record<string, unknown>

/** The language: asked for in the address (and remembered), remembered, or Vietnamese. */
const langOf = (request: FastifyRequest, reply: FastifyReply, web: Web): Lang => {
  const asked = LANGS.find(l => l === queryOf(request)['lang'])
  if (asked) writeCookie(reply, { name: 'lang', value: asked, maxAge: YEAR }, web.secure)
  return asked ?? LANGS.find(l => l === readCookie(request, 'lang', web.secure)) ?? 'vi'
}

const simpleOf = (request: FastifyRequest, reply: FastifyReply, web: Web): boolean => {
  const asked = queryOf(request)['gon']
  if (asked === '0' || asked === '1') {
    writeCookie(reply, { name: 'gon', value: asked, maxAge: YEAR }, web.secure)
    return asked === '1'
  }
  return readCookie(request, 'gon', web.secure) === '1'
}

const ANONYMOUS: Actor = { kind: 'anonymous' }

/** Reads who comes, in which language. A session whose owner is nobody any more counts as none. */
export const visitOf = async (web: Web, request: FastifyRequest, reply: FastifyReply): Promise<Visit> => {
  const lang = langOf(request, reply, web)
  const base: Context = {
    actor: ANONYMOUS,
    now: web.now(),
    tx: web.pool,
    log: web.log,
    requestId: request.id,
    lang,
    services: web.services,
  }
  const token = readCookie(request, SESSION_COOKIE, web.secure)
  const session = token === undefined || token === '' ? undefined : await readSession(base, token)
  const actor = session && (await web.resolveActor(base, session))
  return {
    ctx: actor ? { ...base, actor } : base,
    session: actor && session ? session : null,
    lang,
    simple: simpleOf(request, reply, web),
    path: request.url,
  }
}

/** A visit for pages about errors that happened before anybody could be known. */
export const strangerOf = (web: Web, request: FastifyRequest): Visit => ({
  ctx: { actor: ANONYMOUS, now: web.now(), tx: web.pool, log: web.log, requestId: request.id, lang: 'vi', services: web.services },
  session: null,
  lang: LANGS.find(l => l === queryOf(request)['lang']) ?? LANGS.find(l => l === readCookie(request, 'lang', web.secure)) ?? 'vi',
  simple: false,
  path: request.url,
})

export const csrfOf = (web: Web, session: Session | null): string => (session ? csrfToken(web.services.settings.secrets, session.id) : '')

export const shellOf = async (web: Web, visit: Visit): Promise<Shell> => {
  const { actor } = visit.ctx
  const facts = await web.shellFacts(visit.ctx, visit.path)
  return {
    lang: visit.lang,
    path: visit.path,
    demo: web.services.settings.demo,
    user: actor.kind === 'citizen' || actor.kind === 'officer' ? { name: actor.name, detail: null } : null,
    csrf: csrfOf(web, visit.session),
    simple: visit.simple,
    ...facts,
  }
}
