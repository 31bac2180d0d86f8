import { Type } from 'typebox'
import { insertAct, type Act } from '#platform/act.ts'
import { insertJobs, type Jobs } from '#platform/job.ts'
import { sql, statement, type Sql } from '#platform/sql.ts'

/** A line of the history, flat. */
export type EventRow = {
  readonly eventId: string
  readonly eventAt: Date
  readonly eventAct: string
  readonly eventActorKind: string
  readonly eventActor: string
  readonly eventAgency: string | null
  readonly eventStatus: string
  readonly eventStep: string | null
  readonly eventAssignee: string | null
  readonly eventNote: string | null
  readonly eventFacts: string
}

/** Where a dossier stands after an act: all columns that acts may change. `version` is the one that the actor saw. */
export type Change = {
  readonly id: string
  readonly version: number
  readonly status: string
  readonly step: string | null
  readonly assignee: string | null
  readonly assignedAt: Date | null
  readonly receivedAt: Date | null
  readonly clockFrom: Date | null
  readonly dueAt: Date | null
  readonly limitValue: number | null
  readonly limitUnit: string | null
  readonly pausedAt: Date | null
  readonly supplements: number
  readonly decision: string | null
  readonly decidedAt: Date | null
  readonly endedAt: Date | null
  readonly returnedAt: Date | null
  readonly returnedHow: string | null
  readonly returnedTo: string | null
  readonly resultFile: string | null
  readonly resultId: string | null
  readonly lookAt: Date
}

export type Written = Change & EventRow & Act & Jobs
const Saved = Type.Object({ version: Type.Integer() })

export const insertEvent = (p: EventRow): Sql => sql`
  insert into dossiers.event (id, dossier, at, act, actor_kind, actor, agency, status, step, assignee, note, facts)
  select ${p.eventId}::uuid, s.id, ${p.eventAt}::timestamptz, ${p.eventAct}::text, ${p.eventActorKind}::text, ${p.eventActor}::text,
    ${p.eventAgency}::uuid, ${p.eventStatus}::text, ${p.eventStep}::text, ${p.eventAssignee}::uuid, ${p.eventNote}::text,
    ${p.eventFacts}::jsonb
  from saved s`

const update = (p: Change): Sql => sql`
  update dossiers.dossier d set status = ${p.status}::text, step = ${p.step}::text, assignee = ${p.assignee}::uuid,
    assigned_at = ${p.assignedAt}::timestamptz, received_at = ${p.receivedAt}::timestamptz, clock_from = ${p.clockFrom}::timestamptz,
    due_at = ${p.dueAt}::timestamptz, limit_value = ${p.limitValue}::int, limit_unit = ${p.limitUnit}::text,
    paused_at = ${p.pausedAt}::timestamptz, supplements = ${p.supplements}::int, decision = ${p.decision}::text,
    decided_at = ${p.decidedAt}::timestamptz, ended_at = ${p.endedAt}::timestamptz, returned_at = ${p.returnedAt}::timestamptz,
    returned_how = coalesce(${p.returnedHow}::text, d.returned_how),
    returned_to = coalesce(${p.returnedTo}::text, d.returned_to), result_file = ${p.resultFile}::uuid,
    result_id = coalesce(${p.resultId}::uuid, d.result_id), look_at = ${p.lookAt}::timestamptz, version = d.version + 1
  where d.id = ${p.id}::uuid and d.version = ${p.version}::int
  returning d.id, d.version`

const recorded = (p: Written): Sql => sql`event as (${insertEvent(p)}), act as (${insertAct(p)}), job as (${insertJobs(p)})`

/** Each of these answers no row when somebody was faster; then nothing is written. */
export const saveChange = statement(Saved, (p: Written) => sql`with saved as (${update(p)}), ${recorded(p)} select s.version from saved s`)

export type NewSupplement = {
  readonly supplement: string
  readonly number: number
  readonly items: string
  readonly reason: string
  readonly againReason: string | null
  readonly until: Date
  readonly askedBy: string
  readonly askedAgency: string
  readonly askedFrom: string
  readonly askedStep: string
  readonly dueBefore: Date | null
}

export const saveSupplementRequest = statement(
  Saved,
  (p: Written & NewSupplement) => sql`
  with saved as (${update(p)}), supplement as (
    insert into dossiers.supplement (id, dossier, number, items, reason, again_reason, until, asked_at, asked_by, agency, asked_from,
      asked_step, due_before)
    select ${p.supplement}::uuid, s.id, ${p.number}::int, ${p.items}::jsonb, ${p.reason}::text, ${p.againReason}::text,
      ${p.until}::timestamptz, ${p.eventAt}::timestamptz, ${p.askedBy}::uuid, ${p.askedAgency}::uuid, ${p.askedFrom}::text,
      ${p.askedStep}::text, ${p.dueBefore}::timestamptz
    from saved s
  ), ${recorded(p)}
  select s.version from saved s`,
)

export const saveSupply = statement(
  Saved,
  (p: Written & { supplement: string; suppliedBy: string; supplyNote: string | null; documents: string }) => sql`
  with saved as (${update(p)}), supplied as (
    update dossiers.supplement u set supplied_at = ${p.eventAt}::timestamptz, supplied_by = ${p.suppliedBy}::text,
      note = ${p.supplyNote}::text, due_after = ${p.dueAt}::timestamptz
    from saved s where u.id = ${p.supplement}::uuid and u.dossier = s.id
  ), documents as (
    insert into dossiers.document (id, dossier, component, name, file, source, digitised, reused, from_store, supplement, at)
    select f.id, s.id, f.component, f.name, f.file, f.source, f.digitised, f.reused, f.from_store, ${p.supplement}::uuid,
      ${p.eventAt}::timestamptz
    from saved s, jsonb_to_recordset(${p.documents}::jsonb)
      as f(id uuid, component text, name text, file uuid, source text, digitised boolean, reused boolean, from_store boolean)
  ), ${recorded(p)}
  select s.version from saved s`,
)

export const saveDecision = statement(
  Saved,
  (p: Written & { outcome: string; text: string; title: string; template: string; fields: string; decidedBy: string }) => sql`
  with saved as (${update(p)}), decision as (
    insert into dossiers.decision as e (dossier, outcome, text, title, template, fields, decided_by, at)
    select s.id, ${p.outcome}::text, ${p.text}::text, ${p.title}::text, ${p.template}::text, ${p.fields}::jsonb, ${p.decidedBy}::uuid,
      ${p.eventAt}::timestamptz
    from saved s
    on conflict (dossier) do update set outcome = excluded.outcome, text = excluded.text, title = excluded.title,
      template = excluded.template, fields = excluded.fields, decided_by = excluded.decided_by, at = excluded.at
  ), ${recorded(p)}
  select s.version from saved s`,
)
