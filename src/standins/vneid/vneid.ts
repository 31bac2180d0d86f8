import type { IncomingMessage, ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'
import { listen } from '../listen.ts'
import type { StartStandIn } from '../stand-in.ts'
import { accountsOf, acrFor } from './accounts.ts'
import { POLICY, signInPage } from './pages.ts'
import { CLIENT_ID, vneidProvider } from './provider.ts'

/** Below this path of the product's own address: the product's web layer hands such requests on, so that the demo has one address. */
export const VNEID_PATH = '/vneid-mo-phong'

/** A later header of the same name wins nothing: the provider takes its own address from the settings, whoever hands the request on. */
const asIfDirect = (request: IncomingMessage, baseUrl: URL): void => {
  request.headers['x-forwarded-proto'] = baseUrl.protocol.slice(0, -1)
  request.headers['x-forwarded-host'] = baseUrl.host
  request.headers.host = baseUrl.host
}

/**
 * VNeID: an OpenID provider for the people and officers of the demo. It lives below VNEID_PATH of the product's address and listens on
 * 127.0.0.1; started again with the same secret it has the same keys.
 */
export const startVneid: StartStandIn = async options => {
  const baseUrl = new URL(options.baseUrl)
  const issuer = options.baseUrl + VNEID_PATH
  const accounts = accountsOf(options.city, options.people)
  const provider = vneidProvider({ issuer, baseUrl: options.baseUrl, secret: options.secret, accounts })
  const callback = provider.callback()

  const show = (response: ServerResponse, status: number, page: string): void => {
    response
      .writeHead(status, { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': POLICY, 'cache-control': 'no-store' })
      .end(page)
  }

  /** Somebody else takes over this browser. Left to itself the provider would need a script to sign the former one out. */
  const forget = async (uid: string): Promise<void> => {
    const session = await provider.Session.findByUid(uid)
    if (!session) return
    delete session.accountId
    session.authorizations = {}
    await session.persist()
  }

  const signIn = async (request: IncomingMessage, response: ServerResponse, query: URLSearchParams): Promise<void> => {
    const { params, session } = await provider.interactionDetails(request, response)
    const asked = typeof params['acr_values'] === 'string' ? params['acr_values'] : undefined
    const level2 = asked === 'LoA2'
    if (request.method === 'GET')
      return show(response, 200, signInPage(accounts, { login: query.get('login') ?? '', problem: null, level2 }))
    const login = new URLSearchParams(await text(request)).get('login') ?? ''
    const account = accounts.find(login)
    if (account === undefined || account === 'child') {
      const problem =
        account === 'child' ? 'Người này dưới 14 tuổi, chưa có tài khoản. Hãy dùng tài khoản của cha hoặc mẹ.'
        : login.trim() === '' ? 'Hãy gõ số định danh 12 chữ số, hoặc bấm một tên bên dưới.'
        : 'Không có ai với số hoặc tên này. Hãy xem lại, hoặc bấm một tên bên dưới.' // prettier-ignore
      return show(response, 422, signInPage(accounts, { login, problem, level2 }))
    }
    const acr = acrFor(account.level, asked)
    const to = await provider.interactionResult(
      request,
      response,
      { login: { accountId: account.login, acr, amr: ['otp'], remember: true } },
      { mergeWithLastSubmission: false },
    )
    if (session && session.accountId !== account.login) await forget(session.uid)
    response.writeHead(303, { location: to }).end()
  }

  const server = await listen((request, response) => {
    const url = URL.parse(request.url ?? '/', issuer)
    if (!url?.pathname.startsWith(`${VNEID_PATH}/`)) return response.writeHead(404).end()
    asIfDirect(request, baseUrl)
    // The provider finds its mount path as the difference between the two, the way Express tells it.
    Object.assign(request, { originalUrl: url.pathname + url.search, url: url.pathname.slice(VNEID_PATH.length) + url.search })
    if (!/^\/dang-nhap\/[\w-]+$/.test(request.url?.split('?')[0] ?? '')) return void callback(request, response)
    if (request.method !== 'GET' && request.method !== 'POST') return response.writeHead(405).end()
    return void signIn(request, response, url.searchParams).catch(() =>
      show(
        response,
        400,
        signInPage(accounts, { login: '', problem: 'Lần đăng nhập này đã cũ. Hãy quay lại cổng rồi đăng nhập lần nữa.', level2: false }),
      ),
    )
  }, options.port)

  return {
    port: server.port,
    settings: { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: CLIENT_ID, OIDC_CLIENT_SECRET: options.secret },
    page: `${server.url}${VNEID_PATH}`,
    close: server.close,
  }
}
