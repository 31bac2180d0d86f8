import { actOf, actorId, type ActFacts } from '#platform/act.ts'
import type { Actor, Context } from '#platform/context.ts'
import { newId } from '#platform/id.ts'
import { jobsOf, type Job } from '#platform/job.ts'
import type { EventRow, Written } from './change-store.ts'
import type { EventName } from './dossier-view.ts'
import { holder, mayGo, type ActName, type Dossier } from './dossier.ts'
import { changedMeanwhile } from './reach-dossier.ts'

/** What every act answers. */
export type Acted = { readonly code: string; readonly version: number }

/** In which of his agencies an officer acts on it: the one that has it, else the other of the two. */
export const actingAgency = (actor: Actor, dossier: Dossier): string | null => {
  if (actor.kind !== 'officer') return null
  const mine = actor.posts.map(post => post.agency)
  return [holder(dossier, dossier.step ?? 'return'), dossier.competent, dossier.receiving].find(agency => mine.includes(agency)) ?? null
}

export const eventOf = (
  ctx: Context,
  act: EventName,
  at: Pick<Dossier, 'status' | 'step' | 'assignee'>,
  more: { readonly agency: string | null; readonly note?: string | null | undefined; readonly facts?: ActFacts | undefined },
): EventRow => ({
  eventId: newId(ctx.now.getTime()),
  eventAt: ctx.now,
  eventAct: act,
  eventActorKind: ctx.actor.kind,
  eventActor: actorId(ctx.actor),
  eventAgency: more.agency,
  eventStatus: at.status,
  eventStep: at.step,
  eventAssignee: at.assignee,
  eventNote: more.note?.trim() || null,
  eventFacts: JSON.stringify(more.facts ?? {}),
})

/** What happened, as the act log and the listeners name it. */
export const HAPPENED: Readonly<Record<EventName, string>> = {
  submit: 'submitted',
  'take-at-counter': 'taken_at_counter',
  claim: 'claimed',
  receive: 'received',
  refuse: 'refused',
  'request-supplement': 'supplement_requested',
  supply: 'supplied',
  'hand-over': 'handed_over',
  'record-opinion': 'opinion_recorded',
  decide: 'decided',
  sign: 'signed',
  return: 'returned',
  withdraw: 'withdrawn',
  'revoke-result': 'result_revoked',
}

/** Tells the citizen, in the order in which things happened to his dossier. */
export const tellJob = (dossier: string, act: EventName): Job => ({
  kind: 'dossiers.tell_citizen',
  lane: dossier,
  payload: { dossier, act },
})

export type PaperForm = 'receipt' | 'supplement' | 'refusal'
/** Makes a form ahead; whoever opens it sooner gets it made at once. */
export const paperJob = (dossier: string, form: PaperForm, subject: string): Job => ({
  kind: 'dossiers.make_paper',
  lane: dossier,
  payload: { dossier, form, subject },
})

const A_YEAR = 365 * 86_400_000

type Watched = Pick<Dossier, 'status' | 'step' | 'expectedReceiptBy' | 'receivedAt' | 'dueAt' | 'decidedAt'>

/** When somebody has to look at it again; `until` is the day by which papers were asked for. */
export const lookAt = (next: Watched, now: Date, until?: Date): Date => {
  if (next.step === null) return now
  if (next.status === 'submitted') return next.expectedReceiptBy
  if (next.status === 'decided') return next.decidedAt ?? now
  if (next.status === 'awaiting_supplement') return until ?? now
  return next.dueAt ?? new Date((next.receivedAt ?? now).getTime() + A_YEAR)
}

export type Next = Partial<Dossier> & {
  readonly returnedHow?: string
  readonly returnedTo?: string | null
  readonly resultId?: string
  readonly until?: Date
}

/** The one change that an act makes, with its line of history, its act and its jobs, ready for a writing statement. */
export const changeOf = (
  ctx: Context,
  dossier: Dossier,
  act: ActName,
  next: Next,
  more: { readonly note?: string | null | undefined; readonly facts?: ActFacts; readonly jobs?: readonly Job[] } = {},
): Written => {
  const after: Dossier = { ...dossier, ...next }
  if (after.status !== dossier.status && !mayGo(dossier.status, after.status))
    throw new Error(`no way from ${dossier.status} to ${after.status}`)
  const agency = actingAgency(ctx.actor, dossier)
  return {
    ...after,
    returnedHow: next.returnedHow ?? null,
    returnedTo: next.returnedTo ?? null,
    resultId: next.resultId ?? null,
    lookAt: lookAt(after, ctx.now, next.until),
    ...eventOf(ctx, act, after, { agency, note: more.note, facts: more.facts }),
    ...actOf(ctx, `dossiers.${HAPPENED[act]}`, dossier.id, { status: after.status, step: after.step, ...more.facts }),
    ...jobsOf(ctx, [tellJob(dossier.id, act), ...(more.jobs ?? [])]),
  }
}

/** The new version, or the refusal that tells who was faster. */
export const acted = async (ctx: Context, dossier: Dossier, saved: { version: number } | undefined): Promise<Acted> => {
  if (!saved) throw await changedMeanwhile(ctx, dossier)
  return { code: dossier.code, version: saved.version }
}
