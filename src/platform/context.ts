import type { Pool, PoolClient } from 'pg'
import type { Log } from './log.ts'
import type { Services } from './services.ts'
import type { Tx } from './sql.ts'
import type { Lang } from './texts.ts'

/** What an officer holds in one agency. Roles are organisation's words; the platform only carries them. */
export type Post = { readonly agency: string; readonly roles: readonly string[] }

export type Anonymous = { readonly kind: 'anonymous' }
export type Citizen = { readonly kind: 'citizen'; readonly person: string; readonly name: string; readonly level: 1 | 2 }
export type OfficerActor = { readonly kind: 'officer'; readonly officer: string; readonly name: string; readonly posts: readonly Post[] }
export type SystemActor = { readonly kind: 'system'; readonly name: string }
export type Actor = Anonymous | Citizen | OfficerActor | SystemActor

/** What a command may know of the world: no hidden clock, user or database. */
export type Context = {
  readonly actor: Actor
  readonly now: Date
  readonly tx: Tx
  readonly log: Log
  readonly requestId: string
  readonly lang: Lang
  readonly services: Services
}

const isPool = (tx: Tx): tx is Pool => 'totalCount' in tx

/**
 * Runs `work` in one transaction: all of it is kept or none. Inside an open transaction it joins that one.
 * A command of a single statement needs none: on the pool each statement is its own transaction.
 */
export const inTransaction = async <T>(ctx: Context, work: (ctx: Context) => Promise<T>): Promise<T> => {
  if (!isPool(ctx.tx)) return work(ctx)
  const client: PoolClient = await ctx.tx.connect()
  let broken: Error | undefined
  try {
    await client.query('begin')
    const result = await work({ ...ctx, tx: client })
    await client.query('commit')
    return result
  } catch (error) {
    await client.query('rollback').catch((e: unknown) => {
      broken = e instanceof Error ? e : new Error(String(e))
    })
    throw error
  } finally {
    client.release(broken)
  }
}

/** For jobs and commands: the program itself acts, under the name of what it does. */
export const systemContext = (tx: Tx, log: Log, services: Services, name: string, now: Date = new Date()): Context => ({
  actor: { kind: 'system', name },
  now,
  tx,
  log,
  requestId: name,
  lang: 'vi',
  services,
})
