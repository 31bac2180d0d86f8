import { Type } from 'typebox'
import { insertAct, type Act } from '#platform/act.ts'
import { nextNumber } from '#platform/counter.ts'
import { raw, sql, statement } from '#platform/sql.ts'
import type { NewFile } from './file-store.ts'

const Optional = Type.Union([Type.String(), Type.Null()])
const Time = Type.Unsafe<Date>(Type.Any())

export const ResultRow = Type.Object({
  id: Type.String(),
  verifyId: Type.String(),
  file: Type.String(),
  sha256: Type.String(),
  size: Type.Integer(),
  procedure: Type.String(),
  dossierCode: Type.String(),
  subject: Type.String(),
  title: Type.String(),
  template: Type.String(),
  agency: Type.String(),
  agencyName: Type.String(),
  number: Type.Integer(),
  year: Type.Integer(),
  notation: Type.String(),
  owner: Optional,
  ownerName: Type.String(),
  signerName: Type.String(),
  signerPosition: Type.String(),
  signerLine: Type.Union([...(['TM.', 'KT.', 'TL.', 'TUQ.', 'Q.'] as const).map(line => Type.Literal(line)), Type.Null()]),
  signedAt: Time,
  revokedAt: Type.Union([Time, Type.Null()]),
  revokedReason: Optional,
})
export type ResultRowType = Type.Static<typeof ResultRow>

const columns =
  raw(`r.id, r.verify_id as "verifyId", r.file, r.sha256, r.size, r.procedure, r.dossier_code as "dossierCode", r.subject, r.title,
    r.template, r.agency, r.agency_name as "agencyName", r.number, r.year, r.notation, r.owner, r.owner_name as "ownerName",
    r.signer_name as "signerName", r.signer_position as "signerPosition", r.signer_line as "signerLine", r.signed_at as "signedAt",
    r.revoked_at as "revokedAt", r.revoked_reason as "revokedReason"`)

const stored = raw(`r.id, r.verify_id, r.file, r.sha256, r.size, r.procedure, r.dossier_code, r.subject, r.title, r.template, r.agency,
    r.agency_name, r.number, r.year, r.notation, r.owner, r.owner_name, r.signer_name, r.signer_position, r.signer_line, r.signed_at,
    r.revoked_at, r.revoked_reason`)

/** Those of these files whose result is revoked. */
export const findRevokedFiles = statement(
  Type.Object({ file: Type.String() }),
  (p: { files: readonly string[] }) => sql`
  select r.file from documents.result r where r.file = any(${p.files}::uuid[]) and r.revoked_at is not null`,
)

/** The number that comes next unless somebody takes it first. */
export const expectNumber = statement(
  Type.Object({ number: Type.Integer() }),
  (p: { agency: string; year: number }) => sql`
  select coalesce(max(r.number), 0) + 1 as number from documents.result r where r.agency = ${p.agency}::uuid and r.year = ${p.year}::int`,
)

/** Takes the next number: from here to the end of the transaction others of the same agency and year wait. */
export const takeNumber = statement(
  Type.Object({ number: Type.Integer() }),
  (p: { counter: string }) => sql`with n as (${nextNumber(p)}) select n.value::int as number from n`,
)

export type NewResult = {
  readonly resultId: string
  readonly verifyId: string
  readonly agency: string
  readonly agencyName: string
  readonly year: number
  readonly number: number
  readonly notation: string
  readonly procedure: string
  readonly dossierCode: string
  readonly subject: string
  readonly title: string
  readonly template: string
  readonly ownerName: string
  readonly signerName: string
  readonly signerPosition: string
  readonly signerLine: string | null
  readonly certificate: string
  readonly signedAt: Date
  readonly entryId: string
  readonly resultCode: string | null
}

/** File, line of the register, entry in the owner's vault and act, in one statement. */
export const saveResult = statement(
  ResultRow,
  (p: NewFile & NewResult & Act) => sql`
  with paper as (
    insert into documents.file (id, sha256, size, media_type, name, pages, state, purpose, owner, uploaded_by, at)
    values (${p.id}::uuid, ${p.sha256}::text, ${p.size}::bigint, ${p.mediaType}::text, ${p.name}::text, ${p.pages}::int, ${p.state}::text,
      ${p.purpose}::text, ${p.owner}::uuid, ${p.uploadedBy}::text, ${p.at}::timestamptz)
  ), saved as (
    insert into documents.result as r (id, verify_id, file, sha256, size, agency, agency_name, year, number, notation, procedure, dossier_code,
      subject, title, template, owner, owner_name, signer_name, signer_position, signer_line, certificate, signed_at, registered_by, registered_at)
    values (${p.resultId}::uuid, ${p.verifyId}::text, ${p.id}::uuid, ${p.sha256}::text, ${p.size}::bigint, ${p.agency}::uuid,
      ${p.agencyName}::text, ${p.year}::int, ${p.number}::int, ${p.notation}::text, ${p.procedure}::text, ${p.dossierCode}::text,
      ${p.subject}::text, ${p.title}::text, ${p.template}::text, ${p.owner}::uuid, ${p.ownerName}::text, ${p.signerName}::text,
      ${p.signerPosition}::text, ${p.signerLine}::text, ${p.certificate}::text, ${p.signedAt}::timestamptz, ${p.uploadedBy}::text,
      ${p.at}::timestamptz)
    returning ${stored}
  ), entry as (
    insert into documents.vault_entry (id, person, file, result, source, title, code, at)
    select ${p.entryId}::uuid, s.owner, s.file, s.id, 'issued', s.title, ${p.resultCode}::text, ${p.at}::timestamptz from saved s
    where s.owner is not null
  ), act as (${insertAct(p)})
  select ${columns} from saved r`,
)

export const findResultByVerifyId = statement(
  ResultRow,
  (p: { verifyId: string }) => sql`select ${columns} from documents.result r where r.verify_id = ${p.verifyId}::text`,
)

export const findResultByDigest = statement(
  ResultRow,
  (p: { sha256: string }) => sql`select ${columns} from documents.result r where r.sha256 = ${p.sha256}::text`,
)

/** No row: it was revoked before. */
export const saveRevocation = statement(
  Type.Object({ id: Type.String() }),
  (p: { resultId: string; by: string; at: Date; reason: string } & Act) => sql`
  with saved as (
    update documents.result r
    set revoked_at = ${p.at}::timestamptz, revoked_by = ${p.by}::text, revoked_reason = ${p.reason}::text
    where r.id = ${p.resultId}::uuid and r.revoked_at is null
    returning r.id
  ), act as (${insertAct(p)})
  select s.id from saved s`,
)
