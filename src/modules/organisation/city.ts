import { readFileSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { Type, type Static } from 'typebox'
import { Compile } from 'typebox/compile'
import type { Context } from '#platform/context.ts'
import { DataFault, readText } from './data-file.ts'

const Both = Type.Object({ vi: Type.String({ minLength: 1 }), en: Type.String({ minLength: 1 }) }, { additionalProperties: false })
const CityFile = Type.Object(
  {
    /** Code of its unit. */
    unit: Type.String({ pattern: '^\\d{2}$' }),
    /** Level-1 identifier (Decision 20/2020/QĐ-TTg). */
    identifier: Type.String({ pattern: '^[A-Y]\\d{2}$' }),
    name: Both,
    shortName: Both,
    /** Key of the agency at the top. */
    authority: Type.String({ minLength: 1 }),
    /** Place name of the date line on papers. */
    place: Type.String({ minLength: 1 }),
    /** Where people may ask. */
    phone: Type.String({ pattern: '^[0-9 ]+$' }),
  },
  { additionalProperties: false },
)
const check = Compile(CityFile)

/** What a city is called and where it is asked. */
export type City = Static<typeof CityFile> & { readonly key: string }

const dataFolder = join(import.meta.dirname, '../../../data')

/** The folder of a city. A city is whatever folder of data/ has a city.json. */
export const cityFolder = async (key: string): Promise<string> => {
  const folder = join(dataFolder, key)
  if (/^[a-z][a-z0-9-]*$/.test(key) && (await hasCity(key))) return folder
  const cities: string[] = []
  for (const name of await readdir(dataFolder)) if (await hasCity(name)) cities.push(name)
  throw new DataFault(`There is no city "${key}"; data/ has ${cities.sort().join(', ')}.`)
}

const hasCity = async (key: string): Promise<boolean> => {
  const files: string[] = await readdir(join(dataFolder, key)).catch(() => [])
  return files.includes('city.json')
}

type Validator = { Check(value: unknown): boolean; Errors(value: unknown): { instancePath: string; message: string }[] }

/** JSON of a file of data/, checked; what does not fit is told in one sentence. */
export const jsonOf = <T>(file: string, text: string, validator: Validator): T => {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    throw new DataFault(`${file} is not JSON: ${error instanceof Error ? error.message : String(error)}.`)
  }
  if (validator.Check(value)) return value as T
  const [first] = validator.Errors(value)
  throw new DataFault(`${file}, ${first?.instancePath || 'at the top'}: ${first?.message ?? 'it does not fit'}.`)
}

const parseCity = (key: string, text: string): City => {
  const value = jsonOf<Static<typeof CityFile>>(`data/${key}/city.json`, text, check)
  return { ...value, key }
}

/** The city.json of a folder, checked. */
export const readCity = async (folder: string): Promise<City> => parseCity(basename(folder), await readText(join(folder, 'city.json')))

const cities = new Map<string, City>()

/** A city by its folder in data/; read once, at the first request. */
export const cityByKey = (key: string): City => {
  const known = cities.get(key)
  if (known !== undefined) return known
  const city = parseCity(key, readFileSync(join(dataFolder, key, 'city.json'), 'utf8').normalize('NFC'))
  cities.set(key, city)
  return city
}

/** The city this program serves. */
export const getCity = (ctx: Pick<Context, 'services'>): City => cityByKey(ctx.services.settings.city)

/** What a city is called in both languages: "Thành phố Hà Nội", "Hanoi City". */
export const cityNames = (key: string): City['name'] => cityByKey(key).name
