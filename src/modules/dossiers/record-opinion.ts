import { actorId } from '#platform/act.ts'
import type { Context } from '#platform/context.ts'
import { acted, changeOf, type Acted } from './act-on.ts'
import { saveChange } from './change-store.ts'
import { refuseProblems, textProblems } from './check-text.ts'
import type { Outcome } from './dossier.ts'
import { processing } from './hand-over.ts'
import { reachFor, type OnDossier } from './reach-dossier.ts'

/** With a proposal it goes on to the head for approval; without one it stays where it is and only the opinion is kept. */
export type RecordOpinion = OnDossier & { readonly text: string; readonly propose: Outcome | null }

/** What the specialist found; seen by the office, not by the citizen. */
export const recordOpinion = async (ctx: Context, input: RecordOpinion): Promise<Acted> => {
  const dossier = await reachFor(ctx, input, 'record-opinion')
  refuseProblems(textProblems('/text', input.text))
  const next =
    input.propose === null
      ? { ...processing(dossier), assignee: dossier.assignee ?? actorId(ctx.actor), assignedAt: dossier.assignedAt ?? ctx.now }
      : ({ status: 'processing', step: 'approve', assignee: null, assignedAt: null } as const)
  const change = changeOf(ctx, dossier, 'record-opinion', next, { note: input.text, facts: { propose: input.propose } })
  return acted(ctx, dossier, await saveChange.maybeOne(ctx.tx, change))
}
