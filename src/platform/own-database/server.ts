import { chown, mkdir, readFile, rename, rm, stat, truncate, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import type { Log } from '../log.ts'
import type { Binaries } from './binaries.ts'
import { accessRules, configuration } from './configuration.ts'
import type { Home } from './home.ts'
import { ended, postmasterOf, settle } from './processes.ts'
import { runAs, type RunAs } from './run-as.ts'

export type Place = { readonly home: Home; readonly binaries: Binaries; readonly user: RunAs; readonly log: Log }

const dataOf = (place: Place): string => join(place.home.folder, 'data')

const writeFor = async (place: Place, path: string, text: string): Promise<void> => {
  await writeFile(path, text, { mode: 0o600 })
  if (place.user !== undefined) await chown(path, place.user.uid, place.user.gid)
}

/**
 * Ends what an earlier run left, and makes the cluster if there is none; under another name first, so that an interrupted initdb
 * never looks like a database.
 */
export const prepareCluster = async (place: Place): Promise<void> => {
  const { home, binaries, user, log } = place
  const data = dataOf(place)
  await settle(data, user, log)
  const version = await readFile(join(data, 'PG_VERSION'), 'utf8').catch(() => undefined)
  if (version !== undefined) {
    if (Number.parseInt(version, 10) === binaries.major) return
    throw new Error(
      `The database in ${data} is of PostgreSQL ${version.trim()}, this program brings ${binaries.major}. Restore a backup into a new data folder with this program, or go back to the program that wrote it.`,
    )
  }
  const half = join(home.folder, 'data.half')
  const passwordFile = join(home.folder, 'password')
  await settle(half, user, log)
  await rm(half, { recursive: true, force: true })
  await mkdir(half, { mode: 0o700 })
  if (user !== undefined) await chown(half, user.uid, user.gid)
  await writeFor(place, passwordFile, home.passwords.admin)
  try {
    const made = await runAs(user, join(binaries.folder, 'initdb'), [
      '-D',
      half,
      '-U',
      'postgres',
      '--auth=scram-sha-256',
      `--pwfile=${passwordFile}`,
      '--encoding=UTF8',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--locale=C',
      '--data-checksums',
      '--no-instructions',
    ])
    if (made.code !== 0) throw new Error(`PostgreSQL could not make its data folder ${half}: ${made.output.split('\n').at(-1) ?? ''}`)
  } finally {
    await rm(passwordFile, { force: true })
  }
  await rename(half, data)
}

const LOG_LIMIT = 10_000_000

/** Starts the server and waits until it accepts connections; answers the process id of the postmaster. */
export const startServer = async (place: Place, port: number): Promise<number> => {
  const { home, binaries, user } = place
  const data = dataOf(place)
  const logFile = join(home.folder, 'server.log')
  await settle(data, user, place.log)
  await writeFor(place, join(data, 'postgresql.conf'), configuration(port))
  await writeFor(place, join(data, 'pg_hba.conf'), accessRules)
  if (((await stat(logFile).catch(() => undefined))?.size ?? 0) > LOG_LIMIT) await truncate(logFile)
  const started = await runAs(user, join(binaries.folder, 'pg_ctl'), ['-D', data, '-l', logFile, '-w', '-t', '60', '-s', 'start'])
  const postmaster = postmasterOf(data)
  if (started.code !== 0 || postmaster === undefined)
    throw new Error(`PostgreSQL did not start: ${(await lastLine(logFile)) || started.output}. Its log is ${logFile}.`)
  return postmaster
}

const lastLine = async (path: string): Promise<string> =>
  (await readFile(path, 'utf8').catch(() => ''))
    .trim()
    .split('\n')
    .findLast(line => /FATAL|ERROR|PANIC/.test(line)) ?? ''

/** `gently` lets open statements be cut off and writes everything out; `atOnce` leaves that to the recovery at the next start. Neither loses a commit. */
export const stopServer = async (place: Place, postmaster: number, how: 'gently' | 'atOnce'): Promise<void> => {
  try {
    process.kill(postmaster, how === 'gently' ? 'SIGINT' : 'SIGQUIT')
  } catch {
    // gone already; what it left is settled below
  }
  await ended([postmaster], 20_000)
  await settle(dataOf(place), place.user, place.log)
}

/** A free port of the loopback, the wished one if it is free. */
export const freePort = async (wished: number | undefined): Promise<number> =>
  (wished === undefined ? undefined : await tryPort(wished)) ??
  (await tryPort(0)) ??
  Promise.reject(new Error('No free port on 127.0.0.1 for the database.'))

const tryPort = (port: number): Promise<number | undefined> =>
  new Promise(resolve => {
    const probe = createServer()
    probe.once('error', () => resolve(undefined))
    probe.listen(port, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : undefined))
    })
  })
