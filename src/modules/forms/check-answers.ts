import { answerFault, type On } from './check-answer.ts'
import type { AnswerProblem, Answers, Form, Places } from './form.ts'
import { problemOf } from './read-page.ts'
import { walk } from './walk.ts'

/**
 * Checks the whole form before it is sent: every question that these answers lead to. With `places` a commune must be one of the city.
 * Nothing is wrong when the list is empty.
 */
export const checkAnswers = (
  form: Form,
  answers: Answers,
  around: On & { readonly places?: Places | undefined },
): readonly AnswerProblem[] => {
  const { shown, kept } = walk(form, answers)
  return shown.flatMap(({ questions }) =>
    questions.flatMap(({ question }) => {
      const lost = kept[question.key] === undefined && Object.hasOwn(answers, question.key)
      const fault = lost ? { code: 'not_text' } : answerFault(question, kept[question.key], kept, around)
      if (fault) return [problemOf(question.key, fault)]
      const code = kept[question.key]
      if (question.kind !== 'commune' || code === undefined || !around.places) return []
      const exists = around.places.communes.some(commune => commune.code === code)
      return exists ? [] : [problemOf(question.key, { code: 'unknown_commune', facts: { typed: String(code), today: '' } })]
    }),
  )
}

/** Which page asks a question; for leading people to what they have to mend. */
export const pageOf = (form: Form, question: string): string | undefined =>
  form.pages.find(page => page.questions.some(one => one.key === question))?.key
