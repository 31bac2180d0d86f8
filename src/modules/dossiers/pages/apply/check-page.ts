import { limitFor, type Limit, type Procedure } from '#modules/catalogue'
import { expectedReceiptBy, loadCalendar } from '#modules/deadlines'
import { checkDraft, previousStep, sourceName, summariseDraft, type OpenDraft, type Step } from '#modules/forms'
import { cityDay } from '#platform/calendar.ts'
import { html, type Html } from '#platform/html.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Lang } from '#platform/texts.ts'
import { note, todo } from '#platform/ui/blocks.ts'
import { acts, button, linkButton } from '#platform/ui/buttons.ts'
import { agree } from '#platform/ui/choices.ts'
import { errorOf, type FieldError } from '#platform/ui/errors.ts'
import { showBefore, showInstant } from '#platform/ui/show.ts'
import { summaryList } from '#platform/ui/summary.ts'
import type { View } from '#platform/ui/shell.ts'
import { page, redirect, type Answer } from '#platform/web/route.ts'
import { submitDossier } from '../../submit-dossier.ts'
import { applyPath, framed, stepPath } from './apply-frame.ts'
import { applyWords } from './apply-words.ts'
import { sentPath } from './sent-page.ts'
import type { AtStep } from './at-step.ts'

const problemsOf = (call: AtStep, open: OpenDraft) =>
  checkDraft(open.form, open.procedure, open.draft, { on: cityDay(call.ctx.now), places: open.places })

const sayLimit = (limit: Limit | null, lang: Lang): string | null => {
  if (limit === null) return null
  const unit = applyWords(lang).unit[limit.unit]
  return limit.unit === 'same_day' ? unit : `${limit.value} ${unit}`
}

/** When somebody will look at it, and how long the law gives for it. */
const dates = async (call: AtStep, procedure: Procedure): Promise<Html> => {
  const { lang } = call.shell
  const said = applyWords(lang)
  const by = expectedReceiptBy(await loadCalendar(call.ctx), call.ctx.now)
  const limit = sayLimit(limitFor(procedure, 'online'), lang)
  return note(
    html`<p><b>${said.receiptBy(showBefore(by, lang))}</b></p>
      <p class="kh-small kh-soft">${limit ? said.limit(limit) : said.limitOpen}</p>`,
    'clock',
  )
}

const groups = (open: OpenDraft, lang: Lang) => {
  const said = applyWords(lang)
  const { known } = open.draft
  const remark = html`<a href="${stepPath(open, open.form.pages[0]?.key ?? 'kiem-tra')}?ve=1">${said.wrong}</a>`
  const source =
    known && html`<p class="kh-src kh-mt-3">${said.source(sourceName(known.source, lang), showInstant(known.at, lang))}. ${remark}</p>`
  return summariseDraft(open, lang).map(part => ({
    title: part.title,
    rows: part.rows,
    ...(part.step === null ? {} : { change: `${stepPath(open, part.step)}?ve=1` }),
    ...(part.fromRegister ? { foot: source } : {}),
  }))
}

const show = async (call: AtStep, open: OpenDraft, step: Step, errors: readonly FieldError[]): Promise<View> => {
  const { lang } = call.shell
  const said = applyWords(lang)
  const problems = problemsOf(call, open)
  const [first] = problems
  const before = previousStep(open.steps, step.key)
  const missing =
    first &&
    todo({
      kicker: said.incompleteKicker,
      title: said.incomplete(problems.length),
      acts: linkButton({ label: said.mend, href: `${stepPath(open, first.step)}?loi=1` }),
    })
  const send = html`${await dates(call, open.procedure)}${agree(lang, { name: 'camdoan', label: said.declaration, error: errorOf(errors, 'camdoan') })}`
  const later = button({ label: said.sendLater, variant: 'tertiary', name: 'nghi', value: '1' })
  return framed({
    open,
    step,
    shell: call.shell,
    errors,
    heading: said.checkTitle,
    body: html`${missing}${summaryList(lang, groups(open, lang))}${!first && send}`,
    acts: first ? acts(later) : acts(button({ label: said.send, big: true }), later),
    back: before ? stepPath(open, before.key) : applyPath(open.draft.procedure),
  })
}

/** Check answers: everything in words, each part with its way back; then the declaration and the button. */
export const checkPage = (call: AtStep, open: OpenDraft, step: Step): Promise<View> => show(call, open, step, [])

/** Sends it. However often this is pressed, one dossier comes of it. */
export const sendIt = async (call: AtStep, open: OpenDraft, step: Step): Promise<View | Answer> => {
  const [first] = problemsOf(call, open)
  if (first) return redirect(`${stepPath(open, first.step)}?loi=1`)
  if (call.form['camdoan'] === undefined)
    return page(await show(call, open, step, [{ field: 'camdoan', message: applyWords(call.shell.lang).declare }]), 422)
  try {
    await submitDossier(call.ctx, { draft: open.draft.id, declared: true })
  } catch (error) {
    if (error instanceof Refusal && error.code === 'dossiers.incomplete') return redirect(stepPath(open, 'kiem-tra'))
    throw error
  }
  return redirect(sentPath(open))
}
