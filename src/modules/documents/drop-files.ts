import { actOf } from '#platform/act.ts'
import { inTransaction, type Context } from '#platform/context.ts'
import { deleteFiles } from './file-store.ts'
import { forgetUploads } from './forget-blob.ts'

/**
 * Deletes files that were handed in for something which was never filed, row and bytes. What lies in a vault or is a result stays, whatever
 * was asked; the caller knows that no dossier has them.
 */
export const dropFiles = (ctx: Context, ids: readonly string[]): Promise<number> =>
  inTransaction(ctx, async ctx => {
    if (ids.length === 0) return 0
    const gone = await deleteFiles.many(ctx.tx, { ids, ...actOf(ctx, 'documents.files_dropped', null, { files: ids.length }) })
    await forgetUploads(ctx, [...new Set(gone.map(file => file.sha256))])
    return gone.length
  })
