import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { platformRefusals, sayRefusal } from '../refusals.ts'
import { Refusal } from '../refusal.ts'
import type { RefusalTexts } from '../module.ts'
import { errorView } from '../ui/error-page.ts'
import { officeLayout, portalLayout, type Shell } from '../ui/layout.ts'
import type { House } from './route.ts'
import { shellOf, strangerOf, visitOf, type Visit, type Web } from './visit.ts'
import { collectRefusals } from './world.ts'

/** What Fastify and its plugins refuse, in our words. */
const fromFastify: Readonly<Record<string, [code: string, status: number]>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: ['platform.body_too_large', 413],
  FST_ERR_CTP_INVALID_MEDIA_TYPE: ['platform.bad_field_name', 415],
  FST_ERR_CTP_EMPTY_TYPE: ['platform.bad_field_name', 415],
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: ['platform.bad_field_name', 400],
  FST_REQ_FILE_TOO_LARGE: ['platform.body_too_large', 413],
  FST_FILES_LIMIT: ['platform.body_too_large', 413],
  FST_FIELDS_LIMIT: ['platform.body_too_large', 413],
  FST_PARTS_LIMIT: ['platform.body_too_large', 413],
  FST_INVALID_MULTIPART_CONTENT_TYPE: ['platform.bad_field_name', 415],
}

const refusalOf = (error: unknown): Refusal | undefined => {
  if (error instanceof Refusal) return error
  const { code, statusCode } = (error ?? {}) as { code?: string; statusCode?: number }
  const known = code === undefined ? undefined : fromFastify[code]
  if (known) return new Refusal(known[0], known[1])
  return statusCode !== undefined && statusCode >= 400 && statusCode < 500 ? new Refusal('platform.bad_field_name', statusCode) : undefined
}

/** The database is away or full: a moment later it may work. */
const isAway = (error: unknown): boolean => {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return (
    /^(08|57P0|53)/.test(code) ||
    code === 'ECONNREFUSED' ||
    code === 'ECONNRESET' ||
    (error instanceof Error && /timeout exceeded when trying to connect|Connection terminated/.test(error.message))
  )
}

const wantsJson = (request: FastifyRequest): boolean => request.url.startsWith('/api/')

/** A shell also when the database is away. */
const bareShell = (web: Web, visit: Visit): Shell => ({
  lang: visit.lang,
  path: visit.path,
  demo: web.services.settings.demo,
  cityName: '',
  user: null,
  counts: {},
  csrf: '',
})

const send = async (
  web: Web,
  all: RefusalTexts,
  request: FastifyRequest,
  reply: FastifyReply,
  status: number,
  refusal?: Refusal,
): Promise<void> => {
  if (wantsJson(request)) {
    const code = refusal?.code ?? (status === 404 ? 'platform.not_found' : 'platform.failed')
    const detail = refusal && sayRefusal(all, refusal.code, refusal.facts, 'vi')
    void reply
      .code(status)
      .type('application/problem+json')
      .send({
        type: `urn:khue:problem:${code}`,
        title: code,
        status,
        code,
        detail,
        requestId: request.id,
        errors: refusal?.fields.map(({ pointer, code: field }) => ({
          pointer,
          code: field,
          message: sayRefusal(all, field, {}, 'vi') ?? field,
        })),
      })
    return
  }
  const visit = await visitOf(web, request, reply).catch(() => strangerOf(web, request))
  const shell = await shellOf(web, visit).catch(() => bareShell(web, visit))
  const house: House = request.url.startsWith('/can-bo') ? 'office' : 'portal'
  const view = errorView(visit.lang, status, {
    ...(refusal ? { message: sayRefusal(all, refusal.code, refusal.facts, visit.lang) } : {}),
    requestId: request.id,
    home: house === 'office' && visit.ctx.actor.kind !== 'citizen' ? '/can-bo' : '/',
    ...(status === 503 && request.method === 'GET' ? { retry: request.url } : {}),
  })
  void reply
    .code(status)
    .header('cache-control', 'no-store')
    .type('text/html; charset=utf-8')
    .send(String(house === 'office' ? officeLayout(shell, view) : portalLayout(shell, view)))
}

/** Every failure becomes a page, or problem+json under /api/, with the same stable code. A bug is 500 with a number for the telephone and no detail. */
export const registerErrors = (app: FastifyInstance, web: Web): void => {
  const all: RefusalTexts = { ...platformRefusals, ...collectRefusals(web.modules) }
  app.setNotFoundHandler(async (request, reply) => {
    await send(web, all, request, reply, 404, new Refusal('platform.not_found', 404))
    return reply
  })
  app.setErrorHandler(async (error, request, reply) => {
    const refusal = refusalOf(error)
    if (refusal) {
      if (refusal.status === 429 || refusal.status === 503) void reply.header('retry-after', '60')
      web.log.info({ refusal: refusal.code, status: refusal.status, request: request.id }, 'refused')
      await send(web, all, request, reply, refusal.status, refusal)
      return reply
    }
    const away = isAway(error)
    web.log.error({ err: error, route: request.routeOptions.url, request: request.id }, away ? 'the database is away' : 'a bug')
    if (away) void reply.header('retry-after', '10')
    await send(web, all, request, reply, away ? 503 : 500)
    return reply
  })
}
