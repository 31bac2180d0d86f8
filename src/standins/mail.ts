import { text } from 'node:stream/consumers'
import { SMTPServer } from 'smtp-server'
import { listen } from './listen.ts'
import { readMail } from './mail-text.ts'
import { messageBox, showMessages } from './messages-page.ts'
import type { StartStandIn } from './stand-in.ts'

/** The city's mail server: takes mail by SMTP, sends nothing on and shows it on a page. Addresses ending in ".invalid" are refused for good (550). */
export const startMail: StartStandIn = async ({ port }) => {
  const box = messageBox()
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    size: 5_000_000,
    onRcptTo: ({ address }, _, answer) =>
      answer(address.endsWith('.invalid') ? Object.assign(new Error('no such mailbox'), { responseCode: 550 }) : null),
    onData: (stream, { envelope }, answer) => {
      text(stream).then(raw => {
        const { subject, text } = readMail(raw)
        for (const { address } of envelope.rcptTo) box.add({ to: address, subject, text, at: new Date().toISOString() })
        answer(null)
      }, answer)
    },
  })
  const taken = await new Promise<number>((resolve, reject) => {
    smtp.on('error', reject)
    smtp.listen(port, '127.0.0.1', () => {
      const address = smtp.server.address()
      resolve(typeof address === 'object' && address !== null ? address.port : port)
    })
  })
  // Connections that break off are the sender's affair.
  smtp.on('error', () => {})
  const page = await listen((request, response) => {
    if (!showMessages('Thư điện tử', box.messages, request, response)) response.writeHead(404).end()
  }, 0)
  return {
    port: taken,
    settings: { SMTP_URL: `smtp://127.0.0.1:${taken}` },
    page: page.url,
    close: async () => {
      await Promise.all([new Promise<void>(done => smtp.close(done)), page.close()])
    },
  }
}
