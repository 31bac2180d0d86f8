import type { Context } from '#platform/context.ts'
import { Refusal } from '#platform/refusal.ts'
import { getProcedureVersion } from '#modules/catalogue'
import { getDraft } from '#modules/forms'
import { fileDossier, filedBefore, type Submitted } from './file-dossier.ts'

export type { Submitted }
/** `declared`: the applicant ticked that what he says is true. */
export type SubmitDossier = { readonly draft: string; readonly declared: boolean }

/** A citizen files what he filled in (∅ → 1). A second click answers the same dossier. */
export const submitDossier = async (ctx: Context, input: SubmitDossier): Promise<Submitted> => {
  const { actor } = ctx
  if (actor.kind !== 'citizen') throw new Refusal('dossiers.not_found', 404)
  const draft = await getDraft(ctx, input.draft)
  if (draft.dossier !== null) {
    const before = await filedBefore(ctx, draft.id)
    if (before) return before
  }
  if (!input.declared) throw new Refusal('dossiers.not_declared', 422, {}, [{ pointer: '/declared', code: 'required' }])
  const procedure = await getProcedureVersion(ctx, draft.procedureVersion)
  if (actor.level < procedure.assurance) throw new Refusal('dossiers.level_too_low', 403)
  return fileDossier(ctx, draft, {
    act: 'submit',
    channel: 'online',
    status: 'submitted',
    receiving: null,
    accountLevel: actor.level,
    jobs: () => [],
  })
}
