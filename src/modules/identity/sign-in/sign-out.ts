import { buildEndSessionUrl } from 'openid-client'
import { provider } from './provider.ts'
import type { Context } from '#platform/context.ts'
import { seal, unseal } from '#platform/keys.ts'
import { Refusal } from '#platform/refusal.ts'
import type { SetCookie } from '#platform/web/route.ts'
import { endAllSessions, endSession } from '#platform/web/session.ts'

export const SIGNED_OUT_PATH = '/dang-xuat/xong'

const COOKIE = 'dx'
const PURPOSE = 'sign-out'
const MINUTES = 5

type Kept = { readonly idToken: string }

/** What the provider needs to sign out the right person, kept for the step that leads there. */
const hint = (ctx: Context, idToken: string | null): SetCookie[] =>
  idToken === null
    ? []
    : [
        {
          name: COOKIE,
          value: seal(ctx.services.settings.secrets, PURPOSE, { idToken }, new Date(ctx.now.getTime() + MINUTES * 60_000)),
          maxAge: MINUTES * 60,
        },
      ]

type Here = { readonly id: string; readonly idToken: string | null }

/** Ends the session of this browser, or every session of whoever is signed in. The provider is told in the next step. */
export const signOut = async (ctx: Context, session: Here | null, everywhere: boolean): Promise<readonly SetCookie[]> => {
  if (session === null) return []
  const { actor } = ctx
  if (everywhere && (actor.kind === 'citizen' || actor.kind === 'officer'))
    await endAllSessions(ctx, actor.kind === 'citizen' ? actor.person : actor.officer)
  return [await endSession(ctx, session.id), ...hint(ctx, session.idToken)]
}

/**
 * Where the provider signs its own session out and sends the browser back. Undefined when there is nothing to say to it, or when it is
 * away: our own session has ended already.
 */
export const providerSignOut = async (ctx: Context, cookies: Readonly<Record<string, string>>): Promise<string | undefined> => {
  const kept = unseal<Kept>(ctx.services.settings.secrets, PURPOSE, cookies[COOKIE], ctx.now)
  if (!kept) return undefined
  try {
    const config = await provider(ctx)
    if (!config.serverMetadata().end_session_endpoint) return undefined
    return buildEndSessionUrl(config, {
      id_token_hint: kept.idToken,
      post_logout_redirect_uri: `${ctx.services.settings.baseUrl}${SIGNED_OUT_PATH}`,
    }).href
  } catch (error) {
    if (error instanceof Refusal) return undefined
    throw error
  }
}

export const forgetHint: SetCookie = { name: COOKIE, value: '', maxAge: 0 }
