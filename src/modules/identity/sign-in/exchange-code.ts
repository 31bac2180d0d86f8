import {
  authorizationCodeGrant,
  AuthorizationResponseError,
  ClientError,
  fetchUserInfo,
  ResponseBodyError,
  type Configuration,
} from 'openid-client'
import type { Attempt } from './attempt.ts'
import { callbackUrl } from './start-sign-in.ts'
import { levelOfAcr, readClaims, type Claims } from '../claims.ts'
import type { Context } from '#platform/context.ts'
import { Refusal } from '#platform/refusal.ts'

export type Assured = {
  readonly issuer: string
  readonly subject: string
  readonly claims: Claims
  readonly level: 0 | 1 | 2
  readonly idToken: string
  readonly providerSession: string | null
}

/** Stopped by the person; over or used before; not the answer to our question; or no answer at all. */
const refusalFor = (ctx: Context, error: unknown): Refusal => {
  if (error instanceof Refusal) return error
  if (error instanceof AuthorizationResponseError)
    return error.error === 'access_denied' ? new Refusal('identity.sign_in_stopped', 403) : refused(ctx, error, error.error)
  if (error instanceof ResponseBodyError)
    return error.error === 'invalid_grant' ? new Refusal('identity.sign_in_over', 400) : refused(ctx, error, error.error)
  // The library wraps what the network did; only an answer that fails a check is of its own making.
  if (error instanceof ClientError && !isNetwork(error)) {
    ctx.log.warn({ kind: error.code, request: ctx.requestId }, 'an answer of the sign-in provider failed a check')
    return new Refusal('identity.sign_in_not_ours', 400)
  }
  ctx.log.error({ err: error, request: ctx.requestId }, 'the sign-in provider does not answer')
  return new Refusal('identity.provider_unavailable', 503)
}

const refused = (ctx: Context, error: Error, kind: string): Refusal => {
  ctx.log.error({ type: error.name, kind, request: ctx.requestId }, 'the sign-in provider refused')
  return new Refusal('identity.provider_unavailable', 503)
}

const isNetwork = (error: ClientError): boolean =>
  error.code === 'OAUTH_TIMEOUT' || error.code === 'OAUTH_ABORT' || /^OAUTH_RESPONSE_IS_NOT/.test(error.code ?? '')

/**
 * Exchanges the code for what the provider says of the person. State, nonce, PKCE, issuer, audience, signature and times are checked by the
 * library; the subject of the facts must be that of the ID token.
 */
export const exchangeCode = async (ctx: Context, config: Configuration, attempt: Attempt, answer: URLSearchParams): Promise<Assured> => {
  try {
    const url = new URL(callbackUrl(ctx))
    url.search = answer.toString()
    const tokens = await authorizationCodeGrant(config, url, {
      pkceCodeVerifier: attempt.verifier,
      expectedState: attempt.state,
      expectedNonce: attempt.nonce,
      idTokenExpected: true,
    })
    const token = tokens.claims()
    if (!token || !tokens.id_token) throw new Refusal('identity.sign_in_not_ours', 400)
    const info = await fetchUserInfo(config, tokens.access_token, token.sub)
    return {
      issuer: token.iss,
      subject: token.sub,
      claims: readClaims({ ...token, ...info }),
      level: levelOfAcr(token['acr']),
      idToken: tokens.id_token,
      providerSession: typeof token['sid'] === 'string' ? token['sid'] : null,
    }
  } catch (error) {
    throw refusalFor(ctx, error)
  }
}
