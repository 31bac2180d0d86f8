import type { Known } from '#modules/identity'
import { formatFault } from './check-answer.ts'
import { NO_PLACES, type Answers, type Condition, type Form, type Page, type Places, type Question } from './form.ts'

export type ShownQuestion = {
  readonly question: Question
  /** From a register: shown with its source, not asked. */ readonly locked: boolean
}
export type ShownPage = { readonly page: Page; readonly questions: readonly ShownQuestion[] }

/** The name of a commune is kept beside its code, because names change and a dossier does not. */
export const nameKey = (question: string): string => `${question}Name`

/** An answer that is one; anything else that an API may send counts as none here and is named by `checkAnswers`. */
const own = (answers: Answers, key: string): string | readonly string[] | undefined => {
  const answer: unknown = Object.hasOwn(answers, key) ? answers[key] : undefined
  return typeof answer === 'string' || (Array.isArray(answer) && answer.every(one => typeof one === 'string')) ? answer : undefined
}

/** Whether a condition holds; a question that was not shown has no answer. */
export const holds = (condition: Condition, answers: Answers): boolean => {
  const answer = own(answers, condition.question)
  const given = answer === undefined ? [] : typeof answer === 'string' ? [answer] : answer
  if (condition.is && !condition.is.some(value => given.includes(value))) return false
  return !condition.not?.some(value => given.includes(value))
}
const allHold = (conditions: readonly Condition[] | undefined, answers: Answers): boolean =>
  (conditions ?? []).every(c => holds(c, answers))

/** What the register says for this question in this case; nothing when it would be no possible answer to it. */
export const factFor = (
  question: Question,
  mapping: Question['known'],
  answers: Answers,
  known: Pick<Known, 'facts'> | null,
): string | undefined => {
  const from = mapping?.find(fact => (fact.when ? holds(fact.when, answers) : true) && known?.facts[fact.fact])
  const value = from && known?.facts[from.fact]
  return value !== undefined && formatFault(question, value) === undefined ? value : undefined
}

/**
 * Goes through the form as these answers lead: which questions are shown, which of them the register has answered already.
 * `kept` has the answers of shown questions only: what somebody answered before he changed his mind does not count.
 */
export const walk = (
  form: Pick<Form, 'pages'>,
  answers: Answers,
  known: Pick<Known, 'facts'> | null = null,
  places: Places = NO_PLACES,
): { readonly shown: readonly ShownPage[]; readonly kept: Record<string, string | readonly string[]> } => {
  const kept: Record<string, string | readonly string[]> = {}
  const keep = (question: Question): ShownQuestion => {
    const fact = factFor(question, question.known, kept, known)
    const value = fact ?? own(answers, question.key)
    if (value !== undefined) kept[question.key] = value
    if (question.kind === 'commune' && typeof value === 'string') {
      const name = places.communes.find(commune => commune.code === value)?.fullName ?? own(answers, nameKey(question.key))
      if (typeof name === 'string') kept[nameKey(question.key)] = name
    }
    return { question, locked: fact !== undefined }
  }
  const shown: ShownPage[] = []
  for (const page of form.pages) {
    if (!allHold(page.when, kept)) continue
    const questions = page.questions.filter(question => allHold(question.when, kept)).map(keep)
    if (questions.length > 0) shown.push({ page, questions })
  }
  return { shown, kept }
}

/** Whether a page asks anything that is not known already. */
export const asks = (page: ShownPage): boolean => page.questions.some(({ question, locked }) => !locked && question.kind !== 'statement')
