import { breaker, type Breaker } from './breaker.ts'
import { authorization, questionXml, readReply, type Question, type Reply } from './message.ts'
import type { Context } from '#platform/context.ts'
import type { Settings } from '#platform/settings.ts'

/** A person is waiting: an answer later than this is no answer. The second try has the same time. */
const TIMEOUT_MS = 3000
const MAX_ANSWER = 1_000_000

type Target = NonNullable<Settings['population']>

const breakers = new Map<string, Breaker>()
const breakerOf = (url: string): Breaker => {
  const found = breakers.get(url) ?? breaker()
  breakers.set(url, found)
  return found
}

const readLimited = async (answer: Response): Promise<string> => {
  const bytes: Uint8Array[] = []
  let size = 0
  for await (const chunk of answer.body ?? []) {
    size += chunk.byteLength
    if (size > MAX_ANSWER) throw new Error('the answer is too long')
    bytes.push(chunk)
  }
  return Buffer.concat(bytes).toString('utf8')
}

/** One try. Throws when there is no answer, or one that is not of this service: both may be better a moment later. */
const once = async (target: Target, question: Question, now: Date, timeout: number): Promise<Reply> => {
  const timestamp = String(now.getTime())
  const answer = await fetch(target.url, {
    method: 'POST',
    headers: {
      'content-type': 'text/xml; charset=utf-8',
      soapaction: 'TraCuuThongTinCongDan',
      timestamp,
      authorization: authorization({ ...target, timestamp }),
      'x-road-client': target.client,
      apikey: target.apiKey,
    },
    body: questionXml(question),
    redirect: 'error',
    signal: AbortSignal.timeout(timeout),
  })
  const reply = readReply(await readLimited(answer))
  if (reply === undefined) throw new Error(`no answer of this service, status ${answer.status}`)
  return reply
}

/**
 * Asks the population database: twice at most, never for long, and not at all while it is known to be away.
 * Undefined when there is no answer, or a fault (a wrong clock, a wrong key): those are ours to mend and in the log.
 */
export const callPopulation = async (
  ctx: Context,
  target: Target,
  question: Question,
  timeout: number = TIMEOUT_MS,
): Promise<Exclude<Reply, { kind: 'fault' }> | undefined> => {
  const gate = breakerOf(target.url)
  if (!gate.lets(ctx.now)) return undefined
  for (const attempt of [1, 2]) {
    try {
      const reply = await once(target, question, ctx.now, timeout)
      gate.worked()
      if (reply.kind !== 'fault') return reply
      ctx.log.error({ system: 'population', fault: reply.code, request: ctx.requestId }, 'the population database refused the question')
      return undefined
    } catch (error) {
      gate.failed(ctx.now)
      ctx.log.warn(
        { system: 'population', attempt, kind: error instanceof Error ? error.name : 'unknown', request: ctx.requestId },
        'no answer',
      )
    }
  }
  return undefined
}
