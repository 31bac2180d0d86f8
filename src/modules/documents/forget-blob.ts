import type { Context } from '#platform/context.ts'
import { jobsOf, type JobHandler } from '#platform/job.ts'
import { findByDigest, orderJobs } from './file-store.ts'

/** Longer than a request may take, so that nobody is still about to keep the same bytes under a name of his own. */
const LATER_MS = 15 * 60_000

/**
 * Orders that bytes which came with a form are forgotten, unless they are a file of somebody's by then: what was only looked at, what was
 * refused, and what came with a form that was not taken.
 */
export const forgetUploads = async (ctx: Context, digests: readonly string[]): Promise<void> => {
  const runAt = new Date(ctx.now.getTime() + LATER_MS)
  const jobs = digests.map(sha256 => ({
    kind: 'documents.forget',
    lane: sha256,
    payload: { sha256 },
    runAt,
    dedupe: `documents.forget ${sha256}`,
  }))
  await orderJobs.run(ctx.tx, jobsOf(ctx, jobs))
}

export const forgetJob: JobHandler = async (ctx, { sha256 }: { readonly sha256: string }) => {
  if (!(await findByDigest.maybeOne(ctx.tx, { sha256 }))) await ctx.services.blobs.remove(sha256)
}
