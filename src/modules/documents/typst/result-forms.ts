import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Type, type Static } from 'typebox'
import { Value } from 'typebox/value'
import { TEMPLATES } from './compiler.ts'

const FormSchema = Type.Object(
  {
    title: Type.String({ minLength: 1 }),
    subtitle: Type.Union([Type.String(), Type.Null()]),
    /** The title in large letters, as on certificates. */
    large: Type.Boolean(),
    /** The last part of the number ("TB-UBND"). */
    symbol: Type.String({ pattern: '^[A-ZĐ0-9-]{2,20}$' }),
    procedures: Type.Array(Type.String({ pattern: '^[0-9]\\.[0-9]{6}$' })),
    opening: Type.Union([Type.String(), Type.Null()]),
    closing: Type.Array(Type.String()),
    /** Required: without it nothing is decided; it stands on the paper, and where nothing knows it the deciding officer writes it. */
    fields: Type.Array(
      Type.Object({ key: Type.String(), label: Type.String(), required: Type.Optional(Type.Boolean()) }, { additionalProperties: false }),
    ),
  },
  { additionalProperties: false },
)
const FormsSchema = Type.Record(Type.String({ pattern: '^[a-z0-9-]+$' }), FormSchema)

/** How one kind of result looks: its title, the ending of its number, and the facts it prints, in order. */
export type ResultForm = Static<typeof FormSchema>

const load = (): ReadonlyMap<string, ResultForm> => {
  const path = join(TEMPLATES, 'forms.json')
  const read: unknown = JSON.parse(readFileSync(path, 'utf8'))
  if (!Value.Check(FormsSchema, read)) {
    const [first] = Value.Errors(FormsSchema, read)
    throw new Error(`data/templates/forms.json: ${first?.instancePath ?? ''} ${first?.message ?? 'is wrong'}`)
  }
  return new Map(Object.entries(read))
}

let forms: ReadonlyMap<string, ResultForm> | undefined

/** The form with this name. An unknown name is a bug of the caller. */
export const resultForm = (template: string): ResultForm => {
  const form = (forms ??= load()).get(template)
  if (!form) throw new Error(`documents: no result template ${template}`)
  return form
}

/** Which template a procedure's result is made from: its own or the general one; with the facts it wants by key. */
export const resultTemplateOf = (procedure: string): ResultForm & { readonly template: string } => {
  for (const [template, form] of (forms ??= load())) if (form.procedures.includes(procedure)) return { template, ...form }
  return { template: 'general', ...resultForm('general') }
}
