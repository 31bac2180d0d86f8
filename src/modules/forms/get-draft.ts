import type { Actor, Context } from '#platform/context.ts'
import { isId } from '#platform/id.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Draft } from './draft.ts'
import { findDraft, listByOfficer, listByPerson } from './draft-store.ts'

/** A draft is open to whoever fills it in: the person himself, or the officer who began it at the counter. Nobody else knows of it. */
export const mayFillIn = (actor: Actor, draft: Pick<Draft, 'person' | 'officer'>): boolean =>
  actor.kind === 'citizen'
    ? draft.officer === null && draft.person === actor.person
    : actor.kind === 'officer' && draft.officer === actor.officer

export const draftOf = (row: { readonly draft: unknown }): Draft => row.draft as Draft

/** A draft of the actor's; another's is not found. */
export const getDraft = async (ctx: Context, id: string): Promise<Draft> => {
  const row = isId(id) ? await findDraft.maybeOne(ctx.tx, { id }) : undefined
  if (!row || !mayFillIn(ctx.actor, draftOf(row))) throw new Refusal('forms.draft_not_found', 404)
  return draftOf(row)
}

/** The drafts that the actor may go on with, the latest first. */
export const listDrafts = async (ctx: Context): Promise<readonly Draft[]> => {
  if (ctx.actor.kind === 'citizen') return (await listByPerson.many(ctx.tx, { person: ctx.actor.person })).map(draftOf)
  if (ctx.actor.kind === 'officer') return (await listByOfficer.many(ctx.tx, { officer: ctx.actor.officer })).map(draftOf)
  return []
}
