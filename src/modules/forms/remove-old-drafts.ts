import { dropFiles } from '#modules/documents'
import type { JobHandler } from '#platform/job.ts'
import { deleteOld } from './draft-store.ts'

/** How long a draft waits for its writer after he last saved it. */
export const DRAFT_DAYS = 90

/** Removes drafts that nobody has saved for 90 days, and what is left of those that were sent as long ago. Files of the first go too. */
export const removeOldDrafts: JobHandler = async ctx => {
  const before = new Date(ctx.now.getTime() - DRAFT_DAYS * 86_400_000)
  let removed = 0
  for (let batch = -1; batch !== 0; removed += batch) {
    const old = await deleteOld.one(ctx.tx, { before })
    batch = old.removed
    await dropFiles(ctx, old.files)
  }
  ctx.log.info({ removed }, 'old drafts removed')
}
