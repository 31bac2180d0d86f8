import { timingSafeEqual } from 'node:crypto'
import { json } from 'node:stream/consumers'
import { listen } from './listen.ts'
import { messageBox, showMessages } from './messages-page.ts'
import type { StartStandIn } from './stand-in.ts'

type Order = { readonly id: string; readonly to: string; readonly text: string }

const isOrder = (body: unknown): body is Order =>
  typeof body === 'object' && body !== null && ['id', 'to', 'text'].every(key => typeof (body as Record<string, unknown>)[key] === 'string')

const sameSecret = (given: string, expected: string): boolean =>
  given.length === expected.length && timingSafeEqual(Buffer.from(given), Buffer.from(expected))

/**
 * A telephone company's SMS gateway: POST /messages {id, to, text} with a bearer secret → 202. The sender's id makes a repeated order one message;
 * a number that is not a Vietnamese mobile one is refused for good (422).
 */
export const startSms: StartStandIn = async ({ port, secret }) => {
  const box = messageBox()
  const seen = new Set<string>()
  const server = await listen((request, response) => {
    if (showMessages('Tin nhắn SMS', box.messages, request, response)) return
    const answer = (status: number, body: object) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
    if (request.method !== 'POST' || request.url !== '/messages') return answer(404, { error: 'not_found' })
    if (!sameSecret(request.headers.authorization ?? '', `Bearer ${secret}`)) return answer(401, { error: 'unauthorized' })
    json(request).then(
      body => {
        if (!isOrder(body)) return answer(400, { error: 'malformed' })
        if (!/^(\+84|0)[35789]\d{8}$/.test(body.to)) return answer(422, { error: 'no_such_number' })
        if (!seen.has(body.id)) box.add({ to: body.to, subject: null, text: body.text, at: new Date().toISOString() })
        seen.add(body.id)
        return answer(202, { id: body.id })
      },
      () => answer(400, { error: 'malformed' }),
    )
  }, port)
  return { port: server.port, settings: { SMS_URL: `${server.url}/messages`, SMS_SECRET: secret }, page: server.url, close: server.close }
}
