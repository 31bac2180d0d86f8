import type { Context } from '#platform/context.ts'
import { newId } from '#platform/id.ts'
import { jobsOf } from '#platform/job.ts'
import { insertMessages, messagesAbout } from './message-store.ts'
import { messagesOf, type Notice } from './message.ts'

/** Tells somebody something, by e-mail and SMS as far as addresses are known. Inside a transaction it is kept or dropped with it. */
export const notify = async (ctx: Context, notice: Notice): Promise<number> => {
  const messages = messagesOf(notice).map(message => ({ ...message, id: newId(ctx.now.getTime()) }))
  if (messages.length === 0) return 0
  const jobs = messages.map(({ id, channel }) => ({
    kind: 'notifications.send',
    lane: `${channel} ${notice.about}`,
    payload: { message: id },
  }))
  const saved = await insertMessages.many(ctx.tx, {
    ...jobsOf(ctx, jobs),
    messages: JSON.stringify(messages),
    person: notice.person,
    about: notice.about,
    now: ctx.now,
  })
  return saved.length
}

/** What was sent about one thing, oldest first. */
export const listMessages = (ctx: Context, about: string) => messagesAbout.many(ctx.tx, { about })
