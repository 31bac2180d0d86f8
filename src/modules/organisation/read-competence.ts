import { basename, join } from 'node:path'
import { Compile } from 'typebox/compile'
import type { Static } from 'typebox'
import { jsonOf } from './city.ts'
import { CompetenceFile, isLastRule, type CompetenceLevel, type CompetenceRule } from './competence.ts'
import { DataFault, readText } from './data-file.ts'
import type { LoadedAgency } from './read-agencies.ts'
import { holdsOn, type Unit } from './unit.ts'

const check = Compile(CompetenceFile)
const LEVELS: readonly CompetenceLevel[] = ['commune', 'province']

/** Reads the rules and sees that each names agencies that exist, and that for both levels the last rule takes whatever is left. */
export const readCompetence = async (
  folder: string,
  agencies: readonly LoadedAgency[],
  units: readonly Unit[],
): Promise<CompetenceRule[]> => {
  const file = `data/${basename(folder)}/competence.json`
  const { rules } = jsonOf<Static<typeof CompetenceFile>>(file, await readText(join(folder, 'competence.json')), check)
  const keys = new Set(agencies.map(agency => agency.key))
  const places = units.filter(unit => unit.kind === 'commune' && holdsOn(unit, '9999-12-31')).map(unit => unit.code)
  rules.forEach((rule, i) => {
    const wanted = rule.agency.includes('{place}') ? places.map(place => rule.agency.replace('{place}', place)) : [rule.agency]
    const missing = wanted.find(key => !keys.has(key))
    if (missing !== undefined) throw new DataFault(`${file}, rule ${i + 1} (${rule.name.en}), agency: there is no agency "${missing}".`)
  })
  for (const level of LEVELS)
    if (!rules.some(rule => isLastRule(rule) && rule.levels.includes(level)))
      throw new DataFault(`${file}: add a rule without conditions for level ${level} at the end, so that nobody is left without an agency.`)
  return rules
}
