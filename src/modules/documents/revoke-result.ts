import { actOf, actorId } from '#platform/act.ts'
import type { Context } from '#platform/context.ts'
import { Refusal } from '#platform/refusal.ts'
import { findResultByVerifyId, saveRevocation } from './result-store.ts'
import { readVerifyId } from './result.ts'

export type RevokeResult = { readonly verifyId: string; readonly reason: string }

/** Whether this actor leads the agency that issued the paper: nobody else takes back what it signed. */
export const mayRevoke = (actor: Context['actor'], agency: string): boolean =>
  actor.kind === 'officer' && actor.posts.some(post => post.agency === agency && post.roles.includes('leader'))

/** Takes a paper back: from now on whoever verifies it reads the reason. Its number stays used. */
export const revokeResult = async (ctx: Context, { verifyId, reason }: RevokeResult): Promise<void> => {
  const id = readVerifyId(verifyId)
  const result = id === undefined ? undefined : await findResultByVerifyId.maybeOne(ctx.tx, { verifyId: id })
  if (!result || ctx.actor.kind !== 'officer') throw new Refusal('documents.not_found', 404)
  if (!mayRevoke(ctx.actor, result.agency)) throw new Refusal('documents.forbidden', 403)
  const said = reason.trim()
  if (said.length < 5 || said.length > 500)
    throw new Refusal('documents.reason_missing', 422, {}, [{ pointer: '/reason', code: 'documents.reason_missing' }])
  const act = actOf(ctx, 'documents.result_revoked', result.id, { agency: result.agency, number: result.number, year: result.year })
  const saved = await saveRevocation.maybeOne(ctx.tx, { resultId: result.id, by: actorId(ctx.actor), at: ctx.now, reason: said, ...act })
  if (!saved) throw new Refusal('documents.already_revoked', 409)
}
