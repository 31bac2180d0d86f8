import { hashSubject, type Lookup } from './lookup.ts'
import { countLookupsOfSubject, lookupsOfSubject } from './lookup-store.ts'
import type { Context } from '#platform/context.ts'

/** Whose data: by identifier, and by id for those whose identifier was corrected. */
export type Subject = { readonly id: string; readonly identifier: string }
export type LookupFilter = {
  readonly since: Date
  readonly refusedOnly?: boolean | undefined
  readonly before?: Cursor | undefined
  readonly limit?: number | undefined
}
export type Cursor = { readonly at: Date; readonly id: string }

const LAST = { at: new Date('9999-01-01T00:00:00Z'), id: 'ffffffff-ffff-ffff-ffff-ffffffffffff' }
const hashesOf = (ctx: Context, identifier: string): string[] =>
  ctx.services.settings.secrets.map(secret => hashSubject(secret, identifier))

/** Who looked at a person's data, newest first. The caller has made sure that the reader is that person. */
export const listLookups = async (
  ctx: Context,
  subject: Subject,
  filter: LookupFilter,
): Promise<{ readonly items: readonly Lookup[]; readonly next: Cursor | null }> => {
  const limit = filter.limit ?? 20
  const before = filter.before ?? LAST
  const found = await lookupsOfSubject.many(ctx.tx, {
    hashes: hashesOf(ctx, subject.identifier),
    person: subject.id,
    since: filter.since,
    refusedOnly: filter.refusedOnly ?? false,
    beforeAt: before.at,
    beforeId: before.id,
    limit: limit + 1,
  })
  const items = found.slice(0, limit)
  const last = items.at(-1)
  return { items, next: found.length > limit && last ? { at: last.at, id: last.id } : null }
}

/** How many look-ups there were since a day, how many were refused, from how many places. */
export const countLookups = (ctx: Context, subject: Subject, since: Date): Promise<{ total: number; refused: number; askers: number }> =>
  countLookupsOfSubject.one(ctx.tx, { hashes: hashesOf(ctx, subject.identifier), person: subject.id, since })
