import { actOf } from '#platform/act.ts'
import { cityDay } from '#platform/calendar.ts'
import { inTransaction, type Context } from '#platform/context.ts'
import { digestOf } from './content.ts'
import { isSlip } from './read-limit.ts'
import { readRecords, type Problem } from './read-records.ts'
import type { CatalogueRecord } from './record.ts'
import { contentOf } from './record-to-content.ts'
import { loadServiceLevels } from './service-level.ts'
import { shortNameOf } from './short-name.ts'
import { inBatches, learnPhrases, writeVersions, type NewVersion } from './write-catalogue.ts'
import { closeVersions, lockWriting, recordImport, saveRecords, selectRecordDigests, selectStanding } from './write-store.ts'

export type ImportReport = {
  /** Anything here: nothing was changed. */
  readonly problems: readonly Problem[]
  readonly records: number
  readonly added: number
  readonly changed: number
  readonly unchanged: number
  /** Records of procedures that we describe ourselves: kept for comparison and export, our own description stays in front. */
  readonly ours: number
  /** Time limits that cannot be read and count as not published. */
  readonly slips: number
}

type Options = { readonly dryRun?: boolean | undefined; readonly progress?: ((done: number, of: number) => void) | undefined }

/**
 * Takes in a file of procedure records: all or nothing, in one transaction. A changed record is a new version from today, and the one before
 * it ends yesterday. A record that is gone from the file stays: leaving out is not repealing. What we describe ourselves in data/, with its
 * forms, short name and English, stays as it is.
 */
export const importCatalogue = async (ctx: Context, file: Buffer, options: Options = {}): Promise<ImportReport> => {
  const levels = await loadServiceLevels()
  const { records, problems, total } = readRecords(file, levels)
  const none = { problems, records: total, added: 0, changed: 0, unchanged: 0, ours: 0, slips: 0 }
  if (problems.length > 0) return none
  return inTransaction(ctx, async ctx => {
    await lockWriting.run(ctx.tx, {})
    const standing = new Map((await selectStanding.many(ctx.tx, {})).map(p => [p.code, p]))
    const known = new Map((await selectRecordDigests.many(ctx.tx, {})).map(r => [r.code, r.digest]))
    const today = cityDay(ctx.now)
    const versions: NewVersion[] = []
    const closing: string[] = []
    const kept: { code: string; record: CatalogueRecord; digest: string }[] = []
    const count = { added: 0, changed: 0, unchanged: 0, ours: 0 }
    for (const record of records) {
      const digest = digestOf(record)
      const { code } = record
      const before = standing.get(code)
      if (known.get(code) !== digest) kept.push({ code, record, digest })
      if (before?.origin === 'own') {
        count.ours++
        continue
      }
      const content = contentOf(record, levels)
      const version = digestOf(content)
      const current = before?.versions.find(v => v.to === null)
      if (current?.digest === version) {
        count.unchanged++
        continue
      }
      count[before === undefined ? 'added' : 'changed']++
      if (current) closing.push(current.id)
      const name = { shortName: shortNameOf(record.name), shortNameBy: 'rule' as const }
      versions.push({ code, origin: 'imported', ...name, validFrom: today, validTo: null, digest: version, content })
    }
    const slips = records.flatMap(r => r.channels).filter(c => isSlip(c.time)).length
    const report = { ...none, ...count, slips }
    if (options.dryRun === true || (versions.length === 0 && kept.length === 0)) return report
    if (closing.length > 0) await closeVersions.run(ctx.tx, { ids: closing, on: today })
    await writeVersions(ctx, versions, done => options.progress?.(done, versions.length))
    await inBatches(kept, batch => saveRecords.run(ctx.tx, { records: JSON.stringify(batch), now: ctx.now }))
    if (versions.length > 0) await learnPhrases(ctx)
    await recordImport.one(ctx.tx, actOf(ctx, 'catalogue.imported', null, { records: total, ...count, slips }))
    return report
  })
}
