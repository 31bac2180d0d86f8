import { existsSync } from 'node:fs'
import { environment } from '#platform/settings.ts'
import { textOf, WrongUsage, type Values } from './command.ts'
import { openProgram, type Program } from './open-program.ts'

/** Opens the database of DATABASE_URL for a command that a demo has no use for: a demo is filled by its start. */
export const openProduction = async (values: Values): Promise<Program> => {
  const env = environment()
  if (!env['DATABASE_URL'] && !env['DATABASE_URL_FILE'])
    throw new Error('The setting DATABASE_URL is missing: the address of the database as khue_application. A demo needs no such command.')
  const city = textOf(values, 'city') ?? env['KHUE_CITY'] ?? 'hanoi'
  if (!/^[a-z]+$/.test(city) || !existsSync(new URL(`../../../data/${city}/city.json`, import.meta.url)))
    throw new WrongUsage(`There is no city "${city}" in data/. Try hanoi or hcmc.`)
  return openProgram({ city })
}
