import type { Context } from '#platform/context.ts'
import { Refusal } from '#platform/refusal.ts'
import { inScope, scopeOf } from './dossier-access.ts'
import { findById } from './dossier-store.ts'
import type { DossierEvent } from './dossier-view.ts'
import { listEvents } from './history-store.ts'

/** Notes that officers write for officers: opinions and hand-overs. */
const INTERNAL: readonly string[] = ['record-opinion', 'hand-over', 'decide']

/** What happened to a dossier, oldest first, to those who may see it. The citizen gets everything but what officers write to each other. */
export const listHistory = async (ctx: Context, dossierId: string): Promise<readonly DossierEvent[]> => {
  const dossier = await findById.maybeOne(ctx.tx, { id: dossierId })
  if (!dossier || !inScope(scopeOf(ctx.actor), dossier))
    throw dossier && ctx.actor.kind === 'officer' ? new Refusal('dossiers.other_unit', 403) : new Refusal('dossiers.not_found', 404)
  const events = await listEvents.many(ctx.tx, { dossier: dossier.id })
  if (ctx.actor.kind !== 'citizen') return events
  return events.map(event => (INTERNAL.includes(event.act) ? { ...event, note: null, facts: {} } : event))
}
