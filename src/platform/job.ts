import { raw, sql, type Sql } from './sql.ts'
import type { Context } from './context.ts'

/** A job to be done after the act that orders it. Jobs of one lane (usually the id of a dossier) run one at a time, in order. */
export type Job = {
  readonly kind: string
  readonly lane: string
  readonly payload: Readonly<Record<string, unknown>>
  /** At once when it is absent. */
  readonly runAt?: Date | undefined
  /** A second job with the same key is not written while the first one waits. */
  readonly dedupe?: string | undefined
}

/**
 * What does a job of one kind. It may run more than once (a crash after its effect, before its end): whatever it does outside carries the
 * job's `id` as its key. What it throws is retried with growing pauses; after the last one the job stays as failed, for people to see.
 */
export type JobHandler = (ctx: Context, payload: never, job: { readonly id: string; readonly attempt: number }) => Promise<void>

/** Jobs as a parameter of a writing statement. */
export type Jobs = { readonly jobs: string }

export const jobsOf = (ctx: Context, jobs: readonly Job[]): Jobs => ({
  jobs: JSON.stringify(
    jobs.map(job => ({
      kind: job.kind,
      lane: job.lane,
      payload: job.payload,
      run_at: (job.runAt ?? ctx.now).toISOString(),
      dedupe: job.dedupe ?? null,
    })),
  ),
})

/** The part of a writing statement that orders jobs: `with saved as (…), job as (${insertJobs(p)}) …`. None when `from` is empty. */
export const insertJobs = (p: Jobs, from: string = 'saved'): Sql => sql`
  insert into platform.job (kind, lane, payload, run_at, dedupe)
  select j.kind, j.lane, j.payload, j.run_at, j.dedupe
  from jsonb_to_recordset(${p.jobs}::jsonb) as j(kind text, lane text, payload jsonb, run_at timestamptz, dedupe text)
  where exists (select from ${raw(from)})
  on conflict on constraint job_dedupe do nothing`
