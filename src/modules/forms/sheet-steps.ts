import type { Draft } from './draft.ts'
import type { Form } from './form.ts'
import { standardForm } from './standard-forms.ts'
import type { Step } from './steps.ts'
import { walk } from './walk.ts'

/** The steps that ask questions, which an officer answers on one page; papers and the last check have pages of their own. */
export const sheetSteps = (steps: readonly Step[]): readonly Step[] =>
  steps.filter(step => step.kind !== 'documents' && step.kind !== 'check')

/** Names of the fields that a step shows as these answers lead; what a register has answered is no field. */
export const sheetFields = (form: Form, draft: Pick<Draft, 'answers' | 'known'>, step: Step): readonly string[] => {
  if (step.kind === 'case') return ['caseKey']
  if (step.kind === 'place' || step.kind === 'receive')
    return standardForm(step.kind, form).pages.flatMap(page => page.questions.map(question => question.key))
  const page = walk(form, draft.answers, draft.known).shown.find(one => one.page.key === step.key)
  return (page?.questions ?? []).flatMap(({ question, locked }) => (locked || question.kind === 'statement' ? [] : [question.key]))
}
