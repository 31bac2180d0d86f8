import { Type, type Static } from 'typebox'
import { choice } from './choice.ts'

/*
 * One line of a catalogue file: a procedure as the national database publishes it. Fields that are not named here are kept and given back
 * by the export; they have no effect.
 */
const text = Type.String({ minLength: 1 })
const textOrNull = Type.Union([Type.String(), Type.Null()])
const count = Type.Integer({ minimum: 0 })

export const TimeSchema = Type.Object({
  value: Type.Number({ minimum: 0 }),
  unit: Type.Union([choice('working_day', 'day', 'hour', 'month', 'year'), Type.Null()]),
})

export const RecordChannelSchema = Type.Object({
  channel: choice('online', 'in_person', 'post'),
  time: Type.Union([TimeSchema, Type.Null()]),
  free: Type.Boolean(),
  fee_vnd: Type.Union([count, Type.Null()]),
  fee_text: textOrNull,
})

export const RecordDocumentSchema = Type.Object({
  group: textOrNull,
  name: Type.String(),
  originals: count,
  copies: count,
  template: textOrNull,
})

export const RecordSchema = Type.Object({
  code: Type.String({ pattern: '^[0-9][.][0-9]{6}$' }),
  name: text,
  decision: textOrNull,
  ministry: text,
  levels: Type.Array(choice('ministry', 'province', 'commune', 'other')),
  field: text,
  kind: textOrNull,
  audience: Type.Array(Type.String()),
  authority: textOrNull,
  performer: textOrNull,
  reception: textOrNull,
  related: textOrNull,
  steps: textOrNull,
  channels: Type.Array(RecordChannelSchema),
  documents: Type.Array(RecordDocumentSchema),
  results: Type.Array(Type.Object({ name: Type.String(), code: textOrNull })),
  conditions: textOrNull,
  legal_basis: Type.Array(Type.String()),
  source: textOrNull,
  /** Older catalogues publish how far a procedure goes online: levels 1 to 4 until 2022, the present names since. */
  service_level: Type.Optional(Type.Union([choice('full', 'partial', 'in_person'), Type.Integer({ minimum: 1, maximum: 4 })])),
  service_level_on: Type.Optional(Type.String({ format: 'date' })),
})

export type CatalogueRecord = Static<typeof RecordSchema>
export type RecordDocument = Static<typeof RecordDocumentSchema>
export type RecordTime = Static<typeof TimeSchema>
