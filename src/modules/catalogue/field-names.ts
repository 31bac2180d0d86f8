import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Type } from 'typebox'
import { Check } from 'typebox/value'

const file = join(import.meta.dirname, '../../../data/common/field-names.json')
const names: unknown = JSON.parse(readFileSync(file, 'utf8'))
if (!Check(Type.Record(Type.String(), Type.String()), names))
  throw new Error(`${file}: names in English by names in Vietnamese are expected`)

/** The fields of administration in English; imported ones too, where we know them. */
export const FIELD_NAMES: Readonly<Record<string, string>> = names
