import type { Web } from '#platform/web/server.ts'

const LOOPBACK = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/

/**
 * Leads somebody who typed another name of this machine ("localhost") to the address of the demo: cookies belong to one name, and a sign-in
 * that begins under one and comes back under the other would fail.
 */
export const keepToOneAddress = (app: Web['app'], baseUrl: string): void => {
  const { host } = new URL(baseUrl)
  app.addHook('onRequest', async (request, reply) => {
    const asked = request.headers.host ?? ''
    if (request.method === 'GET' && asked !== host && LOOPBACK.test(asked) && LOOPBACK.test(host))
      return reply.redirect(baseUrl + request.url, 307)
    return undefined
  })
}
