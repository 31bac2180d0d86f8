import { cityDay } from '#platform/calendar.ts'
import type { Context } from '#platform/context.ts'
import { vietnamese } from '#platform/text.ts'
import { knownOrganisation, type Links } from './known-organisation.ts'
import { holdsOn, type Unit, type UnitKind } from './unit.ts'

/** The unit that bears a code on a day, today without one. */
export const findUnit = async (ctx: Context, code: string, on?: string): Promise<Unit | undefined> => {
  const day = on ?? cityDay(ctx.now)
  return (await knownOrganisation(ctx)).unitsByCode.get(code)?.find(unit => holdsOn(unit, day))
}

/** Every unit that has borne a code, oldest first. */
export const listBearers = async (ctx: Context, code: string): Promise<readonly Unit[]> =>
  (await knownOrganisation(ctx)).unitsByCode.get(code) ?? []

/** Communes and wards of a day, today's without one, by name. */
export const listCommunes = (ctx: Context, on?: string): Promise<Unit[]> => listUnits(ctx, 'commune', on)

/** Units of one kind on a day, by name, numbers in their order. */
export const listUnits = async (ctx: Context, kind: UnitKind, on?: string): Promise<Unit[]> => {
  const day = on ?? cityDay(ctx.now)
  return [...(await knownOrganisation(ctx)).units.values()]
    .filter(unit => unit.kind === kind && holdsOn(unit, day))
    .sort((a, b) => numbers.compare(a.name, b.name) || vietnamese.compare(a.name, b.name) || a.code.localeCompare(b.code))
}

const numbers = new Intl.Collator('vi', { numeric: true })

/** What a unit became when it ended. Empty while it lives, and where the sources do not say. */
export const successorsOf = (ctx: Context, unitId: string): Promise<Unit[]> => linked(ctx, unitId, known => known.successors)

/** What a unit was made of. */
export const predecessorsOf = (ctx: Context, unitId: string): Promise<Unit[]> => linked(ctx, unitId, known => known.predecessors)

const linked = async (ctx: Context, id: string, which: (known: { successors: Links; predecessors: Links }) => Links): Promise<Unit[]> => {
  const known = await knownOrganisation(ctx)
  return (which(known).get(id) ?? []).flatMap(other => known.units.get(other) ?? []).sort((a, b) => vietnamese.compare(a.name, b.name))
}
