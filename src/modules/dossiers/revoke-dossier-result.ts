import { inTransaction, type Context } from '#platform/context.ts'
import { actOf } from '#platform/act.ts'
import { jobsOf } from '#platform/job.ts'
import { Refusal } from '#platform/refusal.ts'
import { mayRevoke, revokeResult } from '#modules/documents'
import { acted, eventOf, HAPPENED, lookAt, tellJob, type Acted } from './act-on.ts'
import { saveChange } from './change-store.ts'
import { refuseProblems, textProblems } from './check-text.ts'
import { resultOf } from './find-result.ts'
import { listHistory } from './list-history.ts'
import { changedMeanwhile, reach, type OnDossier } from './reach-dossier.ts'

export type RevokeDossierResult = OnDossier & { readonly reason: string; readonly confirmed: boolean }

/**
 * A leader of the agency that issued the result takes it back: from then on whoever verifies the paper reads the reason. The dossier keeps
 * its status, because it was decided and returned; its history says what became of the paper.
 */
export const revokeDossierResult = async (ctx: Context, input: RevokeDossierResult): Promise<Acted> => {
  const dossier = await reach(ctx, input.code)
  if (!mayRevoke(ctx.actor, dossier.competent)) throw new Refusal('dossiers.role_missing', 403)
  const result = await resultOf(ctx, await listHistory(ctx, dossier.id))
  if (!result) throw new Refusal('dossiers.no_result', 409)
  if (dossier.version !== input.version) throw await changedMeanwhile(ctx, dossier)
  if (result.revoked) throw new Refusal('dossiers.revoked_before', 409)
  refuseProblems(
    textProblems('/reason', input.reason, true, 500),
    input.reason.trim().length > 0 && input.reason.trim().length < 5 ? [{ pointer: '/reason', code: 'required' }] : [],
    input.confirmed ? [] : [{ pointer: '/confirmed', code: 'required' }],
  )
  return inTransaction(ctx, async ctx => {
    await revokeResult(ctx, { verifyId: result.verifyId, reason: input.reason })
    const facts = { result: result.id, notation: result.notation }
    const saved = await saveChange.maybeOne(ctx.tx, {
      ...dossier,
      returnedHow: null,
      returnedTo: null,
      resultId: result.id,
      lookAt: lookAt(dossier, ctx.now),
      ...eventOf(ctx, 'revoke-result', dossier, { agency: dossier.competent, note: input.reason, facts }),
      ...actOf(ctx, `dossiers.${HAPPENED['revoke-result']}`, dossier.id, facts),
      ...jobsOf(ctx, [tellJob(dossier.id, 'revoke-result')]),
    })
    return acted(ctx, dossier, saved)
  })
}
