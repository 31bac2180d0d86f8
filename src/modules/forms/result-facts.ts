import type { Known } from '#modules/identity'
import { showDay } from '#platform/ui/show.ts'
import type { Answers, Form } from './form.ts'
import { showAnswer, showPartialDay } from './show-answer.ts'
import { walk } from './walk.ts'

/** Facts of a register in the words of a paper. */
const showFact = (key: string, value: string): string => {
  if (key === 'sex') return value === 'male' ? 'Nam' : value === 'female' ? 'Nữ' : value
  return /^\d{4}-\d{2}-\d{2}$/.test(value) ? showDay(value, 'vi') : value
}

/**
 * What the paper that comes out may print, by key, in Vietnamese: facts of the register, then every answer under its own key
 * (and the year of each birth date), then what the form puts together itself.
 */
export const resultFacts = (form: Form, answers: Answers, known: Pick<Known, 'facts'> | null = null): Readonly<Record<string, string>> => {
  const { shown, kept } = walk(form, answers, known)
  const facts: Record<string, string> = {}
  for (const [key, value] of Object.entries(known?.facts ?? {})) if (value) facts[key] = showFact(key, value)
  for (const { question } of shown.flatMap(one => one.questions)) {
    const value = showAnswer(question, kept, 'vi')
    if (value === undefined) continue
    facts[question.key] = value
    const answer = kept[question.key]
    if (question.kind === 'date' && question.key.endsWith('BirthDate') && typeof answer === 'string')
      facts[question.key.replace(/Date$/, 'Year')] = showPartialDay(answer.slice(0, 4), 'vi')
  }
  for (const [fact, from] of Object.entries(form.result ?? {})) {
    const joined = (from.join ?? []).map(key => facts[key]).filter(value => value !== undefined)
    const value =
      (from.of ?? []).map(key => facts[key]).find(found => found !== undefined) ?? (joined.length > 0 ? joined.join(', ') : from.text)
    if (value !== undefined) facts[fact] = value
  }
  return facts
}
