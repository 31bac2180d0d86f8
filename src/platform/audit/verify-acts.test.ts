import assert from 'node:assert/strict'
import { cpSync } from 'node:fs'
import { after, before, test } from 'node:test'
import { readHead, headPath } from './seal-head.ts'
import { sealKey, signSeal } from './seal-key.ts'
import { lastSeal } from './seal-store.ts'
import { openLog } from './testing/log.ts'
import { verifyActs } from './verify-acts.ts'

const log = await openLog()
after(() => log.db.close())
// Three seals: acts 1–4, 5–8, 9–12, and two acts that wait.
before(async () => {
  for (let i = 0; i < 3; i++) {
    await log.acts(4)
    await log.seal()
    if (i === 1) cpSync(headPath(log.dataDir), `${headPath(log.dataDir)}.older`)
  }
  await log.acts(2)
})

const BROKEN: readonly (readonly [what: string, change: string, found: RegExp])[] = [
  ['a flipped fact', `update platform.act set facts = facts || '{"i": 77}' where seq = 6`, /^seal 2 .*\(acts 5 to 8\): an act was changed/],
  ['a microsecond', `update platform.act set at = at + interval '1 microsecond' where seq = 1`, /^seal 1 .*an act was changed/],
  ['another actor', `update platform.act set actor = 'other' where seq = 12`, /^seal 3 .*an act was changed/],
  ['a deleted row', `delete from platform.act where seq = 7`, /^seal 2 .*1 of its 4 acts are missing$/],
  ['a truncated end', `delete from platform.act where seq >= 11`, /^seal 3 .*2 of its 4 acts are missing$/],
  ['an emptied table', `delete from platform.act`, /^seal 1 .*4 of its 4 acts are missing$/],
  [
    'two rows in each other’s place',
    `update platform.act a set id = b.id, facts = b.facts from platform.act b where a.seq in (5, 6) and b.seq in (5, 6) and a.seq <> b.seq`,
    /^seal 2 .*changed places$/,
  ],
  [
    'another order of transactions',
    `update platform.act set written_by = (select written_by from platform.act where seq = 8) where seq = 6`,
    /^seal 2 .*changed places$/,
  ],
  [
    'a row moved behind the sealed ones',
    `update platform.act set written_by = (select max(written_by) from platform.act) where seq = 8`,
    /^seal 2 .*1 of its 4 acts are missing$/,
  ],
  [
    'a row that was put in',
    `insert into platform.act (id, at, code, actor_kind, actor, request, written_by)
     select id, at, code, actor_kind, actor, request, written_by from platform.act where seq = 3`,
    /^seal 1 .*1 acts were put in among its 4$/,
  ],
  ['a rewritten root', `update platform.act_seal set root = previous where number = 2`, /^seal 2 .*its signature does not fit$/],
  ['a seal with another time', `update platform.act_seal set at = at + interval '1 second' where number = 3`, /^seal 3 .*signature/],
  ['a forged signature', `update platform.act_seal set signature = 'AAAA' where number = 1`, /^seal 1 .*its signature does not fit$/],
  ['a missing first seal', `delete from platform.act_seal where number = 1`, /^seal 1 is missing$/],
  ['a missing seal in the middle', `delete from platform.act_seal where number = 2`, /^seal 2 is missing$/],
  ['a cut off end', `delete from platform.act_seal where number = 3`, /^seal 3, which the head file names, is missing$/],
  ['no seals at all', `delete from platform.act_seal`, /^seal 3, which the head file names, is missing$/],
  ['a seal that is numbered anew', `update platform.act_seal set number = 4 where number = 3`, /^seal 3 is missing$/],
]

const damaged = async (change: string): Promise<string | null> => {
  const client = await log.db.owner.connect()
  try {
    await client.query(`begin; ${change}`)
    const { settings } = log.ctx.services
    return (await verifyActs(client, await sealKey(settings), await readHead(headPath(log.dataDir)))).broken
  } finally {
    await client.query('rollback')
    client.release()
  }
}

for (const [what, change, found] of BROKEN)
  test(`found: ${what}`, async () => {
    assert.match((await damaged(change)) ?? 'nothing', found)
  })

test('an untouched log is whole, by its head and by an older copy of the head', async () => {
  assert.deepEqual(await log.audit(), { seals: 3, sealed: 12, unsealed: 2, broken: null })
  const older = await readHead(`${headPath(log.dataDir)}.older`)
  assert.equal(older?.number, 2)
  assert.equal((await verifyActs(log.db.pool, await sealKey(log.ctx.services.settings), older)).broken, null)
})

test('who has the key and the database can make another past, but not one that fits a head kept elsewhere', async () => {
  const key = await sealKey(log.ctx.services.settings)
  const { signature: _, ...seal } = await lastSeal.one(log.db.pool, {})
  const forged = signSeal(key, { ...seal, at: '2026-11-20T02:12:09.000000Z' })
  const change = `update platform.act_seal set at = '${forged.at}', signature = '${forged.signature}' where number = 3`
  assert.match((await damaged(change)) ?? '', /^the head file does not match seal 3/)
})

test('a replaced seal in the middle breaks the chain even when it is signed', async () => {
  const key = await sealKey(log.ctx.services.settings)
  const { signature: _, ...seal } = await lastSeal.one(log.db.pool, {})
  const forged = signSeal(key, { ...seal, previous: '1'.repeat(64) })
  const change = `update platform.act_seal set previous = '${forged.previous}', signature = '${forged.signature}' where number = 3`
  assert.match((await damaged(change)) ?? '', /^seal 3 .*does not follow the seal before/)
})

test('the program itself can say neither by which transaction nor under which number an act was written', async () => {
  for (const column of ['written_by', 'seq'])
    await assert.rejects(
      log.db.pool.query(
        `insert into platform.act (id, at, code, actor_kind, actor, request, ${column}) overriding system value
         values (gen_random_uuid(), now(), 'x', 'system', 'x', 'x', '5')`,
      ),
      { code: '42501' },
    )
})
