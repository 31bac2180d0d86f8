import { Type } from 'typebox'
import { insertAct, type Act } from '#platform/act.ts'
import { sql, statement } from '#platform/sql.ts'

/** One loading or import at a time: the second waits for the first and then finds nothing to do. */
export const lockWriting = statement(
  Type.Object({ locked: Type.Any() }),
  (_: object) => sql`
  select pg_advisory_xact_lock(hashtext('catalogue.writing')) as locked`,
)

/** What stands in the catalogue, as digests: enough to know what a file would change. */
export const selectStanding = statement(
  Type.Object({
    code: Type.String(),
    origin: Type.Union([Type.Literal('own'), Type.Literal('imported')]),
    /** Of the versions that had or will have a day. */
    versions: Type.Unsafe<readonly { readonly id: string; readonly from: string; readonly to: string | null; readonly digest: string }[]>(
      Type.Any(),
    ),
  }),
  (_: object) => sql`
    select p.code, p.origin, coalesce(jsonb_agg(jsonb_build_object('id', v.id, 'from', v.valid_from, 'to', v.valid_to, 'digest', v.digest))
      filter (where v.id is not null), '[]'::jsonb) as versions
    from catalogue.procedure p
    left join catalogue.procedure_version v on v.code = p.code and coalesce(v.valid_to, 'infinity') >= v.valid_from
    group by p.code, p.origin`,
)

export const selectRecordDigests = statement(
  Type.Object({ code: Type.String(), digest: Type.String() }),
  (_: object) => sql`select r.code, r.digest from catalogue.record r`,
)

/** Ends versions: a day of their own when they had one, otherwise the day before they began. `on` is the first day without them. */
export const closeVersions = statement(
  Type.Object({ id: Type.String() }),
  (p: { readonly ids: readonly string[]; readonly on: string }) => sql`
    update catalogue.procedure_version v
    set valid_to = greatest(v.valid_from - 1, least(${p.on}::date - 1, coalesce(v.valid_to, 'infinity')))
    where v.id = any(${p.ids}::uuid[])
    returning v.id`,
)

/** Takes versions out as if they had never had a day: their words were corrected. Dossiers that hold them keep them. */
export const replaceVersions = statement(
  Type.Object({ id: Type.String() }),
  (p: { readonly ids: readonly string[] }) => sql`
    update catalogue.procedure_version v set valid_to = v.valid_from - 1 where v.id = any(${p.ids}::uuid[]) returning v.id`,
)

/** Procedures of a batch as JSON {code, origin, shortName, shortNameBy}. A short name chosen in the office stays. */
export const saveProcedures = statement(
  Type.Object({ code: Type.String() }),
  (p: { readonly procedures: string }) => sql`
    insert into catalogue.procedure as p (code, origin, short_name, short_name_by)
    select g.code, g.origin, g."shortName", g."shortNameBy"
    from jsonb_to_recordset(${p.procedures}::jsonb) as g(code text, origin text, "shortName" text, "shortNameBy" text)
    on conflict on constraint procedure_pk do update
    set origin = excluded.origin,
      short_name = case when p.short_name_by = 'office' then p.short_name else excluded.short_name end,
      short_name_by = case when p.short_name_by = 'office' then 'office' else excluded.short_name_by end
    returning p.code`,
)

/** Versions of a batch as JSON; what lists and search need is taken from the content by the database. */
export const insertVersions = statement(
  Type.Object({ id: Type.String() }),
  (p: { readonly versions: string; readonly now: Date }) => sql`
    insert into catalogue.procedure_version (id, code, valid_from, valid_to, written_at, digest, content, card, name, field, ministry, levels,
      service_level, fee, audience, essential, words, folded)
    select g.id, g.code, g."validFrom", g."validTo", ${p.now}::timestamptz, g.digest, g.content, g.card, g.content ->> 'name',
      g.content ->> 'field', g.content ->> 'ministry', array(select jsonb_array_elements_text(g.content -> 'levels')),
      g.content ->> 'serviceLevel', g.fee, array(select jsonb_array_elements_text(g.audience)), (g.content ->> 'essential')::boolean,
      catalogue.words_of(p.short_name, g.content), platform.fold(p.short_name)
    from jsonb_to_recordset(${p.versions}::jsonb) as g(id uuid, code text, "validFrom" date, "validTo" date, digest text, content jsonb,
      card jsonb, fee text, audience jsonb)
    join catalogue.procedure p on p.code = g.code
    returning id`,
)

/** Records as they came, as JSON {code, record, digest}. */
export const saveRecords = statement(
  Type.Object({ code: Type.String() }),
  (p: { readonly records: string; readonly now: Date }) => sql`
    insert into catalogue.record as r (code, record, digest, imported_at)
    select g.code, g.record, g.digest, ${p.now}::timestamptz
    from jsonb_to_recordset(${p.records}::jsonb) as g(code text, record jsonb, digest text)
    on conflict on constraint record_pk do update
    set record = excluded.record, digest = excluded.digest, imported_at = excluded.imported_at
    returning r.code`,
)

export const selectNames = statement(
  Type.Object({
    shortName: Type.String(),
    name: Type.String(),
    keywords: Type.Unsafe<readonly string[]>(Type.Any()),
    weight: Type.Integer(),
  }),
  (_: object) => sql`
    select p.short_name as "shortName", v.name, v.content -> 'keywords' as keywords,
      case when v.essential then 12 when p.origin = 'own' then 6 when 'commune' = any(v.levels) then 3 else 1 end as weight
    from catalogue.procedure_version v
    join catalogue.procedure p on p.code = v.code
    where v.valid_to is null`,
)

export const deletePhrases = statement(
  Type.Object({ n: Type.Integer() }),
  (_: object) => sql`
  with gone as (delete from catalogue.phrase returning 1) select count(*)::int as n from gone`,
)

export const insertPhrases = statement(
  Type.Object({ n: Type.Integer() }),
  (p: { readonly phrases: string }) => sql`
    with written as (
      insert into catalogue.phrase (folded, shown, uses)
      select g.folded, g.shown, g.uses from jsonb_to_recordset(${p.phrases}::jsonb) as g(folded text, shown text, uses int)
      returning 1
    )
    select count(*)::int as n from written`,
)

export const selectLoaded = statement(
  Type.Object({ digest: Type.String() }),
  (p: { readonly city: string }) => sql`select l.digest from catalogue.loaded l where l.city = ${p.city}::text`,
)

/** Remembers what was loaded and says so in the act log. */
export const saveLoaded = statement(
  Type.Object({ city: Type.String() }),
  (p: { readonly city: string; readonly digest: string; readonly now: Date } & Act) => sql`
    with saved as (
      insert into catalogue.loaded as l (city, digest, at) values (${p.city}::text, ${p.digest}::text, ${p.now}::timestamptz)
      on conflict on constraint loaded_pk do update set digest = excluded.digest, at = excluded.at
      returning l.city
    ), act as (${insertAct(p)})
    select saved.city from saved`,
)

export const recordImport = statement(
  Type.Object({ done: Type.Integer() }),
  (p: Act) => sql`with saved as (select 1 as done), act as (${insertAct(p)}) select saved.done from saved`,
)

/** A short name from the office, if nobody was faster; with the words by which it is found. */
export const updateShortName = statement(
  Type.Object({ version: Type.Integer() }),
  (p: { readonly code: string; readonly shortName: string; readonly version: number } & Act) => sql`
    with saved as (
      update catalogue.procedure p set short_name = ${p.shortName}::text, short_name_by = 'office', version = p.version + 1
      where p.code = ${p.code}::text and p.version = ${p.version}::int
      returning p.code, p.short_name, p.version
    ), words as (
      update catalogue.procedure_version v
      set words = catalogue.words_of(saved.short_name, v.content), folded = platform.fold(saved.short_name)
      from saved where v.code = saved.code
    ), act as (${insertAct(p)})
    select saved.version from saved`,
)
