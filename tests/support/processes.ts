import { readFileSync, readdirSync, readlinkSync } from 'node:fs'

const pids = (): number[] =>
  readdirSync('/proc')
    .filter(name => /^\d+$/.test(name))
    .map(Number)

const attempt = (read: () => string): string => {
  try {
    return read()
  } catch {
    return ''
  }
}

/** The processes whose current folder or command line names `folder`: the database of a data folder, the program that was started on it. */
export const processesOf = (folder: string): number[] =>
  pids().filter(
    pid =>
      attempt(() => readlinkSync(`/proc/${pid}/cwd`)).startsWith(folder) ||
      attempt(() => readFileSync(`/proc/${pid}/cmdline`, 'utf8')).includes(folder),
  )

/** The first process of the database that works in `folder`. */
export const postmasterIn = (folder: string): number | undefined =>
  pids().find(
    pid =>
      attempt(() => readlinkSync(`/proc/${pid}/cwd`)).startsWith(folder) &&
      /(^|\/)postgres\0/.test(attempt(() => readFileSync(`/proc/${pid}/cmdline`, 'utf8'))),
  )
