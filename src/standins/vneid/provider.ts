import Provider, { interactionPolicy, type Configuration } from 'oidc-provider'
import type { Accounts, Acr } from './accounts.ts'
import { memoryAdapter } from './memory-adapter.ts'
import { errorPage, POLICY, signedOutPage, signOutPage } from './pages.ts'
import { derived, signingKey } from './signing-key.ts'

export const CLIENT_ID = 'khue'

const CLAIMS = [
  'sub',
  'SoDinhDanh',
  'HoVaTen',
  'NgayThangNamSinh',
  'SoDienThoai',
  'Email',
  'LoaiTaiKhoan',
  'MaSoThue',
  'level',
  'preferred_username',
]

/** The demo is reached as 127.0.0.1 or as localhost. */
const bothNames = (baseUrl: string): string[] => [
  ...new Set([baseUrl, baseUrl.replace('//127.0.0.1:', '//localhost:'), baseUrl.replace('//localhost:', '//127.0.0.1:')]),
]

/** Signing in anew is asked for when the session has a lower level than is asked for now, once: afterwards the account gives what it has. */
const policy = (): interactionPolicy.DefaultPolicy => {
  const { Check } = interactionPolicy
  const prompts = interactionPolicy.base()
  prompts.get('login')?.checks.add(
    new Check('level_too_low', 'a higher level of assurance was asked for', ctx => {
      const asked = String(ctx.oidc.params?.['acr_values'] ?? '').split(' ')[0]
      const has = ctx.oidc.session?.acr
      return asked === 'LoA2' && has !== 'LoA2' && !ctx.oidc.result?.login ? Check.REQUEST_PROMPT : Check.NO_NEED_TO_PROMPT
    }),
  )
  return prompts
}

const htmlAnswer = (ctx: { type: string; body: unknown; set(name: string, value: string): void }, page: string): void => {
  ctx.set('content-security-policy', POLICY)
  ctx.type = 'text/html; charset=utf-8'
  ctx.body = page
}

export type ProviderOptions = { readonly issuer: string; readonly baseUrl: string; readonly secret: string; readonly accounts: Accounts }

/** An OpenID provider as VNeID is described: code flow with PKCE, levels LoA1 and LoA2 in `acr`, sign-out on behalf of the city. */
export const vneidProvider = ({ issuer, baseUrl, secret, accounts }: ProviderOptions): Provider => {
  const acrs: Acr[] = ['LoA1', 'LoA2']
  const { pathname: prefix } = new URL(issuer)
  const configuration: Configuration = {
    adapter: memoryAdapter(),
    clients: [
      {
        client_id: CLIENT_ID,
        client_secret: secret,
        redirect_uris: bothNames(baseUrl).map(url => `${url}/dang-nhap/ve`),
        post_logout_redirect_uris: bothNames(baseUrl).map(url => `${url}/dang-xuat/xong`),
        response_types: ['code'],
        grant_types: ['authorization_code'],
        id_token_signed_response_alg: 'ES256',
      },
    ],
    jwks: { keys: [signingKey(secret)] },
    cookies: {
      keys: [derived(secret, 'cookies', 32).toString('base64url')],
      names: { session: 'vneid', interaction: 'vneid-dang-nhap', resume: 'vneid-tiep' },
      long: { signed: true, path: prefix },
      short: { signed: true },
    },
    acrValues: acrs,
    claims: { openid: CLAIMS, acr: null, amr: null },
    scopes: ['openid'],
    responseTypes: ['code'],
    pkce: { required: () => true },
    conformIdTokenClaims: true,
    enabledJWA: { idTokenSigningAlgValues: ['ES256'] },
    ttl: { Session: 43_200, Interaction: 1800, Grant: 43_200, AuthorizationCode: 60, AccessToken: 600, IdToken: 600 },
    features: {
      devInteractions: { enabled: false },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: async (ctx, form) => {
          htmlAnswer(ctx, signOutPage(form.replace('</form>', '<input type="hidden" name="logout" value="yes"/></form>')))
        },
        postLogoutSuccessSource: async ctx => {
          htmlAnswer(ctx, signedOutPage(baseUrl))
        },
      },
    },
    interactions: { policy: policy(), url: (_, interaction) => `${prefix}/dang-nhap/${interaction.uid}` },
    findAccount: async (_, id) => {
      const account = accounts.find(id)
      if (account === undefined || account === 'child') return undefined
      return { accountId: id, claims: async () => ({ ...account.claims, sub: String(account.claims['sub']) }) }
    },
    // Everything that the city asks for was agreed on in the real one's own screens; here nobody is asked again.
    loadExistingGrant: async ctx => {
      const { client, session, provider } = ctx.oidc
      if (!client || !session?.accountId) return undefined
      const known = session.grantIdFor(client.clientId)
      const grant =
        (known && (await provider.Grant.find(known))) || new provider.Grant({ clientId: client.clientId, accountId: session.accountId })
      grant.addOIDCScope('openid')
      await grant.save()
      return grant
    },
    renderError: async (ctx, out) => {
      htmlAnswer(ctx, errorPage(baseUrl, out.error))
    },
  }
  const provider = new Provider(issuer, configuration)
  provider.proxy = true
  return provider
}
