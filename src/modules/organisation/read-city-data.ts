import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readCity, type City } from './city.ts'
import type { CompetenceRule } from './competence.ts'
import { readAgencies, type LoadedAgency } from './read-agencies.ts'
import { readCompetence } from './read-competence.ts'
import { readUnits, type LoadedUnit } from './read-units.ts'

/** Everything of a city's folder that this module loads. */
export type CityData = {
  readonly city: City
  readonly units: readonly LoadedUnit[]
  readonly agencies: readonly LoadedAgency[]
  readonly rules: readonly CompetenceRule[]
}

const FILES = ['city.json', 'units.tsv', 'agencies.tsv', 'agencies-by-unit.tsv', 'agency-codes.tsv', 'competence.json']

/** Reads and checks a city's folder; throws a DataFault that says where what is wrong. */
export const readCityData = async (folder: string): Promise<CityData> => {
  const city = await readCity(folder)
  const units = await readUnits(join(folder, 'units.tsv'), city.key)
  const agencies = await readAgencies(folder, city.key, units)
  return { city, units, agencies, rules: await readCompetence(folder, agencies, units) }
}

/** Names the content of the folder; unchanged files need not be loaded again. `reader` goes up when this module reads them differently. */
export const digestOf = async (folder: string, reader: number): Promise<string> => {
  const hash = createHash('sha256').update(String(reader))
  for (const file of FILES) hash.update(`\n${file}\n`).update(await readFile(join(folder, file)).catch(() => ''))
  return hash.digest('hex')
}
