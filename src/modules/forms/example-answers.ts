import { NO_PLACES, type Answers, type Form, type Places, type Question } from './form.ts'
import { nameKey, walk } from './walk.ts'

const SHAPES = { name: 'Nguyễn Văn An', identifier: '001085012345', phone: '0912345678', email: 'an@example.vn' } as const

const addYears = (day: string, years: number): string => `${String(Number(day.slice(0, 4)) + years).padStart(4, '0')}-01-15`

const exampleDay = (question: Question, on: string, answers: Answers): string => {
  const earliest = question.notBefore === undefined ? undefined : answers[question.notBefore]
  if (typeof earliest === 'string') return earliest
  if (question.future) return addYears(on, 1)
  if (question.maxAge !== undefined)
    return addYears(on, -Math.max(1, question.minAge ?? 0, Math.min(question.maxAge, (question.minAge ?? 0) + 1)))
  return addYears(on, -Math.max(35, (question.minAge ?? 0) + 1))
}

const exampleAnswer = (question: Question, on: string, answers: Answers, places: Places): string | readonly string[] | undefined => {
  switch (question.kind) {
    case 'choice':
      return question.start ?? question.options?.[0]?.value
    case 'several':
      return question.options?.slice(0, 1).map(option => option.value)
    case 'yesno':
      return question.start ?? 'no'
    case 'date':
      return exampleDay(question, on, answers)
    case 'number':
      return String(question.min ?? 1)
    case 'commune':
      return places.communes[0]?.code ?? '00199'
    case 'statement':
    case 'person':
      return undefined
    default:
      return question.shape ? SHAPES[question.shape] : 'Ví dụ'.slice(0, question.maxLength ?? 200)
  }
}

/** Valid answers to every question that these answers lead to: an example for the API and a start for tests. `from` stays as it is. */
export const exampleAnswers = (
  form: Form,
  around: { readonly on: string; readonly places?: Places | undefined; readonly from?: Answers | undefined },
): Answers => {
  const places = around.places ?? NO_PLACES
  let answers: Answers = around.from ?? {}
  for (const page of form.pages) {
    const here = walk(form, answers).shown.find(one => one.page.key === page.key)
    for (const { question } of here?.questions ?? []) {
      const answer = answers[question.key] ?? exampleAnswer(question, around.on, answers, places)
      if (answer === undefined) continue
      const commune = question.kind === 'commune' ? places.communes.find(one => one.code === answer) : undefined
      answers = { ...answers, [question.key]: answer, ...(commune ? { [nameKey(question.key)]: commune.fullName } : {}) }
    }
  }
  return walk(form, answers).kept
}
