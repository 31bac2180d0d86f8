import { Type } from 'typebox'
import { insertAct, type Act } from '#platform/act.ts'
import { raw, sql, statement } from '#platform/sql.ts'

const Optional = Type.Union([Type.String(), Type.Null()])
const Time = Type.Unsafe<Date>(Type.Any())

const EntryRow = Type.Object({
  id: Type.String(),
  person: Type.String(),
  source: Type.Union([Type.Literal('issued'), Type.Literal('uploaded'), Type.Literal('digitised')]),
  title: Type.String(),
  code: Optional,
  at: Time,
  file: Type.String(),
  size: Type.Integer(),
  mediaType: Type.Union([Type.Literal('application/pdf'), Type.Literal('image/jpeg'), Type.Literal('image/png')]),
  pages: Type.Union([Type.Integer(), Type.Null()]),
  state: Type.Union([Type.Literal('quarantined'), Type.Literal('clean'), Type.Literal('infected')]),
  verifyId: Optional,
  notation: Optional,
  agencyName: Optional,
  signedAt: Type.Union([Time, Type.Null()]),
  dossierCode: Optional,
  revokedAt: Type.Union([Time, Type.Null()]),
})

const entries = raw(`select v.id, v.person, v.source, v.title, v.code, v.at, v.file, f.size, f.media_type as "mediaType", f.pages, f.state,
    r.verify_id as "verifyId", r.notation, r.agency_name as "agencyName", r.signed_at as "signedAt", r.dossier_code as "dossierCode",
    r.revoked_at as "revokedAt"
  from documents.vault_entry v
  join documents.file f on f.id = v.file
  left join documents.result r on r.id = v.result`)

/** Newest first. A person has dozens at most; 500 is a bound, not a page. */
export const findEntries = statement(
  EntryRow,
  (p: { person: string }) => sql`${entries} where v.person = ${p.person}::uuid order by v.at desc, v.id desc limit 500`,
)

export const findEntry = statement(EntryRow, (p: { id: string }) => sql`${entries} where v.id = ${p.id}::uuid`)

/** What this person uploaded with exactly these bytes, unless the scanner warned of it. */
export const findOwnEntry = statement(
  Type.Object({ id: Type.String() }),
  (p: { person: string; sha256: string }) => sql`
  select v.id from documents.vault_entry v join documents.file f on f.id = v.file
  where v.person = ${p.person}::uuid and v.source = 'uploaded' and f.sha256 = ${p.sha256}::text and f.state <> 'infected' limit 1`,
)

/** Uploads of one person come one after the other, so that a double click finds the first. */
export const lockVault = statement(
  Type.Object({ locked: Type.Boolean() }),
  (p: { person: string }) => sql`
  select pg_advisory_xact_lock(hashtextextended('documents.vault/' || ${p.person}::text, 0)) is not null as locked`,
)

/** A file that is in the vault already stays as it is. */
export const saveEntry = statement(
  Type.Object({ id: Type.String() }),
  (p: { entryId: string; person: string; file: string; source: string; title: string; code: string | null; at: Date } & Act) => sql`
  with saved as (
    insert into documents.vault_entry (id, person, file, source, title, code, at)
    values (${p.entryId}::uuid, ${p.person}::uuid, ${p.file}::uuid, ${p.source}::text, ${p.title}::text, ${p.code}::text, ${p.at}::timestamptz)
    on conflict on constraint vault_entry_once do nothing
    returning id
  ), act as (${insertAct(p)})
  select s.id from saved s`,
)

/** Only the act: somebody took a paper of the vault for a dossier. */
export const saveUse = statement(
  Type.Object({ id: Type.String() }),
  (p: { entryId: string } & Act) => sql`
  with saved as (select v.id from documents.vault_entry v where v.id = ${p.entryId}::uuid), act as (${insertAct(p)})
  select s.id from saved s`,
)
