import type { FileHolder } from '#modules/documents'
import { findFilesOfDrafts } from './draft-store.ts'

/** Files that some draft names. */
export const heldByDrafts: FileHolder = async (ctx, ids) => (await findFilesOfDrafts.many(ctx.tx, { files: ids })).map(row => row.file)
