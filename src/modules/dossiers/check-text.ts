import { Refusal, type FieldProblem } from '#platform/refusal.ts'

export const MAX_TEXT = 4000

/** What is wrong with a text that the law asks for: missing, or longer than a form holds. */
export const textProblems = (pointer: string, text: string, required = true, max = MAX_TEXT): readonly FieldProblem[] =>
  required && text.trim() === '' ? [{ pointer, code: 'required' }] : text.length > max ? [{ pointer, code: 'too_long' }] : []

/** Refuses with all that is wrong at once; the form comes back with its words kept. */
export const refuseProblems = (...problems: readonly (readonly FieldProblem[])[]): void => {
  const all = problems.flat()
  if (all.length > 0) throw new Refusal('dossiers.invalid', 422, {}, all)
}
