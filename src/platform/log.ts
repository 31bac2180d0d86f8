import { pino, type DestinationStream, type Logger } from 'pino'

export type Log = Pick<Logger, 'info' | 'warn' | 'error' | 'debug'>

/**
 * JSON lines on stderr. Logs hold codes, ids, route patterns and durations: never addresses with values, queries, bodies, names or secrets.
 * Errors are reduced to type, message and stack; a message of PostgreSQL keeps its code and constraint but not its detail, which quotes rows.
 */
export const createLog = (level: string = 'info', to: DestinationStream = pino.destination(2)): Logger =>
  pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime, serializers: { err: describeError } }, to)

/** Errors whose message quotes what was given: PostgreSQL's about data (class 22), and those of JSON.parse. */
const quotes = (error: Error): boolean => ('code' in error && /^22/.test(String(error.code))) || error instanceof SyntaxError

/** What an error says, without the values that it quotes. */
export const messageOf = (error: Error): string => (quotes(error) ? 'a value that does not fit' : error.message)

/** The places alone: the first lines of a stack are the message. */
const stackOf = (error: Error): string =>
  `${error.name}: ${messageOf(error)}\n${(error.stack ?? '').split('\n').filter(line => /^\s+at /.test(line)).join('\n')}` // prettier-ignore

const describeError = (error: unknown): object => {
  if (!(error instanceof Error)) return { message: 'not an error object' }
  const { code, constraint, table, routine } = error as Error & Record<string, unknown>
  return { type: error.name, message: messageOf(error), code, constraint, table, routine, stack: stackOf(error) }
}

export const silentLog: Log = pino({ level: 'silent' })
