import { join } from 'node:path'
import type { Pool } from 'pg'
import { localBlobs } from '#platform/blob.ts'
import { systemContext, type Context } from '#platform/context.ts'
import { openPool } from '#platform/database.ts'
import { createLog, type Log } from '#platform/log.ts'
import { migrate } from '#platform/migrate.ts'
import { findRunningDatabase } from '#platform/own-database/find-running.ts'
import { startOwnDatabase } from '#platform/own-database/own-database.ts'
import type { Services } from '#platform/services.ts'
import { environment, readSettings, type Environment } from '#platform/settings.ts'
import { demoMemory, readDemoMemory } from './demo-memory.ts'

/** What a command works with: the same database, files and settings as the running program's. */
export type Program = {
  readonly pool: Pool
  readonly log: Log
  readonly services: Services
  readonly context: (name: string) => Context
  readonly close: () => Promise<void>
}

/** Commands sign nobody in; these only satisfy the settings. */
const NO_SIGN_IN = { OIDC_ISSUER: 'https://127.0.0.1:9', OIDC_CLIENT_ID: 'none', OIDC_CLIENT_SECRET: 'none' }

export const defaultDataDir = join(import.meta.dirname, '../../../.khue')

const over = (env: Environment, more: Environment): Environment => ({
  ...more,
  ...Object.fromEntries(Object.entries(env).filter(([, v]) => v !== undefined)),
})

/**
 * Opens the database for one command: DATABASE_URL when it is set; otherwise the demo's own, which is started for the time of the command
 * when it does not run.
 */
export const openProgram = async (options: { readonly data?: string | undefined; readonly city?: string } = {}): Promise<Program> => {
  const env: Environment = { ...environment(), ...(options.city === undefined ? {} : { KHUE_CITY: options.city }) }
  const log = createLog('warn')
  const dataDir = options.data ?? env['KHUE_DATA'] ?? defaultDataDir
  if (env['DATABASE_URL'] || env['DATABASE_URL_FILE']) {
    const demo = (await readDemoMemory(dataDir)) !== undefined
    return programOf(
      over(env, {
        ...NO_SIGN_IN,
        KHUE_BASE_URL: 'http://127.0.0.1:8080',
        KHUE_DATA: dataDir,
        KHUE_SECRET: '-'.repeat(32),
        CLAMD_URL: 'tcp://127.0.0.1:3310',
      }),
      demo,
      log,
      async () => {},
    )
  }
  const running = await findRunningDatabase(dataDir)
  const own = running ? undefined : await startOwnDatabase({ dataDir, log })
  if (own) await migrate(own.migratorUrl)
  const memory = await demoMemory(dataDir, undefined)
  const url = (running ?? own)?.applicationUrl
  return programOf(
    over(env, { ...NO_SIGN_IN, DATABASE_URL: url, KHUE_SECRET: memory.secret, KHUE_CITY: memory.city, KHUE_DATA: dataDir }),
    true,
    log,
    async () => own?.stop(),
  )
}

const programOf = (env: Environment, demo: boolean, log: Log, stop: () => Promise<void>): Program => {
  const settings = readSettings({ ...env, KHUE_LOG: 'warn' }, demo)
  const pool = openPool(settings.databaseUrl, log)
  const services: Services = { blobs: localBlobs(join(settings.dataDir, 'blobs')), settings }
  return {
    pool,
    log,
    services,
    context: name => systemContext(pool, log, services, name),
    close: async () => {
      await pool.end()
      await stop()
    },
  }
}
