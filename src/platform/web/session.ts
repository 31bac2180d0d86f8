import { randomBytes } from 'node:crypto'
import { actOf } from '../act.ts'
import type { Context } from '../context.ts'
import { newId } from '../id.ts'
import { sha256 } from '../keys.ts'
import type { SetCookie } from './route.ts'
import { deleteSession, deleteSessionsOf, findSession, insertSession, ownerOfToken, sessionsOf, touchSession } from './session-store.ts'

/** A browser that is signed in. */
export type Session = {
  readonly id: string
  readonly actorKind: 'citizen' | 'officer'
  readonly subject: string
  readonly level: number
  readonly idToken: string | null
  readonly device: string
  readonly createdAt: Date
  readonly seenAt: Date
}

/** How long a session lives without a request; never longer than 12 hours in all. */
const IDLE_MS = 2 * 3_600_000
const TOUCH_EVERY_MS = 60_000

export const SESSION_COOKIE = 'phien'

export type NewSession = {
  readonly actorKind: 'citizen' | 'officer'
  readonly subject: string
  readonly level: 1 | 2
  readonly idToken: string | null
  readonly providerSession: string | null
  /** What the owner will recognise his device by, from the browser's own words. */
  readonly device: string
}

/** Signs a browser in. The token is in the cookie and nowhere else; the database knows its hash. */
export const createSession = async (ctx: Context, session: NewSession): Promise<{ readonly id: string; readonly cookie: SetCookie }> => {
  const token = randomBytes(32).toString('base64url')
  const { actorKind, ...rest } = session
  const id = newId(ctx.now.getTime())
  await insertSession.one(ctx.tx, {
    ...actOf({ ...ctx, actor: { kind: 'system', name: 'sign-in' } }, 'platform.signed_in', session.subject, {
      kind: actorKind,
      level: session.level,
    }),
    ...rest,
    id,
    sessionKind: actorKind,
    device: session.device.slice(0, 200),
    tokenHash: sha256(token),
    now: ctx.now,
    endsAt: new Date(ctx.now.getTime() + IDLE_MS),
  })
  return { id, cookie: { name: SESSION_COOKIE, value: token } }
}

/** The session of a token, if it lives; it is prolonged, at most once a minute. */
export const readSession = async (ctx: Pick<Context, 'tx' | 'now'>, token: string): Promise<Session | undefined> => {
  const found = await findSession.maybeOne(ctx.tx, { tokenHash: sha256(token), now: ctx.now })
  if (found && ctx.now.getTime() - found.seenAt.getTime() > TOUCH_EVERY_MS)
    await touchSession.run(ctx.tx, { id: found.id, now: ctx.now, endsAt: new Date(ctx.now.getTime() + IDLE_MS) })
  return found
}

/** Whose session a token was, also when it is over; null when nobody knows any more. */
export const lastOwnerOf = async (ctx: Pick<Context, 'tx'>, token: string | undefined): Promise<string | null> =>
  token ? ((await ownerOfToken.maybeOne(ctx.tx, { tokenHash: sha256(token) }))?.subject ?? null) : null

/** Signs one browser out; nothing happens when it was signed out before. The answer is the cookie that forgets the token. */
export const endSession = async (ctx: Context, id: string): Promise<SetCookie> => {
  await deleteSession.run(ctx.tx, { ...actOf(ctx, 'platform.signed_out', null), id })
  return { name: SESSION_COOKIE, value: '', maxAge: 0 }
}

/** Signs out every browser of a person or officer; answers how many there were. */
export const endAllSessions = async (ctx: Context, subject: string): Promise<number> =>
  (await deleteSessionsOf.one(ctx.tx, { ...actOf(ctx, 'platform.signed_out_everywhere', subject), subject })).ended

/** The browsers in which somebody is signed in, last used first. */
export const listSessions = (ctx: Context, subject: string): Promise<readonly Session[]> =>
  sessionsOf.many(ctx.tx, { subject, now: ctx.now })
