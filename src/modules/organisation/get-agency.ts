import { cityDay } from '#platform/calendar.ts'
import type { Context } from '#platform/context.ts'
import { Refusal } from '#platform/refusal.ts'
import { fold, vietnamese } from '#platform/text.ts'
import { readAgencyCode } from './agency-code.ts'
import { codeOn, type Agency, type AgencyCode, type AgencyKind } from './agency.ts'
import { knownOrganisation, type KnownAgency } from './known-organisation.ts'
import { holdsOn } from './unit.ts'

/** The agency with the code that holds on a day. */
export const agencyOn = ({ codes, ...agency }: KnownAgency, day: string): Agency => {
  const code = codeOn(codes, day)
  if (code === undefined) throw new Error(`agency ${agency.key} has no code`)
  return { ...agency, code: code.code, codeState: code.state }
}

/** By id, with the code of today; 404 when there is none. */
export const getAgency = async (ctx: Context, id: string): Promise<Agency> => {
  const agency = (await knownOrganisation(ctx)).agencies.get(id)
  if (agency === undefined) throw new Refusal('organisation.agency_not_found', 404)
  return agencyOn(agency, cityDay(ctx.now))
}

/** By its key in data/ ('X00199', 'pc06'). */
export const findAgencyByKey = async (ctx: Context, key: string): Promise<Agency | undefined> => {
  const agency = (await knownOrganisation(ctx)).agenciesByKey.get(key)
  return agency && agencyOn(agency, cityDay(ctx.now))
}

/** By a code it has or had, written the new way or the old (000.00.25.H26). Of several it is the one that holds it on the day. */
export const findAgencyByCode = async (ctx: Context, text: string, on?: string): Promise<Agency | undefined> => {
  const code = readAgencyCode(text)
  if (code === undefined) return undefined
  const day = on ?? cityDay(ctx.now)
  const { agencies } = await knownOrganisation(ctx)
  const has = (k: AgencyCode): boolean => readAgencyCode(k.code) === code
  const bearers = [...agencies.values()].filter(agency => agency.codes.some(has))
  const found = bearers.find(agency => agency.codes.some(k => has(k) && holdsOn(k, day))) ?? bearers[0]
  return found && agencyOn(found, day)
}

/** Every code an agency has had, oldest first. */
export const listCodes = async (ctx: Context, id: string): Promise<readonly AgencyCode[]> =>
  (await knownOrganisation(ctx)).agencies.get(id)?.codes ?? []

export type AgencyFilter = {
  /** Only those that exist on this day; without it, of today; null: of all times. */
  readonly on?: string | null
  readonly kinds?: readonly AgencyKind[] | undefined
  readonly parent?: string | undefined
  readonly unit?: string | undefined
  /** Words of the name or the beginning of a code, with or without diacritics. */
  readonly q?: string | undefined
}

/** Agencies in the order of their names. */
export const listAgencies = async (ctx: Context, filter: AgencyFilter = {}): Promise<Agency[]> => {
  const { agencies } = await knownOrganisation(ctx)
  const today = cityDay(ctx.now)
  const on = filter.on === undefined ? today : filter.on
  const words = fold(filter.q ?? '')
    .split(' ')
    .filter(Boolean)
  return [...agencies.values()]
    .filter(agency => on === null || holdsOn(agency, on))
    .filter(agency => filter.kinds === undefined || filter.kinds.includes(agency.kind))
    .filter(agency => filter.parent === undefined || agency.parent === filter.parent)
    .filter(agency => filter.unit === undefined || agency.unit === filter.unit)
    .map(agency => agencyOn(agency, on ?? today))
    .filter(agency => words.length === 0 || matches(agency, words))
    .sort((a, b) => vietnamese.compare(a.name, b.name))
}

const matches = (agency: Agency, words: readonly string[]): boolean => {
  const text = fold(`${agency.name} ${agency.shortName} ${agency.nameEn} ${agency.code} ${agency.symbol ?? ''}`)
  return words.every(word => text.includes(word))
}

/** The agencies that took over from one, and those it took over from. */
export const agencySuccession = async (ctx: Context, id: string): Promise<{ readonly before: Agency[]; readonly after: Agency[] }> => {
  const known = await knownOrganisation(ctx)
  const today = cityDay(ctx.now)
  const all = (ids: readonly string[] | undefined): Agency[] =>
    (ids ?? []).flatMap(other => {
      const agency = known.agencies.get(other)
      return agency === undefined ? [] : [agencyOn(agency, today)]
    })
  return { before: all(known.agencyPredecessors.get(id)), after: all(known.agencySuccessors.get(id)) }
}
