import { getPerson } from './get-person.ts'
import { countLookups, listLookups, type Cursor, type LookupOutcome } from '#modules/exchange'
import { getAgency, officerNames, sayAgency } from '#modules/organisation'
import type { Context } from '#platform/context.ts'
import { Refusal } from '#platform/refusal.ts'

/** The last 90 days, the last year, or of the last year what was refused. */
export type Period = '90' | '365' | 'chan'

export type OwnAccess = {
  readonly at: Date
  readonly by: 'me' | 'citizen' | 'officer' | 'system'
  readonly officer: string | null
  readonly agency: string | null
  readonly purpose: string
  readonly procedure: string | null
  readonly dossierCode: string | null
  readonly seen: readonly string[]
  readonly outcome: LookupOutcome
}

export type OwnAccesses = {
  readonly items: readonly OwnAccess[]
  readonly next: Cursor | null
  readonly counts: { readonly total: number; readonly refused: number; readonly askers: number }
}

const agencyNames = async (ctx: Context, ids: ReadonlySet<string>): Promise<ReadonlyMap<string, string>> =>
  new Map(
    await Promise.all(
      [...ids].map(async id => {
        const agency = await getAgency(ctx, id).catch(() => undefined)
        return [id, agency ? sayAgency(agency, ctx.lang) : ''] as const
      }),
    ),
  )

/** Who looked at the data of the citizen who asks, newest first, with names of officers and agencies. */
export const ownAccesses = async (
  ctx: Context,
  { period, before, limit }: { readonly period: Period; readonly before?: Cursor | undefined; readonly limit?: number | undefined },
): Promise<OwnAccesses> => {
  const { actor } = ctx
  if (actor.kind !== 'citizen') throw new Refusal('platform.citizens_only', 403)
  const me = await getPerson(ctx, actor.person)
  const since = new Date(ctx.now.getTime() - (period === '90' ? 90 : 365) * 86_400_000)
  const [{ items, next }, counts] = await Promise.all([
    listLookups(ctx, me, { since, refusedOnly: period === 'chan', before, limit }),
    countLookups(ctx, me, since),
  ])
  const [officers, agencies] = await Promise.all([
    officerNames(ctx, items.filter(item => item.actorKind === 'officer').map(item => item.actor)),
    agencyNames(ctx, new Set(items.flatMap(item => item.agency ?? []))),
  ]) // prettier-ignore
  return {
    next,
    counts,
    items: items.map(item => ({
      at: item.at,
      by: item.actorKind === 'citizen' ? (item.actor === me.id ? 'me' : 'citizen') : item.actorKind === 'officer' ? 'officer' : 'system',
      officer: officers.get(item.actor) ?? null,
      agency: item.agency === null ? null : agencies.get(item.agency) || null,
      purpose: item.purpose,
      procedure: item.procedure,
      dossierCode: item.dossierCode,
      seen: item.seen,
      outcome: item.outcome,
    })),
  }
}
