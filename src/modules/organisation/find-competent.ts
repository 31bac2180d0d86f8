import { cityDay } from '#platform/calendar.ts'
import type { Context } from '#platform/context.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Agency } from './agency.ts'
import { getCity } from './city.ts'
import { matchingRules, type Asked, type CompetenceLevel } from './competence.ts'
import { agencyOn } from './get-agency.ts'
import { knownOrganisation, type KnownAgency, type Organisation } from './known-organisation.ts'
import { holdsOn } from './unit.ts'

export type Competent = {
  readonly agency: Agency
  readonly level: CompetenceLevel
  /** Which rule found it, in words of the reader's language. */
  readonly rule: string
}

/**
 * The agency that decides on a procedure for somebody in a commune, by the city's rules (competence.json): the first rule that fits and
 * whose agency exists on the day. null when the procedure has no level below the ministries.
 */
export const findCompetent = async (
  ctx: Context,
  asked: { procedure: Asked; place: string; on?: string | undefined },
): Promise<Competent | null> => {
  const { procedure, place } = asked
  if (!procedure.levels.includes('province') && !procedure.levels.includes('commune')) return null
  const known = await knownOrganisation(ctx)
  const day = asked.on ?? cityDay(ctx.now)
  const lives = known.unitsByCode.get(place)?.some(unit => unit.kind === 'commune' && holdsOn(unit, day)) ?? false
  if (!lives) throw new Refusal('organisation.place_unknown', 422)
  for (const { rule, level, agency } of matchingRules(known.rules, procedure, place)) {
    const found = livingOn(known, known.agenciesByKey.get(agency), day)
    if (found !== undefined) return { agency: agencyOn(found, day), level, rule: rule.name[ctx.lang] }
  }
  throw new Refusal('organisation.nobody_competent', 422, { phone: getCity(ctx).phone })
}

/**
 * The agency itself when it exists on the day; else the one that took over from it, or that it took over from, so that rules written
 * today also answer for a day before or after a reorganisation.
 */
const livingOn = (known: Organisation, agency: KnownAgency | undefined, day: string, steps = 4): KnownAgency | undefined => {
  if (agency === undefined || holdsOn(agency, day)) return agency
  if (steps === 0) return undefined
  const links = agency.validTo !== null && agency.validTo < day ? known.agencySuccessors : known.agencyPredecessors
  for (const id of links.get(agency.id) ?? []) {
    const found = livingOn(known, known.agencies.get(id), day, steps - 1)
    if (found !== undefined) return found
  }
  return undefined
}
