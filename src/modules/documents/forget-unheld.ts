import { inTransaction } from '#platform/context.ts'
import type { JobHandler } from '#platform/job.ts'
import { dropFiles } from './drop-files.ts'
import { heldFiles } from './file-holders.ts'
import { listUnasked, saveHeld } from './file-store.ts'

/** How long a file waits for a draft or dossier to hold it. Forms that carry files between two tries end theirs sooner. */
const WAIT_MS = 24 * 3_600_000
const BATCH = 500

/**
 * Deletes what was handed in for a dossier and never came to be held by one, nor by a draft: a supplement that was refused or left. What is
 * held is asked about once; from then on whoever holds it drops it.
 */
export const forgetUnheld: JobHandler = async ctx => {
  const before = new Date(ctx.now.getTime() - WAIT_MS)
  let dropped = 0
  for (let asked = BATCH; asked === BATCH;)
    await inTransaction(ctx, async ctx => {
      const ids = (await listUnasked.many(ctx.tx, { before, most: BATCH })).map(file => file.id)
      const held = await heldFiles(ctx, ids)
      dropped += await dropFiles(
        ctx,
        ids.filter(id => !held.has(id)),
      )
      await saveHeld.run(ctx.tx, { ids, at: ctx.now })
      asked = ids.length
    })
  ctx.log.info({ dropped }, 'files that nothing holds removed')
}
