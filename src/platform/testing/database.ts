import { randomBytes } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client, Pool, types } from 'pg'
import { localBlobs } from '../blob.ts'
import type { Actor, Context } from '../context.ts'
import { setTypes } from '../database.ts'
import { silentLog } from '../log.ts'
import type { Services } from '../services.ts'
import { environment, type Settings } from '../settings.ts'

export type TestDatabase = {
  /** Connected as khue_application, as the program is. */
  readonly pool: Pool
  /** Connected as khue_migrator, for looking behind the curtain. */
  readonly owner: Pool
  readonly urls: { readonly application: string; readonly migrator: string }
  close(): Promise<void>
}

setTypes(types)

/**
 * A fresh, migrated database of its own: a copy of the template that scripts/test.ts made. Close it in `after`.
 * Run tests by `node scripts/test.ts FILE…`, which starts the server for them.
 */
export const testDatabase = async (): Promise<TestDatabase> => {
  const server = environment()['KHUE_TEST_SERVER']
  if (server === undefined) throw new Error('Run tests with a database by: node scripts/test.ts FILE…')
  const { admin, migrator, application } = JSON.parse(server) as Readonly<Record<'admin' | 'migrator' | 'application', string>>
  const name = `khue_test_${randomBytes(6).toString('hex')}`
  await as(admin, client => client.query(`create database ${name} template khue_template owner khue_migrator strategy file_copy`))
  const url = (base: string): string => Object.assign(new URL(base), { pathname: `/${name}` }).href
  const urls = { application: url(application), migrator: url(migrator) }
  const pool = new Pool({ connectionString: urls.application, max: 8 })
  const owner = new Pool({ connectionString: urls.migrator, max: 2 })
  // A connection that is still saying goodbye when its database is dropped must not fail the file.
  for (const one of [pool, owner]) one.on('error', () => {})
  return {
    pool,
    owner,
    urls,
    close: async () => {
      await Promise.all([pool.end(), owner.end()])
      await as(admin, client => client.query(`drop database ${name} with (force)`))
    },
  }
}

const as = async (url: string, work: (client: Client) => Promise<unknown>): Promise<void> => {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    await work(client)
  } finally {
    await client.end()
  }
}

export const testSettings: Settings = {
  city: 'hanoi',
  demo: true,
  host: '127.0.0.1',
  port: 0,
  baseUrl: 'http://127.0.0.1:8080',
  proxies: ['loopback'],
  dataDir: '',
  databaseUrl: '',
  secrets: ['a secret for tests only, 32 characters or more'],
  sealKey: null,
  oidc: { issuer: 'http://127.0.0.1:1', clientId: 'khue', clientSecret: 'x' },
  population: null,
  clamdUrl: null,
  smtpUrl: null,
  sms: null,
  logLevel: 'silent',
}

/** Blobs in a fresh folder under the temporary one, settings for tests. */
export const testServices = (settings: Partial<Settings> = {}): Services => {
  const dataDir = mkdtempSync(join(tmpdir(), 'khue-test-'))
  return { blobs: localBlobs(join(dataDir, 'blobs')), settings: { ...testSettings, dataDir, ...settings } }
}

/** A context for calling use cases directly: Friday 20/11/2026 09:12 in Hanoi unless said otherwise. */
export const testContext = (db: Pick<TestDatabase, 'pool'>, actor: Actor, more: Partial<Context> = {}): Context => ({
  actor,
  now: new Date('2026-11-20T02:12:00Z'),
  tx: db.pool,
  log: silentLog,
  requestId: 'test',
  lang: 'vi',
  services: more.services ?? testServices(),
  ...more,
})
