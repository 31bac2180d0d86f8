import type { Context } from '#platform/context.ts'
import { acted, changeOf, paperJob, type Acted } from './act-on.ts'
import { saveChange } from './change-store.ts'
import { startClock } from './clock.ts'
import { reachFor, type OnDossier } from './reach-dossier.ts'

/** Takes it in: the clock starts, form 01 is made, and the dossier waits for an officer of the agency that decides (1 → 2). */
export const receiveDossier = async (ctx: Context, input: OnDossier): Promise<Acted & { readonly dueAt: Date | null }> => {
  const dossier = await reachFor(ctx, input, 'receive')
  const clock = await startClock(ctx, dossier, ctx.now)
  const next = { ...clock, status: 'received', step: 'process', assignee: null, assignedAt: null, receivedAt: ctx.now } as const
  const change = changeOf(ctx, dossier, 'receive', next, {
    facts: { due: clock.dueAt?.toISOString() ?? null },
    jobs: [paperJob(dossier.id, 'receipt', dossier.id)],
  })
  return { ...(await acted(ctx, dossier, await saveChange.maybeOne(ctx.tx, change))), dueAt: clock.dueAt }
}
