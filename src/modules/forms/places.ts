import { listCommunes, successorsOf } from '#modules/organisation'
import { cityDay } from '#platform/calendar.ts'
import type { Context } from '#platform/context.ts'
import { fold } from '#platform/text.ts'
import type { Places } from './form.ts'

/** The communes of the city today, for forms. */
export const loadPlaces = async (ctx: Context): Promise<Places> => ({
  communes: (await listCommunes(ctx)).map(({ code, fullName, name }) => ({ code, fullName, name })),
  former: [],
})

/** Days on which names went out of use: the reform of communes at the start of 2025 and that of July 2025. */
const ERAS = ['2024-12-31', '2025-06-30']
const KIND_OF_UNIT = /^(phuong|xa|dac khu|thi tran) /
const bare = (name: string): string => fold(name).replace(KIND_OF_UNIT, '')

type Unit = Awaited<ReturnType<typeof listCommunes>>[number]

const today = async (ctx: Context, unit: Unit, hops = 3): Promise<readonly string[]> => {
  if (unit.validTo === null || unit.validTo >= cityDay(ctx.now) || hops === 0) return [unit.fullName]
  const next = await successorsOf(ctx, unit.id)
  return (await Promise.all(next.map(one => today(ctx, one, hops - 1)))).flat()
}

/** What places of these names, which are no communes today, are called now. Asked only when somebody types an old name. */
export const withFormer = async (ctx: Context, places: Places, typed: readonly string[]): Promise<Places> => {
  const wanted = new Set(typed.map(bare))
  const units = (await Promise.all(ERAS.map(on => listCommunes(ctx, on)))).flat().filter(unit => wanted.has(bare(unit.name)))
  const former = await Promise.all(units.map(async unit => ({ name: unit.name, today: await today(ctx, unit) })))
  return { ...places, former }
}
