import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { TSchema } from 'typebox'
import { Refusal } from '../refusal.ts'
import { normal } from '../text.ts'
import { officeLayout, portalLayout, type Shell, type View } from '../ui/layout.ts'
import { MAX_FILES, readForm, readMultipart, type Body } from './body.ts'
import { readCookie, readCookies, writeCookie } from './cookies.ts'
import { isCsrfToken } from './csrf.ts'
import { disposition, filePolicy } from './headers.ts'
import { holdPosted, RESUME_PATH } from './held-form.ts'
import type { Answer, Call, Route, SentFile } from './route.ts'
import { lastOwnerOf, SESSION_COOKIE } from './session.ts'
import { shellOf, visitOf, type Visit, type Web } from './visit.ts'

/** An office behind one address stays below; whoever fills a disk does not. */
const UPLOADS_PER_MINUTE = 300

const ajv = addFormats.default(new Ajv2020({ strict: true, allErrors: false, coerceTypes: false, removeAdditional: false }))

const checker = (schema: TSchema | undefined): ((value: unknown) => boolean) => {
  if (!schema) return () => true
  const check = ajv.compile(JSON.parse(JSON.stringify(schema)) as object)
  return value => check(value) === true
}

/** Every text of a path or query in NFC; a repeated parameter counts by its last value. */
const normalAll = (values: unknown): Record<string, string> => {
  const all: Record<string, string> = {}
  for (const [name, value] of Object.entries((values ?? {}) as Record<string, unknown>)) {
    const last = Array.isArray(value) ? (value.at(-1) as unknown) : value
    if (typeof last === 'string') all[name] = normal(last)
  }
  return all
}

const isPost = (request: FastifyRequest): boolean => request.method === 'POST'

/** Whether the browser says that the form was sent from a page of ours. Browsers that say nothing are old; the token still guards. */
const isFromHere = (web: Web, request: FastifyRequest): boolean => {
  const site = request.headers['sec-fetch-site']
  if (site !== undefined) return site === 'same-origin' || site === 'none'
  const origin = request.headers.origin
  if (origin === undefined || origin === new URL(web.services.settings.baseUrl).origin) return true
  return !web.secure && origin === `http://${request.headers.host ?? ''}`
}

const signIn = (visit: Visit, back: string, level?: 2): string =>
  `/dang-nhap?${new URLSearchParams({ 'tro-ve': back, ...(level ? { muc: '2' } : {}), ...(visit.lang === 'en' ? { lang: 'en' } : {}) })}`

/** Where the visitor must go first, if he may not call this route as he is; a refusal when nothing would help. */
const gate = (route: Route, visit: Visit): 'open' | 'sign in' | 'level 2' => {
  const { actor } = visit.ctx
  if (route.access === 'public') return 'open'
  if (actor.kind === 'anonymous') return 'sign in'
  if (route.access === 'officer' && actor.kind !== 'officer') throw new Refusal('platform.officers_only', 403)
  if (route.access === 'citizen' && actor.kind !== 'citizen') throw new Refusal('platform.citizens_only', 403)
  return route.level === 2 && actor.kind === 'citizen' && actor.level < 2 ? 'level 2' : 'open'
}

type Stored = string[]

const readBody = async (web: Web, route: Route, request: FastifyRequest, files: number, stored: Stored): Promise<Body> => {
  if (!isPost(request)) return { form: {}, lists: {}, files: [] }
  return route.uploads && request.isMultipart() ? readMultipart(request, web.services.blobs, { files, stored }) : readForm(request.body)
}

/** Orders that what was stored and became nobody's file is forgotten. The answer does not depend on it. */
const tellOfUploads = async (web: Web, visit: Visit, stored: Stored): Promise<void> => {
  if (stored.length === 0 || !web.afterUploads) return
  await web.afterUploads(visit.ctx, stored).catch((error: unknown) => web.log.error({ err: error }, 'uploads were not followed up'))
}

const checkToken = (web: Web, visit: Visit, body: Body): void => {
  if (visit.session && !isCsrfToken(web.services.settings.secrets, visit.session.id, body.form['_csrf'] ?? ''))
    throw new Refusal('platform.forged', 403)
}

/** Who wrote the form: the signed-in one, or whose session it was that ended; null when nobody can tell. */
const holderOf = (web: Web, visit: Visit, request: FastifyRequest): Promise<string | null> =>
  visit.session ? Promise.resolve(visit.session.subject) : lastOwnerOf(visit.ctx, readCookie(request, SESSION_COOKIE, web.secure))

/** Sends somebody to sign in and brings him back; what he posted waits for him. */
const toSignIn = async (
  web: Web,
  route: Route,
  visit: Visit,
  request: FastifyRequest,
  reply: FastifyReply,
  level?: 2,
): Promise<FastifyReply> => {
  if (!isPost(request)) return reply.redirect(signIn(visit, request.url, level), 303)
  // No file is kept for somebody who is not known: an address must not be able to fill the disk.
  const body = await readBody(web, route, request, 0, [])
  const held = await holdPosted(visit.ctx, await holderOf(web, visit, request), request.url, body)
  if (held) writeCookie(reply, held, web.secure)
  return reply.redirect(signIn(visit, RESUME_PATH, level), 303)
}

const sendFileOf = (reply: FastifyReply, file: SentFile): FastifyReply => {
  const inline = file.inline === true && /^(application\/pdf|image\/(png|jpeg))$/.test(file.mediaType)
  void reply
    .header('content-security-policy', filePolicy(file.mediaType))
    .header('content-disposition', disposition(file.name, inline))
    .header('cache-control', 'private, no-store')
    .header('x-robots-tag', 'noindex')
    .type(file.mediaType)
  return reply.send(file.body)
}

const sendView = (reply: FastifyReply, route: Route, shell: Shell, view: View, status: number): FastifyReply =>
  reply
    .code(status)
    .header('cache-control', shell.user ? 'no-store' : 'private, no-cache')
    .type('text/html; charset=utf-8')
    .send(String(route.house === 'office' ? officeLayout(shell, view) : portalLayout(shell, view)))

const isAnswer = (result: View | Answer): result is Answer => 'kind' in result

const answer = (web: Web, reply: FastifyReply, route: Route, shell: Shell, result: View | Answer): FastifyReply => {
  if (!isAnswer(result)) return sendView(reply, route, shell, result, 200)
  if (result.kind === 'file') return sendFileOf(reply, result.file)
  if (result.kind === 'page') {
    for (const [name, value] of Object.entries(result.headers ?? {})) void reply.header(name, value)
    return sendView(reply, route, shell, result.view, result.status)
  }
  for (const cookie of result.cookies ?? []) writeCookie(reply, cookie, web.secure)
  return reply.header('cache-control', 'no-store').redirect(result.to, 303)
}

/** Puts a route of a module behind the gate: who, from where, with which values; then its handler; then the layout. */
export const registerRoute = (app: FastifyInstance, web: Web, route: Route): void => {
  const params = checker(route.params)
  const query = checker(route.query)
  const handle = async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const visit = await visitOf(web, request, reply)
    if (isPost(request) && !isFromHere(web, request)) throw new Refusal('platform.forged', 403)
    const given = { params: normalAll(request.params), query: normalAll(request.query) }
    if (!params(given.params)) throw new Refusal('platform.not_found', 404)
    if (!query(given.query)) throw new Refusal('platform.bad_query', 400)
    const passed = gate(route, visit)
    if (passed !== 'open') return toSignIn(web, route, visit, request, reply, passed === 'level 2' ? 2 : undefined)
    const stored: Stored = []
    try {
      const body = await readBody(web, route, request, route.maxFiles ?? MAX_FILES, stored)
      if (isPost(request)) checkToken(web, visit, body)
      const shell = await shellOf(web, visit)
      const call = {
        ctx: visit.ctx,
        ...given,
        ...body,
        shell,
        cookies: readCookies(request, web.secure),
        device: String(request.headers['user-agent'] ?? '').slice(0, 300),
        session: visit.session,
      }
      const result = await route.handle(call as unknown as Call<never, never>)
      // What was just done may have changed what there is to do.
      const around = isPost(request) && (!isAnswer(result) || result.kind === 'page') ? await shellOf(web, visit) : shell
      return answer(web, reply, route, around, result)
    } finally {
      await tellOfUploads(web, visit, stored)
    }
  }
  const perMinute = route.perMinute ?? (route.uploads ? UPLOADS_PER_MINUTE : undefined)
  const config = perMinute === undefined ? {} : { rateLimit: { max: perMinute, timeWindow: 60_000 } }
  app.route({ method: route.method, url: route.path, config, handler: handle })
}
