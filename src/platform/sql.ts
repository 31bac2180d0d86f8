import { createHash } from 'node:crypto'
import type { ClientBase, Pool } from 'pg'
import sql, { raw, type Sql } from 'sql-template-tag'
import type { Static, TObject } from 'typebox'

export { raw, sql }
export type { Sql }

/** Where statements run: the pool (each its own transaction) or one client inside a transaction. */
export type Tx = Pick<Pool, 'query'> | Pick<ClientBase, 'query'>

/** One SQL statement with the type of its rows. Static text, so PostgreSQL prepares it once, under the hash of its text. */
export type Statement<P, R> = {
  readonly name: string
  readonly text: string
  many(tx: Tx, p: P): Promise<R[]>
  maybeOne(tx: Tx, p: P): Promise<R | undefined>
  /** The single row that must be there; anything else is a bug. */
  one(tx: Tx, p: P): Promise<R>
  /** For statements whose rows do not matter; answers how many rows were touched. */
  run(tx: Tx, p: P): Promise<number>
}

/** Every statement of the program, for check-sql: it prepares each on a fresh database and compares the columns with `row`. */
export const statements: { name: string; text: string; row: TObject; at: string }[] = []

const callSite = (): string =>
  /([^\s(]+-store\.ts|[^\s(]+\/platform\/[^\s(]+\.ts):(\d+)/.exec(new Error().stack?.split('\n').slice(3).join('\n') ?? '')?.[0] ?? ''

/**
 * Declares a statement. `build` is called once with a probe that answers any property, so its text must not depend on the values;
 * every later call must give the same text, which `values` then fill.
 */
export const statement = <P extends object, Row extends TObject>(row: Row, build: (p: P) => Sql): Statement<P, Static<Row>> => {
  const probe = new Proxy({}, { get: (_, key) => `:${String(key)}` }) as P
  const text = build(probe).text
  const name = createHash('sha256').update(text).digest('base64url').slice(0, 16)
  statements.push({ name, text, row, at: callSite() })
  const query = (tx: Tx, p: P) => {
    const built = build(p)
    if (built.text !== text) throw new Error(`statement ${name} changed its text with its values`)
    return (tx as Pool).query<Static<Row> & object>({ name, text, values: built.values as unknown[] })
  }
  const many = async (tx: Tx, p: P): Promise<Static<Row>[]> => (await query(tx, p)).rows
  return {
    name,
    text,
    many,
    maybeOne: async (tx, p) => (await many(tx, p))[0],
    one: async (tx, p) => {
      const rows = await many(tx, p)
      const [first] = rows
      if (first === undefined || rows.length > 1) throw new Error(`statement ${name} gave ${rows.length} rows where one was expected`)
      return first
    },
    run: async (tx, p) => (await query(tx, p)).rowCount ?? 0,
  }
}
