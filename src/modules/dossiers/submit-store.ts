import { Type } from 'typebox'
import { insertAct, type Act } from '#platform/act.ts'
import { nextNumber } from '#platform/counter.ts'
import { insertJobs, type Jobs } from '#platform/job.ts'
import { sql, statement } from '#platform/sql.ts'
import { insertEvent, type EventRow } from './change-store.ts'

/** A new dossier, flat, with everything that 766 and the national message ask for. */
export type NewDossier = {
  readonly id: string
  /** The code up to its number: "H26.104-261118-". */
  readonly prefix: string
  readonly trackingKey: string
  readonly draft: string
  readonly procedure: string
  readonly procedureVersion: string
  readonly title: string
  readonly channel: string
  readonly place: string | null
  readonly helpPoint: string | null
  readonly receiving: string
  readonly competent: string
  readonly filer: string | null
  readonly owner: string | null
  readonly ownerName: string
  readonly ownerIdentifier: string | null
  readonly ownerBirthYear: number | null
  readonly ownerKind: string
  readonly accountLevel: number | null
  readonly status: string
  readonly step: string
  readonly submittedAt: Date
  readonly expectedReceiptBy: Date
  readonly receivedAt: Date | null
  readonly dueAt: Date | null
  readonly limitValue: number | null
  readonly limitUnit: string | null
  readonly delivery: string
  readonly lookAt: Date
  readonly form: string
  readonly caseKey: string | null
  readonly answers: string
  readonly known: string | null
  readonly ownerFacts: string
  readonly filerName: string
  readonly contact: string
  readonly deliveryFacts: string
  /** Rows of dossiers.document as JSON. */
  readonly documents: string
}

/**
 * Takes the number and writes everything at once: a dossier without its content, or a number without a dossier, cannot exist. The number
 * has four digits and grows when a unit takes in more than 9999 on one day.
 */
export const insertDossier = statement(
  Type.Object({ code: Type.String(), version: Type.Integer() }),
  (p: NewDossier & EventRow & Act & Jobs & { counter: string }) => sql`
  with n as (${nextNumber(p)}), saved as (
    insert into dossiers.dossier (id, code, tracking_key, draft, procedure, procedure_version, title, channel, place, help_point, receiving,
      competent, filer, owner, owner_name, owner_identifier, owner_birth_year, owner_kind, account_level, status, step, submitted_at,
      expected_receipt_by, received_at, clock_from, due_at, limit_value, limit_unit, delivery, look_at)
    select ${p.id}::uuid, ${p.prefix}::text || lpad(n.value::text, greatest(4, length(n.value::text)), '0'), ${p.trackingKey}::text,
      ${p.draft}::uuid, ${p.procedure}::text, ${p.procedureVersion}::uuid, ${p.title}::text, ${p.channel}::text, ${p.place}::text,
      ${p.helpPoint}::uuid, ${p.receiving}::uuid, ${p.competent}::uuid, ${p.filer}::uuid, ${p.owner}::uuid, ${p.ownerName}::text,
      ${p.ownerIdentifier}::text, ${p.ownerBirthYear}::int, ${p.ownerKind}::text, ${p.accountLevel}::int, ${p.status}::text,
      ${p.step}::text, ${p.submittedAt}::timestamptz, ${p.expectedReceiptBy}::timestamptz, ${p.receivedAt}::timestamptz,
      ${p.receivedAt}::timestamptz, ${p.dueAt}::timestamptz, ${p.limitValue}::int, ${p.limitUnit}::text, ${p.delivery}::text,
      ${p.lookAt}::timestamptz
    from n
    returning id, code, version
  ), content as (
    insert into dossiers.content (dossier, form, case_key, answers, known, owner, filer_name, contact, delivery)
    select s.id, ${p.form}::text, ${p.caseKey}::text, ${p.answers}::jsonb, ${p.known}::jsonb, ${p.ownerFacts}::jsonb, ${p.filerName}::text,
      ${p.contact}::jsonb, ${p.deliveryFacts}::jsonb
    from saved s
  ), documents as (
    insert into dossiers.document (id, dossier, component, name, file, source, digitised, reused, from_store, original_seen, copy_kept, at)
    select f.id, s.id, f.component, f.name, f.file, f.source, f.digitised, f.reused, f.from_store, f.original_seen, f.copy_kept,
      ${p.submittedAt}::timestamptz
    from saved s, jsonb_to_recordset(${p.documents}::jsonb)
      as f(id uuid, component text, name text, file uuid, source text, digitised boolean, reused boolean, from_store boolean,
        original_seen boolean, copy_kept boolean)
  ), event as (${insertEvent(p)}), act as (${insertAct(p)}), job as (${insertJobs(p)})
  select s.code, s.version from saved s`,
)
