import { BlockList, isIPv6 } from 'node:net'
import type { FastifyInstance } from 'fastify'
import type { Pool } from 'pg'
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'
import { Refusal } from '../refusal.ts'

export type Metrics = {
  readonly registry: Registry
  readonly requests: Histogram<'route' | 'method' | 'status'>
  readonly jobs: Counter<'kind' | 'outcome'>
}

/** Numbers for Prometheus: route patterns and outcomes, never addresses with values or persons. */
export const createMetrics = (pool: Pool): Metrics => {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const requests = new Histogram({
    name: 'khue_http_request_seconds',
    help: 'Duration of requests by route pattern',
    labelNames: ['route', 'method', 'status'] as const,
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers: [registry],
  })
  const jobs = new Counter({
    name: 'khue_jobs_total',
    help: 'Jobs by kind and outcome',
    labelNames: ['kind', 'outcome'] as const,
    registers: [registry],
  })
  new Gauge({
    name: 'khue_database_connections',
    help: 'Connections of the pool by use',
    labelNames: ['use'],
    registers: [registry],
    collect() {
      this.set({ use: 'total' }, pool.totalCount)
      this.set({ use: 'idle' }, pool.idleCount)
      this.set({ use: 'waiting' }, pool.waitingCount)
    },
  })
  return { registry, requests, jobs }
}

/** This machine and networks of one's own: whoever collects figures sits there. */
const near = new BlockList()
for (const [network, bits] of [['127.0.0.0', 8], ['10.0.0.0', 8], ['172.16.0.0', 12], ['192.168.0.0', 16]] as const) near.addSubnet(network, bits, 'ipv4') // prettier-ignore
for (const [network, bits] of [
  ['::1', 128],
  ['fc00::', 7],
  ['fe80::', 10],
] as const)
  near.addSubnet(network, bits, 'ipv6')
const isNear = (address: string): boolean => near.check(address.replace(/%.*$/, ''), isIPv6(address) ? 'ipv6' : 'ipv4')

/** /healthz: the program answers. /readyz: it can work, its database answers. /metrics: for Prometheus, and for nobody outside. */
export const registerHealth = (app: FastifyInstance, pool: Pool, metrics: Metrics): void => {
  app.get('/healthz', async (_request, reply) => reply.type('text/plain; charset=utf-8').send('ok\n'))
  app.get('/readyz', async (_request, reply) => {
    const ready = await pool.query('select 1').then(
      () => true,
      () => false,
    )
    return reply
      .code(ready ? 200 : 503)
      .type('text/plain; charset=utf-8')
      .send(ready ? 'ready\n' : 'the database does not answer\n')
  })
  app.get('/metrics', async (request, reply) => {
    if (!isNear(request.ip)) throw new Refusal('platform.not_found', 404)
    return reply.type(metrics.registry.contentType).send(await metrics.registry.metrics())
  })
}
