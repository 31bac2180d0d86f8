import { actorId } from '#platform/act.ts'
import { addDays, atCity, cityDay, isDay } from '#platform/calendar.ts'
import type { Context } from '#platform/context.ts'
import { newId } from '#platform/id.ts'
import { Refusal } from '#platform/refusal.ts'
import { dueAt, loadCalendar } from '#modules/deadlines'
import { acted, actingAgency, changeOf, paperJob, type Acted } from './act-on.ts'
import { saveSupplementRequest } from './change-store.ts'
import { refuseProblems, textProblems } from './check-text.ts'
import { reachFor, type OnDossier } from './reach-dossier.ts'

export type RequestSupplement = OnDossier & {
  /** What to hand in, one by one; `component` names the row of the paper list when it is one of them. */
  readonly items: readonly { readonly text: string; readonly component?: string | null | undefined }[]
  readonly reason: string
  /** Day by which it is expected, as 2026-11-30. */
  readonly until: string
  /** Why a second time; asked only then. */
  readonly againReason?: string | null | undefined
}

const MAX_ITEMS = 20
const LONGEST_WAIT = 366

/**
 * Asks once and completely for what is missing (form 02): the clock stands still until it is supplied. A second request needs a reason of
 * its own, because from then on the dossier counts as late (Decision 766, sheet 2.1).
 */
export const requestSupplement = async (ctx: Context, input: RequestSupplement): Promise<Acted> => {
  const dossier = await reachFor(ctx, input, 'request-supplement')
  const items = input.items.map(item => ({ text: item.text.trim(), component: item.component ?? null })).filter(item => item.text !== '')
  const today = cityDay(ctx.now)
  const badDay = !isDay(input.until) || input.until <= today || input.until > addDays(today, LONGEST_WAIT)
  refuseProblems(
    items.length === 0 || items.length > MAX_ITEMS ? [{ pointer: '/items', code: items.length === 0 ? 'required' : 'too_many' }] : [],
    items.flatMap((item, i) => textProblems(`/items/${i}`, item.text, true, 500)),
    textProblems('/reason', input.reason),
    badDay ? [{ pointer: '/until', code: 'not_a_later_day' }] : [],
    textProblems('/againReason', input.againReason ?? '', false),
  )
  const again = input.againReason?.trim() || null
  if (dossier.supplements > 0 && again === null)
    throw new Refusal('dossiers.supplement_asked_before', 422, {}, [{ pointer: '/againReason', code: 'required' }])
  const until = dueAt(await loadCalendar(ctx), atCity(input.until, 0), { value: 0, unit: 'same_day' }).dueAt
  const supplement = newId(ctx.now.getTime())
  const number = dossier.supplements + 1
  const change = changeOf(
    ctx,
    dossier,
    'request-supplement',
    { status: 'awaiting_supplement', pausedAt: ctx.now, supplements: number, assignee: actorId(ctx.actor), assignedAt: ctx.now, until },
    { note: input.reason, facts: { supplement, number, items: items.length }, jobs: [paperJob(dossier.id, 'supplement', supplement)] },
  )
  const saved = await saveSupplementRequest.maybeOne(ctx.tx, {
    ...change,
    supplement,
    number,
    items: JSON.stringify(items),
    reason: input.reason.trim(),
    againReason: again,
    until,
    askedBy: actorId(ctx.actor),
    askedAgency: actingAgency(ctx.actor, dossier) ?? dossier.receiving,
    askedFrom: dossier.status,
    askedStep: dossier.step ?? 'process',
    dueBefore: dossier.dueAt,
  })
  return acted(ctx, dossier, saved)
}
