import type { FileHolder } from '#modules/documents'
import { findFilesOfDossiers } from './held-store.ts'

/** Files that some dossier names: as a document, or as one of its papers. */
export const heldByDossiers: FileHolder = async (ctx, ids) => (await findFilesOfDossiers.many(ctx.tx, { files: ids })).map(row => row.file)
