import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { finished } from 'node:stream/promises'
import type { Tx } from '../sql.ts'
import { readActs, readSeals } from './read-acts.ts'
import { endOfLife } from './seal-store.ts'

/**
 * Writes every seal, followed by the acts that it closes, as JSON lines: all that a second verifier needs. The acts are read by the seal's
 * own range, whatever they are now.
 */
export const exportActs = async (tx: Tx, path: string): Promise<{ readonly seals: number; readonly acts: number }> => {
  const file = createWriteStream(path, { mode: 0o600 })
  const written = finished(file)
  // It is awaited at the end; a disk that fills up in between must not end the program.
  written.catch(() => undefined)
  const line = async (value: object): Promise<void> => {
    if (!file.write(`${JSON.stringify(value)}\n`)) await Promise.race([once(file, 'drain'), written])
  }
  let [seals, acts] = [0, 0]
  for await (const seal of readSeals(tx)) {
    const { endsAtSeq } = await endOfLife.one(tx, { number: seal.number })
    await line({ seal })
    seals++
    for await (const act of readActs(tx, { ...seal, toSeq: endsAtSeq })) {
      await line({ act })
      acts++
    }
  }
  file.end()
  await written
  return { seals, acts }
}
