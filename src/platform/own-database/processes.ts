import { readFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Log } from '../log.ts'
import { runAs, type RunAs } from './run-as.ts'

const readIfThere = (path: string): string => {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}

/** Alive and not a zombie: one whose parent does not collect it still answers to signal 0. */
export const isAlive = (pid: number): boolean => {
  const stat = readIfThere(`/proc/${pid}/stat`)
  const state = stat.slice(stat.lastIndexOf(')') + 2, stat.lastIndexOf(')') + 3)
  return state !== '' && state !== 'Z' && state !== 'X'
}

/** The postmaster that the lock file of a data folder names, if any. */
export const postmasterOf = (dataFolder: string): number | undefined => {
  const pid = Number.parseInt(readIfThere(join(dataFolder, 'postmaster.pid')), 10)
  return Number.isInteger(pid) && pid > 1 ? pid : undefined
}

/**
 * Every process working in the folder. The user of the database lists them, since root inside a container may not look into others' processes.
 */
const processesIn = async (folder: string, user: RunAs): Promise<number[]> => {
  const { output } = await runAs(user, '/bin/sh', ['-c', 'ls -ld /proc/[0-9]*/cwd 2>/dev/null'])
  return output.split('\n').flatMap(line => {
    const found = /\/proc\/(\d+)\/cwd -> (.*)$/.exec(line)
    const pid = Number(found?.[1])
    return found?.[2] === folder && pid !== process.pid && isAlive(pid) ? [pid] : []
  })
}

/** Its children rename themselves "postgres: checkpointer" and so on; the postmaster keeps its command. */
const isPostmaster = (pid: number): boolean => !readIfThere(`/proc/${pid}/cmdline`).startsWith('postgres: ')

const signal = (pid: number, name: NodeJS.Signals): void => {
  try {
    process.kill(pid, name)
  } catch {
    // gone in between
  }
}

/** Waits until none of them lives; answers whether that came true in time. */
export const ended = async (pids: readonly number[], milliseconds: number): Promise<boolean> => {
  const until = performance.now() + milliseconds
  while (pids.some(isAlive)) {
    if (performance.now() > until) return false
    await pause(20)
  }
  return true
}

const ways = [
  { postmaster: 'SIGINT', orphan: 'SIGQUIT', wait: 15_000 },
  { postmaster: 'SIGQUIT', orphan: 'SIGKILL', wait: 5_000 },
  { postmaster: 'SIGKILL', orphan: 'SIGKILL', wait: 5_000 },
] as const

/**
 * Ends what an earlier run left in the data folder: a postmaster whose program was killed, or its children without a postmaster,
 * which would hold the shared memory and make the next start hang. Afterwards the lock file is nobody's and goes.
 */
export const settle = async (dataFolder: string, user: RunAs, log: Log): Promise<void> => {
  let left = await processesIn(dataFolder, user)
  if (left.length > 0) log.info({ processes: left.length }, 'ending the database processes of an earlier run')
  for (const way of ways) {
    if (left.length === 0) break
    const heads = left.filter(isPostmaster)
    for (const pid of heads) signal(pid, way.postmaster)
    if (heads.length === 0) for (const pid of left) signal(pid, way.orphan)
    await ended(left, way.wait)
    left = await processesIn(dataFolder, user)
    // A postmaster that was killed leaves orphans, which the next round ends.
  }
  if (left.length > 0)
    throw new Error(
      `The database processes ${left.join(', ')} of an earlier run in ${dataFolder} do not end. End them by hand and start again.`,
    )
  await rm(join(dataFolder, 'postmaster.pid'), { force: true })
}
