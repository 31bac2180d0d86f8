import { request as ask } from 'node:http'
import type { Web } from '#platform/web/server.ts'

/**
 * Hands requests below `path` on to a server on this machine, so that the demo has one address: browsers meet the stand-in of the identity
 * provider where the program itself is. Only the demo does this; in production the provider is somewhere else.
 */
export const handOn = (app: Web['app'], path: string, target: URL): void => {
  app.addHook('onRequest', async (request, reply) => {
    if (!request.url.startsWith(`${path}/`)) return
    reply.hijack()
    const onward = ask(
      { host: target.hostname, port: target.port, method: request.method, path: request.url, headers: request.headers },
      answer => {
        reply.raw.writeHead(answer.statusCode ?? 502, answer.headers)
        answer.pipe(reply.raw)
      },
    )
    onward.on('error', () => {
      if (!reply.raw.headersSent) reply.raw.writeHead(503, { 'content-type': 'text/plain; charset=utf-8', 'retry-after': '5' })
      reply.raw.end('The stand-in of VNeID does not answer. Try again in a moment.\n')
    })
    request.raw.pipe(onward)
  })
}
