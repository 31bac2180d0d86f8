import type { Condition, FormFile, Page, Question } from './form.ts'

/** Names that the pages around a form use for their own fields, and the layouts as ids. */
const TAKEN = new Set(['version', 'nghi', 'step', 'q', 'loi', 'biet', 'giup'])
const STEPS = new Set(['noi-giai-quyet', 'truong-hop', 'giay-to', 'nhan-ket-qua', 'kiem-tra', 'xong', 'bo'])
const CHOOSES = new Set(['choice', 'several', 'yesno'])

const valuesOf = (question: Question): readonly string[] =>
  question.kind === 'yesno' ? ['yes', 'no'] : (question.options ?? []).map(option => option.value)

const faultOfQuestion = (q: Question): string | undefined => {
  if (TAKEN.has(q.key)) return `the key ${q.key} is used by the page itself`
  if ((q.kind === 'choice' || q.kind === 'several') && !q.options) return `${q.key} has no options`
  if (new Set(valuesOf(q)).size !== valuesOf(q).length) return `${q.key} offers the same value twice`
  if (q.options && !CHOOSES.has(q.kind)) return `${q.key} is a ${q.kind} and cannot have options`
  if (q.kind === 'person') return `${q.key} has no parts`
  if (q.start !== undefined && CHOOSES.has(q.kind) && !valuesOf(q).includes(q.start))
    return `${q.key} starts with ${q.start}, which it does not offer`
  if (q.min !== undefined && q.max !== undefined && q.min > q.max) return `${q.key}: min is above max`
  return undefined
}

/** What the schema cannot say about a form: keys twice, conditions on what comes later, values that nobody can choose. */
export const faultOf = (form: FormFile): string | undefined => {
  const before = new Map<string, Question>()
  const faultOfCondition = (condition: Condition, where: string): string | undefined => {
    const question = before.get(condition.question)
    if (!question) return `${where} depends on ${condition.question}, which no earlier page asks`
    if (!CHOOSES.has(question.kind)) return `${where} depends on ${condition.question}, which is not a choice`
    const odd = [...(condition.is ?? []), ...(condition.not ?? [])].find(value => !valuesOf(question).includes(value))
    return odd === undefined ? undefined : `${where} depends on ${condition.question} being ${odd}, which it does not offer`
  }
  const conditionsOf = (question: Question): Condition[] => [
    ...(question.when ?? []),
    ...[...(question.known ?? []), ...(question.propose ?? [])].flatMap(fact => (fact.when ? [fact.when] : [])),
  ]
  const pages = new Set<string>()
  const faultOfPage = (page: Page): string | undefined => {
    if (STEPS.has(page.key) || pages.has(page.key)) return `page ${page.key}: this key is taken`
    pages.add(page.key)
    for (const condition of page.when ?? []) {
      const fault = faultOfCondition(condition, `page ${page.key}`)
      if (fault) return fault
    }
    const here = new Map<string, Question>()
    for (const question of page.questions) {
      if (before.has(question.key) || here.has(question.key)) return `page ${page.key}: the key ${question.key} stands twice`
      here.set(question.key, question)
      const own = faultOfQuestion(question)
      if (own) return `page ${page.key}: ${own}`
      if (question.notBefore && !before.has(question.notBefore) && !here.has(question.notBefore))
        return `${question.key}: no date ${question.notBefore} before it`
      const fault = conditionsOf(question)
        .map(condition => faultOfCondition(condition, question.key))
        .find(Boolean)
      if (fault) return `page ${page.key}: ${fault}`
    }
    for (const [key, question] of here) before.set(key, question)
    return undefined
  }
  const fault = form.pages.map(faultOfPage).find(Boolean)
  if (fault) return fault
  if (form.placeFrom && before.get(form.placeFrom)?.kind !== 'commune') return `placeFrom: ${form.placeFrom} does not ask for a commune`
  if (form.caseFrom && !before.has(form.caseFrom.question)) return `caseFrom: there is no question ${form.caseFrom.question}`
  const facts = Object.entries(form.result ?? {}).flatMap(([fact, from]) =>
    [...(from.of ?? []), ...(from.join ?? [])].map(key => [fact, key] as const),
  )
  const lost = facts.find(([, key]) => !before.has(key))
  return lost ? `result ${lost[0]}: there is no question ${lost[1]}` : undefined
}
