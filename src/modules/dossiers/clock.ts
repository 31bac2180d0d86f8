import type { Context } from '#platform/context.ts'
import { getProcedureVersion, limitFor } from '#modules/catalogue'
import { dueAt, loadCalendar, type Due } from '#modules/deadlines'
import type { Dossier } from './dossier.ts'

/**
 * After papers were supplied in full the limit counts from zero again (Decree 61/2018, article 19.4; Decree 118/2025 keeps it). Sector law
 * may say otherwise one day; then this becomes a fact of the procedure.
 */
export const SUPPLY_STARTS_AGAIN = true

type Started = Pick<Dossier, 'clockFrom' | 'dueAt' | 'limitValue' | 'limitUnit'>

/** The clock of a dossier that is received, or supplied in full, at `from`: by the limit of its own version of the procedure. */
export const startClock = async (ctx: Context, dossier: Pick<Dossier, 'procedureVersion' | 'channel'>, from: Date): Promise<Started> => {
  const procedure = await getProcedureVersion(ctx, dossier.procedureVersion)
  const limit = limitFor(procedure, dossier.channel)
  if (limit === null) return { clockFrom: from, dueAt: null, limitValue: null, limitUnit: null }
  const due = dueAt(await loadCalendar(ctx), from, limit)
  return { clockFrom: from, dueAt: due.dueAt, limitValue: limit.value, limitUnit: limit.unit }
}

/** The working behind the due date of a dossier, from its stored facts; null while nothing is counted. */
export const workingOf = async (ctx: Context, dossier: Started): Promise<Due | null> =>
  dossier.clockFrom === null || dossier.limitValue === null || dossier.limitUnit === null
    ? null
    : dueAt(await loadCalendar(ctx), dossier.clockFrom, { value: dossier.limitValue, unit: dossier.limitUnit })
