import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Client, DatabaseError } from 'pg'

/** One file of migrations/: its name is its place in the order, its hash keeps it from being changed afterwards. */
type Migration = { readonly name: string; readonly text: string; readonly hash: string }

export const migrationsFolder = join(import.meta.dirname, '../../migrations')

/** Any two programs that migrate the same database agree on this number. */
const LOCK = 7_240_015

const bootstrap = `
  create extension if not exists pg_trgm;
  create extension if not exists unaccent;
  create schema if not exists platform;
  create table if not exists platform.migration (
    name text constraint migration_pk primary key,
    hash text not null,
    applied_at timestamptz not null default now()
  );
  grant usage on schema platform to khue_application;
  grant select on platform.migration to khue_application;`

const readMigrations = async (folder: string): Promise<Migration[]> => {
  const names = (await readdir(folder)).filter(name => name.endsWith('.sql')).sort()
  const odd = names.find(name => !/^\d{4}-[a-z0-9-]+\.sql$/.test(name))
  if (odd !== undefined) throw new Error(`migrations/${odd} is not named NNNN-some-words.sql; rename it.`)
  return Promise.all(
    names.map(async name => {
      const text = await readFile(join(folder, name), 'utf8')
      return { name, text, hash: createHash('sha256').update(text).digest('hex') }
    }),
  )
}

/** Those not applied yet. Refuses a history that was rewritten: an applied file that is gone or changed. */
const missing = (files: readonly Migration[], applied: ReadonlyMap<string, string>): Migration[] => {
  for (const [name, hash] of applied) {
    const file = files.find(f => f.name === name)
    if (file === undefined)
      throw new Error(
        `The database has migration ${name}, which this program does not know: it is newer than the program. Use the program that wrote it.`,
      )
    if (file.hash !== hash)
      throw new Error(
        `migrations/${name} was changed after it had been applied. Put it back as it was and write a new migration for the change.`,
      )
  }
  return files.filter(file => !applied.has(file.name))
}

const appliedIn = async (client: Client): Promise<Map<string, string>> => {
  const there = await client.query<{ found: boolean }>(`select to_regclass('platform.migration') is not null as found`)
  if (there.rows[0]?.found !== true) return new Map()
  const { rows } = await client.query<{ name: string; hash: string }>('select name, hash from platform.migration order by name')
  return new Map(rows.map(row => [row.name, row.hash]))
}

const connected = async <T>(url: string, work: (client: Client) => Promise<T>): Promise<T> => {
  const client = new Client({ connectionString: url, application_name: 'khue migrate' })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/** The names of the migrations that the database lacks; asked by a program that may not migrate itself. */
export const missingMigrations = (url: string, folder: string = migrationsFolder): Promise<string[]> =>
  connected(url, async client => missing(await readMigrations(folder), await appliedIn(client)).map(file => file.name))

/**
 * Brings the database up to date, each file in a transaction of its own, one program at a time; answers the names applied now.
 * `url` must be of a role that owns the database (khue_migrator). The role khue_application has to exist on the server.
 * Throws an Error of one sentence that names the file when one fails; what came before it stays.
 */
export const migrate = (url: string, folder: string = migrationsFolder): Promise<string[]> =>
  connected(url, async client => {
    await client.query(`set lock_timeout = '15s'; set client_min_messages = warning`)
    await takeLock(client)
    await prepare(client)
    const waiting = missing(await readMigrations(folder), await appliedIn(client))
    for (const file of waiting) await apply(client, file)
    return waiting.map(file => file.name)
  })

const takeLock = async (client: Client): Promise<void> => {
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK])
  } catch (error) {
    if (error instanceof DatabaseError && error.code === '55P03')
      throw new Error('Another program has been migrating this database for 15 seconds. Wait for it and try again.')
    throw error
  }
}

const prepare = async (client: Client): Promise<void> => {
  const role = await client.query(`select from pg_roles where rolname = 'khue_application'`)
  if (role.rowCount === 0)
    throw new Error(
      'The role khue_application is missing on this server. Create it (create role khue_application login password …) and migrate again.',
    )
  const database = await client.query<{ name: string; owned: boolean }>(
    `select d.datname as name, pg_has_role(d.datdba, 'usage') as owned from pg_database d where d.datname = current_database()`,
  )
  const { name, owned } = database.rows[0] ?? { name: '', owned: false }
  if (!owned)
    throw new Error(`This role does not own the database "${name}". Migrate as its owner (alter database … owner to khue_migrator).`)
  await client.query(`begin; ${bootstrap} grant connect on database ${client.escapeIdentifier(name)} to khue_application; commit`)
}

const apply = async (client: Client, file: Migration): Promise<void> => {
  try {
    await client.query('begin')
    await client.query(file.text)
    await client.query('insert into platform.migration (name, hash) values ($1, $2)', [file.name, file.hash])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    const { message, position } = error instanceof DatabaseError ? error : { message: String(error), position: undefined }
    const line = position === undefined ? '' : `, line ${file.text.slice(0, Number(position)).split('\n').length}`
    throw new Error(`Migration ${file.name} failed${line}: ${message}. Nothing of it was kept.`)
  }
}
