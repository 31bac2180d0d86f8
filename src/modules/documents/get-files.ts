import type { Context } from '#platform/context.ts'
import type { StoredFile } from './file.ts'
import { findFiles } from './file-store.ts'

/** The files with these ids, in their order; unknown ids are left out. The caller has asked whether the actor may know of them. */
export const getFiles = async (ctx: Context, ids: readonly string[]): Promise<StoredFile[]> =>
  ids.length === 0 ? [] : findFiles.many(ctx.tx, { ids })
