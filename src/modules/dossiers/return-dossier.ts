import type { Context } from '#platform/context.ts'
import { acted, changeOf, type Acted } from './act-on.ts'
import { saveChange } from './change-store.ts'
import { refuseProblems, textProblems } from './check-text.ts'
import type { DeliveryMethod } from './dossier.ts'
import { reachFor, type OnDossier } from './reach-dossier.ts'

export type ReturnDossier = OnDossier & {
  readonly how: DeliveryMethod
  /** At the counter: who took it. By post: the number of the item. Electronically: nothing, it lies in the owner's store. */
  readonly to: string
}

/** The result reaches the citizen (9 → 10), by the way that is recorded with whom or what proves it. */
export const returnDossier = async (ctx: Context, input: ReturnDossier): Promise<Acted> => {
  const dossier = await reachFor(ctx, input, 'return')
  refuseProblems(textProblems('/to', input.to, input.how !== 'electronic', 200))
  const next = {
    status: 'returned',
    step: null,
    assignee: null,
    assignedAt: null,
    returnedAt: ctx.now,
    returnedHow: input.how,
    returnedTo: input.to.trim() || null,
  } as const
  const change = changeOf(ctx, dossier, 'return', next, { note: input.to, facts: { how: input.how } })
  return acted(ctx, dossier, await saveChange.maybeOne(ctx.tx, change))
}
