import { Type } from 'typebox'
import { attemptOf } from '../sign-in/attempt.ts'
import { finishSignIn } from '../sign-in/finish-sign-in.ts'
import { CALLBACK_PATH } from '../sign-in/start-sign-in.ts'
import { problemPage } from './problem-page.ts'
import { SIGN_INS_PER_MINUTE } from './sign-in-path.ts'
import { Refusal } from '#platform/refusal.ts'
import { redirect, route } from '#platform/web/route.ts'

const ANSWER = ['code', 'state', 'iss', 'error', 'error_description', 'session_state'] as const
const Answered = Type.Object(Object.fromEntries(ANSWER.map(name => [name, Type.Optional(Type.String({ maxLength: 4000 }))])))

/** Where the provider sends the browser back. */
export const callbackPage = route({
  method: 'GET',
  path: CALLBACK_PATH,
  house: 'portal',
  access: 'public',
  perMinute: SIGN_INS_PER_MINUTE,
  query: Answered,
  handle: async call => {
    const { ctx, cookies, session } = call
    const query = call.query as Readonly<Record<string, string | undefined>>
    const attempt = attemptOf(ctx, query['state'], cookies)
    return problemPage(call, attempt ?? {}, async () => {
      if (!attempt) throw new Refusal('identity.sign_in_over', 400)
      const answer = new URLSearchParams()
      for (const name of ANSWER) if (query[name] !== undefined) answer.set(name, query[name])
      const { to, cookies: set } = await finishSignIn(ctx, { attempt, answer, before: session?.id ?? null, device: call.device })
      return redirect(to, set)
    })
  },
})
