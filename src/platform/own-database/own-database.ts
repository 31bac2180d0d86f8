import type { Log } from '../log.ts'
import { findBinaries } from './binaries.ts'
import { makeDataFolder, openHome } from './home.ts'
import { holdFolder } from './lock.ts'
import { isAlive } from './processes.ts'
import { setUpRoles, urlsFor, type Urls } from './roles.ts'
import { databaseUser } from './run-as.ts'
import { prepareCluster, freePort, startServer, stopServer, type Place } from './server.ts'

export type OwnDatabase = Urls & {
  /** The user of the machine it runs as, when that is not the one who started the program. */
  readonly runsAs: string | undefined
  /** `atOnce` for people in a hurry: the next start recovers, nothing committed is lost. */
  stop(how?: 'gently' | 'atOnce'): Promise<void>
}

export type OwnDatabaseOptions = {
  readonly dataDir: string
  readonly log: Log
  /** Called when the server died and could not be brought up again. */
  readonly onLost?: (error: Error) => void
}

const WATCH_EVERY = 250

/**
 * Starts the PostgreSQL that comes with the program on a free port of 127.0.0.1, from nothing or from what any earlier run left,
 * and keeps it running: should it die, it is started again on the same port.
 * Throws an Error of one sentence, with the mend, when it cannot.
 */
export const startOwnDatabase = async ({ dataDir, log, onLost }: OwnDatabaseOptions): Promise<OwnDatabase> => {
  const user = databaseUser()
  const dataFolder = await makeDataFolder(dataDir, user)
  const release = [await holdFolder(dataFolder)]
  const letGo = async () => {
    for (const free of release.splice(0)) await free()
  }
  try {
    const home = await openHome(dataFolder, user)
    // A copied checkout may point at the same place outside of it.
    if (home.root !== dataFolder) release.push(await holdFolder(home.root))
    const place: Place = { home, binaries: await findBinaries(home.root, user), user, log }
    await prepareCluster(place)
    const port = await freePort(home.lastPort)
    if (port !== home.lastPort) await home.rememberPort(port)
    const postmaster = await startServer(place, port)
    const urls = urlsFor(port, home.passwords)
    await setUpRoles(urls, home.passwords)
    const watch = keepRunning(place, port, postmaster, onLost)
    return {
      ...urls,
      runsAs: user?.name,
      stop: async (how = 'gently') => {
        await stopServer(place, await watch.end(), how)
        await letGo()
      },
    }
  } catch (error) {
    await letGo()
    throw error
  }
}

/** A server that is killed again while it starts gets two more chances. */
const again = async (start: () => Promise<number>, tries = 3): Promise<number> => {
  try {
    return await start()
  } catch (error) {
    if (tries <= 1) throw error
    return again(start, tries - 1)
  }
}

/** The postmaster is not our child (it outlives a killed program on purpose), so its death is noticed by looking. */
const keepRunning = (place: Place, port: number, first: number, onLost: ((error: Error) => void) | undefined) => {
  let postmaster = first
  let restart: Promise<void> | undefined
  const look = (): void => {
    if (restart !== undefined || isAlive(postmaster)) return
    place.log.warn({ port }, 'the database died; starting it again')
    restart = again(() => startServer(place, port)).then(
      pid => {
        postmaster = pid
        restart = undefined
        place.log.warn({ port }, 'the database is back')
      },
      (error: unknown) => {
        clearInterval(timer)
        onLost?.(error instanceof Error ? error : new Error(String(error)))
      },
    )
  }
  const timer = setInterval(look, WATCH_EVERY)
  timer.unref()
  return {
    end: async (): Promise<number> => {
      clearInterval(timer)
      await restart
      return postmaster
    },
  }
}
