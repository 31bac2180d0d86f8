import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { findOfficerByLogin } from '#modules/organisation'
import { testContext, testDatabase } from '#platform/testing/database.ts'

const db = await testDatabase()
const folder = mkdtempSync(join(tmpdir(), 'khue-test-'))
after(async () => {
  await db.close()
  rmSync(folder, { recursive: true, force: true })
})

/** The command as a city calls it: of all settings only the database. */
const khue = (...args: readonly string[]): Promise<{ code: number; out: string; err: string }> =>
  new Promise(resolve => {
    const main = join(import.meta.dirname, '../../main.ts')
    const env = { PATH: '/usr/bin:/bin', DATABASE_URL: db.urls.application, KHUE_DATA: join(folder, 'data') }
    execFile(process.execPath, [main, ...args], { env }, (error, out, err) => resolve({ code: error ? Number(error.code) : 0, out, err }))
  })
const add = (login: string, identifier: string, agency = 'ubnd') =>
  khue('officer', 'add', login, '--name', 'Trần Văn An', '--identifier', identifier, '--agency', agency, '--position', 'Quản trị')

test('a city is loaded into an empty database by one command, twice without change, and no other city after it', async () => {
  const first = await khue('load')
  assert.deepEqual([first.code, first.err], [0, ''])
  assert.match(first.out, /^hanoi: \d{3} units, \d{3} agencies, \d+ days of the calendar, \d+ procedures\.$/m)
  const acts = async () => (await db.owner.query<{ n: number }>('select count(*)::int as n from platform.act')).rows[0]?.n
  const before = await acts()
  assert.deepEqual(await khue('load', '--city', 'hanoi'), first)
  assert.equal(await acts(), before)
  const other = await khue('load', '--city', 'hcmc')
  assert.equal(other.code, 1)
  assert.match(other.err, /This database serves hanoi/)
})

test('the first administrator comes in by a command, once, and what is wrong is said in one line', async () => {
  assert.equal((await add('quan.tri', '001090000001')).code, 0)
  const officer = await findOfficerByLogin(testContext(db, { kind: 'system', name: 'test' }, { now: new Date() }), 'quan.tri')
  assert.deepEqual(officer?.posts[0]?.roles, ['administrator'])
  for (const [args, says] of [
    [['quan.tri', '001090000002'], /The login quan\.tri is taken/],
    [['Quan Tri', '12'], /A login has small letters.*exactly 12 digits/],
    [['khac', '001090000003', 'no-such'], /no agency with the key "no-such"/],
  ] as const) {
    const [login, identifier, agency] = args
    const refused = await add(login, identifier, agency)
    assert.equal(refused.code, 1)
    assert.match(refused.err, says)
    assert.equal(refused.err.trim().split('\n').length, 1)
  }
})

test('the other commands need no sign-in settings in production either', async () => {
  const file = join(folder, 'out.jsonl')
  const done = await khue('catalogue', 'export', file)
  assert.deepEqual([done.code, done.err], [0, ''])
})
