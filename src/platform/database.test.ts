import assert from 'node:assert/strict'
import { once } from 'node:events'
import { after, test } from 'node:test'
import type { PoolClient } from 'pg'
import { inTransaction } from './context.ts'
import { openPool } from './database.ts'
import { silentLog } from './log.ts'
import { testContext, testDatabase } from './testing/database.ts'

const db = await testDatabase()
const pool = openPool(db.urls.application, silentLog)
after(async () => {
  await pool.end()
  await db.close()
})
const ctx = { ...testContext(db, { kind: 'system', name: 'test' }), tx: pool }

/** Ends a connection as a restart of the database does; true once the program has seen it break. */
const breakOff = async (client: PoolClient): Promise<void> => {
  const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid')
  const broken = once(client, 'end')
  await db.pool.query('select pg_terminate_backend($1)', [rows[0]?.pid])
  await broken
}

test('a connection that breaks in the middle of a transaction fails that one and nothing else', async () => {
  await assert.rejects(
    inTransaction(ctx, async inside => {
      await breakOff(inside.tx as PoolClient)
      await inside.tx.query('select 1')
    }),
  )
  const { rows } = await inTransaction(ctx, inside => inside.tx.query<{ one: number }>('select 1 as one'))
  assert.deepEqual(rows, [{ one: 1 }])
})

test('one that breaks while it rests in the pool is replaced', async () => {
  const client = await pool.connect()
  const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid')
  client.release()
  const broken = once(pool, 'error')
  await db.pool.query('select pg_terminate_backend($1)', [rows[0]?.pid])
  await broken
  assert.equal((await pool.query<{ one: number }>('select 1 as one')).rows[0]?.one, 1)
})
