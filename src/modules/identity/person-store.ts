import { Type } from 'typebox'
import { insertAct, type Act } from '#platform/act.ts'
import { sql, statement } from '#platform/sql.ts'

const Nullable = Type.Union([Type.String(), Type.Null()])

const PersonRow = Type.Object({
  id: Type.String(),
  identifier: Type.String(),
  name: Type.String(),
  birthDate: Nullable,
  sex: Type.Union([Type.Literal('male'), Type.Literal('female'), Type.Null()]),
  phone: Nullable,
  email: Nullable,
  level: Type.Union([Type.Literal(1), Type.Literal(2)]),
})

const OwnRow = Type.Object({
  ...PersonRow.properties,
  source: Type.Union([Type.Literal('account'), Type.Literal('population'), Type.Literal('counter')]),
  knownAt: Type.Unsafe<Date>(Type.Any()),
  version: Type.Integer(),
})

export const findPerson = statement(
  OwnRow,
  (p: { id: string }) => sql`
  select e.id, e.identifier, e.name, e.birth_date as "birthDate", e.sex, e.phone, e.email, e.level, e.source, e.known_at as "knownAt", e.version
  from identity.person e where e.id = ${p.id}::uuid`,
)

export const findPersons = statement(
  PersonRow,
  (p: { ids: readonly string[] }) => sql`
  select e.id, e.identifier, e.name, e.birth_date as "birthDate", e.sex, e.phone, e.email, e.level
  from identity.person e where e.id = any(${p.ids}::uuid[])`,
)

export const findByIdentifier = statement(
  PersonRow,
  (p: { identifier: string }) => sql`
  select e.id, e.identifier, e.name, e.birth_date as "birthDate", e.sex, e.phone, e.email, e.level
  from identity.person e where e.identifier = ${p.identifier}::text`,
)

/** Two people with the same old number are possible; then it tells nothing. */
export const findByOldIdentifier = statement(
  PersonRow,
  (p: { oldIdentifier: string }) => sql`
  select e.id, e.identifier, e.name, e.birth_date as "birthDate", e.sex, e.phone, e.email, e.level
  from identity.person e where e.old_identifier = ${p.oldIdentifier}::text limit 2`,
)

export type NewPersonRow = Act & {
  readonly id: string
  readonly identifier: string
  readonly name: string
  readonly birthDate: string | null
  readonly sex: string | null
  readonly phone: string | null
  readonly email: string | null
  readonly level: number
  readonly source: string
  readonly now: Date
}

/** No row when the person is known already. */
export const insertPerson = statement(
  PersonRow,
  (p: NewPersonRow) => sql`
  with saved as (
    insert into identity.person (id, identifier, name, birth_date, sex, phone, email, level, source, known_at, created_at)
    values (${p.id}::uuid, ${p.identifier}::text, ${p.name}::text, ${p.birthDate}::date, ${p.sex}::text, ${p.phone}::text, ${p.email}::text,
      ${p.level}::int, ${p.source}::text, ${p.now}::timestamptz, ${p.now}::timestamptz)
    on conflict on constraint person_identifier do nothing
    returning id, identifier, name, birth_date, sex, phone, email, level
  ), act as (${insertAct(p)})
  select s.id, s.identifier, s.name, s.birth_date as "birthDate", s.sex, s.phone, s.email, s.level from saved s`,
)

/** What the provider says now takes the place of name, day of birth and level; contacts that the person wrote himself stay. */
export const refreshPerson = statement(
  PersonRow,
  (p: { id: string; name: string; birthDate: string | null; phone: string | null; email: string | null; level: number; now: Date }) => sql`
  update identity.person e set name = ${p.name}::text, birth_date = coalesce(${p.birthDate}::date, e.birth_date), level = ${p.level}::int,
    phone = coalesce(e.phone, ${p.phone}::text), email = coalesce(e.email, ${p.email}::text), source = 'account',
    known_at = ${p.now}::timestamptz
  where e.id = ${p.id}::uuid
  returning e.id, e.identifier, e.name, e.birth_date as "birthDate", e.sex, e.phone, e.email, e.level`,
)

/** Fills gaps from the population database; nothing that is there is overwritten. */
export const completePerson = statement(
  Type.Object({}),
  (p: { identifier: string; birthDate: string | null; sex: string | null; oldIdentifier: string | null }) => sql`
  update identity.person e set birth_date = coalesce(e.birth_date, ${p.birthDate}::date), sex = coalesce(e.sex, ${p.sex}::text),
    old_identifier = coalesce(e.old_identifier, ${p.oldIdentifier}::text)
  where e.identifier = ${p.identifier}::text and (e.birth_date is null or e.sex is null or e.old_identifier is null)`,
)

/** No row when somebody was faster. */
export const updateContacts = statement(
  Type.Object({ version: Type.Integer() }),
  (p: Act & { id: string; phone: string | null; email: string | null; version: number }) => sql`
  with saved as (
    update identity.person e set phone = ${p.phone}::text, email = ${p.email}::text, version = e.version + 1
    where e.id = ${p.id}::uuid and e.version = ${p.version}::int
    returning e.version
  ), act as (${insertAct(p)})
  select saved.version from saved`,
)
