import assert from 'node:assert/strict'
import { after, beforeEach, test } from 'node:test'
import { silentLog } from '../log.ts'
import { testDatabase, testServices } from '../testing/database.ts'
import { insertJob } from './job-store.ts'
import { doNextJob, orderHourly, startWorker, type WorkerOptions } from './worker.ts'

const db = await testDatabase()
after(() => db.close())
beforeEach(() => db.owner.query('delete from platform.job'))

const NOW = new Date('2026-11-20T02:00:00Z')
const services = testServices()
const worker = (handlers: WorkerOptions['handlers'], now = NOW): WorkerOptions => ({
  pool: db.pool,
  log: silentLog,
  services,
  handlers,
  now: () => now,
})
const order = (kind: string, lane: string, payload: object, at = NOW, dedupe: string | null = null) =>
  insertJob.run(db.pool, { kind, lane, payload: JSON.stringify(payload), runAt: at, dedupe })
const waiting = async (): Promise<number> =>
  (await db.pool.query<{ n: number }>('select count(*)::int as n from platform.job')).rows[0]?.n ?? -1

test('jobs of one lane run in the order in which they were written', async () => {
  const seen: unknown[] = []
  for (let n = 0; n < 4; n++) await order('t.note', n % 2 ? 'a' : 'b', { n })
  const handlers = { 't.note': async (_: unknown, p: { n: number }) => void seen.push(p.n) }
  while (await doNextJob(worker(handlers)));
  assert.deepEqual(seen, [0, 1, 2, 3])
  assert.equal(await waiting(), 0)
})

test('a job that fails is tried again later and holds up its lane, not the others', async () => {
  const seen: unknown[] = []
  await order('t.bad', 'a', {})
  await order('t.note', 'a', { n: 1 })
  await order('t.note', 'b', { n: 2 })
  const handlers = {
    't.bad': async () => Promise.reject(new Error('no')),
    't.note': async (_: unknown, p: { n: number }) => void seen.push(p.n),
  }
  while (await doNextJob(worker(handlers)));
  assert.deepEqual(seen, [2])
  const { rows } = await db.pool.query('select attempts, last_error from platform.job where kind = $1', ['t.bad'])
  assert.deepEqual(rows, [{ attempts: 1, last_error: 'Error: no' }])
})

test('a timer for later does not hold up what is due', async () => {
  const seen: unknown[] = []
  await order('t.note', 'a', { n: 1 }, new Date(NOW.getTime() + 1e9))
  await order('t.note', 'a', { n: 2 })
  while (await doNextJob(worker({ 't.note': async (_: unknown, p: { n: number }) => void seen.push(p.n) })));
  assert.deepEqual(seen, [2])
})

test('what a failed job wrote is taken back', async () => {
  await order('t.half', 'a', {})
  const half = async (ctx: { tx: { query(text: string): Promise<unknown> } }): Promise<void> => {
    await ctx.tx.query(`insert into platform.counter (name, value) values ('half', 1)`)
    throw new Error('crash')
  }
  await doNextJob(worker({ 't.half': half as never }))
  const { rowCount } = await db.pool.query(`select from platform.counter where name = 'half'`)
  assert.equal(rowCount, 0)
})

test('after the last try a job stays as failed and frees its lane', async () => {
  await order('t.bad', 'a', {})
  let at = NOW
  for (let n = 0; n < 20; n++) {
    at = new Date(at.getTime() + 1e8)
    await doNextJob(worker({ 't.bad': async () => Promise.reject(new Error('no')) }, at))
  }
  const { rows } = await db.pool.query('select state, attempts from platform.job')
  assert.deepEqual(rows, [{ state: 'failed', attempts: 9 }])
})

test('a waiting job with the same key is not written twice', async () => {
  await order('t.note', 'a', {}, NOW, 'once')
  await order('t.note', 'a', {}, NOW, 'once')
  assert.equal(await waiting(), 1)
})

test('several workers do each job once', async () => {
  for (let n = 0; n < 60; n++) await order('t.count', `lane ${n % 7}`, { n })
  const count = async (ctx: { tx: { query(text: string, values: unknown[]): Promise<unknown> } }, p: { n: number }): Promise<void> => {
    await ctx.tx.query(
      `insert into platform.counter as c (name, value) values ($1, 1) on conflict (name) do update set value = c.value + 1`,
      [`job ${p.n}`],
    )
  }
  const workers = [1, 2, 3].map(() => startWorker(worker({ 't.count': count as never })))
  while ((await waiting()) > 0) await new Promise(resolve => setImmediate(resolve))
  await Promise.all(workers.map(w => w.stop()))
  const { rows } = await db.pool.query(`select count(*)::int as n, max(value)::int as most from platform.counter where name like 'job %'`)
  assert.deepEqual(rows, [{ n: 60, most: 1 }])
})

test('hourly jobs are ordered once an hour', async () => {
  const at = (minutes: number): WorkerOptions => ({
    ...worker({ 't.tidy': async () => {} }, new Date(NOW.getTime() + minutes * 60_000)),
    hourly: ['t.tidy'],
  })
  const hour = await orderHourly(at(0), 0)
  assert.equal(await waiting(), 1)
  assert.equal(await doNextJob(at(1)), true)
  assert.equal(await orderHourly(at(59), hour), hour)
  assert.equal(await waiting(), 0)
  assert.equal(await orderHourly(at(60), hour), hour + 1)
  assert.equal(await waiting(), 1)
})
