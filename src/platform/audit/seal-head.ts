import { join } from 'node:path'
import { readIfThere, replaceFile } from './keep-file.ts'
import { sealHash, type Seal } from './sealed-bytes.ts'

/** The last seal, as it is remembered outside the database. */
export type Head = { readonly number: number; readonly hash: string; readonly at: string }

export const headPath = (dataDir: string): string => join(dataDir, 'seal-head.json')

export const headOf = (seal: Seal): Head => ({ number: seal.number, hash: sealHash(seal), at: seal.at })

/** Undefined when there is no such file; throws when it is something else. */
export const readHead = async (path: string): Promise<Head | undefined> => {
  const text = await readIfThere(path)
  if (text === undefined) return undefined
  try {
    const { number, hash, at } = JSON.parse(text) as Partial<Head>
    if (typeof number === 'number' && typeof hash === 'string' && typeof at === 'string') return { number, hash, at }
  } catch {
    // Said below.
  }
  throw new Error(`${path} is not the head of an act log.`)
}

export const keepHead = (dataDir: string, head: Head): Promise<void> => replaceFile(headPath(dataDir), `${JSON.stringify(head, null, 2)}\n`)
