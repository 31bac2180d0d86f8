import { Pool, types } from 'pg'
import type { Log } from './log.ts'

type TypeParsers = Pick<typeof types, 'setTypeParser'>

const INT8 = 20
const DATE = 1082

/** A bigint column comes as a number (ours stay below 2^53), a date as the text YYYY-MM-DD it is: never as an instant in the server's zone. */
export const setTypes = (parsers: TypeParsers): void => {
  parsers.setTypeParser(INT8, text => {
    const n = Number(text)
    if (!Number.isSafeInteger(n)) throw new Error('a bigint of the database is too large for a number')
    return n
  })
  parsers.setTypeParser(DATE, text => text)
}

/**
 * The connections of the program. Statements that hang are ended by the server. A connection that breaks, in the pool or in the middle of a
 * transaction, fails what uses it and nothing else: a database that restarts must not end the program.
 */
export const openPool = (databaseUrl: string, log: Log): Pool => {
  setTypes(types)
  const pool = new Pool({
    connectionString: databaseUrl,
    max: 14,
    application_name: 'khue',
    statement_timeout: 30_000,
    idle_in_transaction_session_timeout: 60_000,
    connectionTimeoutMillis: 10_000,
  })
  pool.on('error', error => log.warn({ err: error }, 'a connection to the database broke'))
  // The pool listens only to connections that rest in it. What a broken one was asked next is rejected, and that is told to who asked.
  pool.on('connect', client => client.on('error', () => undefined))
  return pool
}
