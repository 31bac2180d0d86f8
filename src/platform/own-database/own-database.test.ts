import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { promisify } from 'node:util'
import { Client } from 'pg'
import { silentLog } from '../log.ts'
import { startOwnDatabase } from './own-database.ts'
import { isAlive, postmasterOf } from './processes.ts'

const root = process.getuid?.() === 0
let folder = ''
let dataDir = ''
const data = () => join(dataDir, 'database/data')
const start = (dir = dataDir, onLost?: (error: Error) => void) =>
  startOwnDatabase({ dataDir: dir, log: silentLog, ...(onLost === undefined ? {} : { onLost }) })

const ask = async (url: string, text: string): Promise<unknown[]> => {
  const client = new Client({ connectionString: url })
  client.on('error', () => {})
  await client.connect()
  try {
    const results = [await client.query<Record<string, unknown>>(text)].flat()
    return (results.at(-1)?.rows ?? []).map(row => Object.values(row)[0])
  } finally {
    await client.end()
  }
}

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'khue-own-'))
  await chmod(folder, 0o755)
  dataDir = join(folder, 'data folder')
})
after(() => rm(folder, { recursive: true, force: true }))

test('from nothing: two roles, extensions, this machine only', async () => {
  const db = await start()
  try {
    await ask(
      db.migratorUrl,
      'create schema s; create table s.t (n int); grant usage on schema s to khue_application; grant select, insert on s.t to khue_application',
    )
    await ask(db.applicationUrl, 'insert into s.t values (1)')
    await assert.rejects(ask(db.applicationUrl, 'create schema mine'), /permission denied/)
    await assert.rejects(ask(db.applicationUrl, 'drop table s.t'), /must be owner/)
    await assert.rejects(ask(db.applicationUrl.replace(/:[^:@]+@/, ':wrong@'), 'select 1'), /password authentication failed/)
    assert.deepEqual(await ask(db.applicationUrl, `select unaccent('Láng Hạ') || similarity('abc', 'abc')`), ['Lang Ha1'])
    assert.deepEqual(
      await ask(
        db.adminUrl,
        `select setting from pg_settings where name in ('jit', 'fsync', 'listen_addresses', 'unix_socket_directories') order by name`,
      ),
      ['on', 'off', '127.0.0.1', ''],
    )
    assert.equal(db.runsAs !== undefined, root)
  } finally {
    await db.stop()
  }
  assert.equal(postmasterOf(data()), undefined)
})

test('a second one on the same folder is refused in one sentence; another folder is fine', async () => {
  const db = await start()
  const other = await start(join(folder, 'other'))
  try {
    await assert.rejects(start(), new RegExp(`already runs on the data folder .*data folder \\(process ${process.pid}\\)`))
    assert.deepEqual(await ask(db.applicationUrl, 'select n from s.t'), [1])
    assert.notEqual(new URL(other.applicationUrl).port, new URL(db.applicationUrl).port)
  } finally {
    await Promise.all([db.stop(), other.stop()])
  }
})

test('the same port again after a clean stop', async () => {
  const first = await start()
  await first.stop()
  const second = await start()
  await second.stop()
  assert.equal(second.applicationUrl, first.applicationUrl)
})

test('a killed server is back by itself with all that was committed', async () => {
  const db = await start()
  try {
    await ask(db.applicationUrl, 'insert into s.t values (2)')
    const killed = postmasterOf(data()) ?? 0
    process.kill(killed, 'SIGKILL')
    for (let i = 0; i < 400 && (isAlive(killed) || (postmasterOf(data()) ?? killed) === killed); i++) await pause(50)
    const rows = await retry(() => ask(db.applicationUrl, 'select n from s.t order by n'))
    assert.deepEqual(rows, [1, 2])
  } finally {
    await db.stop()
  }
})

test('what a killed program left is settled: a living server, or its orphans', async () => {
  for (const kill of [false, true]) {
    const program = join(import.meta.dirname, 'testing/start-and-die.ts')
    await promisify(execFile)(process.execPath, [program, dataDir]).catch(() => {})
    const left = postmasterOf(data())
    assert.ok(left !== undefined && isAlive(left), 'the server outlives its program')
    if (kill) process.kill(left, 'SIGKILL')
    const before = performance.now()
    const db = await start()
    assert.ok(performance.now() - before < 5000)
    assert.deepEqual(await ask(db.applicationUrl, 'select count(*)::int from s.t'), [2])
    await db.stop('atOnce')
  }
})

test('a closed folder above: the database moves out of it and stays there', { skip: root ? false : 'needs root' }, async () => {
  const closed = join(folder, 'closed')
  await mkdir(closed, { mode: 0o700 })
  const inside = join(closed, 'data')
  const db = await start(inside)
  await db.stop()
  await chmod(closed, 0o755)
  const again = await start(inside)
  await again.stop()
  const { elsewhere } = JSON.parse(readFileSync(join(inside, 'database.json'), 'utf8')) as { elsewhere: string }
  assert.match(elsewhere, /^\/var\/lib\/khue\/[0-9a-f]{16}$/)
  assert.equal(again.applicationUrl, db.applicationUrl)
  await rm(elsewhere, { recursive: true })
})

const retry = async <T>(work: () => Promise<T>): Promise<T> => {
  for (let i = 0; ; i++) {
    try {
      return await work()
    } catch (error) {
      if (i >= 100) throw error
      await pause(50)
    }
  }
}
