import { Type } from 'typebox'
import { insertAct, type Act } from '#platform/act.ts'
import { raw, sql, statement, type Sql } from '#platform/sql.ts'

/** A draft as one JSON text: the shape of `Draft`. */
const Row = Type.Object({ draft: Type.Unknown() })

const columns: Sql = raw(`jsonb_build_object(
    'id', d.id, 'person', d.person, 'officer', d.officer, 'procedure', d.procedure, 'procedureVersion', d.procedure_version, 'form', d.form,
    'place', d.place, 'caseKey', d.case_key, 'answers', d.answers, 'known', d.known, 'seen', d.seen, 'delivery', d.delivery, 'contact', d.contact,
    'step', d.step, 'version', d.version, 'savedAt', to_char(d.saved_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'dossier', d.dossier,
    'documents', coalesce((
      select jsonb_agg(jsonb_build_object('component', f.component, 'file', f.file, 'source', f.source) order by f.added_at, f.file)
      from forms.draft_document f where f.draft = d.id), '[]'::jsonb)
  ) as draft`)

export const findDraft = statement(Row, (p: { id: string }) => sql`select ${columns} from forms.draft d where d.id = ${p.id}::uuid`)

/** Holds the draft until the transaction ends, so that of two clicks the second waits for the first. */
export const lockDraft = statement(
  Type.Object({ dossier: Type.Union([Type.String(), Type.Null()]) }),
  (p: { id: string }) => sql`select d.dossier from forms.draft d where d.id = ${p.id}::uuid for update`,
)

export const listByPerson = statement(
  Row,
  (p: { person: string }) => sql`
  select ${columns} from forms.draft d
  where d.person = ${p.person}::uuid and d.officer is null and d.dossier is null order by d.saved_at desc limit 50`,
)

export const listByOfficer = statement(
  Row,
  (p: { officer: string }) => sql`
  select ${columns} from forms.draft d where d.officer = ${p.officer}::uuid and d.dossier is null order by d.saved_at desc limit 50`,
)

export const insertDraft = statement(
  Type.Object({ id: Type.String() }),
  (
    p: Act & {
      id: string
      person: string | null
      officer: string | null
      procedure: string
      procedureVersion: string
      form: string
      formCode: string
      formBody: string
      place: string | null
      answers: string
      known: string | null
      contact: string
      step: string
      now: Date
    },
  ) => sql`
  with form as (
    insert into forms.definition (version, code, body, first_used_at)
    values (${p.form}::text, ${p.formCode}::text, ${p.formBody}::jsonb, ${p.now}::timestamptz)
    on conflict on constraint definition_pk do nothing
  ), saved as (
    insert into forms.draft (id, person, officer, procedure, procedure_version, form, place, answers, known, contact, step, version, saved_at)
    values (${p.id}::uuid, ${p.person}::uuid, ${p.officer}::uuid, ${p.procedure}::text, ${p.procedureVersion}::uuid, ${p.form}::text,
      ${p.place}::text, ${p.answers}::jsonb, ${p.known}::jsonb, ${p.contact}::jsonb, ${p.step}::text, 1, ${p.now}::timestamptz)
    returning id
  ), act as (${insertAct(p)})
  select saved.id from saved`,
)

/** No row when somebody else saved it since that version, or when it has been sent. */
export const updateDraft = statement(
  Type.Object({ version: Type.Integer() }),
  (p: {
    id: string
    version: number
    person: string | null
    place: string | null
    caseKey: string | null
    answers: string
    known: string | null
    seen: string
    delivery: string | null
    contact: string
    step: string
    now: Date
  }) => sql`
  update forms.draft d set person = ${p.person}::uuid, place = ${p.place}::text, case_key = ${p.caseKey}::text, answers = ${p.answers}::jsonb,
    known = ${p.known}::jsonb, seen = ${p.seen}::jsonb, delivery = ${p.delivery}::jsonb, contact = ${p.contact}::jsonb, step = ${p.step}::text,
    version = d.version + 1, saved_at = ${p.now}::timestamptz
  where d.id = ${p.id}::uuid and d.version = ${p.version}::int and d.dossier is null
  returning d.version`,
)

/** Papers do not count in the version: two uploads at once are both kept. */
export const insertDocument = statement(
  Type.Object({ file: Type.String() }),
  (p: { draft: string; component: string; file: string; source: string; now: Date }) => sql`
  with touched as (
    update forms.draft d set saved_at = ${p.now}::timestamptz where d.id = ${p.draft}::uuid and d.dossier is null returning d.id
  )
  insert into forms.draft_document as f (draft, component, file, source, added_at)
  select touched.id, ${p.component}::text, ${p.file}::uuid, ${p.source}::text, ${p.now}::timestamptz from touched
  on conflict on constraint draft_document_pk do update set source = excluded.source
  returning f.file`,
)

export const deleteDocument = statement(
  Type.Object({ source: Type.String() }),
  (p: { draft: string; component: string; file: string }) => sql`
  delete from forms.draft_document f using forms.draft d
  where f.draft = ${p.draft}::uuid and f.component = ${p.component}::text and f.file = ${p.file}::uuid and d.id = f.draft and d.dossier is null
  returning f.source`,
)

/** Which of these files are papers of a draft. */
export const findFilesOfDrafts = statement(
  Type.Object({ file: Type.String() }),
  (p: { files: readonly string[] }) => sql`select distinct f.file from forms.draft_document f where f.file = any(${p.files}::uuid[])`,
)

export const setDossier = statement(
  Type.Object({ id: Type.String() }),
  (p: { id: string; dossier: string; now: Date }) => sql`
  update forms.draft d set dossier = ${p.dossier}::uuid, saved_at = ${p.now}::timestamptz
  where d.id = ${p.id}::uuid and d.dossier is null
  returning d.id`,
)

export const deleteDraft = statement(
  Type.Object({ id: Type.String() }),
  (p: Act & { id: string }) => sql`
  with saved as (delete from forms.draft d where d.id = ${p.id}::uuid and d.dossier is null returning d.id), act as (${insertAct(p)})
  select saved.id from saved`,
)

/** `files`: what was handed in for those that were never filed. A paper of the vault stays in the vault. */
export const deleteOld = statement(
  Type.Object({ removed: Type.Integer(), files: Type.Array(Type.String()) }),
  (p: { before: Date }) => sql`
  with old as (
    select o.id, o.dossier from forms.draft o where o.saved_at < ${p.before}::timestamptz order by o.saved_at limit 1000
  ), files as (
    select f.file from forms.draft_document f join old on old.id = f.draft where old.dossier is null and f.source <> 'vault'
  ), gone as (delete from forms.draft d using old where d.id = old.id returning d.id)
  select (select count(*) from gone)::int as removed, array(select f.file::text from files f) as files`,
)

export const findDefinition = statement(
  Type.Object({ body: Type.Unknown() }),
  (p: { version: string }) => sql`select f.body from forms.definition f where f.version = ${p.version}::text`,
)
