import { actorId } from '#platform/act.ts'
import type { Context } from '#platform/context.ts'
import { Refusal } from '#platform/refusal.ts'
import { getOfficer } from '#modules/organisation'
import { acted, changeOf, type Acted } from './act-on.ts'
import { saveChange } from './change-store.ts'
import { refuseProblems, textProblems } from './check-text.ts'
import { HAND_OVERS, STEP_ROLES } from './dossier-acts.ts'
import { holder, type Dossier, type Step } from './dossier.ts'
import { reachFor, type OnDossier } from './reach-dossier.ts'

export type HandOver = OnDossier & {
  /** To whom; null leaves it to whoever of the step takes it. */
  readonly officer: string | null
  /** To which step; null keeps the one it is at. */
  readonly step: Step | null
  readonly note: string
}

/** The first officer who gets it makes a received dossier one in progress (2 → 4). */
export const processing = (dossier: Dossier): { readonly status: Dossier['status'] } => ({
  status: dossier.status === 'received' ? 'processing' : dossier.status,
})

/** Whether somebody holds a role of this step in the agency that has the dossier then. */
export const worksThere = async (ctx: Context, officer: string, dossier: Dossier, step: Step): Promise<boolean> => {
  const agencies = step === 'return' ? [dossier.receiving, dossier.competent] : [holder(dossier, step)]
  const found = await getOfficer(ctx, officer).catch((error: unknown) => {
    if (error instanceof Refusal) return null
    throw error
  })
  return found?.posts.some(post => agencies.includes(post.agency) && post.roles.some(role => STEP_ROLES[step].includes(role))) ?? false
}

/** Gives it to a colleague, to the next step, or back. Who receives it sees it at once in his list. */
export const handOver = async (ctx: Context, input: HandOver): Promise<Acted> => {
  const dossier = await reachFor(ctx, input, 'hand-over')
  const from = dossier.step ?? 'process'
  const step = input.step ?? from
  refuseProblems(
    HAND_OVERS[from].includes(step) ? [] : [{ pointer: '/step', code: 'not_from_here' }],
    step === from && (input.officer === null || input.officer === dossier.assignee) ? [{ pointer: '/officer', code: 'required' }] : [],
    textProblems('/note', input.note, false),
  )
  if (input.officer !== null && !(await worksThere(ctx, input.officer, dossier, step)))
    throw new Refusal('dossiers.wrong_colleague', 422, {}, [{ pointer: '/officer', code: 'wrong_colleague' }])
  const next = { ...processing(dossier), step, assignee: input.officer, assignedAt: input.officer === null ? null : ctx.now }
  const change = changeOf(ctx, dossier, 'hand-over', next, { note: input.note, facts: { from, to: input.officer, by: actorId(ctx.actor) } })
  return acted(ctx, dossier, await saveChange.maybeOne(ctx.tx, change))
}
