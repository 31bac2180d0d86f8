import type { Context } from '#platform/context.ts'
import { Refusal } from '#platform/refusal.ts'
import { showInstant } from '#platform/ui/show.ts'
import { officerNames } from '#modules/organisation'
import { inScope, scopeOf } from './dossier-access.ts'
import { hindrance } from './dossier-acts.ts'
import { readCode } from './dossier-code.ts'
import { findByCode } from './dossier-store.ts'
import { actWords, statusWords } from './dossier-words.ts'
import type { ActName, Dossier } from './dossier.ts'
import { lastEvent } from './history-store.ts'

/** What every act on a dossier names: which one, and in which version it was seen. */
export type OnDossier = { readonly code: string; readonly version: number }

/** The dossier, when this actor may see it: 404 for a stranger's or an unknown one alike, 403 for an officer of another unit. */
export const reach = async (ctx: Context, typed: string): Promise<Dossier> => {
  const code = readCode(typed)
  const dossier = code === undefined ? undefined : await findByCode.maybeOne(ctx.tx, { code })
  if (!dossier) throw new Refusal('dossiers.not_found', 404)
  if (!inScope(scopeOf(ctx.actor), dossier))
    throw ctx.actor.kind === 'officer' ? new Refusal('dossiers.other_unit', 403) : new Refusal('dossiers.not_found', 404)
  return dossier
}

const UNKNOWN = { vi: 'Cán bộ khác', en: 'Another officer' }
const APPLICANT = { vi: 'Người nộp', en: 'The applicant' }

/** The name of an officer, for people of the same city who have to talk to him. */
export const officerName = async (ctx: Context, id: string): Promise<string> =>
  (await officerNames(ctx, id === '' ? [] : [id])).get(id) ?? UNKNOWN[ctx.lang]

/** Tells the slower of two what happened: who, what, when. */
export const changedMeanwhile = async (ctx: Context, dossier: Pick<Dossier, 'id' | 'code'>): Promise<Refusal> => {
  const event = await lastEvent.maybeOne(ctx.tx, { dossier: dossier.id })
  if (!event) throw new Error(`dossier ${dossier.id} has no history`)
  const by =
    event.actorKind === 'officer' ? await officerName(ctx, event.actor) : event.actorKind === 'citizen' ? APPLICANT[ctx.lang] : 'Khuê'
  return new Refusal('dossiers.changed_meanwhile', 412, {
    by,
    act: actWords(ctx.lang).of[event.act],
    at: showInstant(event.at, ctx.lang),
    code: dossier.code,
  })
}

const refusalOf = async (ctx: Context, dossier: Dossier, act: ActName): Promise<Refusal | null> => {
  const why = hindrance(dossier, ctx.actor, act)
  if (why === null) return null
  if (why === 'role') return new Refusal('dossiers.role_missing', 403)
  if (why === 'state') return new Refusal('dossiers.act_not_open', 409, { status: statusWords(ctx.lang).of[dossier.status] })
  const by = await officerName(ctx, dossier.assignee ?? '')
  return act === 'claim'
    ? new Refusal('dossiers.claimed', 409, { by, at: showInstant(dossier.assignedAt ?? ctx.now, ctx.lang) })
    : new Refusal('dossiers.in_other_hands', 409, { by })
}

/** Loads a dossier for an act: may he see it, is it as he saw it, is the act open to him. */
export const reachFor = async (ctx: Context, input: OnDossier, act: ActName): Promise<Dossier> => {
  const dossier = await reach(ctx, input.code)
  const refusal = await refusalOf(ctx, dossier, act)
  if (act === 'claim' && refusal?.code === 'dossiers.claimed') throw refusal
  if (dossier.version !== input.version) throw await changedMeanwhile(ctx, dossier)
  if (refusal) throw refusal
  return dossier
}
