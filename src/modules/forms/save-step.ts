import { isDeepStrictEqual } from 'node:util'
import { getPerson } from '#modules/identity'
import type { Context } from '#platform/context.ts'
import { Refusal } from '#platform/refusal.ts'
import type { FieldError } from '#platform/ui/errors.ts'
import type { Upload } from '#platform/web/route.ts'
import type { Draft } from './draft.ts'
import type { Answers } from './form.ts'
import { getDraft } from './get-draft.ts'
import { agencyAt, reopen, type OpenDraft } from './open-step.ts'
import { fieldErrors } from './problem-words.ts'
import type { Posted } from './read-page.ts'
import { saveDraft, type DraftChange } from './save-draft.ts'
import { savePapers } from './save-papers.ts'
import { standardForm } from './standard-forms.ts'
import { lookUpApplicant } from './start-draft.ts'
import { readStep, type StepRead } from './step-change.ts'
import { stepWords } from './step-words.ts'
import { caseOf, formSteps, nextStep, type Step } from './steps.ts'
import { walk } from './walk.ts'

/** A step that was posted. `version` is the draft's as the page showed it; `later` saves what is there and leaves. */
export type StepPosted = Posted & { readonly files: readonly Upload[]; readonly version: number; readonly later: boolean }

export type StepSaved = {
  readonly open: OpenDraft
  /** What came of it: go on, stay on the page (a file was added or removed), show it again with errors, or: saved elsewhere meanwhile. */
  readonly outcome: 'next' | 'stay' | 'wrong' | 'changed'
  readonly errors: readonly FieldError[]
  readonly typed: Answers | undefined
}

/** A draft as it will be after a change. */
export const applied = (draft: Draft, change: DraftChange): Draft => ({
  ...draft,
  ...Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)),
})

/** Problems of a step as messages beside its fields. */
export const errorsOf = (ctx: Context, open: OpenDraft, step: Step, read: StepRead): readonly FieldError[] => {
  if (step.kind === 'questions') return fieldErrors(ctx.lang, open.form, read.problems)
  if (step.kind === 'case') return read.problems.map(problem => ({ field: problem.field, message: stepWords(ctx.lang).chooseCase }))
  return fieldErrors(ctx.lang, standardForm(step.kind, open.form), read.problems)
}

const lockedIn = (open: OpenDraft, draft: Pick<Draft, 'answers' | 'known'>): ReadonlySet<string> =>
  new Set(
    walk(open.form, draft.answers, draft.known).shown.flatMap(page =>
      page.questions.filter(one => one.locked).map(one => one.question.key),
    ),
  )

/**
 * Answers that the register gives stand in the draft like any other. When a change makes a question open again (the mother is not the
 * applicant after all), what the register said there before is not left behind as an answer.
 */
export const settled = (open: OpenDraft, before: Draft, answers: Answers, known: Draft['known'] = before.known): Answers => {
  const locked = lockedIn(open, before)
  const own = Object.fromEntries(Object.entries(answers).filter(([key]) => !locked.has(key)))
  return { ...own, ...walk(open.form, own, known, open.places).kept }
}

const lookAgain = async (ctx: Context, open: OpenDraft, version: number): Promise<StepSaved> => {
  const { draft } = open
  if (draft.person === null) return { open, outcome: 'stay', errors: [], typed: undefined }
  const known = await lookUpApplicant(ctx, await getPerson(ctx, draft.person), { code: draft.procedure, form: open.form })
  const place = draft.place ?? open.places.communes.find(one => one.code === known.facts.permanentCommune)?.code ?? null
  const saved = await saveDraft(ctx, draft, version, { known, place, answers: settled(open, draft, draft.answers, known) })
  return { open: await reopen(ctx, saved), outcome: 'stay', errors: [], typed: undefined }
}

const savedPapers = async (ctx: Context, open: OpenDraft, step: Step, posted: StepPosted): Promise<StepSaved> => {
  const errors = await savePapers(ctx, open, posted)
  const only = posted.form['bo'] !== undefined || posted.form['them'] !== undefined
  const draft = await getDraft(ctx, open.draft.id)
  const next = nextStep(open.steps, step.key)?.key ?? step.key
  const saved = only || errors.length > 0 ? draft : await saveDraft(ctx, draft, draft.version, { step: next })
  return { open: await reopen(ctx, saved), outcome: errors.length > 0 ? 'wrong' : only ? 'stay' : 'next', errors, typed: undefined }
}

/** Whoever answers by the same rule twice (a double click, a form sent again after signing in) has simply saved. */
const changedElsewhere = async (ctx: Context, open: OpenDraft, step: Step, posted: StepPosted, typed: Answers): Promise<StepSaved> => {
  const latest = await getDraft(ctx, open.draft.id)
  if (latest.dossier !== null) throw new Refusal('forms.already_submitted', 409)
  const fresh = await reopen(ctx, latest)
  const again = await readStep(ctx, fresh, latest, step, posted)
  const answers = again.change.answers && { answers: settled(fresh, latest, again.change.answers) }
  if (isDeepStrictEqual(applied(latest, { ...again.change, ...answers }), latest))
    return { open: fresh, outcome: 'next', errors: [], typed: undefined }
  return { open: fresh, outcome: 'changed', errors: [], typed }
}

/** Saves one step of one's draft and says where to go. Wrong answers are not saved, but come back as they were typed. */
export const saveStep = async (ctx: Context, open: OpenDraft, step: Step, posted: StepPosted): Promise<StepSaved> => {
  const { draft } = open
  if (draft.dossier !== null) throw new Refusal('forms.already_submitted', 409)
  if (step.kind === 'documents') return savedPapers(ctx, open, step, posted)
  if (posted.form['lay'] !== undefined) return lookAgain(ctx, open, draft.version)
  const read = await readStep(ctx, open, draft, step, posted)
  const wrong = posted.later ? read.problems.filter(problem => problem.code !== 'forms.required') : read.problems
  if (wrong.length > 0)
    return { open, outcome: 'wrong', errors: errorsOf(ctx, open, step, { ...read, problems: wrong }), typed: read.typed }
  if (read.change.place && !(await agencyAt(ctx, open.procedure, read.change.place)))
    return { open, outcome: 'wrong', errors: [{ field: 'place', message: stepWords(ctx.lang).noAgency }], typed: read.typed }
  const answers = read.change.answers && { answers: settled(open, draft, read.change.answers) }
  const changed = applied(draft, { ...read.change, ...answers })
  const caseKey = caseOf(open.form, open.procedure, changed)?.key
  const after = applied(changed, { caseKey })
  const steps = formSteps(open.form, open.procedure, after)
  const next = posted.later ? step.key : (nextStep(steps, step.key)?.key ?? step.key)
  try {
    const saved = await saveDraft(ctx, draft, posted.version, { ...read.change, ...answers, caseKey, step: next })
    return { open: await reopen(ctx, saved), outcome: 'next', errors: [], typed: undefined }
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'forms.changed_meanwhile') throw error
    return changedElsewhere(ctx, open, step, posted, read.typed)
  }
}
