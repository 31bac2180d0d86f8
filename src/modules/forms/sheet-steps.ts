import type { Procedure } from '#modules/catalogue'
import type { Draft } from './draft.ts'
import type { Form } from './form.ts'
import { standardForm } from './standard-forms.ts'
import { formSteps, type Step } from './steps.ts'
import { walk } from './walk.ts'

type Filled = {
  readonly form: Form
  readonly procedure: Pick<Procedure, 'cases'>
  readonly draft: Pick<Draft, 'answers' | 'known' | 'place' | 'caseKey'>
}

/** Whether the question that settles the case is asked and still open; until then nobody is asked for the case itself. */
const caseIsOpen = ({ form, draft }: Filled): boolean => {
  const { shown, kept } = walk(form, draft.answers, draft.known)
  const key = form.caseFrom?.question
  return key !== undefined && kept[key] === undefined && shown.some(page => page.questions.some(one => one.question.key === key))
}

/** The steps that ask questions, which an officer answers on one page; papers and the last check have pages of their own. */
export const sheetSteps = (filled: Filled): readonly Step[] =>
  formSteps(filled.form, filled.procedure, filled.draft).filter(
    step => step.kind !== 'documents' && step.kind !== 'check' && !(step.kind === 'case' && caseIsOpen(filled)),
  )

/** Names of the fields that a step shows as these answers lead; what a register has answered is no field. */
export const sheetFields = (form: Form, draft: Pick<Draft, 'answers' | 'known'>, step: Step): readonly string[] => {
  if (step.kind === 'case') return ['caseKey']
  if (step.kind === 'place' || step.kind === 'receive')
    return standardForm(step.kind, form).pages.flatMap(page => page.questions.map(question => question.key))
  const page = walk(form, draft.answers, draft.known).shown.find(one => one.page.key === step.key)
  return (page?.questions ?? []).flatMap(({ question, locked }) => (locked || question.kind === 'statement' ? [] : [question.key]))
}
