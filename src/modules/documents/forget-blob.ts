import type { Context } from '#platform/context.ts'
import { jobsOf, type JobHandler } from '#platform/job.ts'
import { findByDigest, orderJobs } from './file-store.ts'

/** Long enough that nobody is still about to keep the same bytes under a name of his own. */
const LATER_MS = 3_600_000

/** Orders that bytes which came only to be looked at are forgotten, unless they are a file of somebody's by then. */
export const forgetLater = async (ctx: Context, sha256: string): Promise<void> => {
  if (sha256 === '') return
  const runAt = new Date(ctx.now.getTime() + LATER_MS)
  await orderJobs.run(
    ctx.tx,
    jobsOf(ctx, [{ kind: 'documents.forget', lane: sha256, payload: { sha256 }, runAt, dedupe: `documents.forget ${sha256}` }]),
  )
}

export const forgetJob: JobHandler = async (ctx, { sha256 }: { readonly sha256: string }) => {
  if (!(await findByDigest.maybeOne(ctx.tx, { sha256 }))) await ctx.services.blobs.remove(sha256)
}
