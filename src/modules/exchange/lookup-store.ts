import { Type } from 'typebox'
import type { Lookup, LookupOutcome } from './lookup.ts'
import { sql, statement } from '#platform/sql.ts'

const Nullable = Type.Union([Type.String(), Type.Null()])

const LookupRow = Type.Object({
  id: Type.String(),
  at: Type.Unsafe<Date>(Type.Any()),
  system: Type.Unsafe<Lookup['system']>(Type.String()),
  actorKind: Type.Unsafe<Lookup['actorKind']>(Type.String()),
  actor: Type.String(),
  agency: Nullable,
  purpose: Type.String(),
  procedure: Nullable,
  dossier: Nullable,
  dossierCode: Nullable,
  subjectMasked: Type.String(),
  seen: Type.Array(Type.String()),
  outcome: Type.Unsafe<LookupOutcome>(Type.String()),
  ms: Type.Integer(),
})

export type NewLookup = {
  readonly id: string
  readonly at: Date
  readonly system: string
  readonly actorKind: string
  readonly actor: string
  readonly agency: string | null
  readonly purpose: string
  readonly procedure: string | null
  readonly dossier: string | null
  readonly dossierCode: string | null
  readonly subjectHash: string
  readonly subjectMasked: string
  readonly person: string | null
  readonly seen: readonly string[]
  readonly outcome: string
  readonly ms: number
  readonly request: string
}

export const insertLookup = statement(
  Type.Object({ id: Type.String() }),
  (p: NewLookup) => sql`
  insert into exchange.lookup (id, at, system, actor_kind, actor, agency, purpose, procedure, dossier, dossier_code,
    subject_hash, subject_masked, person, seen, outcome, ms, request)
  values (${p.id}::uuid, ${p.at}::timestamptz, ${p.system}::text, ${p.actorKind}::text, ${p.actor}::text, ${p.agency}::uuid,
    ${p.purpose}::text, ${p.procedure}::text, ${p.dossier}::uuid, ${p.dossierCode}::text, ${p.subjectHash}::text, ${p.subjectMasked}::text,
    ${p.person}::uuid, ${p.seen}::text[], ${p.outcome}::text, ${p.ms}::int, ${p.request}::text)
  returning id`,
)

/** Newest first; the page goes on before (at, id). */
export const lookupsOfSubject = statement(
  LookupRow,
  (p: {
    readonly hashes: readonly string[]
    readonly person: string | null
    readonly since: Date
    readonly refusedOnly: boolean
    readonly beforeAt: Date
    readonly beforeId: string
    readonly limit: number
  }) => sql`
  select l.id, l.at, l.system, l.actor_kind as "actorKind", l.actor, l.agency, l.purpose, l.procedure, l.dossier,
    l.dossier_code as "dossierCode", l.subject_masked as "subjectMasked", l.seen, l.outcome, l.ms
  from exchange.lookup l
  where (l.subject_hash = any(${p.hashes}::text[]) or l.person = ${p.person}::uuid)
    and l.at >= ${p.since}::timestamptz
    and (not ${p.refusedOnly}::boolean or l.outcome = 'refused')
    and (l.at, l.id) < (${p.beforeAt}::timestamptz, ${p.beforeId}::uuid)
  order by l.at desc, l.id desc
  limit ${p.limit}::int`,
)

/** `askers` counts officers' agencies, the person himself and systems as one each. */
export const countLookupsOfSubject = statement(
  Type.Object({ total: Type.Integer(), refused: Type.Integer(), askers: Type.Integer() }),
  (p: { readonly hashes: readonly string[]; readonly person: string | null; readonly since: Date }) => sql`
  select count(*)::int as total, (count(*) filter (where l.outcome = 'refused'))::int as refused,
    count(distinct coalesce(l.agency::text, l.actor))::int as askers
  from exchange.lookup l
  where (l.subject_hash = any(${p.hashes}::text[]) or l.person = ${p.person}::uuid) and l.at >= ${p.since}::timestamptz`,
)
