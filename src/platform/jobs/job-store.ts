import { Type } from 'typebox'
import { sql, statement } from '../sql.ts'

/**
 * Locks the next due job whose lane is free. In a lane an earlier job goes first, also while it waits for another try;
 * a timer for later does not hold up what is due now.
 */
export const lockNextJob = statement(
  Type.Object({
    id: Type.Integer(),
    kind: Type.String(),
    lane: Type.String(),
    payload: Type.Unsafe<Record<string, unknown>>(Type.Any()),
    attempts: Type.Integer(),
  }),
  (p: { now: Date }) => sql`
  select j.id, j.kind, j.lane, j.payload, j.attempts
  from platform.job j
  where j.state = 'waiting' and j.run_at <= ${p.now}::timestamptz
    and not exists (
      select from platform.job e
      where e.lane = j.lane and e.state = 'waiting' and e.id < j.id and (e.run_at <= ${p.now}::timestamptz or e.attempts > 0))
  order by j.run_at, j.id
  limit 1
  for update of j skip locked`,
)

export const deleteJob = statement(Type.Object({}), (p: { id: number }) => sql`delete from platform.job where id = ${p.id}::bigint`)

export const failJob = statement(
  Type.Object({}),
  (p: { id: number; error: string; runAt: Date; state: string }) => sql`
  update platform.job set attempts = attempts + 1, last_error = ${p.error}::text, run_at = ${p.runAt}::timestamptz, state = ${p.state}::text
  where id = ${p.id}::bigint`,
)

export const insertJob = statement(
  Type.Object({}),
  (p: { kind: string; lane: string; payload: string; runAt: Date; dedupe: string | null }) => sql`
  insert into platform.job (kind, lane, payload, run_at, dedupe)
  values (${p.kind}::text, ${p.lane}::text, ${p.payload}::jsonb, ${p.runAt}::timestamptz, ${p.dedupe}::text)
  on conflict on constraint job_dedupe do nothing`,
)

export const countWaiting = statement(
  Type.Object({ due: Type.Integer(), failed: Type.Integer() }),
  (p: { now: Date }) => sql`
  select (count(*) filter (where j.state = 'waiting' and j.run_at <= ${p.now}::timestamptz))::int as due,
    (count(*) filter (where j.state = 'failed'))::int as failed
  from platform.job j`,
)
