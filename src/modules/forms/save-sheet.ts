import { isDeepStrictEqual } from 'node:util'
import type { Context } from '#platform/context.ts'
import { Refusal } from '#platform/refusal.ts'
import type { FieldError } from '#platform/ui/errors.ts'
import type { Draft } from './draft.ts'
import type { Answers } from './form.ts'
import { getDraft } from './get-draft.ts'
import { agencyAt, reopen, type OpenDraft } from './open-step.ts'
import type { Posted } from './read-page.ts'
import { saveDraft } from './save-draft.ts'
import { applied, errorsOf, settled } from './save-step.ts'
import { sheetFields, sheetSteps } from './sheet-steps.ts'
import { readStep } from './step-change.ts'
import { stepWords } from './step-words.ts'
import { caseOf } from './steps.ts'

/** All questions of a form that came as one page. */
export type SheetPosted = Posted & {
  readonly version: number
  /** Names of the fields that stood on that page: what an answer makes necessary is asked first, not missed. */
  readonly shown: ReadonlySet<string>
  /** Only see what else is to be asked: nothing is wrong yet. */
  readonly update: boolean
}

export type SheetSaved = {
  readonly open: OpenDraft
  /** done: all is answered; more: answers have led to further questions; stay: as was asked; wrong and changed as for a step. */
  readonly outcome: 'done' | 'more' | 'stay' | 'wrong' | 'changed'
  readonly errors: readonly FieldError[]
  /** Where answers have led to further questions: the first of them. */
  readonly more: string | null
  /** By step, what stood in fields whose answers could not be kept. */
  readonly typed: Readonly<Record<string, Answers>>
}

type SheetRead = Pick<SheetSaved, 'errors' | 'typed'> & { readonly draft: Draft }

/** Reads step after step, each over what the ones before it said, so that conditions hold as they would page by page. */
const readAll = async (ctx: Context, open: OpenDraft, posted: SheetPosted): Promise<SheetRead> => {
  const { form, procedure } = open
  const errors: FieldError[] = []
  const typed: Record<string, Answers> = {}
  const read = new Set<string>()
  let draft = open.draft
  for (;;) {
    const step = sheetSteps({ form, procedure, draft }).find(one => !read.has(one.key))
    if (!step) break
    read.add(step.key)
    if (!sheetFields(form, draft, step).some(name => posted.shown.has(name))) continue
    const found = await readStep(ctx, open, draft, step, posted)
    const problems = found.problems.filter(problem => posted.shown.has(problem.field))
    const nowhere = found.change.place && !(await agencyAt(ctx, procedure, found.change.place))
    if (problems.length > 0 || nowhere) typed[step.key] = found.typed
    errors.push(...errorsOf(ctx, open, step, { ...found, problems }))
    if (nowhere) errors.push({ field: 'place', message: stepWords(ctx.lang).noAgency })
    const answers = found.change.answers && { answers: settled(open, draft, found.change.answers) }
    draft = applied(draft, { ...found.change, ...(nowhere ? { place: draft.place } : {}), ...answers })
    draft = applied(draft, { caseKey: caseOf(form, procedure, draft)?.key })
  }
  return { draft, errors, typed }
}

/** The first field that these answers make necessary and that nobody was asked yet. */
const firstNew = (open: OpenDraft, posted: SheetPosted, draft: Draft): string | null =>
  sheetSteps({ ...open, draft })
    .flatMap(step => sheetFields(open.form, draft, step))
    .find(name => !posted.shown.has(name)) ?? null

/**
 * Saves a whole form at once, for an officer who has one page where a citizen has many. What can be kept is kept even when something
 * else is wrong; what is wrong comes back as it was typed.
 */
export const saveSheet = async (ctx: Context, open: OpenDraft, posted: SheetPosted): Promise<SheetSaved> => {
  if (open.draft.dossier !== null) throw new Refusal('forms.already_submitted', 409)
  const read = await readAll(ctx, open, posted)
  const more = firstNew(open, posted, read.draft)
  const outcome = posted.update ? 'stay' : read.errors.length > 0 ? 'wrong' : more === null ? 'done' : 'more'
  const errors = posted.update ? [] : read.errors
  const { answers, place, caseKey, delivery, contact } = read.draft
  try {
    const saved = await saveDraft(ctx, open.draft, posted.version, {
      answers, place, caseKey, delivery, contact, step: outcome === 'done' ? 'giay-to' : 'to-khai' }) // prettier-ignore
    return { open: await reopen(ctx, saved), outcome, errors, more, typed: read.typed }
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'forms.changed_meanwhile') throw error
    const fresh = await reopen(ctx, await getDraft(ctx, open.draft.id))
    const again = await readAll(ctx, fresh, posted)
    // Sent twice by a double click: it is saved already.
    if (isDeepStrictEqual(again.draft, fresh.draft)) return { open: fresh, outcome, errors, more, typed: again.typed }
    return { open: fresh, outcome: 'changed', errors: [], more, typed: typedAll(fresh, again.draft, posted) }
  }
}

/** Everything that stood in the fields, for a page that comes back because somebody else saved it. */
const typedAll = (open: OpenDraft, draft: Draft, posted: SheetPosted): Readonly<Record<string, Answers>> =>
  Object.fromEntries(
    sheetSteps({ ...open, draft }).map(step => [
      step.key,
      Object.fromEntries(
        sheetFields(open.form, draft, step).map(name => [name, posted.lists[name]?.length === 1 ? (posted.form[name] ?? '') : (posted.lists[name] ?? '')]), // prettier-ignore
      ),
    ]),
  )
