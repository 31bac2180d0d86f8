import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chmod, glob, mkdtemp, rm } from 'node:fs/promises'
import { cpus, tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { Client } from 'pg'
import { migrate } from '../src/platform/migrate.ts'
import { silentLog } from '../src/platform/log.ts'
import { startOwnDatabase } from '../src/platform/own-database/own-database.ts'
import { installTestTools } from './test-tools.ts'

/*
 * Runs the tests: all of them, or the files (or folders) that are named. They share one PostgreSQL; each test file that wants a database
 * gets a copy of a migrated template. The last thing printed is the summary of node:test.
 */
const root = join(import.meta.dirname, '..')
const all = async (): Promise<string[]> => {
  const found: string[] = []
  for await (const file of glob(['src/**/*.test.ts', 'tests/**/*.test.ts', 'scripts/**/*.test.ts'], { cwd: root })) found.push(file)
  return found.sort()
}
const filesOf = async (names: readonly string[]): Promise<string[]> => {
  const every = await all()
  if (names.length === 0) return every
  const wanted = names.map(name => relative(root, join(process.cwd(), name)))
  return every.filter(file => wanted.some(name => file === name || file.startsWith(`${name.replace(/\/$/, '')}/`)))
}

const run = (files: readonly string[], env: NodeJS.ProcessEnv, options: readonly string[]): Promise<number> =>
  new Promise(resolve => {
    const reporter = process.stdout.isTTY ? 'spec' : (process.env['TEST_REPORTER'] ?? 'spec')
    const child = spawn(
      process.execPath,
      [
        '--test',
        `--test-concurrency=${Math.max(2, cpus().length)}`,
        `--test-reporter=${reporter}`,
        '--test-timeout=300000',
        ...options,
        ...files,
      ],
      { cwd: root, env, stdio: ['ignore', 'inherit', 'inherit'] },
    )
    child.on('exit', code => resolve(code ?? 1))
  })

const options = process.argv.slice(2).filter(word => word.startsWith('--'))
const files = await filesOf(process.argv.slice(2).filter(word => !word.startsWith('--')))
if (files.length === 0) {
  process.stderr.write('No such test file.\n')
  process.exit(2)
}
installTestTools()
const dataDir = await mkdtemp(join(tmpdir(), 'khue-test-database-'))
if (existsSync(dataDir)) await chmod(dataDir, 0o711)
const db = await startOwnDatabase({ dataDir, log: silentLog })
let code = 1
try {
  await migrate(db.migratorUrl)
  const admin = new Client({ connectionString: db.adminUrl.replace(/\/khue$/, '/postgres') })
  await admin.connect()
  await admin.query('alter database khue rename to khue_template')
  await admin.query('alter database khue_template is_template true')
  await admin.end()
  const server = JSON.stringify({
    admin: db.adminUrl.replace(/\/khue$/, '/postgres'),
    migrator: db.migratorUrl,
    application: db.applicationUrl,
  })
  // Days and hours of the city must not depend on the zone of the machine: CI runs the suite in two.
  code = await run(
    files,
    {
      TZ: 'UTC',
      ...process.env,
      KHUE_TEST_SERVER: server,
      TEST_DATABASE_URL: db.adminUrl.replace(/\/khue$/, '/postgres'),
      NODE_ENV: 'test',
    },
    options,
  )
} finally {
  await db.stop('atOnce')
  await rm(dataDir, { recursive: true, force: true })
}
process.exit(code)
