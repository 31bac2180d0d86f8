import { join } from 'node:path'
import { localBlobs } from '#platform/blob.ts'
import { openPool } from '#platform/database.ts'
import { createLog } from '#platform/log.ts'
import { missingMigrations } from '#platform/migrate.ts'
import { environment, readSettings } from '#platform/settings.ts'
import { serve } from '../serve.ts'
import { listenOn, type Started, type StartOptions } from './started.ts'

/** The program with a city's own database and real outside systems. It never migrates, and starts no stand-in. */
export const startProduction = async (options: StartOptions): Promise<Started> => {
  const settings = readSettings(
    {
      ...environment(),
      HOST: options.host,
      KHUE_DATA: options.dataDir,
      ...(options.port === undefined ? {} : { PORT: String(options.port) }),
      ...(options.city === undefined ? {} : { KHUE_CITY: options.city }),
    },
    false,
  )
  const log = createLog(settings.logLevel)
  const missing = await missingMigrations(settings.databaseUrl)
  if (missing.length > 0)
    throw new Error(`The database lacks ${missing.length} migrations (${missing[0] ?? ''} …). Run ./khue migrate first.`)
  const pool = openPool(settings.databaseUrl, log)
  const serving = await serve({ pool, log, services: { blobs: localBlobs(join(settings.dataDir, 'blobs')), settings } })
  await listenOn(serving, settings.host, settings.port)
  return {
    address: settings.baseUrl,
    greeting: [],
    stop: async how => {
      if (how === 'gently') await serving.stop()
      await pool.end()
    },
  }
}
