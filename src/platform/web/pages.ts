import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { TSchema } from 'typebox'
import { isTagOf } from '../keys.ts'
import { Refusal } from '../refusal.ts'
import { normal } from '../text.ts'
import { officeLayout, portalLayout, type Shell, type View } from '../ui/layout.ts'
import { readForm, readMultipart, type Body } from './body.ts'
import { readCookies, writeCookie } from './cookies.ts'
import { disposition, filePolicy } from './headers.ts'
import { holdPosted, RESUME_PATH } from './held-form.ts'
import type { Answer, Call, Route, SentFile } from './route.ts'
import { shellOf, visitOf, type Visit, type Web } from './visit.ts'

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
  return (
    origin === undefined || origin === new URL(web.services.settings.baseUrl).origin || origin === `http://${request.headers.host ?? ''}`
  )
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

const readBody = async (web: Web, route: Route, request: FastifyRequest): Promise<Body> => {
  if (!isPost(request)) return { form: {}, lists: {}, files: [] }
  return route.uploads && request.isMultipart() ? readMultipart(request, web.services.blobs) : readForm(request.body)
}

const checkToken = (web: Web, visit: Visit, body: Body): void => {
  if (visit.session && !isTagOf(web.services.settings.secrets, 'csrf', visit.session.id, body.form['_csrf'] ?? ''))
    throw new Refusal('platform.forged', 403)
}

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
  const body = await readBody(web, route, request)
  writeCookie(reply, await holdPosted(visit.ctx, request.url, body), web.secure)
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
    const body = await readBody(web, route, request)
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
    return answer(web, reply, route, shell, await route.handle(call as unknown as Call<never, never>))
  }
  app.route({ method: route.method, url: route.path, handler: handle })
}
