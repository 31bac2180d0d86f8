import { allowInsecureRequests, ClientSecretBasic, discovery, type Configuration } from 'openid-client'
import type { Context } from '#platform/context.ts'
import { Refusal } from '#platform/refusal.ts'

const TIMEOUT_SECONDS = 6

const known = new Map<string, Promise<Configuration>>()

/**
 * The OpenID provider as it describes itself, asked when first needed and then remembered; a failure is not remembered.
 * Refuses 503 when it does not answer.
 */
export const provider = async (ctx: Context): Promise<Configuration> => {
  const { issuer, clientId, clientSecret } = ctx.services.settings.oidc
  const key = JSON.stringify([issuer, clientId, clientSecret])
  const found =
    known.get(key) ??
    discovery(new URL(issuer), clientId, clientSecret, ClientSecretBasic(clientSecret), {
      timeout: TIMEOUT_SECONDS,
      // Plain http only ever is the demo's own stand-in: outside the demo the settings take https alone.
      execute: issuer.startsWith('http:') && ctx.services.settings.demo ? [allowInsecureRequests] : [],
    })
  known.set(key, found)
  try {
    return await found
  } catch (error) {
    known.delete(key)
    ctx.log.error({ err: error, request: ctx.requestId }, 'the sign-in provider does not answer')
    throw new Refusal('identity.provider_unavailable', 503)
  }
}
