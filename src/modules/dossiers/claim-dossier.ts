import { actorId } from '#platform/act.ts'
import type { Context } from '#platform/context.ts'
import { acted, changeOf, type Acted } from './act-on.ts'
import { saveChange } from './change-store.ts'
import { processing } from './hand-over.ts'
import { reachFor, type OnDossier } from './reach-dossier.ts'

/** Takes a waiting dossier in hand. Of two at once the second is told who was first (409 or 412). */
export const claimDossier = async (ctx: Context, input: OnDossier): Promise<Acted> => {
  const dossier = await reachFor(ctx, input, 'claim')
  const next = { ...processing(dossier), assignee: actorId(ctx.actor), assignedAt: ctx.now }
  return acted(ctx, dossier, await saveChange.maybeOne(ctx.tx, changeOf(ctx, dossier, 'claim', next)))
}
