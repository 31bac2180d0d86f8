import { Type, type Static } from 'typebox'
import { fold } from '#platform/text.ts'

export const Levels = Type.Union([Type.Literal('province'), Type.Literal('commune')])
const Words = Type.Array(Type.String({ minLength: 1 }), { minItems: 1 })

/**
 * One line of competence.json. It fits when the procedure has one of `levels` and every condition that is given holds:
 * its code is among `procedures`, its ministry begins with one of `ministries`, its field contains one of `fields` as whole words
 * (compared without diacritics; "=thue" is the whole field). `agency` is a key; {place} in it is the code of the commune.
 */
export const CompetenceRule = Type.Object(
  {
    name: Type.Object({ vi: Type.String({ minLength: 1 }), en: Type.String({ minLength: 1 }) }, { additionalProperties: false }),
    levels: Type.Array(Levels, { minItems: 1 }),
    agency: Type.String({ minLength: 1 }),
    procedures: Type.Optional(Words),
    ministries: Type.Optional(Words),
    fields: Type.Optional(Words),
    basis: Type.Optional(Type.String()),
  },
  { additionalProperties: false },
)
export const CompetenceFile = Type.Object({ rules: Type.Array(CompetenceRule, { minItems: 1 }) }, { additionalProperties: false })
export type CompetenceRule = Static<typeof CompetenceRule>
export type CompetenceLevel = Static<typeof Levels>

/** What the rules look at. */
export type Asked = { readonly code: string; readonly levels: readonly string[]; readonly field: string; readonly ministry: string }

const hasField = (folded: string, wanted: string): boolean =>
  wanted.startsWith('=')
    ? folded === wanted.slice(1)
    : ` ${folded.replace(/[^a-z0-9]+/g, ' ')} `.includes(` ${wanted.replace(/[^a-z0-9]+/g, ' ')} `)

/** The level at which a rule takes the procedure, its first that the procedure has; undefined when the rule does not fit. */
export const levelByRule = (rule: CompetenceRule, asked: Asked, field = fold(asked.field)): CompetenceLevel | undefined => {
  if (rule.procedures !== undefined && !rule.procedures.includes(asked.code)) return undefined
  if (rule.ministries !== undefined && !rule.ministries.some(ministry => asked.ministry.startsWith(ministry))) return undefined
  if (rule.fields !== undefined && !rule.fields.some(wanted => hasField(field, wanted))) return undefined
  return rule.levels.find(level => asked.levels.includes(level))
}

export type Match = { readonly rule: CompetenceRule; readonly level: CompetenceLevel; readonly agency: string }

/** Every rule that fits, best first, with the key of its agency. Empty when the procedure is handled by ministries only. */
export const matchingRules = function* (rules: readonly CompetenceRule[], asked: Asked, place: string): Generator<Match> {
  const field = fold(asked.field)
  for (const rule of rules) {
    const level = levelByRule(rule, asked, field)
    if (level !== undefined) yield { rule, level, agency: rule.agency.replace('{place}', place) }
  }
}

/** A rule without conditions: one of each level must stand at the end, so that nobody is left without an agency. */
export const isLastRule = (rule: CompetenceRule): boolean =>
  rule.procedures === undefined && rule.ministries === undefined && rule.fields === undefined
