import { realpath } from 'node:fs/promises'
import { Client } from 'pg'
import { readMemory } from './home.ts'
import { urlsFor, type Urls } from './roles.ts'

/** The addresses of the own database of a data folder when it runs now; undefined when it does not, or there is none. */
export const findRunningDatabase = async (dataDir: string): Promise<Urls | undefined> => {
  const folder = await realpath(dataDir).catch(() => undefined)
  const memory = folder === undefined ? undefined : await readMemory(folder).catch(() => undefined)
  if (memory?.port === undefined) return undefined
  const urls = urlsFor(memory.port, memory.passwords)
  const client = new Client({ connectionString: urls.applicationUrl, connectionTimeoutMillis: 2000 })
  try {
    await client.connect()
    await client.end()
    return urls
  } catch {
    return undefined
  }
}
