import type { IncomingMessage, ServerResponse } from 'node:http'
import { html, type Html } from '#platform/html.ts'

export type Message = { readonly to: string; readonly subject: string | null; readonly text: string; readonly at: string }

/** Newest first, in memory, the last five hundred. */
export const messageBox = () => {
  const messages: Message[] = []
  return {
    messages,
    add: (message: Message): void => {
      messages.unshift(message)
      messages.length = Math.min(messages.length, 500)
    },
  }
}

/** Shows what arrived: a page for people, JSON at /messages for programs. Answers whether the request was one of these. */
export const showMessages = (title: string, messages: readonly Message[], request: IncomingMessage, response: ServerResponse): boolean => {
  if (request.method !== 'GET') return false
  if (request.url === '/messages') {
    response.setHeader('content-type', 'application/json').end(JSON.stringify({ items: messages }))
    return true
  }
  if (request.url !== '/') return false
  response.setHeader('content-type', 'text/html; charset=utf-8')
  response.setHeader('content-security-policy', `default-src 'none'`)
  response.end(page(title, messages).toString())
  return true
}

const page = (title: string, messages: readonly Message[]): Html =>
  html`<!doctype html>
    <html lang="vi">
      <head>
        <meta charset="utf-8" />
        <title>${title} (mô phỏng)</title>
      </head>
      <body>
        <h1>${title} (mô phỏng)</h1>
        <p>${messages.length === 0 ? 'Chưa có tin nào.' : `${messages.length} tin, mới nhất ở trên.`}</p>
        ${messages.map(
          message =>
            html`<article>
              <h2>${message.subject ?? message.to}</h2>
              <p>${message.to} · ${message.at}</p>
              <pre>${message.text}</pre>
            </article>`,
        )}
      </body>
    </html>`
