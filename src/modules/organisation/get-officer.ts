import { cityDay } from '#platform/calendar.ts'
import type { Context } from '#platform/context.ts'
import { isId } from '#platform/id.ts'
import { Refusal } from '#platform/refusal.ts'
import { vietnamese } from '#platform/text.ts'
import * as store from './officer-store.ts'
import type { Officer, OfficerPost, Role } from './officer.ts'

type Row = Omit<Officer, 'posts'> & { readonly posts: string }

const officerOf = (row: Row): Officer => ({ ...row, posts: JSON.parse(row.posts) as OfficerPost[] })
const maybe = (row: Row | undefined): Officer | undefined => row && officerOf(row)

/** With the posts of today; they may be none any more. 404 when nobody has this id. */
export const getOfficer = async (ctx: Context, id: string): Promise<Officer> => {
  const row = isId(id) ? await store.officerById.maybeOne(ctx.tx, { id, day: cityDay(ctx.now) }) : undefined
  if (row === undefined) throw new Refusal('organisation.officer_not_found', 404)
  return officerOf(row)
}

/** By login, which is written in small letters. */
export const findOfficerByLogin = async (ctx: Context, login: string): Promise<Officer | undefined> =>
  maybe(await store.officerByLogin.maybeOne(ctx.tx, { login: login.trim().toLowerCase(), day: cityDay(ctx.now) }))

/** By the personal identifier that the sign-in brought. */
export const findOfficerByIdentifier = async (ctx: Context, identifier: string): Promise<Officer | undefined> =>
  maybe(await store.officerByIdentifier.maybeOne(ctx.tx, { identifier: identifier.trim(), day: cityDay(ctx.now) }))

/** Who holds a post today: in an agency, with a role there, by given name as Vietnamese lists are. */
export const listOfficers = async (
  ctx: Context,
  where: { readonly agency?: string | undefined; readonly role?: Role | undefined } = {},
): Promise<Officer[]> => {
  const rows = await store.officersWhere.many(ctx.tx, { agency: where.agency ?? null, role: where.role ?? null, day: cityDay(ctx.now) })
  return rows.map(officerOf).sort((a, b) => vietnamese.compare(givenFirst(a.name), givenFirst(b.name)))
}

const givenFirst = (name: string): string => {
  const words = name.split(/\s+/)
  return [words.at(-1), ...words.slice(0, -1)].join(' ')
}

/** Names by id, for lists that say who did what. */
export const officerNames = async (ctx: Context, ids: readonly string[]): Promise<ReadonlyMap<string, string>> =>
  new Map(ids.length === 0 ? [] : (await store.namesOf.many(ctx.tx, { ids: [...new Set(ids)] })).map(row => [row.id, row.name]))

/** How many officers an agency has today, by its id. */
export const countOfficers = async (ctx: Context): Promise<ReadonlyMap<string, number>> =>
  new Map((await store.officerCounts.many(ctx.tx, { day: cityDay(ctx.now) })).map(row => [row.agency, row.count]))
