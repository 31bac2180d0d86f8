import { readDay } from '#platform/ui/fields.ts'
import type { Answers, Question } from './form.ts'

/** Why an answer will not do: the last part of the problem's code, with what its words need. */
export type Fault = { readonly code: string; readonly facts?: Readonly<Record<string, string | number>> }

/** The day on which it is checked, as 2026-11-20. */
export type On = { readonly on: string }

const PHONE = /^(0|\+84)\d{9,10}$/
const EMAIL = /^[^\s@<>"]{1,64}@[^\s@<>".]+(\.[^\s@<>".]+)+$/
const NAME = /^[\p{L}\p{M}][\p{L}\p{M}'’.\- ]*$/u
const PARTIAL = /^\d{4}(-(0[1-9]|1[0-2]))?$/

export const maxLengthOf = (question: Question): number => question.maxLength ?? (question.kind === 'longtext' ? 2000 : 200)

const isDay = (value: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(value) && readDay(value.split('-').reverse().join('/')) === value
const yearFits = (value: string): boolean => value.slice(0, 4) >= '1880' && value.slice(0, 4) <= '2200'

const SHAPE_FAULTS = {
  name: (value: string) => NAME.test(value),
  identifier: (value: string) => /^\d{12}$/.test(value),
  phone: (value: string) => PHONE.test(value),
  email: (value: string) => EMAIL.test(value),
} as const

const optionsOf = (question: Question): readonly string[] =>
  question.kind === 'yesno' ? ['yes', 'no'] : (question.options ?? []).map(option => option.value)

/** Whether a value is an answer to this kind of question at all, whatever the day and the other answers. */
export const formatFault = (question: Question, value: string): Fault | undefined => {
  switch (question.kind) {
    case 'text':
    case 'longtext': {
      const max = maxLengthOf(question)
      if (value.length > max) return { code: 'too_long', facts: { max, over: value.length - max } }
      return question.shape && !SHAPE_FAULTS[question.shape](value)
        ? { code: `bad_${question.shape}`, facts: { typed: value.slice(0, 40) } }
        : undefined
    }
    case 'date':
      return (isDay(value) || (question.partial === true && PARTIAL.test(value))) && yearFits(value)
        ? undefined
        : { code: 'bad_date', facts: { typed: value.slice(0, 20) } }
    case 'choice':
    case 'yesno':
    case 'several':
      return optionsOf(question).includes(value) ? undefined : { code: 'bad_option' }
    case 'number':
      return /^-?\d{1,12}(\.\d{1,4})?$/.test(value) ? undefined : { code: 'bad_number', facts: { typed: value.slice(0, 20) } }
    case 'commune':
      return /^\d{5}$/.test(value) ? undefined : { code: 'unknown_commune', facts: { typed: value.slice(0, 60), today: '' } }
    case 'person':
    case 'statement':
      return { code: 'not_asked' }
  }
}

/** Whole years from a day (or its beginning, when only the year is known) to another. */
const yearsBetween = (from: string, to: string): number => {
  const [birth, day] = [from.padEnd(10, '-01'), to]
  return Number(day.slice(0, 4)) - Number(birth.slice(0, 4)) - (day.slice(5) < birth.slice(5) ? 1 : 0)
}

const dateFault = (question: Question, value: string, answers: Answers, { on }: On): Fault | undefined => {
  if (question.past && value > on) return { code: 'in_future' }
  if (question.future && value.padEnd(10, '-99') < on) return { code: 'in_past' }
  const other = question.notBefore === undefined ? undefined : answers[question.notBefore]
  if (typeof other === 'string' && value.padEnd(10, '-99') < other) return { code: 'too_early', facts: { day: other } }
  if (question.minAge !== undefined && yearsBetween(value, on) < question.minAge)
    return { code: 'too_young', facts: { years: question.minAge } }
  if (question.maxAge !== undefined && yearsBetween(value, on) > question.maxAge)
    return { code: 'too_old', facts: { years: question.maxAge } }
  return undefined
}

const numberFault = (question: Question, value: string): Fault | undefined => {
  if (question.min !== undefined && Number(value) < question.min) return { code: 'too_small', facts: { min: question.min } }
  if (question.max !== undefined && Number(value) > question.max) return { code: 'too_large', facts: { max: question.max } }
  return undefined
}

/** What is wrong with an answer as it is kept; nothing when it will do. `answers` are those of the same and earlier pages. */
export const answerFault = (
  question: Question,
  answer: string | readonly string[] | undefined,
  answers: Answers,
  day: On,
): Fault | undefined => {
  if (question.kind === 'statement') return undefined
  if (answer === undefined || answer.length === 0) return question.required === false ? undefined : { code: 'required' }
  if (question.kind === 'several') {
    if (typeof answer === 'string' || new Set(answer).size !== answer.length) return { code: 'bad_option' }
    return answer.map(value => (typeof value === 'string' ? formatFault(question, value) : { code: 'bad_option' })).find(Boolean)
  }
  if (typeof answer !== 'string') return { code: 'not_text' }
  const fault = formatFault(question, answer)
  if (fault) return fault
  if (question.kind === 'date') return dateFault(question, answer, answers, day)
  return question.kind === 'number' ? numberFault(question, answer) : undefined
}
