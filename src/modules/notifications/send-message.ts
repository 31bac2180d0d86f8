import { createTransport } from 'nodemailer'
import type { Context } from '#platform/context.ts'
import type { JobHandler } from '#platform/job.ts'
import type { Settings } from '#platform/settings.ts'
import { closeMessage, findMessage } from './message-store.ts'
import type { Message } from './message.ts'

type Outcome = { readonly state: 'sent' | 'refused'; readonly reason: string | null }
const SENT: Outcome = { state: 'sent', reason: null }

/** By SMTP. The Message-ID is made of our id, so that a repeated sending is seen as the same letter. A refusal for good (5xx) is kept, not retried. */
const sendMail = async (settings: Settings, message: Message): Promise<Outcome> => {
  if (settings.smtpUrl === null) return { state: 'refused', reason: 'no mail server is set up' }
  const host = new URL(settings.baseUrl).hostname
  const transport = createTransport(settings.smtpUrl, { from: `Cổng dịch vụ công <khong-tra-loi@${host}>` })
  try {
    await transport.sendMail({
      to: message.address,
      subject: message.subject ?? '',
      text: message.body,
      messageId: `<${message.id}@${host}>`,
      headers: { 'Auto-Submitted': 'auto-generated' },
    })
    return SENT
  } catch (error) {
    const code = error instanceof Error && 'responseCode' in error ? Number(error.responseCode) : 0
    if (code >= 500) return { state: 'refused', reason: `the mail server answered ${code}` }
    // What mail servers answer names the address, and a job that failed is kept with its error.
    throw new Error(`the mail was not taken: ${code || (error instanceof Error && 'code' in error ? String(error.code) : 'no answer')}`)
  } finally {
    transport.close()
  }
}

/** By the gateway's HTTP interface; its id makes a repeated order one message. */
const sendSms = async (settings: Settings, message: Message): Promise<Outcome> => {
  if (settings.sms === null) return { state: 'refused', reason: 'no SMS gateway is set up' }
  const answer = await fetch(settings.sms.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${settings.sms.secret}` },
    body: JSON.stringify({ id: message.id, to: message.address, text: message.body }),
    signal: AbortSignal.timeout(10_000),
  })
  await answer.body?.cancel()
  if (answer.ok) return SENT
  if (answer.status === 422) return { state: 'refused', reason: 'the gateway does not know this number' }
  throw new Error(`the SMS gateway answered ${answer.status}`)
}

/** Sends one message. It may run twice after a crash; both ways carry the message's id, so its reader gets it once. */
export const sendMessage: JobHandler = async (ctx: Context, payload: { readonly message: string }) => {
  const message = await findMessage.maybeOne(ctx.tx, { id: payload.message })
  if (!message || message.state !== 'waiting') return
  const outcome = await (message.channel === 'email' ? sendMail : sendSms)(ctx.services.settings, message)
  await closeMessage.run(ctx.tx, { id: message.id, ...outcome, now: ctx.now })
}
