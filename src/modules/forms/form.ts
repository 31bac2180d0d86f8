import { Type, type Static } from 'typebox'

/** The same words in both languages. */
export type Words = { readonly vi: string; readonly en: string }

const Exact = { additionalProperties: false } as const
const WordsSchema = Type.Object({ vi: Type.String({ minLength: 1 }), en: Type.String({ minLength: 1 }) }, Exact)
const Key = Type.String({ pattern: '^[a-z][A-Za-z0-9]{1,40}$' })
const OptionSchema = Type.Object(
  { value: Type.String({ pattern: '^\\S(.{0,60}\\S)?$' }), label: WordsSchema, hint: Type.Optional(WordsSchema) },
  Exact,
)

/** Shown when the answer to a question of an earlier page is one of these (`is`) or none of them (`not`). */
const ConditionSchema = Type.Object(
  {
    question: Key,
    is: Type.Optional(Type.Array(Type.String(), { minItems: 1 })),
    not: Type.Optional(Type.Array(Type.String(), { minItems: 1 })),
  },
  Exact,
)
export type Condition = Static<typeof ConditionSchema>

/** Facts of the population database, as identity names them. */
const FACTS = [
  'name', 'identifier', 'birthDate', 'sex', 'ethnicity', 'nationality', 'religion', 'maritalStatus', 'homeTown', 'birthPlace',
  'permanentAddress', 'permanentCommune', 'currentAddress', 'currentCommune', 'householdHead', 'householdHeadIdentifier',
  'householdRelation', 'fatherName', 'motherName', 'spouseName', 'phone', 'email',
] as const // prettier-ignore
const FactSchema = Type.Object({ fact: Type.Enum([...FACTS]), when: Type.Optional(ConditionSchema) }, Exact)

const KINDS = ['text', 'longtext', 'date', 'choice', 'several', 'person', 'commune', 'number', 'yesno', 'statement'] as const
export type QuestionKind = (typeof KINDS)[number]

/** Shapes that a line of text may have to have. */
const SHAPES = ['name', 'identifier', 'phone', 'email'] as const

const PARTS = ['name', 'identifier', 'birthDate', 'sex', 'ethnicity', 'nationality', 'address'] as const
export type PersonPart = (typeof PARTS)[number]

/** One question as its file says it. A `person` stands for several: `mother` becomes motherName, motherBirthDate, … */
export const QuestionSchema = Type.Object(
  {
    key: Key,
    kind: Type.Enum([...KINDS]),
    label: WordsSchema,
    hint: Type.Optional(WordsSchema),
    /** Required unless it says false. */
    required: Type.Optional(Type.Boolean()),
    when: Type.Optional(Type.Array(ConditionSchema, { minItems: 1 })),
    maxLength: Type.Optional(Type.Integer({ minimum: 1, maximum: 4000 })),
    shape: Type.Optional(Type.Enum([...SHAPES])),
    options: Type.Optional(Type.Array(OptionSchema, { minItems: 2 })),
    /** A list of data/common/forms/lists.json instead of options; shown as a drop-down. */
    list: Type.Optional(Type.String()),
    min: Type.Optional(Type.Number()),
    max: Type.Optional(Type.Number()),
    /** Dates: a year, or month and year, will do where people do not know more. */
    partial: Type.Optional(Type.Boolean()),
    past: Type.Optional(Type.Boolean()),
    future: Type.Optional(Type.Boolean()),
    /** Of dates, and of persons: how old they are at least. */
    minAge: Type.Optional(Type.Integer({ minimum: 0, maximum: 150 })),
    maxAge: Type.Optional(Type.Integer({ minimum: 0, maximum: 150 })),
    /** Dates: not earlier than the date that answers this question of the same or an earlier page. */
    notBefore: Type.Optional(Key),
    /** Taken from the population database and locked, with its source; asked only where nothing is known. */
    known: Type.Optional(Type.Array(FactSchema, { minItems: 1 })),
    /** Proposed from the population database, to be changed at will. */
    propose: Type.Optional(Type.Array(FactSchema, { minItems: 1 })),
    /** Proposed to everybody, such as the nationality. */
    start: Type.Optional(Type.String()),
    /** Asked only beside facts of a register on the same page: what is wrong with them. */
    besideKnown: Type.Optional(Type.Boolean()),
    /** Of a person: what is asked about him. */
    parts: Type.Optional(Type.Array(Type.Enum([...PARTS]), { minItems: 1 })),
    /** Of a person: he is the applicant himself in this case, so that all is known. */
    applicantWhen: Type.Optional(ConditionSchema),
    /** Of a person: he is the applicant's spouse in this case, whose name is known. */
    spouseWhen: Type.Optional(ConditionSchema),
  },
  Exact,
)
export type Question = Static<typeof QuestionSchema>

export const PageSchema = Type.Object(
  {
    /** Last part of the page's address. */
    key: Type.String({ pattern: '^[a-z][a-z0-9-]{1,40}$' }),
    title: WordsSchema,
    lead: Type.Optional(WordsSchema),
    when: Type.Optional(Type.Array(ConditionSchema, { minItems: 1 })),
    questions: Type.Array(QuestionSchema, { minItems: 1 }),
  },
  Exact,
)
export type Page = Static<typeof PageSchema>

/** How a fact of the paper that comes out is put together: the first of `of` that has an answer, or all of `join`, else a fixed text. */
const ResultSchema = Type.Object(
  { of: Type.Optional(Type.Array(Key)), join: Type.Optional(Type.Array(Key)), text: Type.Optional(Type.String()) },
  Exact,
)

/** One file of data/common/forms. */
export const FormFileSchema = Type.Object(
  {
    /** Codes of the procedures it is for; none for the general form. */
    procedures: Type.Array(Type.String({ pattern: '^[0-9]\\.[0-9]{6}$' })),
    /** What the citizen calls the part that is this form's own, in the list of steps. */
    section: WordsSchema,
    applicantTitle: Type.Optional(WordsSchema),
    /** Question about a commune whose answer decides which unit is competent; without it a page asks. */
    placeFrom: Type.Optional(Key),
    placeHint: Type.Optional(WordsSchema),
    /** Question whose answer chooses the case (group of papers) of the procedure: answer → key of the case. Without a match a page asks. */
    caseFrom: Type.Optional(Type.Object({ question: Key, cases: Type.Record(Type.String(), Type.String()) }, Exact)),
    /** Keys of the papers that this form itself is: nothing to upload for them. */
    fills: Type.Optional(Type.Array(Type.String())),
    pages: Type.Array(PageSchema),
    result: Type.Optional(Type.Record(Type.String(), ResultSchema)),
  },
  Exact,
)
export type FormFile = Static<typeof FormFileSchema>

/** A form ready for use: persons spread into their questions, lists put in, the applicant's page first. */
export type Form = FormFile & {
  /** Name of its file: a procedure code, or "general". */
  readonly code: string
  /** SHA-256 of all it consists of: drafts and dossiers keep the form they were filled in on. */
  readonly version: string
}

/** Answers by the key of their question; `several` has a list, everything else one text. Days are 2024-06-28 (or 2024, 2024-06). */
export type Answers = Readonly<Record<string, string | readonly string[]>>

/** What is wrong with one answer. A FieldProblem of the platform with the question's key; `facts` fill the words. */
export type AnswerProblem = {
  readonly pointer: string
  readonly code: string
  readonly field: string
  readonly facts: Readonly<Record<string, string | number>>
}

/** A commune as forms need it; `former` are names of before that are no longer in use, with what they are today. */
export type Places = {
  readonly communes: readonly { readonly code: string; readonly fullName: string; readonly name: string }[]
  readonly former: readonly { readonly name: string; readonly today: readonly string[] }[]
}
export const NO_PLACES: Places = { communes: [], former: [] }
