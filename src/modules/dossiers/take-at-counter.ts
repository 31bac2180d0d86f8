import type { Context } from '#platform/context.ts'
import { Refusal } from '#platform/refusal.ts'
import { getDraft, type Draft } from '#modules/forms'
import { paperJob } from './act-on.ts'
import { fileDossier, filedBefore, type Submitted } from './file-dossier.ts'

/**
 * An officer files for the person who stands at his counter (∅ → 2): checked and received in one act, so the clock starts at once. The
 * agency of the counter receives, wherever in the city it is; the one that decides follows from procedure and place. `seen` says of each
 * paper what lay before him, instead of what the draft says.
 */
export const takeAtCounter = async (ctx: Context, input: { readonly draft: string; readonly seen?: Draft['seen'] }): Promise<Submitted> => {
  const { actor } = ctx
  if (actor.kind !== 'officer') throw new Refusal('dossiers.not_found', 404)
  const desk = actor.posts.find(post => post.roles.includes('counter'))
  if (!desk) throw new Refusal('dossiers.role_missing', 403)
  const draft = await getDraft(ctx, input.draft)
  if (draft.dossier !== null) {
    const before = await filedBefore(ctx, draft.id)
    if (before) return before
  }
  return fileDossier(ctx, input.seen ? { ...draft, seen: input.seen } : draft, {
    act: 'take-at-counter',
    channel: 'in_person',
    status: 'received',
    receiving: desk.agency,
    accountLevel: null,
    jobs: id => [paperJob(id, 'receipt', id)],
  })
}
