import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, beforeEach, test } from 'node:test'
import { Client } from 'pg'
import { migrate, missingMigrations } from './migrate.ts'

const server = process.env['TEST_DATABASE_URL'] ?? ''
const name = `khue_migrate_${randomBytes(6).toString('hex')}`
const url = Object.assign(new URL(server), { pathname: `/${name}` }).href
const admin = new Client({ connectionString: server })
let folder = ''

const put = (file: string, text: string) => writeFile(join(folder, file), text)

before(async () => {
  await admin.connect()
  await admin.query(`do $$ begin create role khue_application login; exception when duplicate_object or unique_violation then null; end $$`)
})
beforeEach(async () => {
  await admin.query(`drop database if exists ${name}`)
  await admin.query(`create database ${name}`)
  folder = await mkdtemp(join(tmpdir(), 'khue-migrations-'))
})
after(async () => {
  await admin.query(`drop database if exists ${name}`)
  await admin.end()
  await rm(folder, { recursive: true, force: true })
})

test('files are applied in order, once', async () => {
  await put('0002-b.sql', 'insert into a.t values (1)')
  await put('0001-a.sql', 'create schema a; create table a.t (n int)')
  assert.deepEqual(await missingMigrations(url, folder), ['0001-a.sql', '0002-b.sql'])
  assert.deepEqual(await migrate(url, folder), ['0001-a.sql', '0002-b.sql'])
  assert.deepEqual(await migrate(url, folder), [])
  assert.deepEqual(await missingMigrations(url, folder), [])
})

test('a file that fails leaves nothing of itself and is named with its line', async () => {
  await put('0001-a.sql', 'create schema a;')
  await put('0002-b.sql', 'create table a.t (n int);\ncreate tabel a.u (n int);')
  await assert.rejects(migrate(url, folder), /Migration 0002-b\.sql failed, line 2: .*Nothing of it was kept/)
  assert.deepEqual(await missingMigrations(url, folder), ['0002-b.sql'])
  await put('0002-b.sql', 'create table a.t (n int);')
  assert.deepEqual(await migrate(url, folder), ['0002-b.sql'])
})

test('an applied file that was changed is refused', async () => {
  await put('0001-a.sql', 'create schema a;')
  await migrate(url, folder)
  await put('0001-a.sql', 'create schema a; create schema b;')
  await assert.rejects(migrate(url, folder), /migrations\/0001-a\.sql was changed after it had been applied/)
})

test('an older program refuses a newer database', async () => {
  await put('0001-a.sql', 'create schema a;')
  await put('0002-b.sql', 'create schema b;')
  await migrate(url, folder)
  await rm(join(folder, '0002-b.sql'))
  await assert.rejects(missingMigrations(url, folder), /has migration 0002-b\.sql, which this program does not know/)
})

test('two programs that migrate at once do it once', async () => {
  await put('0001-a.sql', 'select pg_sleep(0.2); create schema a;')
  const [one, other] = await Promise.all([migrate(url, folder), migrate(url, folder)])
  assert.deepEqual([...one, ...other], ['0001-a.sql'])
})

test('a name out of the order is refused', async () => {
  await put('12-a.sql', 'create schema a;')
  await assert.rejects(migrate(url, folder), /not named NNNN-some-words\.sql/)
})
