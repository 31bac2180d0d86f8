import type { FactKey } from '#modules/identity'
import type { Form } from './form.ts'

/** Facts of the population database that a form shows or proposes anywhere; the others are no matter of its procedure. */
export const usedFacts = (form: Pick<Form, 'pages'>): ReadonlySet<FactKey> =>
  new Set(
    form.pages
      .flatMap(page => page.questions)
      .flatMap(question => [...(question.known ?? []), ...(question.propose ?? [])])
      .map(({ fact }) => fact),
  )
