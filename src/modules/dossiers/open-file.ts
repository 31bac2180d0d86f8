import type { Context } from '#platform/context.ts'
import { Refusal } from '#platform/refusal.ts'
import type { SentFile } from '#platform/web/route.ts'
import { sendStoredFile } from '#modules/documents'
import { listDocuments } from './dossier-store.ts'
import { reach } from './reach-dossier.ts'

/** A paper that was handed in, by its id in this dossier, to whoever may see the dossier. */
export const openDossierFile = async (ctx: Context, code: string, document: string, inline = false): Promise<SentFile> => {
  const dossier = await reach(ctx, code)
  const found = (await listDocuments.many(ctx.tx, { id: dossier.id })).find(one => one.id === document)
  if (!found?.file) throw new Refusal('dossiers.no_paper', 404)
  return sendStoredFile(ctx, found.file, { inline })
}

/** The signed result. */
export const openResult = async (ctx: Context, code: string, inline = false): Promise<SentFile> => {
  const dossier = await reach(ctx, code)
  if (dossier.resultFile === null) throw new Refusal('dossiers.no_result', 404)
  return sendStoredFile(ctx, dossier.resultFile, { inline })
}
