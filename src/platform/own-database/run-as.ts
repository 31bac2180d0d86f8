import { execFile, execFileSync } from 'node:child_process'

/** A user of this machine that PostgreSQL runs as; nothing when we are an ordinary user and it runs as ourselves. */
export type RunAs = { readonly name: string; readonly uid: number; readonly gid: number } | undefined

export type Outcome = { readonly code: number; readonly output: string }

/** PostgreSQL refuses to run as root. Then it runs as `postgres`, or as `nobody` where no such user exists. */
export const databaseUser = (): RunAs => {
  if (process.getuid?.() !== 0) return undefined
  for (const name of ['postgres', 'nobody']) {
    const [uid, gid] = ['-u', '-g'].map(flag => idOf(flag, name))
    if (uid !== undefined && gid !== undefined) return { name, uid, gid }
  }
  throw new Error(
    'PostgreSQL does not run as root and this machine has neither a user "postgres" nor "nobody": add one (useradd --system postgres) or start Khuê as an ordinary user.',
  )
}

const idOf = (flag: string, name: string): number | undefined => {
  try {
    return Number(
      execFileSync('id', [flag, name], { stdio: ['ignore', 'pipe', 'ignore'] })
        .toString()
        .trim(),
    )
  } catch {
    return undefined
  }
}

/** Runs a program as that user, with nothing of our environment (it may hold secrets), and gives back how it ended and what it printed. */
export const runAs = (user: RunAs, command: string, args: readonly string[]): Promise<Outcome> =>
  new Promise(resolve => {
    const identity = user === undefined ? {} : { uid: user.uid, gid: user.gid }
    const options = { ...identity, cwd: '/', env: { PATH: '/usr/local/bin:/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' }, maxBuffer: 16_000_000 }
    execFile(command, args, options, (error, stdout, stderr) => {
      const code = error === null ? 0 : typeof error.code === 'number' ? error.code : 1
      resolve({ code, output: `${stdout}${stderr}`.trim() || (error?.message ?? '') })
    })
  })

/** Asks the kernel, not the mode bits: access lists, mounts and containers count too. */
export const canEnter = async (user: RunAs, folder: string): Promise<boolean> =>
  (await runAs(user, '/bin/sh', ['-c', 'cd "$1"', 'sh', folder])).code === 0
