import type { Context } from '#platform/context.ts'
import { cityDay } from '#platform/calendar.ts'
import type { Draft } from './draft.ts'
import type { AnswerProblem, Answers, Places } from './form.ts'
import type { OpenDraft } from './open-step.ts'
import { withFormer } from './places.ts'
import { problemOf, readPage, type PageRead, type Posted } from './read-page.ts'
import type { DraftChange } from './save-draft.ts'
import { standardForm } from './standard-forms.ts'
import { METHODS } from './standard-questions.ts'
import { nameKey } from './walk.ts'
import type { Step } from './steps.ts'

/** What a posted step changes in a draft, and what is wrong with it. */
export type StepRead = { readonly change: DraftChange; readonly typed: Answers; readonly problems: readonly AnswerProblem[] }

const text = (answers: Answers, key: string): string | null => {
  const answer = answers[key]
  return typeof answer === 'string' && answer !== '' ? answer : null
}

/** Reads with today's communes; a name that is none of them is looked for among those of before, so that the message can say what it is now. */
const readWithPlaces = async (ctx: Context, places: Places, read: (places: Places) => PageRead): Promise<PageRead> => {
  const first = read(places)
  const typed = first.problems
    .filter(problem => problem.code === 'forms.unknown_commune')
    .map(problem => String(problem.facts['typed'] ?? ''))
  return typed.length === 0 ? first : read(await withFormer(ctx, places, typed))
}

const addressProblems = (method: string | null, address: string | null): readonly AnswerProblem[] =>
  method === 'post' && address === null ? [problemOf('deliveryAddress', { code: 'required' })] : []

/** Reads one posted step over a draft. Papers are not part of it: they are kept one by one. */
export const readStep = async (ctx: Context, open: OpenDraft, draft: Draft, step: Step, posted: Posted): Promise<StepRead> => {
  const on = cityDay(ctx.now)
  if (step.kind === 'questions') {
    const around = { on, answers: draft.answers, known: draft.known }
    const read = await readWithPlaces(ctx, open.places, places => readPage(open.form, step.key, posted, { ...around, places }))
    return { change: { answers: read.answers }, typed: read.typed, problems: read.problems }
  }
  if (step.kind === 'case') {
    const caseKey = posted.form['caseKey'] ?? ''
    const exists = open.procedure.cases.some(one => one.key === caseKey)
    return { change: exists ? { caseKey } : {}, typed: { caseKey }, problems: exists ? [] : [problemOf('caseKey', { code: 'required' })] }
  }
  if (step.kind === 'documents' || step.kind === 'check') return { change: {}, typed: {}, problems: [] }
  const form = standardForm(step.kind, open.form)
  const read = await readWithPlaces(ctx, open.places, places => readPage(form, step.key, posted, { on, answers: {}, places }))
  if (step.kind === 'place') {
    const place = text(read.answers, 'place')
    return { change: place === null ? {} : { place }, typed: read.typed, problems: read.problems }
  }
  const method = METHODS.find(one => one === read.answers['delivery'])
  const address = text(read.answers, 'deliveryAddress')
  const contact = { phone: text(read.answers, 'phone'), email: text(read.answers, 'email') }
  const optional = (problem: AnswerProblem): boolean =>
    problem.field === 'phone' && problem.code === 'forms.required' && draft.officer !== null
  return {
    change: { contact, ...(method ? { delivery: { method, address: method === 'post' ? address : null } } : {}) },
    typed: read.typed,
    problems: [...read.problems.filter(problem => !optional(problem)), ...addressProblems(method ?? null, address)],
  }
}

/** What the standard steps show as answered so far. */
export const standardAnswers = (draft: Draft, places: Places): Answers => {
  const commune = places.communes.find(one => one.code === draft.place)
  return {
    ...(commune ? { place: commune.code, [nameKey('place')]: commune.fullName } : {}),
    delivery: draft.delivery?.method ?? 'electronic',
    ...(draft.delivery?.address ? { deliveryAddress: draft.delivery.address } : {}),
    ...(draft.contact.phone ? { phone: draft.contact.phone } : {}),
    ...(draft.contact.email ? { email: draft.contact.email } : {}),
  }
}
