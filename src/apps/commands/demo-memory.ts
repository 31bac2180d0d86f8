import { randomBytes } from 'node:crypto'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** What the data folder of a demo remembers: which city it is, how many people live there, and its secret, so that a restart signs nobody out. */
export type DemoMemory = { readonly city: string; readonly secret: string; readonly people?: number | undefined }

const file = (dataDir: string): string => join(dataDir, 'demo.json')

export const readDemoMemory = async (dataDir: string): Promise<DemoMemory | undefined> => {
  try {
    return JSON.parse(await readFile(file(dataDir), 'utf8')) as DemoMemory
  } catch {
    return undefined
  }
}

/** The memory of the folder, made if need be. A folder keeps the city it began with. */
export const demoMemory = async (dataDir: string, wanted: string | undefined, people?: number): Promise<DemoMemory> => {
  const known = await readDemoMemory(dataDir)
  if (known) {
    if (wanted !== undefined && wanted !== known.city)
      throw new Error(`The data folder ${dataDir} holds the city ${known.city}. Give another folder with --data for ${wanted}.`)
    if (people !== undefined && people !== known.people)
      throw new Error(
        `The data folder ${dataDir} began with ${known.people ?? 2000} people. Give another folder with --data for ${people}.`,
      )
    return known
  }
  const fresh: DemoMemory = { city: wanted ?? 'hanoi', secret: randomBytes(32).toString('base64url'), people }
  await mkdir(dataDir, { recursive: true })
  await writeFile(`${file(dataDir)}.new`, JSON.stringify(fresh), { mode: 0o600, flush: true })
  await rename(`${file(dataDir)}.new`, file(dataDir))
  return fresh
}
