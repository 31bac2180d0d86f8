import type { Context } from '#platform/context.ts'
import { seal, unseal } from '#platform/keys.ts'
import { Refusal } from '#platform/refusal.ts'
import { sayRefusal } from '#platform/refusals.ts'
import type { Lang } from '#platform/texts.ts'
import type { FieldError } from '#platform/ui/errors.ts'
import { page, redirect, route, type Upload } from '#platform/web/route.ts'
import { fileRefusalText, keepFile } from '#modules/documents'
import type { DossierView } from '../dossier-view.ts'
import { getDossier } from '../get-dossier.ts'
import { reachFor } from '../reach-dossier.ts'
import { refusals } from '../refusals.ts'
import { supplyDossier } from '../supply-dossier.ts'
import { Code } from './dossier-page.ts'
import { fileName, KEPT, NOTE, supplyView, supplyWords, textName, type KeptFile } from './supply-form.ts'

/** Less than the day after which documents forgets what no dossier came to hold. */
const KEPT_MS = 23 * 3_600_000
const PURPOSE = 'supplied files'
type Sealed = { readonly dossier: string; readonly kept: readonly KeptFile[] }

type Kept = { readonly kept: readonly KeptFile[]; readonly endsAt: Date }

/** Files travel in the page between two tries, closed, so that nobody puts in a file of somebody else's. */
const sealOf = (ctx: Context, dossier: DossierView, { kept, endsAt }: Kept): string =>
  seal(ctx.services.settings.secrets, PURPOSE, { dossier: dossier.id, kept } satisfies Sealed, endsAt)

/** However often it comes back, the first file of them sets the end. */
const keptBefore = (ctx: Context, dossier: DossierView, sealed: string | undefined): Kept => {
  const found = unseal<Sealed & { readonly endsAt: number }>(ctx.services.settings.secrets, PURPOSE, sealed, ctx.now)
  return found?.dossier === dossier.id
    ? { kept: found.kept, endsAt: new Date(found.endsAt) }
    : { kept: [], endsAt: new Date(ctx.now.getTime() + KEPT_MS) }
}

const openFor = async (ctx: Context, code: string): Promise<DossierView> => {
  const dossier = await getDossier(ctx, code)
  await reachFor(ctx, { code: dossier.code, version: dossier.version }, 'supply')
  return dossier
}

export const supplyRoute = route({
  method: 'GET',
  path: '/ho-so/:code/bo-sung',
  house: 'portal',
  access: 'citizen',
  params: Code,
  handle: async ({ ctx, params, shell }) =>
    supplyView(shell, await openFor(ctx, params.code), { form: {}, errors: [], kept: [], sealed: '' }),
})

/** Keeps each file for itself, so that a bad one does not cost the good ones. */
const keepUploads = async (
  ctx: Context,
  dossier: DossierView,
  files: readonly Upload[],
): Promise<{ kept: KeptFile[]; errors: FieldError[] }> => {
  const kept: KeptFile[] = []
  const errors: FieldError[] = []
  for (const [item] of (dossier.requests.at(-1)?.items ?? []).entries())
    for (const upload of files.filter(file => file.field === fileName(item)))
      try {
        const { id, name } = await keepFile(ctx, { upload, purpose: 'dossier', owner: dossier.owner })
        kept.push({ item, file: id, name })
      } catch (error) {
        if (!(error instanceof Refusal) || !error.code.startsWith('documents.')) throw error
        errors.push({ field: fileName(item), message: fileRefusalText(error, ctx.lang, upload.name) })
      }
  return { kept, errors }
}

const errorsOf = (error: Refusal, lang: Lang): FieldError[] => {
  const say = supplyWords(lang)
  if (error.code !== 'dossiers.invalid')
    return [{ field: 'noi-dung', message: sayRefusal(refusals, error.code, error.facts, lang) ?? error.code }]
  return error.fields.map(({ pointer, code }) => {
    const item = Number(/^\/items\/(\d+)/.exec(pointer)?.[1] ?? -1)
    if (code === 'too_long') return { field: item < 0 ? NOTE : textName(item), message: say.tooLong }
    return { field: fileName(item), message: say.missing(item + 1) }
  })
}

export const supplySentRoute = route({
  method: 'POST',
  path: '/ho-so/:code/bo-sung',
  house: 'portal',
  access: 'citizen',
  params: Code,
  uploads: true,
  handle: async ({ ctx, params, shell, form, files }) => {
    const dossier = await openFor(ctx, params.code)
    const { kept: fresh, errors } = await keepUploads(ctx, dossier, files)
    const before = keptBefore(ctx, dossier, form[KEPT])
    const kept = [...before.kept, ...fresh]
    const sealed = sealOf(ctx, dossier, { ...before, kept })
    const back = (found: readonly FieldError[], status: number) =>
      page(supplyView(shell, dossier, { form, errors: found, kept, sealed }), status)
    if (errors.length > 0) return back(errors, 422)
    const items = (dossier.requests.at(-1)?.items ?? []).map((_, item) => ({
      item,
      files: kept.filter(one => one.item === item).map(one => one.file),
      text: form[textName(item)] ?? null,
    }))
    try {
      await supplyDossier(ctx, { code: dossier.code, version: Number(form['version']), items, note: form[NOTE] ?? null })
    } catch (error) {
      if (!(error instanceof Refusal) || (error.status !== 422 && error.status !== 412)) throw error
      return back(errorsOf(error, shell.lang), error.status)
    }
    return redirect(`/ho-so/${dossier.code}`)
  },
})
