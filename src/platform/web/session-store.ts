import { Type } from 'typebox'
import { insertAct, type Act } from '../act.ts'
import { sql, statement } from '../sql.ts'

const SessionRow = Type.Object({
  id: Type.String(),
  actorKind: Type.Union([Type.Literal('citizen'), Type.Literal('officer')]),
  subject: Type.String(),
  level: Type.Integer(),
  idToken: Type.Union([Type.String(), Type.Null()]),
  device: Type.String(),
  createdAt: Type.Unsafe<Date>(Type.Any()),
  seenAt: Type.Unsafe<Date>(Type.Any()),
  endsAt: Type.Unsafe<Date>(Type.Any()),
})

export const findSession = statement(
  SessionRow,
  (p: { tokenHash: Buffer; now: Date }) => sql`
  select s.id, s.actor_kind as "actorKind", s.subject, s.level, s.id_token as "idToken", s.device,
    s.created_at as "createdAt", s.seen_at as "seenAt", s.ends_at as "endsAt"
  from platform.session s
  where s.token_hash = ${p.tokenHash}::bytea and s.ends_at > ${p.now}::timestamptz`,
)

export const ownerOfToken = statement(
  Type.Object({ subject: Type.String() }),
  (p: { tokenHash: Buffer }) => sql`select s.subject from platform.session s where s.token_hash = ${p.tokenHash}::bytea`,
)

export const insertSession = statement(
  Type.Object({ id: Type.String() }),
  (
    p: Act & {
      id: string
      tokenHash: Buffer
      sessionKind: string
      subject: string
      level: number
      idToken: string | null
      providerSession: string | null
      device: string
      now: Date
      endsAt: Date
    },
  ) => sql`
  with saved as (
    insert into platform.session (id, token_hash, actor_kind, subject, level, id_token, provider_session, device, created_at, seen_at, ends_at)
    values (${p.id}::uuid, ${p.tokenHash}::bytea, ${p.sessionKind}::text, ${p.subject}::uuid, ${p.level}::int, ${p.idToken}::text,
      ${p.providerSession}::text, ${p.device}::text, ${p.now}::timestamptz, ${p.now}::timestamptz, ${p.endsAt}::timestamptz)
    returning id
  ), act as (${insertAct(p)})
  select saved.id from saved`,
)

export const touchSession = statement(
  Type.Object({}),
  (p: { id: string; now: Date; endsAt: Date }) => sql`
  update platform.session set seen_at = ${p.now}::timestamptz, ends_at = least(${p.endsAt}::timestamptz, created_at + interval '12 hours')
  where id = ${p.id}::uuid`,
)

export const deleteSession = statement(
  Type.Object({ id: Type.String() }),
  (p: Act & { id: string }) => sql`
  with saved as (delete from platform.session where id = ${p.id}::uuid returning id), act as (${insertAct(p)})
  select saved.id from saved`,
)

/** The act is written once, however many browsers are signed out. */
export const deleteSessionsOf = statement(
  Type.Object({ ended: Type.Integer() }),
  (p: Act & { subject: string }) => sql`
  with gone as (delete from platform.session where subject = ${p.subject}::uuid returning id),
    saved as (select count(*)::int as ended from gone), act as (${insertAct(p)})
  select saved.ended from saved`,
)

export const sessionsOf = statement(
  SessionRow,
  (p: { subject: string; now: Date }) => sql`
  select s.id, s.actor_kind as "actorKind", s.subject, s.level, s.id_token as "idToken", s.device,
    s.created_at as "createdAt", s.seen_at as "seenAt", s.ends_at as "endsAt"
  from platform.session s
  where s.subject = ${p.subject}::uuid and s.ends_at > ${p.now}::timestamptz
  order by s.seen_at desc limit 50`,
)

export const deleteOverSessions = statement(
  Type.Object({}),
  (p: { now: Date }) => sql`delete from platform.session where ends_at < ${p.now}::timestamptz`,
)

/** Forms of nobody known are held as long as there are few of them: strangers must not be able to fill the table. */
export const holdForm = statement(
  Type.Object({ path: Type.String() }),
  (p: { tokenHash: Buffer; path: string; form: string; subject: string | null; now: Date; since: Date; most: number }) => sql`
  insert into platform.held_form (token_hash, path, form, subject, held_at)
  select ${p.tokenHash}::bytea, ${p.path}::text, ${p.form}::jsonb, ${p.subject}::uuid, ${p.now}::timestamptz
  where ${p.subject}::uuid is not null or (
    select count(*) from platform.held_form h where h.subject is null and h.held_at > ${p.since}::timestamptz) < ${p.most}::int
  returning path`,
)

/** To the one who wrote it, when he is known. */
export const takeHeldForm = statement(
  Type.Object({ path: Type.String(), form: Type.Unsafe<Record<string, string[]>>(Type.Any()) }),
  (p: { tokenHash: Buffer; subject: string | null; since: Date }) => sql`
  select h.path, h.form from platform.held_form h
  where h.token_hash = ${p.tokenHash}::bytea and h.held_at > ${p.since}::timestamptz and (h.subject is null or h.subject = ${p.subject}::uuid)`,
)

export const deleteOldHeldForms = statement(
  Type.Object({}),
  (p: { before: Date }) => sql`delete from platform.held_form where held_at < ${p.before}::timestamptz`,
)
