import { actOf } from '#platform/act.ts'
import type { Context } from '#platform/context.ts'
import type { JobHandler } from '#platform/job.ts'
import type { Settings } from '#platform/settings.ts'
import { findFile, saveScan } from './file-store.ts'
import { clamdScanner, type Scanner } from './scanner.ts'

/**
 * The scanner of this city. Null means that files are taken without one: allowed in the demo alone (tests, a trial without the stand-in),
 * and each act says `scanned: false`. A real city does not start without CLAMD_URL; should it come here all the same, nothing is taken.
 */
export const scannerOf = (settings: Pick<Settings, 'clamdUrl' | 'demo'>): Scanner | null => {
  if (settings.clamdUrl !== null) return clamdScanner(settings.clamdUrl)
  if (settings.demo) return null
  throw new Error('CLAMD_URL is missing: no file is taken without a virus scanner')
}

/** Asks the scanner about one file in quarantine. When it cannot be asked the job fails, is tried again, and the file stays where it is. */
export const scanFile = async (ctx: Context, { file: id }: { readonly file: string }): Promise<void> => {
  const file = await findFile.maybeOne(ctx.tx, { id })
  if (file?.state !== 'quarantined') return
  const scanner = scannerOf(ctx.services.settings)
  const blob = await ctx.services.blobs.get(file.sha256)
  if (!blob) throw new Error(`documents: the bytes of file ${id} are missing`)
  const found = scanner ? await scanner(blob.stream) : { infected: false as const }
  if (!scanner) blob.stream.destroy()
  const [state, virus] = found.infected ? (['infected', found.virus.slice(0, 200)] as const) : (['clean', null] as const)
  const act = actOf(ctx, found.infected ? 'documents.file_infected' : 'documents.file_clean', id, { scanned: scanner !== null })
  await saveScan.run(ctx.tx, { id, state, virus, at: ctx.now, ...act })
}

export const scanJob: JobHandler = (ctx, payload) => scanFile(ctx, payload)
