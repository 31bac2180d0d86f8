import { cityDay } from '#platform/calendar.ts'
import {
  checkDraft,
  fieldErrors,
  openDraft,
  previousStep,
  renderStep,
  saveStep,
  stepOf,
  usableVault,
  type Answers,
  type OpenDraft,
  type Step,
} from '#modules/forms'
import { acts, button } from '#platform/ui/buttons.ts'
import { notice } from '#platform/ui/blocks.ts'
import type { FieldError } from '#platform/ui/errors.ts'
import { showInstant } from '#platform/ui/show.ts'
import type { View } from '#platform/ui/shell.ts'
import { page, redirect, type Answer } from '#platform/web/route.ts'
import { applyPath, framed, stepPath } from './apply-frame.ts'
import { applyWords } from './apply-words.ts'
import { checkPage, sendIt } from './check-page.ts'
import type { AtStep } from './at-step.ts'
import { sentPath } from './sent-page.ts'

type Shown = {
  readonly typed?: Answers | undefined
  readonly errors?: readonly FieldError[] | undefined
  readonly changed?: boolean | undefined
}

const show = async (call: AtStep, open: OpenDraft, step: Step, shown: Shown = {}): Promise<View> => {
  const { lang } = call.shell
  const said = applyWords(lang)
  const vault = step.kind === 'documents' ? await usableVault(call.ctx, open.draft) : []
  const before = previousStep(open.steps, step.key)
  return framed({
    open,
    step,
    shell: call.shell,
    errors: shown.errors,
    notice: shown.changed ? notice(said.changed(showInstant(open.draft.savedAt, lang)), { bad: true }) : null,
    body: renderStep({ lang, open, step, vault, typed: shown.typed, errors: shown.errors }),
    acts: acts(
      button({ label: said.next, big: true }),
      button({ label: said.later, variant: 'tertiary', name: 'nghi', value: '1', novalidate: true }),
    ),
    back: call.query.ve === '1' ? stepPath(open, 'kiem-tra') : before ? stepPath(open, before.key) : applyPath(open.draft.procedure),
    toCheck: call.query.ve === '1',
  })
}

/** What is wrong with a step as it was saved: shown to somebody whom "check answers" has sent there. */
const savedErrors = (call: AtStep, open: OpenDraft, step: Step): readonly FieldError[] => {
  const problems = checkDraft(open.form, open.procedure, open.draft, { on: cityDay(call.ctx.now), places: open.places })
  return fieldErrors(
    call.shell.lang,
    open.form,
    problems.filter(problem => problem.step === step.key),
  )
}

const isOf = (open: OpenDraft, code: string): boolean => open.draft.procedure === code

/** A step of one's draft. After it was sent, every step leads to what became of it. */
export const stepPage = async (call: AtStep): Promise<View | Answer> => {
  const open = await openDraft(call.ctx, call.params.draft)
  if (!isOf(open, call.params.code)) return redirect(stepPath(open, call.params.step))
  if (open.draft.dossier !== null) return redirect(sentPath(open))
  const step = open.steps.find(one => one.key === call.params.step)
  if (!step) return redirect(stepPath(open, open.steps[0]?.key ?? 'kiem-tra'))
  if (step.kind === 'check') return checkPage(call, open, step)
  const errors = call.query.loi === '1' ? savedErrors(call, open, step) : []
  return show(call, open, step, { errors })
}

/** From "check answers" one comes back to it, by way of whatever the new answer makes necessary. */
const afterMending = (call: AtStep, open: OpenDraft): string => {
  const problem = checkDraft(open.form, open.procedure, open.draft, { on: cityDay(call.ctx.now), places: open.places })[0]
  return problem && open.steps.some(step => step.key === problem.step) ? stepPath(open, problem.step) : stepPath(open, 'kiem-tra')
}

/** Saves a step and goes on; wrong answers come back with 422, a draft that was saved elsewhere meanwhile with 412. */
export const postStep = async (call: AtStep): Promise<View | Answer> => {
  const open = await openDraft(call.ctx, call.params.draft)
  if (open.draft.dossier !== null) return redirect(sentPath(open))
  const step = open.steps.find(one => one.key === call.params.step)
  if (!step || !isOf(open, call.params.code)) return redirect(stepPath(open, open.draft.step))
  const later = call.form['nghi'] !== undefined
  if (step.kind === 'check') return later ? redirect('/ho-so') : sendIt(call, open, step)
  const version = /^\d{1,9}$/.test(call.form['version'] ?? '') ? Number(call.form['version']) : 0
  const saved = await saveStep(call.ctx, open, step, { form: call.form, lists: call.lists, files: call.files, version, later })
  switch (saved.outcome) {
    case 'stay':
      return redirect(`${stepPath(saved.open, step.key)}${call.query.ve === '1' ? '?ve=1' : ''}`)
    case 'wrong':
      return page(await show(call, saved.open, step, { typed: saved.typed, errors: saved.errors }), 422)
    case 'changed':
      return page(await show(call, saved.open, stepOf(saved.open, step.key), { typed: saved.typed, changed: true }), 412)
    case 'next':
      if (later) return redirect('/ho-so')
      return redirect(call.query.ve === '1' ? afterMending(call, saved.open) : stepPath(saved.open, saved.open.draft.step))
  }
}
