import { actOf, actorId } from '#platform/act.ts'
import { readBlob } from '#platform/blob.ts'
import type { Context } from '#platform/context.ts'
import { newId } from '#platform/id.ts'
import { jobsOf } from '#platform/job.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Upload } from '#platform/web/route.ts'
import type { Checked } from './check-file.ts'
import { checkFileApart } from './check-file-apart.ts'
import { MAX_FILE_BYTES, safeName, type Purpose, type StoredFile } from './file.ts'
import { saveFile } from './file-store.ts'
import { scannerOf } from './scan-file.ts'

export type KeepFile = {
  readonly upload: Pick<Upload, 'name' | 'sha256' | 'size'>
  readonly purpose: Purpose
  readonly owner: string | null
}

/** Looks at bytes that lie in the blob store already: what they are and whether they are whole. Done outside of any transaction, if it can be. */
export const checkUpload = async (ctx: Context, upload: KeepFile['upload']): Promise<Checked> => {
  if (upload.size > MAX_FILE_BYTES) throw new Refusal('documents.file_too_large', 413, { limit: MAX_FILE_BYTES / 1_000_000 })
  if (upload.size === 0) throw new Refusal('documents.file_empty', 422)
  const bytes = await readBlob(ctx.services.blobs, upload.sha256)
  if (!bytes) throw new Refusal('documents.upload_cut_off', 422)
  return checkFileApart(bytes)
}

/** Gives checked bytes a name, an owner and a place in quarantine. */
export const keepChecked = (ctx: Context, { upload, purpose, owner }: KeepFile, { mediaType, pages }: Checked): Promise<StoredFile> => {
  const id = newId(ctx.now.getTime())
  const scanned = scannerOf(ctx.services.settings) !== null
  const jobs = scanned ? [{ kind: 'documents.scan', lane: id, payload: { file: id } }] : []
  return saveFile.one(ctx.tx, {
    id,
    sha256: upload.sha256,
    size: upload.size,
    mediaType,
    name: safeName(upload.name, mediaType),
    pages,
    state: scanned ? 'quarantined' : 'clean',
    purpose,
    owner,
    uploadedBy: actorId(ctx.actor),
    at: ctx.now,
    ...actOf(ctx, 'documents.file_kept', id, { sha256: upload.sha256, size: upload.size, mediaType, pages, purpose, scanned }),
    ...jobsOf(ctx, jobs),
  })
}

/**
 * Keeps a file that came with a form: its bytes lie in the blob store already; here they are looked at, and wait in quarantine until the
 * scanner has seen them. What is not a whole PDF, JPEG or PNG is refused in words the sender can act on.
 */
export const keepFile = async (ctx: Context, file: KeepFile): Promise<StoredFile> =>
  keepChecked(ctx, file, await checkUpload(ctx, file.upload))
