import { Type } from 'typebox'
import { insertJobs, type Jobs } from '#platform/job.ts'
import { sql, statement } from '#platform/sql.ts'

/** Keeps the messages and orders their sending in one statement. `messages` is a JSON list. */
export const insertMessages = statement(
  Type.Object({ id: Type.String() }),
  (p: Jobs & { messages: string; person: string | null; about: string; now: Date }) => sql`
  with saved as (
    insert into notifications.message (id, person, about, channel, address, subject, body, created_at)
    select m.id, ${p.person}::uuid, ${p.about}::uuid, m.channel, m.address, m.subject, m.body, ${p.now}::timestamptz
    from jsonb_to_recordset(${p.messages}::jsonb) as m(id uuid, channel text, address text, subject text, body text)
    returning id
  ), job as (${insertJobs(p)})
  select saved.id from saved`,
)

export const findMessage = statement(
  Type.Object({
    id: Type.String(),
    channel: Type.Union([Type.Literal('email'), Type.Literal('sms')]),
    address: Type.String(),
    subject: Type.Union([Type.String(), Type.Null()]),
    body: Type.String(),
    state: Type.String(),
  }),
  (p: { id: string }) => sql`
  select m.id, m.channel, m.address, m.subject, m.body, m.state from notifications.message m where m.id = ${p.id}::uuid`,
)

export const closeMessage = statement(
  Type.Object({}),
  (p: { id: string; state: string; reason: string | null; now: Date }) => sql`
  update notifications.message set state = ${p.state}::text, reason = ${p.reason}::text, sent_at = ${p.now}::timestamptz
  where id = ${p.id}::uuid and state = 'waiting'`,
)

export const messagesAbout = statement(
  Type.Object({
    channel: Type.Union([Type.Literal('email'), Type.Literal('sms')]),
    subject: Type.Union([Type.String(), Type.Null()]),
    body: Type.String(),
    state: Type.String(),
    createdAt: Type.Unsafe<Date>(Type.Any()),
  }),
  (p: { about: string }) => sql`
  select m.channel, m.subject, m.body, m.state, m.created_at as "createdAt"
  from notifications.message m
  where m.about = ${p.about}::uuid
  order by m.created_at, m.id
  limit 200`,
)
