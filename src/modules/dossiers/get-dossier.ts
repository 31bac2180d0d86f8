import type { Context } from '#platform/context.ts'
import { openActs } from './dossier-acts.ts'
import { findContent, findDecision, listDocuments, listSupplements } from './dossier-store.ts'
import type { DossierView } from './dossier-view.ts'
import type { Dossier } from './dossier.ts'
import { reach } from './reach-dossier.ts'

/** All of a dossier that the caller has access to already. */
export const viewOf = async (ctx: Context, dossier: Dossier): Promise<DossierView> => {
  const { id } = dossier
  const content = await findContent.one(ctx.tx, { id })
  const documents = await listDocuments.many(ctx.tx, { id })
  const requests = dossier.supplements === 0 ? [] : await listSupplements.many(ctx.tx, { id })
  const draftDecision = dossier.decision === null ? null : ((await findDecision.maybeOne(ctx.tx, { id })) ?? null)
  return { ...dossier, content, documents, requests, draftDecision, open: openActs(dossier, ctx.actor) }
}

/** A dossier with what was said, handed in, asked for and decided, and the acts that are open to this actor now. */
export const getDossier = async (ctx: Context, code: string): Promise<DossierView> => viewOf(ctx, await reach(ctx, code))
