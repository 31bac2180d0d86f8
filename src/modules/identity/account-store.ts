import { Type } from 'typebox'
import { insertAct, type Act } from '#platform/act.ts'
import { sql, statement } from '#platform/sql.ts'

export const findAccount = statement(
  Type.Object({ person: Type.String(), identifier: Type.String() }),
  (p: { issuer: string; subject: string }) => sql`
  select a.person, e.identifier from identity.account a join identity.person e on e.id = a.person
  where a.issuer = ${p.issuer}::text and a.subject = ${p.subject}::text`,
)

/** No row when the account was linked before, perhaps by the other tab a moment ago. */
export const insertAccount = statement(
  Type.Object({ person: Type.String() }),
  (p: Act & { issuer: string; subject: string; person: string; level: number; now: Date }) => sql`
  with saved as (
    insert into identity.account (issuer, subject, person, level, created_at, seen_at)
    values (${p.issuer}::text, ${p.subject}::text, ${p.person}::uuid, ${p.level}::int, ${p.now}::timestamptz, ${p.now}::timestamptz)
    on conflict on constraint account_pk do nothing
    returning person
  ), act as (${insertAct(p)})
  select saved.person from saved`,
)

export const touchAccount = statement(
  Type.Object({}),
  (p: { issuer: string; subject: string; level: number; now: Date }) => sql`
  update identity.account set level = ${p.level}::int, seen_at = ${p.now}::timestamptz
  where issuer = ${p.issuer}::text and subject = ${p.subject}::text`,
)
