import type { Context } from '#platform/context.ts'
import { isId } from '#platform/id.ts'
import { countWaitingFor, listOfPerson } from './dossier-store.ts'
import type { Cursor, Page } from './dossier-view.ts'
import type { Dossier } from './dossier.ts'

const PAGE = 20
/** After every instant a dossier can have, and before none. */
const START = { beforeAt: new Date('9999-12-31T00:00:00Z'), beforeId: 'ffffffff-ffff-ffff-ffff-ffffffffffff' }

/** A place in a list as text for an address: instant and id. */
export const cursorOf = (at: Date, id: string): string => `${at.getTime()}_${id}`
export const readCursor = (cursor: Cursor): { readonly at: Date; readonly id: string } | null => {
  const [, ms = '', id = ''] = /^(\d{1,15})_([0-9a-f-]{36})$/.exec(cursor ?? '') ?? []
  return isId(id) && Number(ms) < 8.64e15 ? { at: new Date(Number(ms)), id } : null
}

/** What the citizen owns or filed, latest first. */
export const listMyDossiers = async (ctx: Context, cursor: Cursor = null, limit: number = PAGE): Promise<Page<Dossier>> => {
  if (ctx.actor.kind !== 'citizen') return { items: [], next: null, previous: null }
  const after = readCursor(cursor)
  const from = after ? { beforeAt: after.at, beforeId: after.id } : START
  const found = await listOfPerson.many(ctx.tx, { person: ctx.actor.person, ...from, limit: limit + 1 })
  const items = found.slice(0, limit)
  const last = items.at(-1)
  return { items, next: found.length > limit && last ? cursorOf(last.submittedAt, last.id) : null, previous: null }
}

/** How many of his dossiers wait for the citizen himself. */
export const countMyMatters = async (ctx: Context): Promise<number> =>
  ctx.actor.kind === 'citizen' ? (await countWaitingFor.one(ctx.tx, { person: ctx.actor.person })).count : 0
