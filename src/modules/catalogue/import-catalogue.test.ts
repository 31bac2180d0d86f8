import assert from 'node:assert/strict'
import { afterEach, beforeEach, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { systemContext, type Context } from '#platform/context.ts'
import { silentLog } from '#platform/log.ts'
import { testDatabase, testServices, type TestDatabase } from '#platform/testing/database.ts'
import { exportCatalogue } from './export-catalogue.ts'
import { getProcedure, getProcedureVersion } from './get-procedure.ts'
import { importCatalogue } from './import-catalogue.ts'
import { listVersions } from './list-versions.ts'
import { loadProcedures } from './load-procedures.ts'
import { aRecord, fileOf, oddities } from './testing/records.ts'

let db: TestDatabase
let ctx: Context
const at = (time: string): Context => ({ ...ctx, now: new Date(time) })
beforeEach(async () => {
  db = await testDatabase()
  ctx = systemContext(db.pool, silentLog, testServices(), 'test', new Date('2026-11-20T02:12:00Z'))
})
afterEach(() => db.close())

const exported = async (): Promise<Map<string, unknown>> => {
  const records = new Map<string, unknown>()
  for await (const line of exportCatalogue(ctx)) {
    const record = JSON.parse(line) as { code: string }
    records.set(record.code, record)
  }
  return records
}

test('every oddity comes in, and out again with its texts unchanged', async () => {
  const report = await importCatalogue(ctx, fileOf(oddities))
  assert.deepEqual([report.problems, report.added, report.slips], [[], oddities.length, 1])
  const out = await exported()
  for (const record of oddities) assert.deepEqual(out.get(record.code), record)
  assert.equal((await getProcedure(ctx, '9.000010')).serviceLevel, 'partial')
  assert.deepEqual((await getProcedure(ctx, '9.000004')).channels[0]?.limit, { value: 1, unit: 'same_day' })
  assert.equal((await getProcedure(ctx, '9.000006')).name, 'Đăng ký hòa giải'.normalize('NFD'))
})

test('twice without change, packed or not, with BOM, CRLF and blank lines at the end', async () => {
  await importCatalogue(ctx, fileOf(oddities))
  const crlf = Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), fileOf(oddities, '\r\n'), Buffer.from('\r\n\n  \n')])
  for (const file of [fileOf(oddities), gzipSync(fileOf(oddities)), crlf]) {
    const report = await importCatalogue(at('2026-12-01T02:00:00Z'), file)
    assert.deepEqual([report.problems, report.added, report.changed, report.unchanged], [[], 0, 0, oddities.length])
  }
})

test('a changed record is a new version from today; the one before ended yesterday and stays to be read', async () => {
  await importCatalogue(at('2026-11-01T02:00:00Z'), fileOf([aRecord('9.000001')]))
  const before = await getProcedure(ctx, '9.000001')
  const report = await importCatalogue(ctx, fileOf([aRecord('9.000001', { name: 'Thủ tục mới' })]))
  assert.equal(report.changed, 1)
  assert.equal((await getProcedure(ctx, '9.000001')).validFrom, '2026-11-20')
  assert.equal((await getProcedure(ctx, '9.000001', '2026-11-19')).id, before.id)
  assert.equal((await getProcedureVersion(ctx, before.id)).validTo, '2026-11-19')
})

test('changed twice on one day: the last one counts, the first stays for dossiers that hold it', async () => {
  await importCatalogue(ctx, fileOf([aRecord('9.000001')]))
  const first = await getProcedure(ctx, '9.000001')
  await importCatalogue(ctx, fileOf([aRecord('9.000001', { name: 'Thủ tục mới' })]))
  assert.equal((await listVersions(ctx, '9.000001')).length, 1)
  assert.equal((await getProcedureVersion(ctx, first.id)).name, first.name)
})

test('what we describe ourselves stays in front of a record of the same code', async () => {
  await loadProcedures(ctx, 'hanoi')
  const before = await getProcedure(ctx, '1.001193')
  const record = aRecord('1.001193', { name: 'Tên của bộ' })
  const report = await importCatalogue(ctx, fileOf([record]))
  assert.deepEqual([report.ours, report.added, report.changed], [1, 0, 0])
  assert.deepEqual(await getProcedure(ctx, '1.001193'), before)
  assert.deepEqual((await exported()).get('1.001193'), record)
})

test('a dry run changes nothing', async () => {
  assert.equal((await importCatalogue(ctx, fileOf(oddities), { dryRun: true })).added, oddities.length)
  assert.equal((await exported()).size, 0)
})

test('one wrong line, and nothing of the file comes in', async () => {
  const { problems, added } = await importCatalogue(ctx, Buffer.concat([fileOf(oddities), Buffer.from('{"code":\n')]))
  assert.deepEqual([problems.map(p => p.line), added], [[oddities.length + 1], 0])
  assert.equal((await exported()).size, 0)
})

test('what fails in the middle leaves nothing behind', async () => {
  const broken: Context = { ...ctx, now: new Date('2026-11-20T02:12:00Z') }
  await assert.rejects(
    importCatalogue(broken, fileOf(oddities), {
      progress: () => {
        throw new Error('the plug is pulled')
      },
    }),
  )
  assert.equal((await exported()).size, 0)
})
