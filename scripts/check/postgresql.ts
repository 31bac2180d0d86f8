import { existsSync } from 'node:fs'
import { chmod, chown, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { silentLog } from '../../src/platform/log.ts'
import { migrate } from '../../src/platform/migrate.ts'
import { startOwnDatabase } from '../../src/platform/own-database/own-database.ts'
import { setUpRoles, urlsFor } from '../../src/platform/own-database/roles.ts'
import { databaseUser, runAs } from '../../src/platform/own-database/run-as.ts'
import { freePort } from '../../src/platform/own-database/server.ts'

/** The oldest PostgreSQL that production may use, where Debian's package of it is installed. */
const OLDEST = '/usr/lib/postgresql/15/bin'

type Look = (client: Client, server: string) => Promise<void>

const inFreshFolder = async (work: (folder: string) => Promise<void>): Promise<void> => {
  const folder = await mkdtemp(join(tmpdir(), 'khue-check-sql-'))
  await chmod(folder, 0o711)
  try {
    await work(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

const look = async (url: string, migratorUrl: string, migrations: string, see: Look): Promise<void> => {
  await migrate(migratorUrl, migrations)
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query<{ server_version: string }>('show server_version')
    await see(client, `PostgreSQL ${rows[0]?.server_version.split(' ')[0] ?? '?'}`)
  } finally {
    await client.end()
  }
}

const onOurs = (migrations: string, see: Look): Promise<void> =>
  inFreshFolder(async dataDir => {
    const db = await startOwnDatabase({ dataDir, log: silentLog })
    try {
      await look(db.applicationUrl, db.migratorUrl, migrations, see)
    } finally {
      await db.stop('atOnce')
    }
  })

const onOldest = (migrations: string, see: Look): Promise<void> =>
  inFreshFolder(async folder => {
    const user = databaseUser()
    const data = join(folder, 'data')
    await mkdir(data, { mode: 0o700 })
    if (user !== undefined) await chown(data, user.uid, user.gid)
    const run = async (program: string, ...args: readonly string[]): Promise<void> => {
      const { code, output } = await runAs(user, join(OLDEST, program), args)
      if (code !== 0) throw new Error(`${program} of PostgreSQL 15 failed: ${output}`)
    }
    await run(
      'initdb',
      '-D',
      data,
      '-U',
      'postgres',
      '--auth=trust',
      '--encoding=UTF8',
      '--locale=C.UTF-8',
      '--no-sync',
      '--no-instructions',
    )
    const port = await freePort(undefined)
    const options = `-c port=${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off`
    await run('pg_ctl', '-D', data, '-l', join(data, 'server.log'), '-w', '-s', '-o', options, 'start')
    try {
      const passwords = { admin: 'x', migrator: 'x', application: 'x' }
      const urls = urlsFor(port, passwords)
      await setUpRoles(urls, passwords)
      await look(urls.applicationUrl, urls.migratorUrl, migrations, see)
    } finally {
      await run('pg_ctl', '-D', data, '-m', 'immediate', '-s', 'stop')
    }
  })

/** Starts PostgreSQL, ours and the oldest supported one that is here, migrates each from nothing and hands over a connection of the application. */
export const withPostgreSQL = async (migrations: string, see: Look): Promise<void> => {
  await onOurs(migrations, see)
  if (existsSync(OLDEST)) await onOldest(migrations, see)
}
