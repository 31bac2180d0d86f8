import { Type, type Static } from 'typebox'
import { Compile } from 'typebox/compile'
import { choice } from './choice.ts'
import { isDay } from '#platform/calendar.ts'
import { say } from './say-problem.ts'
import { SHORT_NAME_LENGTH } from './short-name.ts'

/* A procedure as we describe it: data/common/procedures/CODE.json. Every text in both languages, side by side. */
const strict = { additionalProperties: false } as const
const Text = Type.Object({ vi: Type.String({ minLength: 1 }), en: Type.String({ minLength: 1 }) }, strict)
const orNull = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) => Type.Union([schema, Type.Null()])
const key = Type.String({ pattern: '^[a-z][a-z0-9_]*$' })
const count = Type.Integer({ minimum: 0 })
const day = Type.String({ format: 'date' })

const Limit = Type.Object({ value: Type.Number({ minimum: 0 }), unit: choice('working_day', 'day', 'hour', 'month', 'same_day') }, strict)
const ChannelSchema = Type.Object(
  {
    channel: choice('online', 'in_person', 'post'),
    limit: orNull(Limit),
    free: Type.Boolean(),
    feeVnd: orNull(count),
    feeText: orNull(Text),
  },
  strict,
)
const Paper = Type.Object(
  {
    name: Text,
    kind: Type.Optional(choice('paper', 'instruction', 'reuse')),
    originals: Type.Optional(count),
    copies: Type.Optional(count),
    template: Type.Optional(Type.String()),
    hint: Type.Optional(Text),
  },
  strict,
)

const BODY = {
  name: Text,
  field: Type.String({ minLength: 1 }),
  ministry: Type.String({ minLength: 1 }),
  levels: Type.Array(choice('ministry', 'province', 'commune', 'other'), { minItems: 1 }),
  essential: Type.Boolean(),
  audience: Type.Array(Type.String({ minLength: 1 }), { minItems: 1 }),
  summary: Text,
  papersInShort: orNull(Text),
  serviceLevel: choice('full', 'partial', 'in_person'),
  /** Why not wholly online; asked for below "full". */
  serviceReason: orNull(Text),
  assurance: Type.Unsafe<1 | 2>(Type.Enum([1, 2])),
  authority: Text,
  channels: Type.Array(ChannelSchema, { minItems: 1 }),
  /** The papers of all cases by key; a case names those that it needs. */
  papers: Type.Record(key, Paper),
  cases: Type.Array(Type.Object({ key, title: orNull(Text), papers: Type.Array(key), limit: Type.Optional(Limit) }, strict), {
    minItems: 1,
  }),
  results: Type.Array(Type.Object({ name: Text, code: orNull(Type.String({ pattern: '^KQ[.]' })) }, strict), { minItems: 1 }),
  steps: Type.Array(Type.Object({ title: Text, text: orNull(Text) }, strict), { minItems: 1 }),
  conditions: Type.Array(Text),
  questions: Type.Array(Type.Object({ question: Text, answer: Text }, strict)),
  legalBasis: Type.Array(Type.String({ minLength: 1 })),
  decision: orNull(Type.String()),
  source: orNull(Type.String()),
  keywords: Type.Array(Type.String({ minLength: 1 })),
}

const BodySchema = Type.Object(BODY, strict)
const PartSchema = Type.Partial(BodySchema)

export const ProcedureFileSchema = Type.Object(
  {
    code: Type.String({ pattern: '^[0-9][.][0-9]{6}$' }),
    shortName: Type.Object(
      { vi: Type.String({ minLength: 1, maxLength: SHORT_NAME_LENGTH }), en: Type.String({ minLength: 1, maxLength: SHORT_NAME_LENGTH }) },
      strict,
    ),
    ...BODY,
    /** From the oldest to the newest; each may say anew what was different then. */
    versions: Type.Array(Type.Object({ validFrom: day, validTo: orNull(day), ...PartSchema.properties }, strict), { minItems: 1 }),
  },
  strict,
)

export type TwoLanguages = Static<typeof Text>
export type ProcedureBody = Static<typeof BodySchema>
export type ProcedureFile = Static<typeof ProcedureFileSchema>

const checkFile = Compile(ProcedureFileSchema)
const checkBody = Compile(BodySchema)

/** A version with what it does not say itself taken from the body of the file. */
export const bodyOf = (file: ProcedureFile, version: ProcedureFile['versions'][number]): ProcedureBody => {
  const { code: _code, shortName: _shortName, versions: _versions, ...base } = file
  const { validFrom: _from, validTo: _to, ...own } = version
  return { ...base, ...own }
}

const bodyProblems = (body: ProcedureBody): string[] => {
  const problems: string[] = []
  body.cases.forEach((one, i) =>
    one.papers.forEach(name => {
      if (!Object.hasOwn(body.papers, name)) problems.push(`cases/${i}/papers: there is no paper "${name}" in papers`)
    }),
  )
  if (body.serviceLevel !== 'full' && body.serviceReason === null)
    problems.push('serviceReason: the law asks for a published reason below "full"; write one')
  for (const [i, channel] of body.channels.entries())
    if (channel.free && channel.feeVnd !== 0) problems.push(`channels/${i}/feeVnd: must be 0 where it is free`)
  return problems
}

/** What is wrong with a file, each as "place: what"; nothing when it is right. */
export const problemsOfFile = (value: unknown): readonly string[] => {
  if (!checkFile.Check(value)) return say(value, checkFile.Errors(value)).map(p => `${p.field}: ${p.message}`)
  const problems: string[] = []
  let last: string | null | undefined
  value.versions.forEach((version, i) => {
    if (!isDay(version.validFrom) || (version.validTo !== null && !isDay(version.validTo)))
      problems.push(`versions/${i}: there is no such day`)
    if (version.validTo !== null && version.validTo < version.validFrom) problems.push(`versions/${i}: it ends before it begins`)
    if (i > 0 && (last === null || last === undefined || last >= version.validFrom))
      problems.push(`versions/${i}/validFrom: must lie after the end of the version before`)
    last = version.validTo
    const body = bodyOf(value, version)
    problems.push(...(checkBody.Check(body) ? bodyProblems(body) : ['versions/${i}: is not complete']))
  })
  return [...new Set(problems)]
}
