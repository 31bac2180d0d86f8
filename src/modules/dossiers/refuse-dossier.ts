import type { Context } from '#platform/context.ts'
import { acted, changeOf, paperJob, type Acted } from './act-on.ts'
import { saveChange } from './change-store.ts'
import { refuseProblems, textProblems } from './check-text.ts'
import { reachFor, type OnDossier } from './reach-dossier.ts'

/** `ground` is the article of law that says so; form 03 prints both. */
export type RefuseDossier = OnDossier & { readonly reason: string; readonly ground: string }

/** Refuses to take it in (1 → 3), with reason and legal ground: form 03. */
export const refuseDossier = async (ctx: Context, input: RefuseDossier): Promise<Acted> => {
  const dossier = await reachFor(ctx, input, 'refuse')
  refuseProblems(textProblems('/reason', input.reason), textProblems('/ground', input.ground, true, 500))
  const next = { status: 'refused', step: null, assignee: null, assignedAt: null, endedAt: ctx.now } as const
  const change = changeOf(ctx, dossier, 'refuse', next, { note: input.reason, jobs: [paperJob(dossier.id, 'refusal', dossier.id)] })
  const saved = await saveChange.maybeOne(ctx.tx, { ...change, eventFacts: JSON.stringify({ ground: input.ground.trim() }) })
  return acted(ctx, dossier, saved)
}
