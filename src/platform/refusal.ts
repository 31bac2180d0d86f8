export type Facts = Readonly<Record<string, string | number>>
export type FieldProblem = { readonly pointer: string; readonly code: string }

/**
 * A refusal the caller can understand and mend. `code` is stable: log, test, API and translation share it.
 * `fields` point at what is wrong inside a form or body (JSON pointers); `facts` fill the holes of the translated text.
 * Anything else that is thrown is a bug and answered 500 without detail.
 */
export class Refusal extends Error {
  readonly code: string
  readonly status: number
  readonly facts: Facts
  readonly fields: readonly FieldProblem[]
  constructor(code: string, status: number, facts: Facts = {}, fields: readonly FieldProblem[] = []) {
    super(code)
    this.code = code
    this.status = status
    this.facts = facts
    this.fields = fields
  }
}
