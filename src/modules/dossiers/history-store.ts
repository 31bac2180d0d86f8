import { Type } from 'typebox'
import { sql, statement } from '#platform/sql.ts'
import { Instant, orNull } from './columns-store.ts'
import type { DossierEvent } from './dossier-view.ts'

const EventRow = Type.Object({
  id: Type.String(),
  at: Instant,
  act: Type.Unsafe<DossierEvent['act']>(Type.String()),
  actorKind: Type.Unsafe<DossierEvent['actorKind']>(Type.String()),
  actor: Type.String(),
  agency: orNull(Type.String()),
  status: Type.Unsafe<DossierEvent['status']>(Type.String()),
  step: Type.Unsafe<DossierEvent['step']>(orNull(Type.String())),
  assignee: orNull(Type.String()),
  note: orNull(Type.String()),
  facts: Type.Unsafe<DossierEvent['facts']>(Type.Any()),
})

const columns = sql`e.id, e.at, e.act, e.actor_kind as "actorKind", e.actor, e.agency, e.status, e.step, e.assignee, e.note, e.facts`

/** Everything that happened to one dossier, oldest first. */
export const listEvents = statement(
  EventRow,
  (p: { dossier: string }) => sql`select ${columns} from dossiers.event e where e.dossier = ${p.dossier}::uuid order by e.id`,
)

/** What happened last: told to whoever was slower. */
export const lastEvent = statement(
  EventRow,
  (p: { dossier: string }) => sql`select ${columns} from dossiers.event e where e.dossier = ${p.dossier}::uuid order by e.id desc limit 1`,
)

export const findPaper = statement(
  Type.Object({ file: Type.String() }),
  (p: { subject: string; form: string }) =>
    sql`select a.file from dossiers.paper a where a.subject = ${p.subject}::uuid and a.form = ${p.form}::text`,
)

export const savePaper = statement(
  Type.Object({ file: Type.String() }),
  (p: { subject: string; form: string; dossier: string; file: string; at: Date }) => sql`
  insert into dossiers.paper (subject, form, dossier, file, at)
  values (${p.subject}::uuid, ${p.form}::text, ${p.dossier}::uuid, ${p.file}::uuid, ${p.at}::timestamptz)
  on conflict on constraint paper_pk do nothing
  returning file`,
)
