import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Type, type Static, type TSchema } from 'typebox'
import { Value } from 'typebox/value'
import { FormFileSchema, PageSchema, type Form, type Page, type Question, type Words } from './form.ts'
import { faultOf } from './form-faults.ts'
import { spread } from './person.ts'

const FOLDER = join(import.meta.dirname, '../../../data/common/forms')
const ListsSchema = Type.Record(
  Type.String(),
  Type.Array(Type.Union([Type.String(), Type.Object({ vi: Type.String(), en: Type.String() }, { additionalProperties: false })]), {
    minItems: 2,
  }),
)
type Lists = Static<typeof ListsSchema>

/** Reads a text as JSON of this shape; the first fault is named with its file and place. */
export const parse = <S extends TSchema>(schema: S, text: string, file: string): Static<S> => {
  let read: unknown
  try {
    read = JSON.parse(text)
  } catch (error) {
    throw new Error(`data/common/forms/${file} is not JSON: ${String(error)}`)
  }
  if (Value.Check(schema, read)) return read
  const errors = [...Value.Errors(schema, read)]
  const first = errors.find(error => error.keyword === 'required' || error.keyword === 'additionalProperties') ?? errors[0]
  const named = first && 'additionalProperties' in first.params ? `: ${String(first.params.additionalProperties)}` : ''
  throw new Error(`data/common/forms/${file}: ${first?.instancePath || '/'} ${first?.message ?? 'is wrong'}${named}`)
}

const same = (text: string): Words => ({ vi: text, en: text })

const withLists = (question: Question, lists: Lists, file: string): Question => {
  if (question.list === undefined) return question
  const list = lists[question.list]
  if (!list)
    throw new Error(`data/common/forms/${file}: question ${question.key} wants the list ${question.list}, which lists.json does not have`)
  return {
    ...question,
    options: list.map(entry => (typeof entry === 'string' ? { value: entry, label: same(entry) } : { value: entry.vi, label: entry })),
  }
}

const ready = (page: Page, lists: Lists, file: string): Page => ({
  ...page,
  questions: page.questions.flatMap(spread).map(question => withLists(question, lists, file)),
})

/** One form from its texts; throws with file and place when it is not one. For the loader and for tests. */
export const makeForm = (code: string, text: string, applicantText: string, listsText: string): Form => {
  const file = `${code}.json`
  const read = parse(FormFileSchema, text, file)
  const applicant = parse(PageSchema, applicantText, 'applicant.json')
  const lists = parse(ListsSchema, listsText, 'lists.json')
  const first: Page = read.applicantTitle ? { ...applicant, title: read.applicantTitle } : applicant
  const pages = [first, ...read.pages].map(page => ready(page, lists, file))
  const fault = faultOf({ ...read, pages })
  if (fault) throw new Error(`data/common/forms/${file}: ${fault}`)
  return {
    ...read,
    pages,
    code,
    version: createHash('sha256')
      .update(JSON.stringify([read, pages]))
      .digest('hex')
      .slice(0, 32),
  }
}

type Library = { readonly byProcedure: ReadonlyMap<string, Form>; readonly byVersion: ReadonlyMap<string, Form>; readonly general: Form }
let library: Library | undefined

const load = (): Library => {
  const read = (file: string): string => readFileSync(join(FOLDER, file), 'utf8')
  const codes = readdirSync(FOLDER)
    .filter(file => /^([0-9]\.[0-9]{6}|general)\.json$/.test(file))
    .map(file => file.slice(0, -5))
    .sort()
  const forms = codes.map(code => makeForm(code, read(`${code}.json`), read('applicant.json'), read('lists.json')))
  const general = forms.find(form => form.code === 'general')
  if (!general) throw new Error('data/common/forms/general.json is missing')
  const byProcedure = new Map<string, Form>()
  for (const form of forms)
    for (const procedure of form.procedures) {
      const other = byProcedure.get(procedure)
      if (other) throw new Error(`data/common/forms: ${form.code}.json and ${other.code}.json are both for procedure ${procedure}`)
      byProcedure.set(procedure, form)
    }
  return { byProcedure, byVersion: new Map(forms.map(form => [form.version, form])), general }
}

/** The form that a procedure is applied for with today: its own or the general one. */
export const formFor = (procedure: { readonly code: string }): Form => {
  const { byProcedure, general } = (library ??= load())
  return byProcedure.get(procedure.code) ?? general
}

/** A form of today by its version; undefined when the files have changed since. */
export const currentForm = (version: string): Form | undefined => (library ??= load()).byVersion.get(version)

/** Every form of today, for checks and tests. */
export const allForms = (): readonly Form[] => [...(library ??= load()).byVersion.values()]
