import { Type } from 'typebox'
import { insertAct, type Act } from '#platform/act.ts'
import { insertJobs, type Jobs } from '#platform/job.ts'
import { sql, statement } from '#platform/sql.ts'

const FileRow = Type.Object({
  id: Type.String(),
  sha256: Type.String(),
  size: Type.Integer(),
  mediaType: Type.Union([Type.Literal('application/pdf'), Type.Literal('image/jpeg'), Type.Literal('image/png')]),
  name: Type.String(),
  pages: Type.Union([Type.Integer(), Type.Null()]),
  state: Type.Union([Type.Literal('quarantined'), Type.Literal('clean'), Type.Literal('infected')]),
})

export type NewFile = {
  readonly id: string
  readonly sha256: string
  readonly size: number
  readonly mediaType: string
  readonly name: string
  readonly pages: number | null
  readonly state: string
  readonly purpose: string
  readonly owner: string | null
  readonly uploadedBy: string
  readonly at: Date
}

export const saveFile = statement(
  FileRow,
  (p: NewFile & Act & Jobs) => sql`
  with saved as (
    insert into documents.file (id, sha256, size, media_type, name, pages, state, purpose, owner, uploaded_by, at)
    values (${p.id}::uuid, ${p.sha256}::text, ${p.size}::bigint, ${p.mediaType}::text, ${p.name}::text, ${p.pages}::int, ${p.state}::text,
      ${p.purpose}::text, ${p.owner}::uuid, ${p.uploadedBy}::text, ${p.at}::timestamptz)
    returning id, sha256, size, media_type, name, pages, state
  ), act as (${insertAct(p)}), job as (${insertJobs(p)})
  select s.id, s.sha256, s.size, s.media_type as "mediaType", s.name, s.pages, s.state from saved s`,
)

export const findFile = statement(
  FileRow,
  (p: { id: string }) => sql`
  select f.id, f.sha256, f.size, f.media_type as "mediaType", f.name, f.pages, f.state from documents.file f where f.id = ${p.id}::uuid`,
)

/** In the order of `ids`; what is not there is left out. */
export const findFiles = statement(
  FileRow,
  (p: { ids: readonly string[] }) => sql`
  select f.id, f.sha256, f.size, f.media_type as "mediaType", f.name, f.pages, f.state
  from unnest(${p.ids}::uuid[]) with ordinality as wanted(id, place)
  join documents.file f on f.id = wanted.id
  order by wanted.place`,
)

/** What the scanner said, once: a second answer for the same file changes nothing and writes no act. */
export const saveScan = statement(
  Type.Object({ id: Type.String() }),
  (p: { id: string; state: string; virus: string | null; at: Date } & Act) => sql`
  with saved as (
    update documents.file set state = ${p.state}::text, virus = ${p.virus}::text, scanned_at = ${p.at}::timestamptz
    where id = ${p.id}::uuid and state = 'quarantined'
    returning id
  ), act as (${insertAct(p)})
  select s.id from saved s`,
)

/** Only what was handed in for a dossier, and lies in nobody's vault. */
export const deleteFiles = statement(
  Type.Object({ sha256: Type.String() }),
  (p: { ids: readonly string[] } & Act) => sql`
  with gone as (
    delete from documents.file f
    where f.id = any(${p.ids}::uuid[]) and f.purpose = 'dossier'
      and not exists (select from documents.vault_entry v where v.file = f.id)
      and not exists (select from documents.result r where r.file = f.id)
    returning f.sha256
  ), saved as (select from gone limit 1), act as (${insertAct(p)})
  select g.sha256 from gone g`,
)

/** What was handed in for a dossier before then, and nobody has been asked yet whether he holds it. */
export const listUnasked = statement(
  Type.Object({ id: Type.String() }),
  (p: { before: Date; most: number }) => sql`
  select f.id from documents.file f
  where f.purpose = 'dossier' and f.held_at is null and f.at < ${p.before}::timestamptz
  order by f.at, f.id limit ${p.most}::int`,
)

/** These are held, so far as they are still there. */
export const saveHeld = statement(
  Type.Object({ id: Type.String() }),
  (p: { ids: readonly string[]; at: Date }) => sql`
  update documents.file f set held_at = ${p.at}::timestamptz where f.id = any(${p.ids}::uuid[]) returning f.id`,
)

/** Whether any file consists of these bytes. */
export const findByDigest = statement(
  Type.Object({ id: Type.String() }),
  (p: { sha256: string }) => sql`select f.id from documents.file f where f.sha256 = ${p.sha256}::text limit 1`,
)

export const orderJobs = statement(
  Type.Object({ ordered: Type.Boolean() }),
  (p: Jobs) => sql`with saved as (select true as ordered), job as (${insertJobs(p)}) select s.ordered from saved s`,
)
