import { createHash, randomBytes } from 'node:crypto'
import { chmod, chown, mkdir, readFile, realpath, rename, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { canEnter, type RunAs } from './run-as.ts'

export type Passwords = { readonly admin: string; readonly migrator: string; readonly application: string }

/** What the data folder remembers of its database. `elsewhere` is set when the database's user cannot reach the data folder. */
type Memory = { readonly passwords: Passwords; readonly port: number | undefined; readonly elsewhere: string | undefined }

export type Home = {
  /** Where copies of the programs may go; reachable for the database's user. */
  readonly root: string
  /** Belongs to the database's user: `data`, `data.half`, `server.log`. */
  readonly folder: string
  readonly passwords: Passwords
  readonly lastPort: number | undefined
  readonly rememberPort: (port: number) => Promise<void>
}

const memoryFile = 'database.json'

/** Makes the data folder if need be and answers its real path. */
export const makeDataFolder = async (dataDir: string, user: RunAs): Promise<string> => {
  try {
    // As root, another user must be able to pass through, though not to look around.
    await mkdir(dataDir, { recursive: true, mode: user === undefined ? 0o700 : 0o711 })
    return await realpath(dataDir)
  } catch (error) {
    throw unwritable(dataDir, error)
  }
}

/**
 * Decides where the database of this data folder lives, once: later starts find it where it was, whatever the folder's mode is by then.
 */
export const openHome = async (dataFolder: string, user: RunAs): Promise<Home> => {
  const known = await readMemory(dataFolder)
  const elsewhere = known === undefined ? await needsElsewhere(dataFolder, user) : known.elsewhere
  const root = elsewhere ?? dataFolder
  const folder = join(root, 'database')
  const memory: Memory = known ?? { passwords: newPasswords(), port: undefined, elsewhere }
  if (known === undefined) {
    if ((await stat(join(folder, 'data')).catch(() => undefined)) !== undefined)
      throw new Error(
        `${join(dataFolder, memoryFile)} with the passwords of the database in ${folder} is missing. Put it back, or remove ${folder} to begin from nothing.`,
      )
    await writeMemory(dataFolder, memory)
  }
  try {
    if (elsewhere !== undefined) await openWay(elsewhere)
    await mkdir(folder, { recursive: true, mode: 0o700 })
    if (user !== undefined) await chown(folder, user.uid, user.gid)
  } catch (error) {
    throw unwritable(folder, error)
  }
  if (!(await canEnter(user, folder)))
    throw new Error(
      `The user ${user?.name ?? 'who starts Khuê'} cannot enter ${folder}, where the database of ${dataFolder} lives. Open the folders above it (chmod o+x), or give another folder with --data.`,
    )
  return {
    root,
    folder,
    passwords: memory.passwords,
    lastPort: memory.port,
    rememberPort: port => writeMemory(dataFolder, { ...memory, port }),
  }
}

const needsElsewhere = async (dataFolder: string, user: RunAs): Promise<string | undefined> =>
  user === undefined || (await canEnter(user, dataFolder))
    ? undefined
    : `/var/lib/khue/${createHash('sha256').update(dataFolder).digest('hex').slice(0, 16)}`

const openWay = async (elsewhere: string): Promise<void> => {
  for (const folder of ['/var/lib/khue', elsewhere]) {
    await mkdir(folder, { recursive: true })
    await chmod(folder, 0o711)
  }
}

const newPasswords = (): Passwords => {
  const password = () => randomBytes(24).toString('base64url')
  return { admin: password(), migrator: password(), application: password() }
}

export const readMemory = async (dataFolder: string): Promise<Memory | undefined> => {
  const path = join(dataFolder, memoryFile)
  try {
    return JSON.parse(await readFile(path, 'utf8')) as Memory
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    if (error instanceof SyntaxError)
      throw new Error(
        `${path} is damaged, and with it the passwords of the database. Put a copy back, or remove the data folder to begin from nothing.`,
      )
    throw unwritable(path, error)
  }
}

const writeMemory = async (dataFolder: string, memory: Memory): Promise<void> => {
  const path = join(dataFolder, memoryFile)
  try {
    await writeFile(`${path}.new`, JSON.stringify(memory), { mode: 0o600, flush: true })
    await rename(`${path}.new`, path)
  } catch (error) {
    throw unwritable(path, error)
  }
}

const unwritable = (path: string, error: unknown): Error => {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'an error'
  return new Error(`${path} cannot be used (${code}). Give a folder that you may write to with --data, and see that its disk has room.`)
}
