import type { Context } from '#platform/context.ts'
import { acted, changeOf, type Acted } from './act-on.ts'
import { saveChange } from './change-store.ts'
import { refuseProblems, textProblems } from './check-text.ts'
import { reachFor, type OnDossier } from './reach-dossier.ts'

export type WithdrawDossier = OnDossier & { readonly reason: string }

/** The citizen takes it back, as long as nothing has been signed (→ 7). */
export const withdrawDossier = async (ctx: Context, input: WithdrawDossier): Promise<Acted> => {
  const dossier = await reachFor(ctx, input, 'withdraw')
  refuseProblems(textProblems('/reason', input.reason, true, 1000))
  const next = { status: 'withdrawn', step: null, assignee: null, assignedAt: null, pausedAt: null, endedAt: ctx.now } as const
  const change = changeOf(ctx, dossier, 'withdraw', next, { note: input.reason })
  return acted(ctx, dossier, await saveChange.maybeOne(ctx.tx, change))
}
