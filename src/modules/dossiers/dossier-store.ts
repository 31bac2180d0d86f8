import { Type } from 'typebox'
import { sql, statement } from '#platform/sql.ts'
import type { Content, Decision, DossierDocument, SupplementItem } from './dossier-view.ts'
import { columns, DossierRow, Instant, orNull } from './columns-store.ts'

export const findByCode = statement(
  DossierRow,
  (p: { code: string }) => sql`select ${columns} from dossiers.dossier d where d.code = ${p.code}::text`,
)

export const findById = statement(
  DossierRow,
  (p: { id: string }) => sql`select ${columns} from dossiers.dossier d where d.id = ${p.id}::uuid`,
)

export const findByDraft = statement(
  DossierRow,
  (p: { draft: string }) => sql`select ${columns} from dossiers.dossier d where d.draft = ${p.draft}::uuid`,
)

/** What a person owns or filed, latest first, after (submittedAt, id). */
export const listOfPerson = statement(
  DossierRow,
  (p: { person: string; beforeAt: Date; beforeId: string; limit: number }) => sql`
  select ${columns}
  from (
    (select o.id, o.submitted_at from dossiers.dossier o
     where o.owner = ${p.person}::uuid and (o.submitted_at, o.id) < (${p.beforeAt}::timestamptz, ${p.beforeId}::uuid)
     order by o.submitted_at desc, o.id desc limit ${p.limit}::int)
    union
    (select f.id, f.submitted_at from dossiers.dossier f
     where f.filer = ${p.person}::uuid and (f.submitted_at, f.id) < (${p.beforeAt}::timestamptz, ${p.beforeId}::uuid)
     order by f.submitted_at desc, f.id desc limit ${p.limit}::int)
  ) mine
  join dossiers.dossier d on d.id = mine.id
  order by mine.submitted_at desc, mine.id desc
  limit ${p.limit}::int`,
)

/** What waits for this person: papers to supply. */
export const countWaitingFor = statement(
  Type.Object({ count: Type.Integer() }),
  (p: { person: string }) => sql`
  select count(*)::int as count from dossiers.dossier d
  where (d.owner = ${p.person}::uuid or d.filer = ${p.person}::uuid) and d.status = 'awaiting_supplement'`,
)

export const findContent = statement(
  Type.Object({
    form: Type.String(),
    caseKey: orNull(Type.String()),
    answers: Type.Unsafe<Content['answers']>(Type.Any()),
    known: Type.Unsafe<Content['known']>(Type.Any()),
    owner: Type.Unsafe<Content['owner']>(Type.Any()),
    filerName: Type.String(),
    contact: Type.Unsafe<Content['contact']>(Type.Any()),
    delivery: Type.Unsafe<Content['delivery']>(Type.Any()),
  }),
  (p: { id: string }) => sql`
  select c.form, c.case_key as "caseKey", c.answers, c.known, c.owner, c.filer_name as "filerName", c.contact, c.delivery
  from dossiers.content c where c.dossier = ${p.id}::uuid`,
)

export const listDocuments = statement(
  Type.Object({
    id: Type.String(),
    component: Type.String(),
    name: Type.String(),
    file: orNull(Type.String()),
    source: Type.Unsafe<DossierDocument['source']>(Type.String()),
    digitised: Type.Boolean(),
    reused: Type.Boolean(),
    fromStore: Type.Boolean(),
    originalSeen: Type.Boolean(),
    copyKept: Type.Boolean(),
    supplement: orNull(Type.String()),
    at: Instant,
  }),
  (p: { id: string }) => sql`
  select t.id, t.component, t.name, t.file, t.source, t.digitised, t.reused, t.from_store as "fromStore",
    t.original_seen as "originalSeen", t.copy_kept as "copyKept", t.supplement, t.at
  from dossiers.document t where t.dossier = ${p.id}::uuid order by t.at, t.id`,
)

export const listSupplements = statement(
  Type.Object({
    id: Type.String(),
    number: Type.Integer(),
    items: Type.Unsafe<SupplementItem[]>(Type.Any()),
    reason: Type.String(),
    againReason: orNull(Type.String()),
    until: Instant,
    askedAt: Instant,
    askedBy: Type.String(),
    askedFrom: Type.Unsafe<'submitted' | 'received' | 'processing'>(Type.String()),
    askedStep: Type.Unsafe<'intake' | 'process'>(Type.String()),
    dueBefore: orNull(Instant),
    suppliedAt: orNull(Instant),
    note: orNull(Type.String()),
    dueAfter: orNull(Instant),
  }),
  (p: { id: string }) => sql`
  select s.id, s.number, s.items, s.reason, s.again_reason as "againReason", s.until, s.asked_at as "askedAt", s.asked_by as "askedBy",
    s.asked_from as "askedFrom", s.asked_step as "askedStep", s.due_before as "dueBefore", s.supplied_at as "suppliedAt", s.note,
    s.due_after as "dueAfter"
  from dossiers.supplement s where s.dossier = ${p.id}::uuid order by s.number`,
)

export const findDecision = statement(
  Type.Object({
    outcome: Type.Unsafe<Decision['outcome']>(Type.String()),
    text: Type.String(),
    title: Type.String(),
    template: Type.String(),
    fields: Type.Unsafe<Decision['fields']>(Type.Any()),
    decidedBy: Type.String(),
    at: Instant,
  }),
  (p: { id: string }) => sql`
  select e.outcome, e.text, e.title, e.template, e.fields, e.decided_by as "decidedBy", e.at
  from dossiers.decision e where e.dossier = ${p.id}::uuid`,
)
