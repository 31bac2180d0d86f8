import { mkdir } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { localBlobs } from '#platform/blob.ts'
import { systemContext } from '#platform/context.ts'
import { openPool } from '#platform/database.ts'
import { createLog } from '#platform/log.ts'
import { migrate } from '#platform/migrate.ts'
import { startOwnDatabase } from '#platform/own-database/own-database.ts'
import { environment, readSettings } from '#platform/settings.ts'
import { prepareAssets } from '#platform/assets.ts'
import { serve } from '../serve.ts'
import { startStandIns } from '../stand-ins.ts'
import { loadDemoCity } from '../demo/demo-city.ts'
import { makeDemoDossiers } from '../demo/demo-dossiers.ts'
import { handOn } from '../demo/hand-on.ts'
import { keepToOneAddress } from '../demo/one-address.ts'
import { demoMemory } from './demo-memory.ts'
import { listenOn, type Started, type StartOptions } from './started.ts'

const DEFAULT_PORT = 8080

/** A free port, when any will do: asked for and given back, because the stand-ins must know our address before we listen. */
const freePort = (host: string): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, host, () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })

const shown = (host: string): string => (host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host.includes(':') ? `[${host}]` : host)

/** Steps back through what was started, last first. */
const undoing = () => {
  const steps: ((how: 'gently' | 'atOnce') => Promise<unknown>)[] = []
  return {
    add: (step: (how: 'gently' | 'atOnce') => Promise<unknown>): void => void steps.push(step),
    all: async (how: 'gently' | 'atOnce'): Promise<void> => {
      for (const step of steps.splice(0).reverse())
        await step(how).catch((error: unknown) => process.stderr.write(`khue: while stopping: ${String(error)}\n`))
    },
  }
}

/** A demo city from nothing or from where it was left: own database, stand-ins, invented people, one address. */
export const startDemo = async (options: StartOptions): Promise<Started> => {
  const { host, dataDir } = options
  const log = createLog(environment()['KHUE_LOG'] ?? 'warn')
  const undo = undoing()
  try {
    await mkdir(dataDir, { recursive: true })
    const port = options.port === 0 ? await freePort(host) : (options.port ?? DEFAULT_PORT)
    const baseUrl = environment()['KHUE_BASE_URL'] ?? `http://${shown(host)}:${port}`
    const lost = (error: Error): void => {
      process.stderr.write(`khue: ${error.message}\n`)
      void undo.all('atOnce').finally(() => process.exit(1))
    }
    const assets = prepareAssets()
    const database = await startOwnDatabase({ dataDir, log, onLost: lost })
    undo.add(how => database.stop(how))
    const memory = await demoMemory(dataDir, options.city, options.people)
    const [standIns] = await Promise.all([
      startStandIns({ city: memory.city, people: memory.people, baseUrl, log }),
      migrate(database.migratorUrl),
      assets,
    ])
    undo.add(how => standIns.stop(how))
    const settings = readSettings(
      {
        ...standIns.settings,
        KHUE_LOG: environment()['KHUE_LOG'],
        DATABASE_URL: database.applicationUrl,
        KHUE_SECRET: memory.secret,
        KHUE_CITY: memory.city,
        KHUE_DATA: dataDir,
        KHUE_BASE_URL: baseUrl,
        HOST: host,
        PORT: String(port),
      },
      true,
    )
    const pool = openPool(settings.databaseUrl, log)
    undo.add(() => pool.end())
    const services = { blobs: localBlobs(join(dataDir, 'blobs')), settings }
    const ctx = systemContext(pool, log, services, 'start')
    await loadDemoCity(ctx, memory.city)
    await makeDemoDossiers(ctx, memory.city, memory.people)
    const serving = await serve({ pool, log, services })
    undo.add(() => serving.stop())
    keepToOneAddress(serving.web.app, baseUrl)
    const { vneid, ...pages } = standIns.pages
    if (vneid !== undefined) handOn(serving.web.app, new URL(vneid).pathname, new URL(vneid))
    await listenOn(serving, host, port)
    return {
      address: baseUrl,
      greeting: [
        'Demo city: nothing here is real. ./khue who lists people and officers to sign in as.',
        ...Object.entries(pages).map(([name, page]) => `  stand-in ${name}: ${page}`),
      ],
      stop: async how => {
        if (how === 'gently') return undo.all(how)
        await Promise.allSettled([standIns.stop('atOnce'), database.stop('atOnce')])
      },
    }
  } catch (error) {
    await undo.all('atOnce')
    throw error
  }
}
