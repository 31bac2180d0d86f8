import { Type } from 'typebox'

/** One of a few texts; a JSON schema `enum` whose type is the texts themselves. */
export const choice = <const T extends readonly string[]>(...values: T) => Type.Unsafe<T[number]>(Type.Enum([...values]))
