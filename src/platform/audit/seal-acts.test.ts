import assert from 'node:assert/strict'
import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, test, type TestContext } from 'node:test'
import { silentLog } from '../log.ts'
import { testServices } from '../testing/database.ts'
import { endLife, sealActs } from './seal-acts.ts'
import { headPath } from './seal-head.ts'
import { sealKey, showPublicKey } from './seal-key.ts'
import { startSealer } from './sealer.ts'
import { openLog } from './testing/log.ts'

const fresh = async (t: TestContext) => {
  const log = await openLog()
  t.after(() => log.db.close())
  return log
}

test('acts are sealed once, and nothing is written when nothing waits', async t => {
  const log = await fresh(t)
  assert.equal(await log.seal(), undefined)
  await log.acts(5)
  assert.equal((await log.seal())?.acts, 5)
  assert.equal(await log.seal(), undefined)
  await log.acts(2)
  assert.deepEqual(await log.audit(), { seals: 1, sealed: 5, unsealed: 2, broken: null })
  assert.equal((await log.seal())?.number, 2)
  assert.deepEqual(await log.audit(), { seals: 2, sealed: 7, unsealed: 0, broken: null })
})

test('an act of a transaction that is still open keeps all later ones from being sealed; it commits late with a lower seq and is sealed once', async t => {
  const log = await fresh(t)
  await log.acts(3)
  await log.closed()
  const slow = await log.db.pool.connect()
  await slow.query('begin')
  await log.acts(1, slow)
  await log.acts(4)
  const early = await sealActs(log.ctx)
  assert.deepEqual([early?.acts, early?.lastSeq], [3, 3])
  assert.equal(await sealActs(log.ctx), undefined)
  assert.equal((await log.audit()).unsealed, 4)
  await slow.query('commit')
  slow.release()
  const late = await log.seal()
  assert.deepEqual([late?.acts, late?.firstSeq, late?.lastSeq], [5, 4, 8])
  assert.deepEqual(await log.audit(), { seals: 2, sealed: 8, unsealed: 0, broken: null })
})

test('a transaction that began first but wrote its act with a higher seq than a sealed one falls into its own place', async t => {
  const log = await fresh(t)
  const [older, rolledBack] = [await log.db.pool.connect(), await log.db.pool.connect()]
  await older.query('begin; select pg_current_xact_id()')
  await rolledBack.query('begin')
  await log.acts(2, rolledBack)
  await log.acts(2)
  await rolledBack.query('rollback')
  await log.acts(1, older)
  await older.query('commit')
  older.release()
  rolledBack.release()
  // Its transaction is the older one, so it comes first although its seq is the last; the numbers of what was rolled back are no loss.
  assert.equal((await log.seal())?.acts, 3)
  assert.deepEqual(await log.audit(), { seals: 1, sealed: 3, unsealed: 0, broken: null })
})

test('writers and sealers at the same time: every act under one seal, no seal twice', async t => {
  const log = await fresh(t)
  const write = async (): Promise<void> => {
    for (let i = 0; i < 10; i++) {
      const client = await log.db.pool.connect()
      await client.query('begin')
      await log.acts(1 + (i % 3), client)
      await client.query(i % 4 === 3 ? 'rollback' : 'commit')
      client.release()
    }
  }
  const sealing = async (): Promise<void> => {
    for (let i = 0; i < 25; i++) await sealActs(log.ctx)
  }
  await Promise.all([write(), write(), sealing(), sealing()])
  await log.seal()
  const { rows } = await log.db.pool.query<{ acts: number }>('select count(*) as acts from platform.act')
  const { sealed, unsealed, broken } = await log.audit()
  assert.deepEqual([sealed, unsealed, broken], [rows[0]?.acts, 0, null])
})

test('a crash after the seal and before the copy of its head heals by itself', async t => {
  const log = await fresh(t)
  await log.acts(1)
  await log.seal()
  const old = readFileSync(headPath(log.dataDir))
  await log.acts(1)
  await log.seal()
  const right = readFileSync(headPath(log.dataDir), 'utf8')
  for (const left of [old, undefined]) {
    if (left === undefined) rmSync(headPath(log.dataDir))
    else writeFileSync(headPath(log.dataDir), left)
    assert.equal((await log.audit()).broken, null)
    assert.equal(await sealActs(log.ctx), undefined)
    assert.equal(readFileSync(headPath(log.dataDir), 'utf8'), right)
  }
})

test('a database that lacks what the head names is not sealed further', async t => {
  const log = await fresh(t)
  await log.acts(1)
  await log.seal()
  await log.owner('delete from platform.act_seal')
  await log.acts(1)
  await assert.rejects(log.seal(), /seal 1 of the head file is not in the database as it was/)
})

test('a new server counts transactions afresh: without the end of its first life nothing is sealed, with it the chain goes on', async t => {
  const log = await fresh(t)
  await log.acts(3)
  await log.seal()
  await log.acts(2)
  await log.closed()
  await log.owner(`update platform.act_seal set until_xid = '900000001'`)
  rmSync(headPath(log.dataDir))
  await assert.rejects(sealActs(log.ctx), /moved without its restore/)
  // What a restore finds: rows written by transactions that this server has not reached.
  await log.owner(`update platform.act set written_by = '900000001'`)
  await log.owner('truncate platform.act_seal')
  const closing = await endLife(log.ctx)
  assert.deepEqual([closing.acts, closing.endsAtSeq, closing.untilXid], [5, 5, '900000002'])
  await log.acts(2)
  const next = await log.seal()
  assert.deepEqual([next?.number, next?.acts, next?.aboveSeq, next?.fromXid], [2, 2, 5, '0'])
  assert.deepEqual(await log.audit(), { seals: 2, sealed: 7, unsealed: 0, broken: null })
  await log.owner(`update platform.act set written_by = '900000003' where seq = 5`)
  assert.match((await log.audit()).broken ?? '', /^seal 1 .*1 of its 5 acts are missing$/)
})

const alone = testServices()
after(() => rmSync(alone.settings.dataDir, { recursive: true, force: true }))

test('the key is made once, also by two programs at once, and only its owner may read it', async () => {
  const keys = await Promise.all(Array.from({ length: 4 }, () => sealKey(alone.settings)))
  assert.equal(new Set(keys.map(showPublicKey)).size, 1)
  assert.equal(statSync(join(alone.settings.dataDir, 'seal-key.json')).mode & 0o777, 0o600)
  const wrong = { ...alone.settings, sealKey: '-----BEGIN PRIVATE KEY-----\nxx\n-----END PRIVATE KEY-----' }
  await assert.rejects(sealKey(wrong), /^Error: The setting KHUE_SEAL_KEY holds no private Ed25519 key/)
})

test('the sealer of a running program seals by itself and stops at once', async t => {
  const log = await fresh(t)
  await log.acts(1)
  const sealer = startSealer({ pool: log.db.pool, log: silentLog, services: log.ctx.services })
  while ((await log.audit()).sealed === 0) await new Promise(resolve => setImmediate(resolve))
  await sealer.stop()
})
