import type { Context } from '#platform/context.ts'
import { findDefinition } from './draft-store.ts'
import type { Form } from './form.ts'
import { currentForm } from './load-forms.ts'

/** A form as it stood when a draft or dossier was begun on it, whatever the files say now. */
export const getForm = async (ctx: Pick<Context, 'tx'>, version: string): Promise<Form> => {
  const current = currentForm(version)
  if (current) return current
  const row = await findDefinition.maybeOne(ctx.tx, { version })
  if (!row) throw new Error(`forms: no form of version ${version}`)
  return row.body as Form
}
