import { html, type Html } from '#platform/html.ts'
import { note } from '#platform/ui/blocks.ts'
import { button } from '#platform/ui/buttons.ts'
import { radios } from '#platform/ui/choices.ts'
import { errorOf } from '#platform/ui/errors.ts'
import { lawText, lawTextNote } from '#platform/ui/law-text.ts'
import { staysVietnamese } from '#modules/catalogue'
import { renderPage } from './render-page.ts'
import { procedureText, renderPapers } from './render-papers.ts'
import { sayAgency } from '#modules/organisation'
import { standardForm } from './standard-forms.ts'
import { standardAnswers } from './step-change.ts'
import type { StepToShow } from './step-to-show.ts'
import { stepWords } from './step-words.ts'
import { casesOf } from './steps.ts'

const standardStep = (view: StepToShow, kind: 'place' | 'receive'): Html =>
  renderPage({
    lang: view.lang,
    form: standardForm(kind, view.open.form),
    page: view.step.key,
    answers: standardAnswers(view.open.draft, view.open.places),
    known: null,
    places: view.open.places,
    typed: view.typed,
    errors: view.errors,
  })

const place = (view: StepToShow): Html => {
  const { agency } = view.open
  const said = stepWords(view.lang)
  const where = agency && [agency.address, agency.phone].filter(Boolean).join(' · ')
  return html`${standardStep(view, 'place')}${
    agency &&
    note(
      html`<p>${said.deals(sayAgency(agency, view.lang))}</p>
        ${where && html`<p class="kh-small kh-soft">${lawText(view.lang, where)}</p>`}
        <p class="kh-small kh-soft">${said.dealsHint}</p>`,
      'place',
    )
  }`
}

const chooseCase = (view: StepToShow): Html => {
  const { lang, open } = view
  const said = stepWords(lang)
  const cases = casesOf(open.procedure)
  const marked = cases.some(one => one.title !== null && staysVietnamese(open.procedure, one.title, lang))
  const typed = view.typed?.['caseKey']
  return html`${marked && lawTextNote(lang)}${radios(lang, {
    name: 'caseKey',
    label: said.whichCase,
    value: typeof typed === 'string' && typed !== '' ? typed : open.draft.caseKey,
    error: errorOf(view.errors ?? [], 'caseKey'),
    options: cases.map((one, i) => ({
      value: one.key,
      label: one.title === null ? said.caseName(i + 1) : procedureText(open.procedure, one.title, lang),
      hint: said.papersInCase(one.components.filter(component => component.kind === 'paper').length),
    })),
  })}`
}

/** When the register could not be reached: why all this is asked, and a way to try again. */
const unavailable = (view: StepToShow): Html | null =>
  view.open.draft.known?.source === 'population' || view.open.draft.person === null
    ? null
    : note(
        html`<p>${stepWords(view.lang).unavailable}</p>
          ${button({ label: stepWords(view.lang).lookAgain, variant: 'tertiary', name: 'lay', value: '1', novalidate: true })}`,
        'warning',
      )

const questions = (view: StepToShow): Html => {
  const { open, step, lang, typed, errors } = view
  const page = renderPage({ lang, form: open.form, page: step.key, answers: open.draft.answers, known: open.draft.known, places: open.places, typed, errors }) // prettier-ignore
  return step.section === 'applicant' ? html`${unavailable(view)}${page}` : page
}

/** The inside of the form of a step: everything but heading, buttons and the form element itself, which is multipart for papers. */
export const renderStep = (view: StepToShow): Html => {
  switch (view.step.kind) {
    case 'questions':
      return questions(view)
    case 'place':
      return place(view)
    case 'case':
      return chooseCase(view)
    case 'documents':
      return renderPapers(view)
    case 'receive':
      return standardStep(view, 'receive')
    case 'check':
      return html``
  }
}
