import type { Procedure } from '#modules/catalogue'
import { answerFault, type On } from './check-answer.ts'
import { checkAnswers, pageOf } from './check-answers.ts'
import type { Draft } from './draft.ts'
import type { AnswerProblem, Form, Places } from './form.ts'
import { problemOf } from './read-page.ts'
import { ADDRESS, CONTACT_QUESTIONS, PLACE } from './standard-questions.ts'
import { caseOf, casesOf, placeOf } from './steps.ts'

/** A problem and the step on which it is mended. */
export type DraftProblem = AnswerProblem & { readonly step: string }

/** Checks all of a draft before it is sent: answers, place, case, delivery, contact. Papers that are missing do not stop it: see the step. */
export const checkDraft = (
  form: Form,
  procedure: Pick<Procedure, 'cases'>,
  draft: Draft,
  around: On & { readonly places: Places },
): readonly DraftProblem[] => {
  const problems: DraftProblem[] = checkAnswers(form, draft.answers, around).map(problem => ({
    ...problem,
    step: pageOf(form, problem.field) ?? form.pages[0]?.key ?? 'kiem-tra',
  }))
  const place = placeOf(form, draft)
  if (form.placeFrom === undefined && !around.places.communes.some(commune => commune.code === place))
    problems.push({ ...problemOf(PLACE.key, { code: 'required' }), step: 'noi-giai-quyet' })
  if (casesOf(procedure).length > 0 && !caseOf(form, procedure, draft))
    problems.push({ ...problemOf('caseKey', { code: 'required' }), step: 'truong-hop' })
  if (draft.delivery === null) problems.push({ ...problemOf('delivery', { code: 'required' }), step: 'nhan-ket-qua' })
  if (draft.delivery?.method === 'post' && !draft.delivery.address)
    problems.push({ ...problemOf(ADDRESS.key, { code: 'required' }), step: 'nhan-ket-qua' })
  for (const question of CONTACT_QUESTIONS) {
    const fault = answerFault(question, draft.contact[question.key] ?? '', {}, around)
    // At the counter the person stands there: he need not have a telephone.
    if (fault && !(fault.code === 'required' && draft.officer !== null))
      problems.push({ ...problemOf(question.key, fault), step: 'nhan-ket-qua' })
  }
  return problems
}
