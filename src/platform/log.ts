import { pino, type Logger } from 'pino'

export type Log = Pick<Logger, 'info' | 'warn' | 'error' | 'debug'>

/**
 * JSON lines on stderr. Logs hold codes, ids, route patterns and durations: never addresses with values, queries, bodies, names or secrets.
 * Errors are reduced to type, message and stack; a message of PostgreSQL keeps its code and constraint but not its detail, which quotes rows.
 */
export const createLog = (level: string = 'info'): Logger =>
  pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime, serializers: { err: describeError } }, pino.destination(2))

const describeError = (error: unknown): object => {
  if (!(error instanceof Error)) return { message: 'not an error object' }
  const { code, constraint, table, routine } = error as Error & Record<string, unknown>
  return { type: error.name, message: error.message, code, constraint, table, routine, stack: error.stack }
}

export const silentLog: Log = pino({ level: 'silent' })
