import { actOf } from '#platform/act.ts'
import { inTransaction, type Context } from '#platform/context.ts'
import { newId } from '#platform/id.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Upload } from '#platform/web/route.ts'
import { checkUpload, keepChecked } from './keep-file.ts'
import { findOwnEntry, lockVault, saveEntry } from './vault-store.ts'

export type AddToVault = { readonly upload: Pick<Upload, 'name' | 'sha256' | 'size'>; readonly title: string }

/**
 * A citizen puts a paper of his own into his vault; it counts for reference until an office has compared it with the original.
 * The same bytes twice (a double click) are one paper.
 */
export const addToVault = async (ctx: Context, { upload, title }: AddToVault): Promise<{ readonly entry: string }> => {
  if (ctx.actor.kind !== 'citizen') throw new Refusal('documents.not_found', 404)
  const { person } = ctx.actor
  const checked = await checkUpload(ctx, upload)
  return inTransaction(ctx, async ctx => {
    await lockVault.one(ctx.tx, { person })
    const before = await findOwnEntry.maybeOne(ctx.tx, { person, sha256: upload.sha256 })
    if (before) return { entry: before.id }
    const file = await keepChecked(ctx, { upload, purpose: 'vault', owner: person }, checked)
    const entryId = newId(ctx.now.getTime())
    const shown = title.trim().slice(0, 120) || file.name.replace(/\.\w+$/, '')
    const act = actOf(ctx, 'documents.vault_added', entryId, { file: file.id, source: 'uploaded' })
    const saved = await saveEntry.one(ctx.tx, {
      entryId,
      person,
      file: file.id,
      source: 'uploaded',
      title: shown,
      code: null,
      at: ctx.now,
      ...act,
    })
    return { entry: saved.id }
  })
}
