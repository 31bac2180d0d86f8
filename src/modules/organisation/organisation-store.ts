import { Type } from 'typebox'
import { insertAct, type Act } from '#platform/act.ts'
import { sql, statement } from '#platform/sql.ts'

const Nothing = Type.Object({})
const TextOrNull = Type.Union([Type.String(), Type.Null()])
type Rows = { readonly rows: string }

/** What is loaded, and how often it changed. */
export const loadedCity = statement(
  Type.Object({ key: Type.String(), digest: Type.String(), version: Type.Integer() }),
  (_: object) => sql`select c.key, c.digest, c.version from organisation.city c`,
)

/** Takes the city's row, which keeps a second loader waiting; a fresh one has version 0 and no digest. */
export const takeCity = statement(
  Type.Object({ digest: Type.String(), version: Type.Integer() }),
  (p: { key: string; at: Date }) => sql`
    insert into organisation.city as c (key, digest, version, rules, loaded_at)
    values (${p.key}::text, '', 0, '[]', ${p.at}::timestamptz)
    on conflict (key) do update set loaded_at = excluded.loaded_at
    returning c.digest, c.version`,
)

export const saveCity = statement(
  Nothing,
  (p: Act & { key: string; digest: string; rules: string; at: Date }) => sql`
    with saved as (
      update organisation.city c
      set digest = ${p.digest}::text, rules = ${p.rules}::jsonb, version = c.version + 1, loaded_at = ${p.at}::timestamptz
      where c.key = ${p.key}::text
      returning c.key
    ), act as (${insertAct(p)})
    select from saved`,
)

/** Units that the database knows and the file has lost: they may be named by dossiers, so they may only end. */
export const lostUnits = statement(
  Type.Object({ code: Type.String(), name: Type.String(), validFrom: TextOrNull }),
  (p: { ids: string[] }) => sql`
    select u.code, u.type || ' ' || u.name as "name", u.valid_from as "validFrom"
    from organisation.unit u where u.id <> all (${p.ids}::uuid[]) limit 1`,
)

export const saveUnits = statement(
  Nothing,
  (p: Rows) => sql`
    insert into organisation.unit as u (id, code, kind, type, name, parent, valid_from, valid_to)
    select r.id, r.code, r.kind, r.type, r.name, r."parentId", r."validFrom", r."validTo"
    from jsonb_to_recordset(${p.rows}::jsonb) as r
      (id uuid, code text, kind text, type text, name text, "parentId" uuid, "validFrom" date, "validTo" date)
    on conflict (id) do update set kind = excluded.kind, type = excluded.type, name = excluded.name, parent = excluded.parent,
      valid_to = excluded.valid_to
    where (u.kind, u.type, u.name, u.parent, u.valid_to)
      is distinct from (excluded.kind, excluded.type, excluded.name, excluded.parent, excluded.valid_to)`,
)

export const dropUnitSuccessors = statement(Nothing, (_: object) => sql`delete from organisation.unit_successor`)
export const saveUnitSuccessors = statement(
  Nothing,
  (p: Rows) => sql`
    insert into organisation.unit_successor (unit, successor)
    select r.unit, r.successor from jsonb_to_recordset(${p.rows}::jsonb) as r (unit uuid, successor uuid)
    on conflict do nothing`,
)

export const lostAgencies = statement(
  Type.Object({ key: Type.String(), name: Type.String() }),
  (p: { ids: string[] }) => sql`
    select a.key, a.name from organisation.agency a where a.id <> all (${p.ids}::uuid[]) limit 1`,
)

export const saveAgencies = statement(
  Nothing,
  (p: Rows) => sql`
    insert into organisation.agency as a
      (id, key, name, short_name, name_en, kind, parent, unit, symbol, phone, address, fields, valid_from, valid_to)
    select r.id, r.key, r.name, r."shortName", r."nameEn", r.kind, r."parentId", r."unitId", r.symbol, r.phone, r.address, r.fields,
      r."validFrom", r."validTo"
    from jsonb_to_recordset(${p.rows}::jsonb) as r
      (id uuid, key text, name text, "shortName" text, "nameEn" text, kind text, "parentId" uuid, "unitId" uuid, symbol text,
       phone text, address text, fields text[], "validFrom" date, "validTo" date)
    on conflict (id) do update set name = excluded.name, short_name = excluded.short_name, name_en = excluded.name_en,
      kind = excluded.kind, parent = excluded.parent, unit = excluded.unit, symbol = excluded.symbol, phone = excluded.phone,
      address = excluded.address, fields = excluded.fields, valid_from = excluded.valid_from, valid_to = excluded.valid_to
    where (a.name, a.short_name, a.name_en, a.kind, a.parent, a.unit, a.symbol, a.phone, a.address, a.fields, a.valid_from, a.valid_to)
      is distinct from (excluded.name, excluded.short_name, excluded.name_en, excluded.kind, excluded.parent, excluded.unit,
        excluded.symbol, excluded.phone, excluded.address, excluded.fields, excluded.valid_from, excluded.valid_to)`,
)

export const dropAgencySuccessors = statement(Nothing, (_: object) => sql`delete from organisation.agency_successor`)
export const saveAgencySuccessors = statement(
  Nothing,
  (p: Rows) => sql`
    insert into organisation.agency_successor (agency, successor)
    select r.agency, r.successor from jsonb_to_recordset(${p.rows}::jsonb) as r (agency uuid, successor uuid)
    on conflict do nothing`,
)

export const dropCodes = statement(Nothing, (_: object) => sql`delete from organisation.agency_code`)
export const saveCodes = statement(
  Nothing,
  (p: Rows) => sql`
    insert into organisation.agency_code (agency, code, state, valid_from, valid_to)
    select r.agency, r.code, r.state, r."validFrom", r."validTo"
    from jsonb_to_recordset(${p.rows}::jsonb) as r (agency uuid, code text, state text, "validFrom" date, "validTo" date)`,
)

/**
 * The whole organisation in one answer: what every request needs and what changes a few times a year. Each list is one text, which is
 * twice as fast as rows.
 */
export const wholeOrganisation = statement(
  Type.Object({
    version: Type.Integer(),
    rules: Type.String(),
    units: Type.String(),
    unitSuccessors: Type.String(),
    agencies: Type.String(),
    agencySuccessors: Type.String(),
  }),
  (_: object) => sql`
    select c.version, c.rules::text as rules,
      (select coalesce(json_agg(json_build_object('id', u.id, 'code', u.code, 'kind', u.kind, 'type', u.type, 'name', u.name,
          'fullName', u.type || ' ' || u.name, 'parent', p.code, 'validFrom', u.valid_from, 'validTo', u.valid_to)
          order by u.code, u.valid_from nulls first), '[]')::text
        from organisation.unit u left join organisation.unit p on p.id = u.parent) as units,
      (select coalesce(json_agg(json_build_array(s.unit, s.successor)), '[]')::text from organisation.unit_successor s) as "unitSuccessors",
      (select coalesce(json_agg(json_build_object('id', a.id, 'key', a.key, 'name', a.name, 'shortName', a.short_name,
          'nameEn', a.name_en, 'kind', a.kind, 'parent', a.parent, 'unit', u.code, 'symbol', a.symbol, 'phone', a.phone,
          'address', a.address, 'fields', a.fields, 'validFrom', a.valid_from, 'validTo', a.valid_to,
          'codes', (select json_agg(json_build_object('code', k.code, 'state', k.state, 'validFrom', k.valid_from, 'validTo', k.valid_to)
            order by k.valid_from nulls first, k.valid_to) from organisation.agency_code k where k.agency = a.id))
          order by a.key), '[]')::text
        from organisation.agency a left join organisation.unit u on u.id = a.unit) as agencies,
      (select coalesce(json_agg(json_build_array(s.agency, s.successor)), '[]')::text from organisation.agency_successor s) as "agencySuccessors"
    from organisation.city c`,
)
