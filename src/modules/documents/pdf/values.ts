/** Values of a PDF file (ISO 32000-1, 7.3), as far as its structure needs them. */
export type Name = { readonly kind: 'name'; readonly name: string }
export type Ref = { readonly kind: 'ref'; readonly number: number }
export type Text = { readonly kind: 'text'; readonly bytes: Buffer }
export type Dict = { readonly kind: 'dict'; readonly entries: ReadonlyMap<string, Value> }
export type Value = null | boolean | number | Name | Ref | Text | Dict | readonly Value[]

/** The file cannot be read as a PDF. The message is for logs and tests. */
export class Damaged extends Error {}

export const isDict = (v: Value | undefined): v is Dict => typeof v === 'object' && v !== null && 'kind' in v && v.kind === 'dict'
export const isRef = (v: Value | undefined): v is Ref => typeof v === 'object' && v !== null && 'kind' in v && v.kind === 'ref'
export const isList = (v: Value | undefined): v is readonly Value[] => Array.isArray(v)
export const nameOf = (v: Value | undefined): string | undefined =>
  typeof v === 'object' && v !== null && 'kind' in v && v.kind === 'name' ? v.name : undefined
export const numberOf = (v: Value | undefined): number | undefined => (typeof v === 'number' ? v : undefined)
