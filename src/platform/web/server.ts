import compress from '@fastify/compress'
import cookie from '@fastify/cookie'
import formbody from '@fastify/formbody'
import multipart from '@fastify/multipart'
import rateLimit from '@fastify/rate-limit'
import Fastify, { type FastifyInstance } from 'fastify'
import { registerAssets } from './serve-assets.ts'
import { randomKey } from '../id.ts'
import { Refusal } from '../refusal.ts'
import { registerErrors } from './errors.ts'
import { resumeRoute } from './held-form.ts'
import { createMetrics, registerHealth, type Metrics } from './metrics.ts'
import { registerRoute } from './pages.ts'
import { MAX_BODY_BYTES } from './body.ts'
import { securityHeaders } from './headers.ts'
import type { Route } from './route.ts'
import type { WebOptions } from './world.ts'

export type Web = {
  readonly app: FastifyInstance
  readonly metrics: Metrics
  readonly routes: readonly Route[]
  /** Every route of the router as "GET /path", also those that are no page. */
  readonly registered: readonly string[]
}

/** Requests a minute from one address before 429; a family or an office behind one address stays far below. */
const PER_MINUTE = 1200

/** The web server over all modules' routes. It does not listen yet. */
export const createServer = async (options: WebOptions): Promise<Web> => {
  const { pool, log, services } = options
  const secure = services.settings.baseUrl.startsWith('https:')
  const now = options.now ?? ((): Date => new Date())
  const app = Fastify({
    logger: false,
    genReqId: () => randomKey(8),
    bodyLimit: MAX_BODY_BYTES,
    routerOptions: { maxParamLength: 200, ignoreTrailingSlash: true },
    requestTimeout: 300_000,
    forceCloseConnections: 'idle',
    // Whose address counts: behind a proxy the one that it names, or the whole city would share one limit.
    trustProxy: [...services.settings.proxies],
  })
  const registered: string[] = []
  app.addHook('onRoute', ({ method, url }) => {
    for (const one of [method].flat()) if (one !== 'HEAD') registered.push(`${one} ${url}`)
  })
  const metrics = createMetrics(pool)
  app.addHook('onRequest', async (request, reply) => {
    securityHeaders(reply, secure)
    void reply.header('x-request-id', request.id)
  })
  app.addHook('onResponse', async (request, reply) => {
    const pattern = request.routeOptions.url ?? 'unknown'
    const seconds = reply.elapsedTime / 1000
    metrics.requests.observe({ route: pattern, method: request.method, status: String(reply.statusCode) }, seconds)
    if (pattern.startsWith('/assets/') && reply.statusCode < 400) return
    log.info(
      { route: pattern, method: request.method, status: reply.statusCode, ms: Math.round(reply.elapsedTime), request: request.id },
      'request',
    )
  })
  await app.register(cookie)
  await app.register(rateLimit, {
    max: PER_MINUTE,
    timeWindow: 60_000,
    // A household or a machine has a whole /64 of IPv6.
    ipv6Subnet: 64,
    allowList: request => request.url.startsWith('/assets/') || request.url === '/healthz',
    errorResponseBuilder: () => new Refusal('platform.too_many', 429),
  })
  await app.register(formbody, { bodyLimit: 2_000_000 })
  await app.register(multipart, { limits: { fileSize: MAX_BODY_BYTES, files: 40, fields: 400, fieldSize: 200_000 } })
  await app.register(compress, { global: true, threshold: 1200, encodings: ['br', 'gzip'], brotliOptions: { params: { 1: 4 } } })
  await registerAssets(app)
  registerHealth(app, pool, metrics)
  const all = { ...options, now, secure }
  registerErrors(app, all)
  const routes = [resumeRoute, ...options.modules.flatMap(module => module.routes)]
  const seen = new Set<string>()
  for (const route of routes) {
    const name = `${route.method} ${route.path}`
    if (seen.has(name)) throw new Error(`two routes are ${name}`)
    seen.add(name)
    registerRoute(app, all, route)
  }
  return { app, metrics, routes, registered }
}
