import { createHash, randomBytes } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { access, mkdir, open, opendir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'

export type Blob = { readonly sha256: string; readonly size: number }

/**
 * Bytes by their SHA-256 digest (lower-case hexadecimal). The same bytes are kept once; what is put is never changed.
 * A local folder by default; a city puts an S3-compatible store behind the same five methods.
 */
export type BlobStore = {
  /** Reads all of `source`, keeps it and answers digest and size. A source that throws leaves nothing behind. */
  readonly put: (source: AsyncIterable<Uint8Array> | Iterable<Uint8Array>) => Promise<Blob>
  /** Undefined when the digest is unknown. */
  readonly get: (sha256: string) => Promise<{ readonly stream: Readable; readonly size: number } | undefined>
  readonly has: (sha256: string) => Promise<boolean>
  /** Forgets the bytes; nothing happens when they are not there. */
  readonly remove: (sha256: string) => Promise<void>
  /** Every digest that is kept, in no order: for backup and for finding orphans. */
  readonly list: () => AsyncIterable<Blob>
}

const isDigest = (text: string): boolean => /^[0-9a-f]{64}$/.test(text)
const isMissing = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ENOENT'

const syncFolder = async (folder: string): Promise<void> => {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/**
 * Blobs as files under `folder`/ab/cd…: written beside, synced, then renamed, so that a digest is there wholly or not at all,
 * also after a power cut. Readable by this user only.
 */
export const localBlobs = (folder: string): BlobStore => {
  const shelf = (sha256: string): string => join(folder, sha256.slice(0, 2))
  const path = (sha256: string): string => {
    if (!isDigest(sha256)) throw new Error('blob: not a digest')
    return join(shelf(sha256), sha256)
  }
  const has = async (sha256: string): Promise<boolean> =>
    access(path(sha256)).then(
      () => true,
      () => false,
    )

  const keep = async (temporary: string, sha256: string): Promise<void> => {
    await mkdir(shelf(sha256), { recursive: true, mode: 0o700 })
    await rename(temporary, path(sha256))
    await syncFolder(shelf(sha256))
  }

  const put = async (source: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<Blob> => {
    const incoming = join(folder, 'incoming')
    await mkdir(incoming, { recursive: true, mode: 0o700 })
    const temporary = join(incoming, randomBytes(12).toString('hex'))
    const handle = await open(temporary, 'wx', 0o600)
    const hash = createHash('sha256')
    let size = 0
    try {
      for await (const chunk of source) {
        hash.update(chunk)
        size += chunk.byteLength
        await handle.write(chunk)
      }
      await handle.sync()
      await handle.close()
      const sha256 = hash.digest('hex')
      if (await has(sha256)) await rm(temporary)
      else await keep(temporary, sha256)
      return { sha256, size }
    } catch (error) {
      await handle.close().catch(() => undefined)
      await rm(temporary, { force: true })
      throw error
    }
  }

  const get: BlobStore['get'] = async sha256 => {
    try {
      const { size } = await stat(path(sha256))
      return { stream: createReadStream(path(sha256)), size }
    } catch (error) {
      if (isMissing(error)) return undefined
      throw error
    }
  }

  async function* list(): AsyncIterable<Blob> {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    for await (const shelfEntry of await opendir(folder)) {
      if (!/^[0-9a-f]{2}$/.test(shelfEntry.name)) continue
      for await (const entry of await opendir(join(folder, shelfEntry.name)))
        if (isDigest(entry.name)) yield { sha256: entry.name, size: (await stat(path(entry.name))).size }
    }
  }

  return { put, get, has, remove: async sha256 => rm(path(sha256), { force: true }), list }
}

/** All bytes of a blob; for small ones, such as a paper to be checked. */
export const readBlob = async (store: BlobStore, sha256: string): Promise<Buffer | undefined> => {
  const found = await store.get(sha256)
  if (!found) return undefined
  const chunks: Buffer[] = []
  for await (const chunk of found.stream) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}
