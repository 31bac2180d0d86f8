import { forgetAttempt, type Attempt } from './attempt.ts'
import { exchangeCode, type Assured } from './exchange-code.ts'
import { knownPerson } from './known-person.ts'
import { provider } from './provider.ts'
import { findOfficerByIdentifier, findOfficerByLogin, type Officer } from '#modules/organisation'
import type { Context } from '#platform/context.ts'
import { Refusal } from '#platform/refusal.ts'
import type { SetCookie } from '#platform/web/route.ts'
import { createSession, endSession } from '#platform/web/session.ts'

export type FinishSignIn = {
  readonly attempt: Attempt
  /** What the provider put into the address. */
  readonly answer: URLSearchParams
  /** The session that the browser had before, which ends: a new sign-in never takes over an old token. */
  readonly before: string | null
  readonly device: string
}
export type SignedIn = { readonly to: string; readonly cookies: readonly SetCookie[] }

/** An officer's login makes an officer through either door; through the officers' door his identifier does, too. */
const officerOf = async (ctx: Context, attempt: Attempt, { claims }: Assured): Promise<Officer | undefined> => {
  const byLogin = claims.login === null ? undefined : await findOfficerByLogin(ctx, claims.login)
  if (byLogin || attempt.door === 'citizen') return byLogin
  const byIdentifier = claims.identifier === null ? undefined : await findOfficerByIdentifier(ctx, claims.identifier)
  if (!byIdentifier) throw new Refusal('identity.not_an_officer', 403)
  return byIdentifier
}

const isOffice = (path: string): boolean => /^\/(can-bo|tiep-tuc)(\/|\?|$)/.test(path)

/** Ends the way to the provider and back: checks what it says, finds who it is, opens a session. Refuses when anything is amiss. */
export const finishSignIn = async (ctx: Context, { attempt, answer, before, device }: FinishSignIn): Promise<SignedIn> => {
  const assured = await exchangeCode(ctx, await provider(ctx), attempt, answer)
  const { level, claims, idToken, providerSession } = assured
  if (level === 0) throw new Refusal('identity.level_unknown', 403)
  if (claims.enterprise) throw new Refusal('identity.enterprise_account', 403)
  const officer = await officerOf(ctx, attempt, assured)
  if (level < (officer ? 2 : attempt.level)) throw new Refusal('identity.level_too_low', 403)
  const subject = officer ? officer.id : (await knownPerson(ctx, assured)).id
  if (officer && officer.posts.length === 0) throw new Refusal('identity.officer_without_post', 403)
  const session = await createSession(ctx, { actorKind: officer ? 'officer' : 'citizen', subject, level, idToken, providerSession, device })
  if (before !== null) await endSession(ctx, before)
  const to = officer && !isOffice(attempt.returnTo) ? '/can-bo' : attempt.returnTo
  return { to, cookies: [session.cookie, forgetAttempt(attempt)] }
}
