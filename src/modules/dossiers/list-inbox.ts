import type { Context } from '#platform/context.ts'
import { isId } from '#platform/id.ts'
import { Refusal } from '#platform/refusal.ts'
import { fold } from '#platform/text.ts'
import { loadCalendar, soonUntil } from '#modules/deadlines'
import { scopeOf } from './dossier-access.ts'
import type { Counts, Cursor, InboxFilter, Page, Queue } from './dossier-view.ts'
import type { Dossier, Status, Step } from './dossier.ts'
import { countQueues, listChoices, listClosed, listOpen, type Cut } from './inbox-store.ts'
import { cursorOf, readCursor } from './list-my-dossiers.ts'

const PAGE = 50
const NOBODY = 'ffffffff-ffff-ffff-ffff-ffffffffffff'
const FIRST_ID = '00000000-0000-0000-0000-000000000000'

type QueueCut = { readonly statuses?: readonly Status[]; readonly steps?: readonly Step[]; readonly running?: boolean }
const CUTS: Readonly<Record<Queue, QueueCut>> = {
  mine: {},
  intake: { statuses: ['submitted'] },
  processing: { statuses: ['received', 'processing'], steps: ['process', 'approve'] },
  awaiting_supplement: { statuses: ['awaiting_supplement'] },
  to_sign: { steps: ['sign'] },
  to_return: { steps: ['return'] },
  soon: { statuses: ['received', 'processing'] },
  late: { statuses: ['received', 'processing'] },
  open: {},
  closed: {},
}

/** Words of a search as patterns on folded text; what would be a wildcard stands for itself. */
const patternsOf = (text: string | null | undefined): readonly string[] =>
  fold(text ?? '')
    .slice(0, 200)
    .split(' ')
    .filter(Boolean)
    .slice(0, 8)
    .map(word => `%${word.replace(/[\\%_]/g, '\\$&')}%`)

const cutOf = async (ctx: Context, filter: Omit<InboxFilter, 'queue'>, queue: Queue): Promise<Cut> => {
  if (ctx.actor.kind !== 'officer') throw new Refusal('dossiers.not_found', 404)
  const { statuses = null, steps = null } = CUTS[queue]
  const unassigned = filter.assignee === 'none'
  const chosen = filter.assignee && !unassigned ? (isId(filter.assignee) ? filter.assignee : NOBODY) : null
  // "Mine" in the hands of somebody else is an empty list, not mine.
  const assignee =
    queue === 'mine' ? (unassigned || (chosen !== null && chosen !== ctx.actor.officer) ? NOBODY : ctx.actor.officer) : chosen
  return {
    agencies: scopeOf(ctx.actor).agencies,
    statuses,
    steps,
    assignee,
    unassigned: unassigned && queue !== 'mine',
    procedure: filter.procedure || null,
    channel: filter.channel || null,
    dueFrom: queue === 'soon' ? ctx.now : null,
    dueTo: queue === 'soon' ? soonUntil(await loadCalendar(ctx), ctx.now) : queue === 'late' ? ctx.now : null,
    patterns: patternsOf(filter.text),
  }
}

/** A cursor says which way it leads: ">…" onwards, "<…" back. */
const readWay = (cursor: Cursor): { readonly back: boolean; readonly at: Date | string; readonly id: string } | null => {
  const place = readCursor(cursor?.slice(1) ?? null)
  return place && /^[<>]/.test(cursor ?? '') ? { back: cursor?.startsWith('<') ?? false, ...place } : null
}

/** What lies before the officer: soonest due first; closed ones latest first. */
export const listInbox = async (ctx: Context, filter: InboxFilter, cursor: Cursor = null, limit: number = PAGE): Promise<Page<Dossier>> => {
  const cut = await cutOf(ctx, filter, filter.queue)
  const closed = filter.queue === 'closed'
  const way = readWay(cursor)
  const back = way?.back ?? false
  const start = closed ? { at: 'infinity', id: NOBODY } : { at: '-infinity', id: FIRST_ID }
  const { at, id } = way ?? start
  const list = closed ? listClosed : listOpen
  const found = await (back ? list.back : list.forward).many(ctx.tx, { ...cut, afterAt: at, afterId: id, limit: limit + 1 })
  const more = found.length > limit
  const page = back ? found.slice(0, limit).reverse() : found.slice(0, limit)
  const [first, last] = [page[0], page.at(-1)]
  return {
    items: page.map(({ lookAt: _, ...dossier }) => dossier),
    next: last && (back || more) ? `>${cursorOf(last.lookAt, last.id)}` : null,
    previous: first && (back ? more : way !== null) ? `<${cursorOf(first.lookAt, first.id)}` : null,
  }
}

/** How many open dossiers lie in each queue of the officer, under the filters that do not choose the queue. */
export const countInbox = async (ctx: Context, filter: Omit<InboxFilter, 'queue'> = {}): Promise<Counts> => {
  const cut = await cutOf(ctx, filter, 'open')
  const officer = ctx.actor.kind === 'officer' ? ctx.actor.officer : NOBODY
  return countQueues.one(ctx.tx, { ...cut, officer, now: ctx.now, soonUntil: soonUntil(await loadCalendar(ctx), ctx.now) })
}

export type InboxChoices = {
  readonly procedures: readonly { readonly code: string; readonly title: string }[]
  /** Officers that have something in hand. */
  readonly assignees: readonly string[]
}

/** What the filters can choose from: what occurs in the open dossiers of the officer's agencies. */
export const listInboxChoices = async (ctx: Context): Promise<InboxChoices> => {
  const found = await listChoices.many(ctx.tx, { agencies: scopeOf(ctx.actor).agencies })
  return {
    procedures: found.flatMap(row => (row.kind === 'procedure' ? [{ code: row.value, title: row.label }] : [])),
    assignees: found.flatMap(row => (row.kind === 'assignee' ? [row.value] : [])),
  }
}
