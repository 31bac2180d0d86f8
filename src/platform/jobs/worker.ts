import type { Pool } from 'pg'
import { inTransaction, systemContext, type Context } from '../context.ts'
import type { JobHandler } from '../job.ts'
import { messageOf, type Log } from '../log.ts'
import type { Module } from '../module.ts'
import type { Services } from '../services.ts'
import { deleteJob, failJob, insertJob, lockNextJob } from './job-store.ts'

export type WorkerOptions = {
  readonly pool: Pool
  readonly log: Log
  readonly services: Services
  readonly handlers: Readonly<Record<string, JobHandler>>
  /** Kinds that are ordered anew each hour. */
  readonly hourly?: readonly string[] | undefined
  readonly counted?: ((kind: string, outcome: 'done' | 'retry' | 'failed') => void) | undefined
  readonly now?: (() => Date) | undefined
}

export type Worker = {
  /** Looks at once instead of at the next tick. */
  readonly wake: () => void
  /** Lets the running jobs end. */
  readonly stop: () => Promise<void>
}

const IDLE_MS = 400
const PARALLEL = 2
/** Pauses before the 2nd, 3rd, … try; after the last one the job stays as failed. About a day in all. */
const PAUSES_S = [2, 10, 60, 300, 1800, 7200, 21_600, 50_000]

/** The handlers of all modules by kind. Two modules with the same kind are a mistake. */
export const collectHandlers = (modules: readonly Module[]): Record<string, JobHandler> => {
  const all: Record<string, JobHandler> = {}
  for (const module of modules)
    for (const [kind, handler] of Object.entries(module.jobs)) {
      if (Object.hasOwn(all, kind)) throw new Error(`two modules do jobs of the kind ${kind}`)
      all[kind] = handler
    }
  return all
}

/**
 * Does one due job in one transaction: its effects in the database and its end are kept together or not at all.
 * Answers whether there was one.
 */
export const doNextJob = async (options: WorkerOptions): Promise<boolean> => {
  const { pool, log, services, handlers } = options
  const now = options.now?.() ?? new Date()
  const base: Context = systemContext(pool, log, services, 'worker', now)
  let taken: { id: number; kind: string; attempts: number } | undefined
  try {
    await inTransaction(base, async ctx => {
      const job = await lockNextJob.maybeOne(ctx.tx, { now })
      if (!job) return
      taken = job
      const handler = handlers[job.kind]
      if (!handler) throw new Error(`nobody does jobs of the kind ${job.kind}`)
      await handler({ ...ctx, actor: { kind: 'system', name: job.kind }, requestId: `job ${job.id}` }, job.payload as never, {
        id: String(job.id),
        attempt: job.attempts + 1,
      })
      await deleteJob.run(ctx.tx, { id: job.id })
    })
  } catch (error) {
    if (!taken) throw error
    const pause = PAUSES_S[taken.attempts]
    log.warn(
      { err: error, job: taken.kind, attempt: taken.attempts + 1 },
      pause === undefined ? 'job failed for good' : 'job failed, will be tried again',
    )
    const text = error instanceof Error ? `${error.name}: ${messageOf(error)}`.slice(0, 500) : 'not an error'
    await failJob.run(pool, {
      id: taken.id,
      error: text,
      runAt: new Date(now.getTime() + (pause ?? 0) * 1000),
      state: pause === undefined ? 'failed' : 'waiting',
    })
    options.counted?.(taken.kind, pause === undefined ? 'failed' : 'retry')
    return true
  }
  if (taken) options.counted?.(taken.kind, 'done')
  return taken !== undefined
}

const HOUR_MS = 3_600_000

/** Orders the hourly jobs when a new hour has begun; answers that hour. */
export const orderHourly = async (options: WorkerOptions, last: number): Promise<number> => {
  const now = options.now?.() ?? new Date()
  const hour = Math.floor(now.getTime() / HOUR_MS)
  if (hour !== last)
    for (const kind of options.hourly ?? [])
      await insertJob.run(options.pool, { kind, lane: kind, payload: '{}', runAt: now, dedupe: `${kind} hourly` })
  return hour
}

/** Works until it is stopped. A database that is away is waited for. */
export const startWorker = (options: WorkerOptions): Worker => {
  let stopping = false
  let wakeUp: (() => void)[] = []
  const wake = (): void => {
    const sleepers = wakeUp
    wakeUp = []
    for (const sleeper of sleepers) sleeper()
  }
  const rest = (ms: number): Promise<void> =>
    new Promise(resolve => {
      const timer = setTimeout(resolve, ms)
      wakeUp.push(() => {
        clearTimeout(timer)
        resolve()
      })
    })
  let hour = 0
  const loop = async (): Promise<void> => {
    while (!stopping) {
      try {
        hour = await orderHourly(options, hour)
        if (!(await doNextJob(options)) && !stopping) await rest(IDLE_MS)
      } catch (error) {
        options.log.warn({ err: error }, 'jobs wait: the database does not answer')
        if (!stopping) await rest(2000)
      }
    }
  }
  const loops = Array.from({ length: PARALLEL }, loop)
  return {
    wake,
    stop: async () => {
      stopping = true
      wake()
      await Promise.all(loops)
    },
  }
}
