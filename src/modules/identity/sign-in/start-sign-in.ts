import { buildAuthorizationUrl, calculatePKCECodeChallenge, randomNonce, randomPKCECodeVerifier, randomState } from 'openid-client'
import { attemptCookie, type Door } from './attempt.ts'
import { provider } from './provider.ts'
import type { Context } from '#platform/context.ts'
import type { SetCookie } from '#platform/web/route.ts'

export const CALLBACK_PATH = '/dang-nhap/ve'

export type StartSignIn = {
  /** A path of ours, checked by `ownPath`. */
  readonly returnTo: string
  readonly level: 1 | 2
  readonly door: Door
  /** Somebody else wants to sign in: the provider must ask even if it remembers the last one. */
  readonly again: boolean
}

export const callbackUrl = (ctx: Context): string => `${ctx.services.settings.baseUrl}${CALLBACK_PATH}`

/** Officers act for the state: always level 2. A citizen is asked for what the page needs, otherwise for the best he has. */
const acrValues = ({ level, door }: Pick<StartSignIn, 'level' | 'door'>): string =>
  level === 2 || door === 'officer' ? 'LoA2' : 'LoA2 LoA1'

/** Where to send the browser, and the cookie that its return is checked against: code flow with PKCE, state and nonce. */
export const startSignIn = async (ctx: Context, wish: StartSignIn): Promise<{ readonly to: string; readonly cookie: SetCookie }> => {
  const config = await provider(ctx)
  const attempt = {
    state: randomState(),
    nonce: randomNonce(),
    verifier: randomPKCECodeVerifier(),
    returnTo: wish.returnTo,
    level: wish.level,
    door: wish.door,
  }
  const to = buildAuthorizationUrl(config, {
    response_type: 'code',
    redirect_uri: callbackUrl(ctx),
    scope: 'openid',
    state: attempt.state,
    nonce: attempt.nonce,
    code_challenge: await calculatePKCECodeChallenge(attempt.verifier),
    code_challenge_method: 'S256',
    acr_values: acrValues(wish),
    ui_locales: ctx.lang,
    ...(wish.again ? { prompt: 'login' } : {}),
  })
  return { to: to.href, cookie: attemptCookie(ctx, attempt) }
}
