import Type, { type Static } from 'typebox'
import { QUEUES, type Cursor, type InboxFilter, type Queue } from '../../dossier-view.ts'

/** Queues as the address says them. */
const SLUGS: Readonly<Record<Queue, string>> = {
  mine: 'cua-toi',
  open: 'ca-don-vi',
  intake: 'cho-tiep-nhan',
  processing: 'dang-xu-ly',
  awaiting_supplement: 'cho-bo-sung',
  to_sign: 'cho-ky',
  to_return: 'cho-tra',
  soon: 'sap-den-han',
  late: 'qua-han',
  closed: 'da-xong',
}
export const CHANNELS = { online: 'truc-tuyen', in_person: 'tai-quay', post: 'buu-chinh' } as const

export const InboxQuery = Type.Object({
  hang: Type.Optional(Type.String()),
  q: Type.Optional(Type.String()),
  'thu-tuc': Type.Optional(Type.String()),
  kenh: Type.Optional(Type.String()),
  nguoi: Type.Optional(Type.String()),
  /** Where the page begins: the list's own cursor and, for the eye only, the number of its first row. */
  tu: Type.Optional(Type.String()),
  so: Type.Optional(Type.String()),
})

/** A place in the inbox: which list, from where. `queue` is null when the address names none. */
export type Place = {
  readonly queue: Queue | null
  readonly filter: Omit<InboxFilter, 'queue'>
  readonly cursor: Cursor
  readonly start: number
}

const NOBODY = 'chua-ai'
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** What the address says. What nobody could have chosen is left out rather than refused: an old bookmark still opens the list. */
export const readPlace = (query: Static<typeof InboxQuery>): Place => {
  const channel = Object.entries(CHANNELS).find(([, slug]) => slug === query.kenh)?.[0]
  const who = query.nguoi === NOBODY ? 'none' : query.nguoi && UUID.test(query.nguoi) ? query.nguoi : null
  const start = Number(query.so)
  return {
    queue: QUEUES.find(queue => SLUGS[queue] === query.hang) ?? null,
    filter: {
      text: query.q?.trim().slice(0, 100) || null,
      procedure: query['thu-tuc'] || null,
      channel: channel ?? null,
      assignee: who,
    },
    cursor: query.tu || null,
    start: Number.isSafeInteger(start) && start > 0 && start < 1e9 ? start : 1,
  }
}

/** The parameters of a place, to be appended to the inbox, a case or an act, so that each leads back to where the officer was. */
export const placeParams = (place: Place, change: Partial<Place> = {}): URLSearchParams => {
  const { queue, filter, cursor, start } = { ...place, ...change }
  const channel = filter.channel as keyof typeof CHANNELS | null | undefined
  const all = {
    hang: queue && SLUGS[queue],
    q: filter.text,
    'thu-tuc': filter.procedure,
    kenh: channel && CHANNELS[channel],
    nguoi: filter.assignee === 'none' ? NOBODY : filter.assignee,
    tu: cursor,
    so: cursor && start > 1 ? String(start) : null,
  }
  return new URLSearchParams(Object.entries(all).flatMap(([name, value]): [string, string][] => (value ? [[name, value]] : [])))
}

const withParams = (path: string, params: URLSearchParams): string => (params.size > 0 ? `${path}?${params}` : path)

/** The inbox at another place: changing the queue or a condition starts again from the first row. */
export const inboxPath = (place: Place, change: Partial<Place> = {}): string => {
  const moved = 'cursor' in change ? change : { cursor: null, start: 1, ...change }
  return withParams('/can-bo', placeParams(place, moved))
}

/** A case opened from a place of the inbox. */
export const casePath = (code: string, place?: Place, more: Readonly<Record<string, string>> = {}): string => {
  const params = place ? placeParams(place) : new URLSearchParams()
  for (const [name, value] of Object.entries(more)) params.set(name, value)
  return withParams(`/can-bo/ho-so/${encodeURIComponent(code)}`, params)
}
