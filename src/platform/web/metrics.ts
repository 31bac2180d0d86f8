import type { FastifyInstance } from 'fastify'
import type { Pool } from 'pg'
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'

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

/** /healthz: the program answers. /readyz: it can work, its database answers. /metrics: for Prometheus. */
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
  app.get('/metrics', async (_request, reply) => reply.type(metrics.registry.contentType).send(await metrics.registry.metrics()))
}
