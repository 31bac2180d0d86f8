import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Type, type Static } from 'typebox'
import { Check } from 'typebox/value'
import { choice } from './choice.ts'
import type { ServiceLevel } from './procedure.ts'
import type { CatalogueRecord } from './record.ts'

const Level = choice('full', 'partial', 'in_person')

/** How far "online" was said to go, by the law of the day. */
export const ServiceLevelsSchema = Type.Array(
  Type.Object({
    from: Type.String(),
    to: Type.Union([Type.String(), Type.Null()]),
    law: Type.String(),
    levels: Type.Record(Type.String(), Level),
  }),
)
export type ServiceLevels = Static<typeof ServiceLevelsSchema>

export const loadServiceLevels = async (): Promise<ServiceLevels> => {
  const file = join(import.meta.dirname, '../../../data/common/service-levels.json')
  const levels: unknown = JSON.parse(await readFile(file, 'utf8'))
  if (!Check(ServiceLevelsSchema, levels)) throw new Error(`${file}: a list of {from, to, law, levels} is expected`)
  return levels
}

type Stated = Pick<CatalogueRecord, 'service_level' | 'service_level_on'>

/** What a stated level means on its day; a sentence when it means nothing. Without a day a number cannot be read, a name always can. */
export const statedLevel = (record: Stated, levels: ServiceLevels): ServiceLevel | { readonly wrong: string } | null => {
  const { service_level: level, service_level_on: on } = record
  if (level === undefined) return null
  if (typeof level === 'string') return level
  if (on === undefined) return { wrong: `level ${level} is of the years before 2022; say of which day in service_level_on` }
  const law = levels.find(l => l.from <= on && (l.to === null || on <= l.to))
  return law?.levels[String(level)] ?? { wrong: `there was no level ${level} on ${on}${law ? ` (${law.law})` : ''}` }
}

/**
 * Where nothing is stated: online throughout when it can be filed online at all, as the law now takes for granted (NĐ 224/2026/NĐ-CP),
 * unless its own name says "một phần".
 */
export const impliedLevel = (record: Pick<CatalogueRecord, 'name' | 'channels'>): ServiceLevel => {
  if (!record.channels.some(c => c.channel === 'online')) return 'in_person'
  return /một phần/i.test(record.name.normalize('NFC')) ? 'partial' : 'full'
}
