import type { Component, Procedure, ProcedureCase } from '#modules/catalogue'
import type { Draft } from './draft.ts'
import type { Form, Words } from './form.ts'
import { asks, walk } from './walk.ts'

/** `questions` are pages of the form; the others are the same for every procedure. */
export type StepKind = 'questions' | 'place' | 'case' | 'documents' | 'receive' | 'check'
export type SectionKey = 'applicant' | 'form' | 'papers' | 'receive' | 'check'

export type Step = {
  /** Last part of its address. */
  readonly key: string
  readonly kind: StepKind
  readonly title: Words
  readonly section: SectionKey
}

/** What the progress bar counts: a few parts, each of one or more steps. */
export type Section = { readonly key: SectionKey; readonly title: Words; readonly steps: readonly Step[] }

type Filled = Pick<Draft, 'answers' | 'known' | 'place' | 'caseKey'>

const TITLES = {
  place: { vi: 'Nơi giải quyết', en: 'Where it is dealt with' },
  case: { vi: 'Trường hợp của tôi', en: 'Which case is yours' },
  documents: { vi: 'Giấy tờ', en: 'Papers' },
  receive: { vi: 'Nhận kết quả', en: 'Receiving the result' },
  check: { vi: 'Kiểm tra và nộp', en: 'Check and send' },
} as const

/** The kinds of case among which somebody has to choose: none when there is only one. */
export const casesOf = (procedure: Pick<Procedure, 'cases'>): readonly ProcedureCase[] =>
  procedure.cases.length > 1 ? procedure.cases : []

/** The case that answers, or the choice of the applicant, have led to; the only one when there is one. */
export const caseOf = (form: Form, procedure: Pick<Procedure, 'cases'>, draft: Filled): ProcedureCase | undefined => {
  if (procedure.cases.length <= 1) return procedure.cases[0]
  return derivedCase(form, procedure, draft) ?? procedure.cases.find(one => one.key === draft.caseKey)
}

const derivedCase = (form: Form, procedure: Pick<Procedure, 'cases'>, draft: Filled): ProcedureCase | undefined => {
  if (!form.caseFrom) return undefined
  const answer = walk(form, draft.answers, draft.known).kept[form.caseFrom.question]
  const key = typeof answer === 'string' && Object.hasOwn(form.caseFrom.cases, answer) ? form.caseFrom.cases[answer] : undefined
  return procedure.cases.find(one => one.key === key)
}

/** Rows of the paper list of the draft's case: papers to bring, remarks, and data that is looked up. What the form itself is needs no paper. */
export const componentsOf = (form: Form, procedure: Pick<Procedure, 'cases'>, draft: Filled): readonly Component[] =>
  (caseOf(form, procedure, draft)?.components ?? []).map(component =>
    form.fills?.includes(component.key) ? { ...component, kind: 'reuse' } : component,
  )

/** Code of the commune that decides which unit is competent. */
export const placeOf = (form: Form, draft: Filled): string | null => {
  if (form.placeFrom === undefined) return draft.place
  const answer = walk(form, draft.answers, draft.known).kept[form.placeFrom]
  return typeof answer === 'string' ? answer : null
}

/** The steps of an application as its answers lead; pages on which nothing is left to ask are passed over. */
export const formSteps = (form: Form, procedure: Pick<Procedure, 'cases'>, draft: Filled): readonly Step[] => {
  const { shown } = walk(form, draft.answers, draft.known)
  const pages = shown
    .filter((one, i) => i === 0 || asks(one))
    .map(({ page }, i): Step => ({ key: page.key, kind: 'questions', title: page.title, section: i === 0 ? 'applicant' : 'form' }))
  const first = pages.slice(0, 1)
  const place: Step[] =
    form.placeFrom === undefined ? [{ key: 'noi-giai-quyet', kind: 'place', title: TITLES.place, section: 'applicant' }] : []
  const asksCase = casesOf(procedure).length > 0 && !derivedCase(form, procedure, draft)
  const cases: Step[] = asksCase ? [{ key: 'truong-hop', kind: 'case', title: TITLES.case, section: 'papers' }] : []
  const hasPapers = procedure.cases.some(one => one.components.length > 0)
  const papers: Step[] = hasPapers ? [{ key: 'giay-to', kind: 'documents', title: TITLES.documents, section: 'papers' }] : []
  return [
    ...first,
    ...place,
    ...pages.slice(1),
    ...cases,
    ...papers,
    { key: 'nhan-ket-qua', kind: 'receive', title: TITLES.receive, section: 'receive' },
    { key: 'kiem-tra', kind: 'check', title: TITLES.check, section: 'check' },
  ]
}

/** The steps in the parts that people see: "Bước 2/5". */
export const sectionsOf = (form: Form, steps: readonly Step[]): readonly Section[] => {
  const titles: Readonly<Record<SectionKey, Words>> = {
    applicant: form.pages[0]?.title ?? TITLES.check,
    form: form.section,
    papers: TITLES.documents,
    receive: TITLES.receive,
    check: TITLES.check,
  }
  const order: readonly SectionKey[] = ['applicant', 'form', 'papers', 'receive', 'check']
  return order
    .map(key => ({ key, title: titles[key], steps: steps.filter(step => step.section === key) }))
    .filter(section => section.steps.length > 0)
}

export const nextStep = (steps: readonly Step[], key: string): Step | undefined => steps[steps.findIndex(step => step.key === key) + 1]
export const previousStep = (steps: readonly Step[], key: string): Step | undefined => steps[steps.findIndex(step => step.key === key) - 1]
