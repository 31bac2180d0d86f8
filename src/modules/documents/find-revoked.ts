import type { Context } from '#platform/context.ts'
import { findRevokedFiles } from './result-store.ts'

/** Which of these signed files are revoked. The caller has asked whether the actor may know of them. */
export const findRevoked = async (ctx: Context, files: readonly string[]): Promise<ReadonlySet<string>> =>
  new Set(files.length === 0 ? [] : (await findRevokedFiles.many(ctx.tx, { files })).map(row => row.file))
