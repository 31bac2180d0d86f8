import { createHash } from 'node:crypto'
import type { Readable } from 'node:stream'
import type { FastifyRequest } from 'fastify'
import type { BlobStore } from '../blob.ts'
import { Refusal } from '../refusal.ts'
import { normal } from '../text.ts'
import type { Upload } from './route.ts'

/** The largest single file; more is read to its end, so that the sender gets an answer, but not kept. */
export const MAX_UPLOAD_BYTES = 20_000_000
/** Beyond this the connection is closed instead of listening on. */
export const MAX_BODY_BYTES = 400_000_000

export type Body = {
  readonly form: Readonly<Record<string, string>>
  readonly lists: Readonly<Record<string, readonly string[]>>
  readonly files: readonly Upload[]
}

/** How many files of a form are kept, and what was stored of it. */
export type Room = { readonly files: number; readonly stored: string[] }
export const MAX_FILES = 40

const bodyOf = (lists: Record<string, string[]>, files: readonly Upload[]): Body => {
  const form: Record<string, string> = {}
  for (const [name, values] of Object.entries(lists)) form[name] = values.at(-1) ?? ''
  return { form, lists, files }
}

const put = (lists: Record<string, string[]>, name: string, value: string): void => {
  if (!/^[\w.:[\]-]{1,120}$/.test(name)) throw new Refusal('platform.bad_field_name', 400)
  const line = normal(value).replace(/\r\n?/g, '\n')
  if (Object.hasOwn(lists, name)) lists[name]?.push(line)
  else lists[name] = [line]
}

/** A form as @fastify/formbody parsed it; fields that came twice are lists. */
export const readForm = (body: unknown): Body => {
  const lists: Record<string, string[]> = Object.create(null) as Record<string, string[]>
  if (typeof body === 'object' && body !== null)
    for (const [name, value] of Object.entries(body)) for (const one of [value].flat()) if (typeof one === 'string') put(lists, name, one)
  return bodyOf(lists, [])
}

/** Hands the stream on until it passes the limit; the rest is read and forgotten, and `over` tells. */
const limited = (source: Readable, over: { size: number }): AsyncIterable<Uint8Array> => ({
  async *[Symbol.asyncIterator]() {
    for await (const chunk of source as AsyncIterable<Buffer>) {
      over.size += chunk.length
      if (over.size <= MAX_UPLOAD_BYTES) yield chunk
      else if (over.size - chunk.length <= MAX_UPLOAD_BYTES) throw new TooLarge()
    }
  },
})
class TooLarge extends Error {}

const drain = async (source: Readable, over: { size: number }): Promise<void> => {
  for await (const chunk of source as AsyncIterable<Buffer>) {
    over.size += chunk.length
    if (over.size > MAX_BODY_BYTES) throw new Refusal('platform.body_too_large', 413)
  }
}

/** Keeps one file by its digest. A file over the limit has its size and an empty digest: whoever keeps it refuses it by name. */
const keep = async (source: Readable, blobs: BlobStore): Promise<{ sha256: string; size: number }> => {
  const seen = { size: 0 }
  // Iterating a stream to a throw destroys it; the wrapper lets the rest be drained so that the answer reaches the sender.
  const iterator = source.iterator({ destroyOnReturn: false }) as AsyncIterableIterator<Buffer> & Readable
  try {
    const blob = await blobs.put(limited(iterator, seen))
    return blob.size === 0 ? { sha256: EMPTY, size: 0 } : blob
  } catch (error) {
    if (!(error instanceof TooLarge)) throw error
    await drain(source, seen)
    return { sha256: '', size: seen.size }
  }
}
const EMPTY = createHash('sha256').digest('hex')

/**
 * A form that may bring files. Fields stand in memory, files go straight into the blob store, as many as `room` is for; the digests of what
 * was stored are in `room.stored` also when the form turns out to be a bad one.
 */
export const readMultipart = async (request: FastifyRequest, blobs: BlobStore, room: Room): Promise<Body> => {
  try {
    return await readParts(request, blobs, room)
  } catch (error) {
    if (error instanceof Error && BROKEN.test(error.message)) throw new Refusal('platform.bad_form', 400)
    throw error
  }
}
/** What the parser says of a body that is no form, or that ends too early: it has no codes. */
const BROKEN = /multipart|part header/i

const readParts = async (request: FastifyRequest, blobs: BlobStore, room: Room): Promise<Body> => {
  const lists: Record<string, string[]> = Object.create(null) as Record<string, string[]>
  const files: Upload[] = []
  for await (const part of request.parts()) {
    if (part.type === 'field') {
      if (part.fieldnameTruncated || part.valueTruncated) throw new Refusal('platform.body_too_large', 413)
      put(lists, part.fieldname, String(part.value))
    } else if (part.filename && files.length < room.files) {
      const name = normal(part.filename)
      const kept = await keep(part.file, blobs)
      if (kept.size > 0 && kept.sha256 !== '') room.stored.push(kept.sha256)
      files.push({ field: part.fieldname, name, ...kept })
    } else part.file.resume()
  }
  return bodyOf(lists, files)
}
