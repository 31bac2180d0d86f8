import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { systemContext, type Context } from '#platform/context.ts'
import { silentLog } from '#platform/log.ts'
import { testDatabase, testServices, type TestDatabase } from '#platform/testing/database.ts'
import { getProcedure, getProcedureVersion } from './get-procedure.ts'
import { loadProcedures } from './load-procedures.ts'
import { say } from './procedure.ts'

let db: TestDatabase
let ctx: Context
before(async () => {
  db = await testDatabase()
  ctx = systemContext(db.pool, silentLog, testServices(), 'test', new Date('2026-11-20T02:12:00Z'))
})
after(() => db.close())

test('our procedures are loaded once; the second time there is nothing to do', async () => {
  const first = await loadProcedures(ctx, 'hanoi')
  assert.ok(first.procedures >= 40 && first.written > first.procedures, JSON.stringify(first))
  assert.equal((await loadProcedures(ctx, 'hanoi')).written, 0)
})

test('a procedure is what the law of the day says', async () => {
  const before = await getProcedure(ctx, '3.000333', '2026-06-30')
  const after = await getProcedure(ctx, '3.000333')
  assert.equal(before.validTo, '2026-06-30')
  assert.equal(after.validFrom, '2026-07-01')
  assert.equal((await getProcedureVersion(ctx, before.id)).validTo, '2026-06-30')
  const permit = (day: string) => getProcedure(ctx, '1.013225', day).then(p => p.channels.map(c => c.limit))
  assert.deepEqual((await permit('2026-06-30'))[1], { value: 15, unit: 'day' })
  assert.deepEqual((await permit('2026-07-01'))[0], { value: 10, unit: 'working_day' })
})

test('an unknown procedure and one that is not in force yet are refused', async () => {
  await assert.rejects(getProcedure(ctx, '9.999999'), { code: 'catalogue.not_found', status: 404 })
  await assert.rejects(getProcedure(ctx, '3.000333', '2020-01-01'), { code: 'catalogue.not_found' })
  await assert.rejects(getProcedureVersion(ctx, 'no id'), { code: 'catalogue.not_found' })
})

test('what the city waives online is free there, at the counter it is not', async () => {
  const { channels, legalBasis } = await getProcedure(ctx, '1.001612')
  const fee = (name: string) => channels.find(c => c.channel === name)?.feeVnd
  assert.deepEqual([fee('online'), fee('in_person')], [0, 50_000])
  assert.ok(legalBasis.some(law => law.includes('77/2025')))
})

test('every text of ours is said in English', async () => {
  const birth = await getProcedure(ctx, '1.001193')
  assert.equal(say(birth, birth.shortName, 'en'), 'Birth registration')
  const texts = [
    birth.name,
    birth.field,
    ...birth.steps.map(s => s.title ?? ''),
    ...birth.cases.flatMap(c => c.components.map(x => x.name)),
  ]
  for (const text of texts) assert.notEqual(say(birth, text, 'en'), text)
})
