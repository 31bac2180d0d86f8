import { actOf } from '#platform/act.ts'
import { inTransaction, type Context } from '#platform/context.ts'
import { newId } from '#platform/id.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Upload } from '#platform/web/route.ts'
import { keepFile } from './keep-file.ts'
import type { StoredFile } from './file.ts'
import { saveEntry } from './vault-store.ts'

export type AddToVault = { readonly upload: Pick<Upload, 'name' | 'sha256' | 'size'>; readonly title: string }

/** A citizen puts a paper of his own into his vault; it counts for reference until an office has compared it with the original. */
export const addToVault = (ctx: Context, { upload, title }: AddToVault): Promise<StoredFile> =>
  inTransaction(ctx, async ctx => {
    if (ctx.actor.kind !== 'citizen') throw new Refusal('documents.not_found', 404)
    const { person } = ctx.actor
    const file = await keepFile(ctx, { upload, purpose: 'vault', owner: person })
    const entryId = newId(ctx.now.getTime())
    const shown = title.trim().slice(0, 120) || file.name.replace(/\.\w+$/, '')
    const act = actOf(ctx, 'documents.vault_added', entryId, { file: file.id, source: 'uploaded' })
    await saveEntry.one(ctx.tx, { entryId, person, file: file.id, source: 'uploaded', title: shown, code: null, at: ctx.now, ...act })
    return file
  })
