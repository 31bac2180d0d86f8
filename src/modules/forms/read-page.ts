import type { Known } from '#modules/identity'
import { fold } from '#platform/text.ts'
import { readDay } from '#platform/ui/fields.ts'
import { answerFault, type Fault, type On } from './check-answer.ts'
import { NO_PLACES, type AnswerProblem, type Answers, type Form, type Places, type Question } from './form.ts'
import { nameKey, walk, type ShownPage } from './walk.ts'

/** What a browser sends of one page. */
export type Posted = { readonly form: Readonly<Record<string, string>>; readonly lists: Readonly<Record<string, readonly string[]>> }

/** What stands around a page: the answers so far, what is known, the day, the communes of the city. */
export type Around = On & {
  readonly answers: Answers
  readonly known?: Pick<Known, 'facts'> | null | undefined
  readonly places?: Places | undefined
}

export type PageRead = {
  /** All answers so far with those of this page; a wrong one is left out. */
  readonly answers: Answers
  /** What stood in the fields, to be shown again. */
  readonly typed: Answers
  readonly problems: readonly AnswerProblem[]
}

export const problemOf = (key: string, fault: Fault): AnswerProblem => ({
  pointer: `/answers/${key}`,
  code: `forms.${fault.code}`,
  field: key,
  facts: fault.facts ?? {},
})

/** 1/2/2024, and where it may be less: 2/2024, 2024. As it is kept, or as it was typed when it is no day. */
const readDate = (question: Question, text: string): string => {
  const day = readDay(text)
  if (day !== undefined) return day
  const month = /^(\d{1,2})[/.\- ](\d{4})$/.exec(text)
  return question.partial && month ? `${month[2] ?? ''}-${(month[1] ?? '').padStart(2, '0')}` : text
}

const readNumber = (text: string): string => {
  const plain = /^\d{1,3}(\.\d{3})+(,\d+)?$/.test(text) ? text.replaceAll('.', '') : text
  const value = plain.replace(',', '.')
  return /^-?\d{1,12}(\.\d{1,4})?$/.test(value) ? String(Number(value)) : text
}

const readLine = (question: Question, text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim()
  if (question.shape === 'identifier' || question.shape === 'phone') return line.replace(/[ .\-]/g, '')
  return line
}

const KIND_OF_UNIT = /^(phuong|xa|dac khu|thi tran) /

/** The commune that a text names: by its full name, by its name alone where only one bears it, or by its code. */
export const findCommune = (text: string, places: Places): { readonly code?: string; readonly fault?: Fault } => {
  const wanted = fold(text)
  const bare = wanted.replace(KIND_OF_UNIT, '')
  const by = (test: (commune: Places['communes'][number]) => boolean): string | undefined => {
    const found = places.communes.filter(test)
    return found.length === 1 ? found[0]?.code : undefined
  }
  const code =
    by(commune => commune.code === wanted) ??
    by(commune => commune.fullName === text) ??
    by(commune => fold(commune.fullName) === wanted) ??
    (bare === wanted ? by(commune => fold(commune.name) === wanted) : undefined)
  if (code !== undefined) return { code }
  const former = places.former.filter(unit => fold(unit.name).replace(KIND_OF_UNIT, '') === bare).flatMap(unit => unit.today)
  const today = [...places.communes.filter(commune => fold(commune.name) === bare).map(commune => commune.fullName), ...former]
  return { fault: { code: 'unknown_commune', facts: { typed: text.slice(0, 60), today: [...new Set(today)].slice(0, 4).join(', ') } } }
}

const readAnswer = (question: Question, posted: Posted): string | readonly string[] => {
  if (question.kind === 'several') {
    const one = posted.form[question.key]
    return posted.lists[question.key] ?? (one === undefined || one === '' ? [] : [one])
  }
  const text = (posted.form[question.key] ?? '').trim()
  if (question.kind === 'longtext') return text.replace(/\r\n?/g, '\n')
  if (question.kind === 'date') return readDate(question, text)
  return question.kind === 'number' ? readNumber(text) : readLine(question, text)
}

const read = (
  question: Question,
  posted: Posted,
  answers: Record<string, string | readonly string[]>,
  around: Around,
): AnswerProblem | undefined => {
  delete answers[question.key]
  let answer = readAnswer(question, posted)
  if (question.kind === 'commune') {
    delete answers[nameKey(question.key)]
    const found = typeof answer === 'string' && answer !== '' ? findCommune(answer, around.places ?? NO_PLACES) : undefined
    if (found?.fault) return problemOf(question.key, found.fault)
    answer = found?.code ?? ''
    const commune = around.places?.communes.find(one => one.code === answer)
    if (commune) answers[nameKey(question.key)] = commune.fullName
  }
  if (answer.length > 0) answers[question.key] = answer
  const fault = answerFault(question, answer, answers, around)
  if (!fault) return undefined
  delete answers[question.key]
  return problemOf(question.key, fault)
}

/** Reads what was posted for one page. Never throws: whatever came becomes answers and problems. */
export const readPage = (form: Pick<Form, 'pages'>, page: string, posted: Posted, around: Around): PageRead => {
  const shown: ShownPage | undefined = walk(form, around.answers, around.known ?? null, around.places).shown.find(
    one => one.page.key === page,
  )
  const open = (shown?.questions ?? [])
    .filter(({ question, locked }) => !locked && question.kind !== 'statement')
    .map(({ question }) => question)
  const answers: Record<string, string | readonly string[]> = { ...around.answers }
  const problems = open.map(question => read(question, posted, answers, around)).filter(problem => problem !== undefined)
  const typed = Object.fromEntries(
    open.map(({ key, kind }) => [key, kind === 'several' ? (posted.lists[key] ?? [posted.form[key] ?? '']) : (posted.form[key] ?? '')]),
  )
  return { answers, typed, problems }
}
