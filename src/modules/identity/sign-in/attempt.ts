import type { Context } from '#platform/context.ts'
import { seal, unseal } from '#platform/keys.ts'
import type { SetCookie } from '#platform/web/route.ts'

/** Through which door somebody comes: the same provider knows both. */
export type Door = 'citizen' | 'officer'

/** What must come back unchanged from the provider, and what to do then. It lives in a sealed cookie of its own, so two tabs do not disturb each other. */
export type Attempt = {
  readonly state: string
  readonly nonce: string
  readonly verifier: string
  readonly returnTo: string
  readonly level: 1 | 2
  readonly door: Door
}

const PURPOSE = 'sign-in'
const MINUTES = 15
const nameOf = (state: string): string => `dn-${state.slice(0, 12)}`

export const attemptCookie = (ctx: Context, attempt: Attempt): SetCookie => ({
  name: nameOf(attempt.state),
  value: seal(ctx.services.settings.secrets, PURPOSE, attempt, new Date(ctx.now.getTime() + MINUTES * 60_000)),
  maxAge: MINUTES * 60,
})

/** The attempt that an answer of the provider belongs to; undefined when this browser made none, or too long ago. */
export const attemptOf = (ctx: Context, state: string | undefined, cookies: Readonly<Record<string, string>>): Attempt | undefined => {
  if (state === undefined || !/^[\w-]{16,200}$/.test(state)) return undefined
  const attempt = unseal<Attempt>(ctx.services.settings.secrets, PURPOSE, cookies[nameOf(state)], ctx.now)
  return attempt?.state === state ? attempt : undefined
}

export const forgetAttempt = (attempt: Attempt): SetCookie => ({ name: nameOf(attempt.state), value: '', maxAge: 0 })
