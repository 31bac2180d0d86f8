import { newId } from './id.ts'
import { raw, sql, type Sql } from './sql.ts'
import type { Actor, Context } from './context.ts'

/** Ids, codes, counts and times that tell what happened; never names, addresses or answers. */
export type ActFacts = Readonly<Record<string, string | number | boolean | null>>

/** One row of the act log, ready to be written by the statement of the act itself. */
export type Act = {
  readonly actId: string
  readonly actCode: string
  readonly actSubject: string | null
  readonly actAt: Date
  readonly actorKind: Actor['kind']
  readonly actor: string
  readonly actRequest: string
  readonly actFacts: string
}

/** Who acts, as the act log names him: the id of the person or officer, the name of the job, "-" for a stranger. */
export const actorId = (actor: Actor): string =>
  actor.kind === 'citizen' ? actor.person : actor.kind === 'officer' ? actor.officer : actor.kind === 'system' ? actor.name : '-'

/** `code` is module.verb_in_the_past ("dossiers.received"), `subject` the id of what it happened to. */
export const actOf = (ctx: Context, code: string, subject: string | null, facts: ActFacts = {}): Act => ({
  actId: newId(ctx.now.getTime()),
  actCode: code,
  actSubject: subject,
  actAt: ctx.now,
  actorKind: ctx.actor.kind,
  actor: actorId(ctx.actor),
  actRequest: ctx.requestId,
  actFacts: JSON.stringify(facts),
})

/**
 * The part of a writing statement that puts the act into the log: `with saved as (…), act as (${insertAct(p)}) select … from saved`.
 * It writes as many rows as `from` has: none when nothing was saved.
 */
export const insertAct = (p: Act, from: string = 'saved'): Sql => sql`
  insert into platform.act (id, code, subject, at, actor_kind, actor, request, facts)
  select ${p.actId}::uuid, ${p.actCode}::text, ${p.actSubject}::uuid, ${p.actAt}::timestamptz, ${p.actorKind}::text, ${p.actor}::text,
    ${p.actRequest}::text, ${p.actFacts}::jsonb
  from ${raw(from)}`
