import type { Context } from '#platform/context.ts'
import { isId } from '#platform/id.ts'
import { Refusal } from '#platform/refusal.ts'
import type { SentFile } from '#platform/web/route.ts'
import { findFile } from './file-store.ts'

/**
 * The bytes of a file, to be saved or (`inline`) looked at in the browser; the web layer adds the policy that keeps it from doing anything.
 * The caller has asked whether the actor may open it. Refuses what the scanner has not seen (409) and what it has warned of (410).
 */
export const sendStoredFile = async (ctx: Context, id: string, options: { readonly inline?: boolean } = {}): Promise<SentFile> => {
  const file = isId(id) ? await findFile.maybeOne(ctx.tx, { id }) : undefined
  if (!file) throw new Refusal('documents.not_found', 404)
  if (file.state === 'quarantined') throw new Refusal('documents.still_checking', 409)
  if (file.state === 'infected') throw new Refusal('documents.infected', 410)
  const blob = await ctx.services.blobs.get(file.sha256)
  if (!blob) throw new Error(`documents: the bytes of file ${id} are missing`)
  return { body: blob.stream, mediaType: file.mediaType, name: file.name, inline: options.inline ?? false }
}
