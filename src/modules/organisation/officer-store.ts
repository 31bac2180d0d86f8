import { Type } from 'typebox'
import { insertAct, type Act } from '#platform/act.ts'
import { sql, statement, type Sql } from '#platform/sql.ts'

const OfficerRow = Type.Object({
  id: Type.String(),
  login: Type.String(),
  name: Type.String(),
  identifier: Type.String(),
  phone: Type.Union([Type.String(), Type.Null()]),
  posts: Type.String(),
})

/** An officer with the posts he holds on `day`, the oldest first. */
const columns = (p: { day: string }): Sql => sql`
  o.id, o.login, o.name, o.identifier, o.phone,
  coalesce((select json_agg(json_build_object('agency', t.agency, 'position', t.position, 'line', t.line, 'roles', t.roles)
      order by t.valid_from, t.id)
    from organisation.post t
    where t.officer = o.id and t.valid_from <= ${p.day}::date and (t.valid_to is null or t.valid_to >= ${p.day}::date)), '[]')::text as posts`

export const officerById = statement(
  OfficerRow,
  (p: { id: string; day: string }) => sql`select ${columns(p)} from organisation.officer o where o.id = ${p.id}::uuid`,
)
export const officerByLogin = statement(
  OfficerRow,
  (p: { login: string; day: string }) => sql`select ${columns(p)} from organisation.officer o where o.login = ${p.login}::text`,
)
export const officerByIdentifier = statement(
  OfficerRow,
  (p: { identifier: string; day: string }) =>
    sql`select ${columns(p)} from organisation.officer o where o.identifier = ${p.identifier}::text`,
)

/** Officers who hold a post in the agency, and there the role, on the day. A null asks for any. */
export const officersWhere = statement(
  OfficerRow,
  (p: { agency: string | null; role: string | null; day: string }) => sql`
    select ${columns(p)} from organisation.officer o
    where exists (select 1 from organisation.post t
      where t.officer = o.id and (${p.agency}::uuid is null or t.agency = ${p.agency}::uuid)
        and (${p.role}::text is null or ${p.role}::text = any (t.roles))
        and t.valid_from <= ${p.day}::date and (t.valid_to is null or t.valid_to >= ${p.day}::date))
    order by o.login`,
)

export const namesOf = statement(
  Type.Object({ id: Type.String(), name: Type.String() }),
  (p: { ids: string[] }) => sql`select o.id, o.name from organisation.officer o where o.id = any (${p.ids}::uuid[])`,
)

/** How many officers each agency has on the day. */
export const officerCounts = statement(
  Type.Object({ agency: Type.String(), count: Type.Integer() }),
  (p: { day: string }) => sql`
    select t.agency, count(distinct t.officer)::int as count from organisation.post t
    where t.valid_from <= ${p.day}::date and (t.valid_to is null or t.valid_to >= ${p.day}::date)
    group by t.agency`,
)

/** Officers whose login or identifier is among these already. */
export const takenBy = statement(
  Type.Object({ login: Type.String(), identifier: Type.String() }),
  (p: { login: string; identifier: string }) => sql`
    select o.login, o.identifier from organisation.officer o
    where o.login = ${p.login}::text or o.identifier = ${p.identifier}::text`,
)

export const insertOfficer = statement(
  Type.Object({ id: Type.String() }),
  (p: Act & { id: string; login: string; name: string; identifier: string; phone: string | null; at: Date; posts: string }) => sql`
    with saved as (
      insert into organisation.officer (id, login, name, identifier, phone, added_at)
      values (${p.id}::uuid, ${p.login}::text, ${p.name}::text, ${p.identifier}::text, ${p.phone}::text, ${p.at}::timestamptz)
      on conflict do nothing
      returning id
    ), posts as (
      insert into organisation.post (id, officer, agency, position, line, roles, valid_from)
      select r.id, saved.id, r.agency, r.position, r.line, r.roles, r."validFrom"
      from saved, jsonb_to_recordset(${p.posts}::jsonb) as r (id uuid, agency uuid, position text, line text, roles text[], "validFrom" date)
    ), act as (${insertAct(p)})
    select saved.id from saved`,
)

/** Many at once, those that are there already left as they are: for the demo's start. */
export const insertOfficers = statement(
  Type.Object({ added: Type.Integer() }),
  (p: Act & { officers: string; posts: string; at: Date }) => sql`
    with added as (
      insert into organisation.officer (id, login, name, identifier, phone, added_at)
      select r.id, r.login, r.name, r.identifier, r.phone, ${p.at}::timestamptz
      from jsonb_to_recordset(${p.officers}::jsonb) as r (id uuid, login text, name text, identifier text, phone text)
      on conflict do nothing
      returning id
    ), posts as (
      insert into organisation.post (id, officer, agency, position, line, roles, valid_from)
      select r.id, added.id, r.agency, r.position, r.line, r.roles, r."validFrom"
      from jsonb_to_recordset(${p.posts}::jsonb) as r
        (id uuid, officer uuid, agency uuid, position text, line text, roles text[], "validFrom" date)
      join added on added.id = r.officer
    ), saved as (select 1 from added limit 1), act as (${insertAct(p)})
    select count(*)::int as added from added`,
)
