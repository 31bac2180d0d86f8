import { newId } from '#platform/id.ts'
import type { Context } from '#platform/context.ts'
import { audienceGroups, cardOf, feeKindOf, type Content } from './content.ts'
import { phrasesOf } from './phrases.ts'
import { deletePhrases, insertPhrases, insertVersions, saveProcedures, selectNames } from './write-store.ts'

export type NewVersion = {
  readonly code: string
  readonly origin: 'own' | 'imported'
  readonly shortName: string
  readonly shortNameBy: 'rule' | 'file'
  readonly validFrom: string
  readonly validTo: string | null
  readonly digest: string
  readonly content: Content
}

const BATCH = 100

export const inBatches = async <T>(list: readonly T[], work: (batch: readonly T[]) => Promise<unknown>): Promise<void> => {
  for (let at = 0; at < list.length; at += BATCH) await work(list.slice(at, at + BATCH))
}

/** Writes versions with their procedures, in batches; runs inside the caller's transaction. */
export const writeVersions = async (
  ctx: Context,
  versions: readonly NewVersion[],
  progress: (written: number) => void = () => {},
): Promise<void> => {
  let written = 0
  await inBatches(versions, async batch => {
    const procedures = new Map(batch.map(({ code, origin, shortName, shortNameBy }) => [code, { code, origin, shortName, shortNameBy }]))
    await saveProcedures.run(ctx.tx, { procedures: JSON.stringify([...procedures.values()]) })
    const rows = batch.map(({ code, validFrom, validTo, digest, content }) => ({
      id: newId(ctx.now.getTime()),
      code,
      validFrom,
      validTo,
      digest,
      content,
      card: cardOf(content),
      fee: feeKindOf(content.channels),
      audience: audienceGroups(content.audience),
    }))
    await insertVersions.run(ctx.tx, { versions: JSON.stringify(rows), now: ctx.now })
    written += batch.length
    progress(written)
  })
}

/** Learns anew how the words of the catalogue are written; after every change of names. */
export const learnPhrases = async (ctx: Context): Promise<void> => {
  const phrases = phrasesOf(await selectNames.many(ctx.tx, {}))
  await deletePhrases.run(ctx.tx, {})
  await insertPhrases.run(ctx.tx, { phrases: JSON.stringify(phrases) })
}
