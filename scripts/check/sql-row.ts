import type { TSchema } from 'typebox'

/** A column as PostgreSQL describes it. */
export type Column = { readonly name: string; readonly type: string }

/** A TypeBox schema is plain JSON Schema. */
type Schema = {
  readonly type?: string
  readonly const?: unknown
  readonly enum?: readonly unknown[]
  readonly anyOf?: readonly Schema[]
  readonly pattern?: string
}

/** What pg hands over for a type of PostgreSQL (with `setTypes` of platform/database.ts), in words of JSON Schema. */
const HANDED: Readonly<Record<string, readonly string[]>> = {
  text: ['string'],
  uuid: ['string'],
  date: ['string'],
  numeric: ['string'],
  int2: ['integer', 'number'],
  int4: ['integer', 'number'],
  int8: ['integer', 'number'],
  float4: ['number'],
  float8: ['number'],
  bool: ['boolean'],
  // A Date and a Buffer have no word in JSON Schema: Type.Unsafe<Date>(Type.Any()).
  timestamptz: ['any'],
  bytea: ['any'],
  // What functions for their effect answer, such as pg_advisory_xact_lock.
  void: ['any', 'string'],
}
const JSON_TYPES = ['json', 'jsonb']

/** What a schema admits besides null. */
const admitted = (schema: Schema): string[] => {
  if (schema.anyOf !== undefined) return [...new Set(schema.anyOf.flatMap(admitted))]
  const values = schema.enum ?? (schema.const === undefined ? undefined : [schema.const])
  if (values !== undefined) return [...new Set(values.filter(v => v !== null).map(v => typeof v))]
  if (schema.type === 'null') return []
  return [schema.type ?? 'any']
}

const wrongType = (schema: Schema, type: string): string | undefined => {
  if (JSON_TYPES.includes(type)) return undefined
  const declared = admitted(schema)
  const handed = type.startsWith('_') ? ['array'] : HANDED[type]
  if (handed === undefined) return `has the type ${type}, which the house does not use; cast it`
  const strange = declared.filter(word => !handed.includes(word))
  return strange.length === 0 ? undefined : `is ${type}, so ${handed[0]}, and is declared as ${strange.join(' | ')}`
}

/** Differences between the columns of a statement and the row that its store declares. */
export const differences = (columns: readonly Column[], row: TSchema): string[] => {
  const properties = (row as { readonly properties?: Readonly<Record<string, Schema>> }).properties ?? {}
  const names = columns.map(column => column.name)
  const twice = names.filter((name, i) => names.indexOf(name) < i)
  return [
    ...twice.map(name => `two columns are called "${name}"`),
    ...Object.keys(properties)
      .filter(name => !names.includes(name))
      .map(name => `the row declares "${name}", which the statement does not give`),
    ...columns.flatMap(({ name, type }) => {
      const schema = properties[name]
      if (schema === undefined) return [`the statement gives "${name}", which the row does not declare`]
      const wrong = wrongType(schema, type)
      return wrong === undefined ? [] : [`"${name}" ${wrong}`]
    }),
  ]
}
