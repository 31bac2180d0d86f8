import { Type } from 'typebox'
import { sql, statement } from '../sql.ts'
import { Seal, SealedAct } from './sealed-bytes.ts'

/** Any two programs that seal the same database agree on this number. */
const LOCK = 7_240_090

/** One seals at a time; the lock ends with the transaction. */
export const tryLead = statement(
  Type.Object({ leads: Type.Boolean() }),
  () => sql`select pg_try_advisory_xact_lock(${LOCK}::bigint) as leads`,
)

export const lastSeal = statement(
  Seal,
  () => sql`
  select s.number, s.above_seq as "aboveSeq", s.from_xid::text as "fromXid", s.until_xid::text as "untilXid", s.ends_at_seq as "endsAtSeq",
    s.acts, s.first_seq as "firstSeq", s.last_seq as "lastSeq", s.root, s.previous,
    to_char(s.at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at, s.signature
  from platform.act_seal s order by s.number desc limit 1`,
)

export const sealsAfter = statement(
  Seal,
  (p: { number: number; limit: number }) => sql`
  select s.number, s.above_seq as "aboveSeq", s.from_xid::text as "fromXid", s.until_xid::text as "untilXid", s.ends_at_seq as "endsAtSeq",
    s.acts, s.first_seq as "firstSeq", s.last_seq as "lastSeq", s.root, s.previous,
    to_char(s.at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at, s.signature
  from platform.act_seal s where s.number > ${p.number}::bigint order by s.number limit ${p.limit}::int`,
)

/** Where the life of the database that seal `number` belongs to has ended; null while it goes on. */
export const endOfLife = statement(
  Type.Object({ endsAtSeq: Type.Union([Type.Integer(), Type.Null()]) }),
  (p: { number: number }) => sql`
  select (select s.ends_at_seq from platform.act_seal s where s.number >= ${p.number}::bigint and s.ends_at_seq is not null
    order by s.number limit 1) as "endsAtSeq"`,
)

/** The oldest transaction that still runs, and whether acts wait below it. Both are of the one snapshot of this statement. */
export const waiting = statement(
  Type.Object({ untilXid: Type.String(), any: Type.Boolean() }),
  (p: { aboveSeq: number; fromXid: string }) => sql`
  select pg_snapshot_xmin(pg_current_snapshot())::text as "untilXid",
    exists (select from platform.act a where a.written_by >= ${p.fromXid}::xid8
      and a.written_by < pg_snapshot_xmin(pg_current_snapshot()) and a.seq > ${p.aboveSeq}::bigint) as any`,
)

/** The next acts in the order of sealing, after (afterXid, afterSeq). */
export const actsAfter = statement(
  SealedAct,
  (p: { afterXid: string; afterSeq: number; untilXid: string | null; aboveSeq: number; toSeq: number | null; limit: number }) => sql`
  select a.seq, a.id::text as id, to_char(a.at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at, a.code, a.subject::text as subject,
    a.actor_kind as "actorKind", a.actor, a.request, a.facts::text as facts, a.written_by::text as "writtenBy"
  from platform.act a
  where (a.written_by, a.seq) > (${p.afterXid}::xid8, ${p.afterSeq}::bigint)
    and (${p.untilXid}::xid8 is null or a.written_by < ${p.untilXid}::xid8)
    and a.seq > ${p.aboveSeq}::bigint and (${p.toSeq}::bigint is null or a.seq <= ${p.toSeq}::bigint)
  order by a.written_by, a.seq limit ${p.limit}::int`,
)

export const insertSeal = statement(
  Type.Object({}),
  (p: Seal) => sql`
  insert into platform.act_seal (number, above_seq, from_xid, until_xid, ends_at_seq, acts, first_seq, last_seq, root, previous, at, signature)
  values (${p.number}::bigint, ${p.aboveSeq}::bigint, ${p.fromXid}::xid8, ${p.untilXid}::xid8, ${p.endsAtSeq}::bigint, ${p.acts}::bigint,
    ${p.firstSeq}::bigint, ${p.lastSeq}::bigint, ${p.root}::text, ${p.previous}::text, ${p.at}::timestamptz, ${p.signature}::text)`,
)
