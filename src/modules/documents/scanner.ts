import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import type { Readable } from 'node:stream'

export type Scan = { readonly infected: false } | { readonly infected: true; readonly virus: string }
/** Looks through bytes for viruses. Rejects when the scanner cannot be asked: then the file stays in quarantine and is tried again. */
export type Scanner = (bytes: Readable) => Promise<Scan>

const CHUNK = 64 * 1024
const TIMEOUT_MS = 60_000

const frame = (chunk: Buffer): Buffer => {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(chunk.length)
  return Buffer.concat([length, chunk])
}

const write = (socket: Socket, bytes: Buffer): Promise<void> =>
  new Promise((resolve, reject) => socket.write(bytes, error => (error ? reject(error) : resolve())))

const answer = (socket: Socket): Promise<string> =>
  new Promise((resolve, reject) => {
    let text = ''
    socket.on('data', (chunk: Buffer) => (text += chunk.toString('utf8')))
    socket.once('error', reject)
    socket.once('timeout', () => socket.destroy(new Error('clamd: no answer in time')))
    socket.once('close', () => resolve(text.replace(/\0.*$/s, '').trim()))
  })

/** "stream: OK" or "stream: Name FOUND"; anything else is no answer. */
const read = (text: string): Scan => {
  if (text === 'stream: OK') return { infected: false }
  const virus = /^stream: (.+) FOUND$/.exec(text)?.[1]
  if (virus !== undefined) return { infected: true, virus }
  throw new Error(`clamd: ${text.slice(0, 100) || 'closed without an answer'}`)
}

/** A scanner that speaks clamd's INSTREAM over TCP; `address` as tcp://127.0.0.1:3310. */
export const clamdScanner = (address: string): Scanner => {
  const { hostname, port } = new URL(address)
  return async bytes => {
    const socket = connect({ host: hostname, port: Number(port || 3310) })
    socket.setTimeout(TIMEOUT_MS)
    await once(socket, 'connect')
    const answered = answer(socket)
    answered.catch(() => undefined)
    try {
      await write(socket, Buffer.from('zINSTREAM\0'))
      for await (const chunk of bytes)
        for (let at = 0; at < (chunk as Buffer).length; at += CHUNK) await write(socket, frame((chunk as Buffer).subarray(at, at + CHUNK)))
      await write(socket, Buffer.alloc(4))
      return read(await answered)
    } catch (error) {
      // clamd may refuse midway ("size limit exceeded") and close; what it said is worth more than the broken pipe.
      const said = await answered.catch(() => '')
      throw said ? new Error(`clamd: ${said.slice(0, 100)}`, { cause: error }) : error
    } finally {
      socket.destroy()
    }
  }
}
