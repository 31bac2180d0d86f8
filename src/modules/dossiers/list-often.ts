import { findCompetent, getAgency, listCommunes, type Agency } from '#modules/organisation'
import { getProcedure, type Procedure } from '#modules/catalogue'
import { canApply } from '#modules/forms'
import { cityDay } from '#platform/calendar.ts'
import type { Context } from '#platform/context.ts'
import { Refusal } from '#platform/refusal.ts'
import { countReceived } from './counter-store.ts'

/** What a counter is asked for before it has dossiers of its own to count. Most wanted first; whose matter each is, the rules of competence say. */
const WANTED = [
  '1.001193', '2.000815', '2.000635', '1.004873', '1.000894', '1.000656', '1.001612', '1.013225',
  '1.004222', '1.004194', '1.010041', '1.002755', '1.014063', '1.003677',
  '3.000333', '1.001456', '3.000347', '1.013067', '1.013831', '1.008498', '1.001978', '1.014159',
] as const // prettier-ignore

const found = async (ctx: Context, code: string): Promise<Procedure | null> => {
  try {
    const procedure = await getProcedure(ctx, code)
    return canApply(procedure) ? procedure : null
  } catch (error) {
    if (error instanceof Refusal) return null
    throw error
  }
}

/** Whether the agency itself, or the one that it takes in for, decides on it. */
const isOurs = async (ctx: Context, agency: Agency, place: string, procedure: Procedure): Promise<boolean> => {
  try {
    const competent = await findCompetent(ctx, { procedure, place, on: cityDay(ctx.now) })
    return competent !== null && (competent.agency.id === agency.id || competent.agency.id === agency.parent)
  } catch (error) {
    if (error instanceof Refusal) return false
    throw error
  }
}

/** A commune of the agency's, for asking the rules; an agency of the whole city is asked for the first of them. */
const placeOf = async (ctx: Context, agency: Agency): Promise<string | null> => {
  const communes = await listCommunes(ctx, cityDay(ctx.now))
  return (communes.find(one => one.code === agency.unit) ?? communes[0])?.code ?? null
}

/** The procedures that a counter is asked for most: what its agency received lately, then what it is competent for. */
export const listOften = async (ctx: Context, limit: number): Promise<readonly Procedure[]> => {
  const desk = ctx.actor.kind === 'officer' ? ctx.actor.posts.find(post => post.roles.includes('counter')) : undefined
  if (!desk) return []
  const received = (await countReceived.many(ctx.tx, { agency: desk.agency, limit })).map(row => row.procedure)
  const often = (await Promise.all(received.map(code => found(ctx, code)))).filter(one => one !== null)
  if (often.length >= limit) return often
  const agency = await getAgency(ctx, desk.agency)
  const place = await placeOf(ctx, agency)
  for (const code of WANTED) {
    if (often.length >= limit || place === null) break
    if (often.some(one => one.code === code)) continue
    const procedure = await found(ctx, code)
    if (procedure && (await isOurs(ctx, agency, place, procedure))) often.push(procedure)
  }
  return often
}
