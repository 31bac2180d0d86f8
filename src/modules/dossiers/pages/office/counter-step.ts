import Type from 'typebox'
import { openDraft, saveDraft, saveSheet, saveStep, type Draft, type OpenDraft } from '#modules/forms'
import type { Context } from '#platform/context.ts'
import { html } from '#platform/html.ts'
import { Refusal } from '#platform/refusal.ts'
import type { FieldError } from '#platform/ui/errors.ts'
import { page, redirect, route, type Answer, type Call } from '#platform/web/route.ts'
import { takeAtCounter } from '../../take-at-counter.ts'
import { mustBeCounter } from './counter.ts'
import { papersView, type PapersPage } from './counter-papers.ts'
import { isComplete, missingPapers, PAPERS, readSeen, WITHOUT } from './counter-seen.ts'
import { intakePath, SHEET, sheetView, type SheetPage } from './counter-sheet.ts'
import { counterWords } from './counter-words.ts'

const Params = Type.Object({ draft: Type.String(), step: Type.String() })
const Query = Type.Object({ them: Type.Optional(Type.String()) })

type Posted = Pick<Call<unknown, unknown>, 'form' | 'lists' | 'files' | 'shell'>

const sheetPage = (box: SheetPage, status: number): Answer =>
  page({ title: counterWords(box.ctx.lang).sheet, current: 'counter', errors: box.errors, body: sheetView(box) }, status)

const papersPage = async (box: PapersPage, status: number): Promise<Answer> =>
  page({ title: counterWords(box.ctx.lang).papers, current: 'counter', errors: box.errors, body: await papersView(box) }, status)

/** A page of an intake: the whole form, or the papers. Addresses of the citizen's steps lead to the form. */
export const showIntakeStep = route({
  method: 'GET',
  path: '/can-bo/tiep-nhan/:draft/:step',
  house: 'office',
  access: 'officer',
  params: Params,
  query: Query,
  handle: async ({ ctx, params, query, shell }) => {
    mustBeCounter(ctx)
    const open = await openDraft(ctx, params.draft)
    if (open.draft.dossier !== null) throw new Refusal('forms.already_submitted', 409)
    if (params.step === PAPERS) return papersPage({ ctx, shell, open, errors: [], missing: [] }, 200)
    if (params.step === SHEET) {
      const said = query.them && /^[a-zA-Z]{1,60}$/.test(query.them) ? more(ctx, query.them) : null
      return sheetPage({ ctx, shell, open, errors: [], typed: {}, said }, 200)
    }
    if (!open.steps.some(step => step.key === params.step)) throw new Refusal('platform.not_found', 404)
    return redirect(intakePath(open, SHEET))
  },
})

const more = (ctx: Context, field: string) => {
  const say = counterWords(ctx.lang)
  return html`${say.moreAsked} <a href="#${field}">${say.toThem}</a>`
}

const versionOf = (form: Readonly<Record<string, string>>): number => {
  const version = Number(form['phien-ban'])
  return Number.isSafeInteger(version) ? version : -1
}

const postSheet = async (ctx: Context, open: OpenDraft, { form, lists, shell }: Posted): Promise<Answer> => {
  const again = form['lay'] !== undefined
  const shown = new Set((form['hoi'] ?? '').split(' ').filter(Boolean))
  const update = form['cap-nhat'] !== undefined || again
  const saved = await saveSheet(ctx, open, { form, lists, version: versionOf(form), shown, update })
  const box = { ctx, shell, open: saved.open, errors: saved.errors, typed: saved.typed }
  if (saved.outcome === 'done') return redirect(intakePath(saved.open, PAPERS))
  if (saved.outcome === 'more') return redirect(`${intakePath(saved.open, SHEET)}?them=${saved.more ?? ''}`)
  if (saved.outcome === 'changed') return sheetPage({ ...box, said: counterWords(ctx.lang).changed }, 412)
  const [first] = saved.open.steps
  if (!again || !first) return sheetPage(box, saved.outcome === 'wrong' ? 422 : 200)
  await saveStep(ctx, saved.open, first, { form: { lay: '1' }, lists: {}, files: [], version: saved.open.draft.version, later: false })
  return redirect(intakePath(saved.open, SHEET))
}

/** Keeps what was scanned or taken away, each file for itself. */
const saveFiles = async (ctx: Context, open: OpenDraft, { form, lists, files }: Posted) => {
  const step = open.steps.find(one => one.kind === 'documents')
  if (!step) return { open, errors: [] as readonly FieldError[] }
  return saveStep(ctx, open, step, { form: { ...form, them: '1' }, lists, files, version: open.draft.version, later: false })
}

const take = async (ctx: Context, draft: Draft, seen: Draft['seen']): Promise<Answer> => {
  const { code } = await takeAtCounter(ctx, { draft: draft.id, seen })
  return redirect(`/can-bo/tiep-nhan/xong/${encodeURIComponent(code)}`)
}

const postPapers = async (ctx: Context, before: OpenDraft, posted: Posted): Promise<Answer> => {
  const { form, shell } = posted
  const say = counterWords(ctx.lang)
  const seen = readSeen(before, form)
  if (before.draft.dossier !== null) return take(ctx, before.draft, seen)
  const changed = versionOf(form) !== before.draft.version
  const { open: withFiles, errors } = await saveFiles(ctx, before, posted)
  const stays = form['them'] !== undefined || form['bo'] !== undefined || form['ve'] !== undefined
  const missing = missingPapers(withFiles, seen)
  const ready = isComplete(ctx, withFiles) && (missing.length === 0 || form[WITHOUT] !== undefined)
  if (!stays && !changed && errors.length === 0 && ready) return take(ctx, withFiles.draft, seen)
  const draft = await saveDraft(ctx, withFiles.draft, withFiles.draft.version, { seen, step: PAPERS })
  const open = { ...withFiles, draft }
  if (form['ve'] !== undefined) return redirect(intakePath(open, SHEET))
  if (errors.length > 0) return papersPage({ ctx, shell, open, errors, missing: [] }, 422)
  if (stays) return redirect(intakePath(open, PAPERS))
  if (changed) return papersPage({ ctx, shell, open, errors: [], missing: [], said: say.changed }, 412)
  const unmet = missing.length > 0 ? [{ field: WITHOUT, message: say.withoutError(missing.length) }] : []
  return papersPage({ ctx, shell, open, errors: unmet, missing }, 422)
}

/** Saves a page of an intake; from the papers the dossier is taken in and its receipt shown. */
export const saveIntakeStep = route({
  method: 'POST',
  path: '/can-bo/tiep-nhan/:draft/:step',
  house: 'office',
  access: 'officer',
  uploads: true,
  params: Params,
  handle: async ({ ctx, params, form, lists, files, shell }) => {
    mustBeCounter(ctx)
    const open = await openDraft(ctx, params.draft)
    if (params.step === PAPERS) return postPapers(ctx, open, { form, lists, files, shell })
    if (params.step === SHEET) return postSheet(ctx, open, { form, lists, files, shell })
    throw new Refusal('platform.not_found', 404)
  },
})
