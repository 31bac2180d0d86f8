import { Type, type TSchema } from 'typebox'
import { sql } from '#platform/sql.ts'
import type { Dossier } from './dossier.ts'

export const Instant = Type.Unsafe<Date>(Type.Any())
export const orNull = <T extends TSchema>(schema: T) => Type.Union([schema, Type.Null()])

/** A dossier as every statement of this module answers it. */
export const DossierRow = Type.Object({
  id: Type.String(),
  code: Type.String(),
  trackingKey: Type.String(),
  version: Type.Integer(),
  procedure: Type.String(),
  procedureVersion: Type.String(),
  title: Type.String(),
  channel: Type.Unsafe<Dossier['channel']>(Type.String()),
  place: orNull(Type.String()),
  helpPoint: orNull(Type.String()),
  receiving: Type.String(),
  competent: Type.String(),
  filer: orNull(Type.String()),
  owner: orNull(Type.String()),
  ownerName: Type.String(),
  ownerIdentifier: orNull(Type.String()),
  ownerBirthYear: orNull(Type.Integer()),
  ownerKind: Type.Unsafe<Dossier['ownerKind']>(Type.String()),
  accountLevel: Type.Unsafe<Dossier['accountLevel']>(orNull(Type.Integer())),
  status: Type.Unsafe<Dossier['status']>(Type.String()),
  step: Type.Unsafe<Dossier['step']>(orNull(Type.String())),
  assignee: orNull(Type.String()),
  assignedAt: orNull(Instant),
  submittedAt: Instant,
  expectedReceiptBy: Instant,
  receivedAt: orNull(Instant),
  clockFrom: orNull(Instant),
  dueAt: orNull(Instant),
  limitValue: orNull(Type.Integer()),
  limitUnit: Type.Unsafe<Dossier['limitUnit']>(orNull(Type.String())),
  pausedAt: orNull(Instant),
  supplements: Type.Integer(),
  decision: Type.Unsafe<Dossier['decision']>(orNull(Type.String())),
  decidedAt: orNull(Instant),
  endedAt: orNull(Instant),
  returnedAt: orNull(Instant),
  delivery: Type.Unsafe<Dossier['delivery']>(Type.String()),
  resultFile: orNull(Type.String()),
})

/** The columns of `DossierRow`, from `dossiers.dossier d`. */
export const columns = sql`d.id, d.code, d.tracking_key as "trackingKey", d.version, d.procedure, d.procedure_version as "procedureVersion",
  d.title, d.channel, d.place, d.help_point as "helpPoint", d.receiving, d.competent, d.filer, d.owner, d.owner_name as "ownerName",
  d.owner_identifier as "ownerIdentifier", d.owner_birth_year as "ownerBirthYear", d.owner_kind as "ownerKind",
  d.account_level as "accountLevel", d.status, d.step, d.assignee, d.assigned_at as "assignedAt", d.submitted_at as "submittedAt",
  d.expected_receipt_by as "expectedReceiptBy", d.received_at as "receivedAt", d.clock_from as "clockFrom", d.due_at as "dueAt",
  d.limit_value as "limitValue", d.limit_unit as "limitUnit", d.paused_at as "pausedAt", d.supplements, d.decision,
  d.decided_at as "decidedAt", d.ended_at as "endedAt", d.returned_at as "returnedAt", d.delivery, d.result_file as "resultFile"`
