import { Type } from 'typebox'
import { raw, sql, statement, type Sql } from '#platform/sql.ts'
import { columns, DossierRow, Instant } from './columns-store.ts'
import type { Scope } from './dossier-access.ts'

/** What a list is cut by. Null leaves a condition out. */
export type Cut = {
  readonly agencies: Scope['agencies']
  readonly statuses: readonly string[] | null
  readonly steps: readonly string[] | null
  readonly assignee: string | null
  readonly unassigned: boolean
  readonly procedure: string | null
  readonly channel: string | null
  /** Running clocks only, due in this span. */
  readonly dueFrom: Date | null
  readonly dueTo: Date | null
  /** `like` patterns on the folded text; all must match. */
  readonly patterns: readonly string[]
}

const filters = (p: Cut): Sql => sql`
  (${p.statuses}::text[] is null or d.status = any(${p.statuses}::text[]))
  and (${p.steps}::text[] is null or d.step = any(${p.steps}::text[]))
  and (${p.assignee}::uuid is null or d.assignee = ${p.assignee}::uuid)
  and (not ${p.unassigned}::boolean or d.assignee is null)
  and (${p.procedure}::text is null or d.procedure = ${p.procedure}::text)
  and (${p.channel}::text is null or d.channel = ${p.channel}::text)
  and (${p.dueFrom}::timestamptz is null or d.due_at >= ${p.dueFrom}::timestamptz)
  and (${p.dueTo}::timestamptz is null or d.due_at < ${p.dueTo}::timestamptz)
  and d.search like all(${p.patterns}::text[])`

type Listing = Cut & { readonly afterAt: Date | string; readonly afterId: string; readonly limit: number }

/**
 * One page of what the agencies of an officer received or decide. Each agency's part comes from its own index in order, so that a page
 * costs the same however long the list is; the parts are then merged.
 */
const listing = (closed: boolean, ascending: boolean) =>
  statement(Type.Object({ ...DossierRow.properties, lookAt: Instant }), (p: Listing) => {
    const state = raw(closed ? 'd.step is null' : 'd.step is not null')
    const order = raw(ascending ? 'd.look_at, d.id' : 'd.look_at desc, d.id desc')
    const beyond = raw(ascending ? '>' : '<')
    const part = (agency: Sql): Sql => sql`
      (select d.id, d.look_at from dossiers.dossier d
       where ${agency} and ${state} and (d.look_at, d.id) ${beyond} (${p.afterAt}::timestamptz, ${p.afterId}::uuid) and ${filters(p)}
       order by ${order} limit ${p.limit}::int)`
    return sql`
      with found as (
        select distinct part.id from unnest(${p.agencies}::uuid[]) as a(id) cross join lateral (
          ${part(raw('d.receiving = a.id'))} union all ${part(raw('d.competent = a.id and d.receiving <> a.id'))}
        ) part
      )
      select ${columns}, d.look_at as "lookAt" from found f join dossiers.dossier d on d.id = f.id
      order by ${order} limit ${p.limit}::int`
  })

export const listOpen = { forward: listing(false, true), back: listing(false, false) }
export const listClosed = { forward: listing(true, false), back: listing(true, true) }

/** How many open dossiers lie in each queue, under the same filters. */
export const countQueues = statement(
  Type.Object({
    mine: Type.Integer(),
    intake: Type.Integer(),
    processing: Type.Integer(),
    awaiting_supplement: Type.Integer(),
    to_sign: Type.Integer(),
    to_return: Type.Integer(),
    soon: Type.Integer(),
    late: Type.Integer(),
    open: Type.Integer(),
  }),
  (p: Cut & { officer: string; now: Date; soonUntil: Date }) => sql`
  select count(*) filter (where d.assignee = ${p.officer}::uuid)::int as mine,
    count(*) filter (where d.status = 'submitted')::int as intake,
    count(*) filter (where d.status in ('received', 'processing') and d.step in ('process', 'approve'))::int as processing,
    count(*) filter (where d.status = 'awaiting_supplement')::int as awaiting_supplement,
    count(*) filter (where d.step = 'sign')::int as to_sign,
    count(*) filter (where d.step = 'return')::int as to_return,
    count(*) filter (where d.status in ('received', 'processing') and d.due_at >= ${p.now}::timestamptz
      and d.due_at < ${p.soonUntil}::timestamptz)::int as soon,
    count(*) filter (where d.status in ('received', 'processing') and d.due_at < ${p.now}::timestamptz)::int as late,
    count(*)::int as open
  from dossiers.dossier d
  where d.step is not null and (d.receiving = any(${p.agencies}::uuid[]) or d.competent = any(${p.agencies}::uuid[])) and ${filters(p)}`,
)

/** The procedures and officers that occur in the open dossiers of the agencies, for the filters of the list. */
export const listChoices = statement(
  Type.Object({ kind: Type.Unsafe<'procedure' | 'assignee'>(Type.String()), value: Type.String(), label: Type.String() }),
  (p: { agencies: readonly string[] }) => sql`
  with open as (
    select d.procedure, d.title, d.assignee from dossiers.dossier d
    where d.step is not null and (d.receiving = any(${p.agencies}::uuid[]) or d.competent = any(${p.agencies}::uuid[]))
  )
  select 'procedure'::text as kind, o.procedure as value, max(o.title) as label from open o group by o.procedure
  union all
  select 'assignee'::text, o.assignee::text, '' from open o where o.assignee is not null group by o.assignee
  order by 1, 3, 2`,
)
