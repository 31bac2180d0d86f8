import type { Lang } from '#platform/texts.ts'
import { texts } from '#platform/texts.ts'
import { showDay, showNumber } from '#platform/ui/show.ts'
import type { Answers, Question } from './form.ts'
import { nameKey } from './walk.ts'

const words = texts({ yes: { vi: 'Có', en: 'Yes' }, no: { vi: 'Không', en: 'No' } })

/** A day, or what is known of it: 28/06/2024, 06/2024, 2024. */
export const showPartialDay = (value: string, lang: Lang): string => {
  if (value.length === 10) return showDay(value, lang)
  const [year = '', month] = value.split('-')
  return month === undefined ? year : `${month}/${year}`
}

const labelOf = (question: Question, value: string, lang: Lang): string =>
  question.options?.find(option => option.value === value)?.label[lang] ?? value

/** An answer in words; nothing when there is none. */
export const showAnswer = (question: Question, answers: Answers, lang: Lang): string | undefined => {
  const answer = answers[question.key]
  if (answer === undefined || answer.length === 0) return undefined
  if (typeof answer !== 'string') return answer.map(value => labelOf(question, value, lang)).join(', ')
  switch (question.kind) {
    case 'date':
      return showPartialDay(answer, lang)
    case 'choice':
      return labelOf(question, answer, lang)
    case 'yesno':
      return answer === 'yes' ? words(lang).yes : words(lang).no
    case 'number':
      return Number.isFinite(Number(answer)) ? showNumber(Number(answer), lang) : answer
    case 'commune': {
      const name = answers[nameKey(question.key)]
      return typeof name === 'string' ? name : answer
    }
    default:
      return answer
  }
}

/** Whether the answer is shown as it was written, in whichever language. */
export const isVerbatim = (question: Question): boolean => !['date', 'choice', 'yesno', 'several', 'number'].includes(question.kind)

/** An answer as it stands in its field: days as people write them, communes by name. */
export const fieldValue = (question: Question, answers: Answers): string => {
  const answer = answers[question.key]
  if (typeof answer !== 'string') return ''
  if (question.kind === 'date') return showPartialDay(answer, 'vi')
  if (question.kind === 'number') return answer.replace('.', ',')
  return question.kind === 'commune' ? (showAnswer(question, answers, 'vi') ?? '') : answer
}
