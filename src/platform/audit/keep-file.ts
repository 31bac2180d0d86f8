import { randomBytes } from 'node:crypto'
import { link, mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'

const codeOf = (error: unknown): unknown => (error instanceof Error && 'code' in error ? error.code : undefined)

const sync = async (folder: string): Promise<void> => {
  const handle = await open(folder, 'r')
  await handle.sync().finally(() => handle.close())
}

/** Puts a file there whole or not at all, also after a power cut; readable by this user only. */
const keep = async (path: string, text: string, put: (temporary: string) => Promise<void>): Promise<void> => {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  const temporary = `${path}.${randomBytes(6).toString('hex')}`
  try {
    const handle = await open(temporary, 'wx', 0o600)
    await handle
      .writeFile(text)
      .then(() => handle.sync())
      .finally(() => handle.close())
    await put(temporary)
    await sync(dirname(path))
  } finally {
    await rm(temporary, { force: true })
  }
}

export const replaceFile = (path: string, text: string): Promise<void> => keep(path, text, temporary => rename(temporary, path))

/** Does nothing when the file is there already, whoever of two programs was first. */
export const makeFileOnce = (path: string, text: string): Promise<void> =>
  keep(path, text, temporary =>
    link(temporary, path).catch((error: unknown) => {
      if (codeOf(error) !== 'EEXIST') throw error
    }),
  )

/** Undefined when there is no such file. */
export const readIfThere = (path: string): Promise<string | undefined> =>
  readFile(path, 'utf8').catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return undefined
    throw error
  })
