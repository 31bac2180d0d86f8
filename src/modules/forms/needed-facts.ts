import { resultTemplateOf } from '#modules/documents'
import { FACT_KEYS, type FactKey } from '#modules/identity'
import type { Form } from './form.ts'
import { usedFacts } from './used-facts.ts'

/** Who it is, where he lives (an officer writes to him there), and whose matter it is likely to be. */
const ALWAYS: readonly FactKey[] = ['name', 'identifier', 'birthDate', 'sex', 'permanentAddress', 'permanentCommune', 'currentAddress']

/**
 * What a draft may know of its applicant: what the form shows or proposes, what the paper that comes out prints, and who he is. Religion,
 * marital status or household are nobody's business where the procedure does not ask for them (Law 91/2025/QH15: no more than the purpose needs).
 */
export const neededFacts = (form: Pick<Form, 'pages' | 'result'>, procedure: string): ReadonlySet<FactKey> => {
  const printed = [
    ...resultTemplateOf(procedure).fields.map(field => field.key),
    ...Object.values(form.result ?? {}).flatMap(({ of = [], join = [] }) => [...of, ...join]),
  ]
  return new Set([...ALWAYS, ...usedFacts(form), ...FACT_KEYS.filter(key => printed.includes(key))])
}
