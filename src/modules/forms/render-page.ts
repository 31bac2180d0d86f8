import type { Known } from '#modules/identity'
import { html, type Fragment, type Html } from '#platform/html.ts'
import type { Lang } from '#platform/texts.ts'
import { texts } from '#platform/texts.ts'
import { note } from '#platform/ui/blocks.ts'
import { checkboxes, radios } from '#platform/ui/choices.ts'
import { errorOf, type FieldError } from '#platform/ui/errors.ts'
import { dateField, selectField, textArea, textField } from '#platform/ui/fields.ts'
import { known as knownBlock } from '#platform/ui/known.ts'
import { lawText } from '#platform/ui/law-text.ts'
import { maxLengthOf } from './check-answer.ts'
import { NO_PLACES, type Answers, type Form, type Places, type Question } from './form.ts'
import { fieldValue, isVerbatim, showAnswer } from './show-answer.ts'
import { factFor, walk } from './walk.ts'

const words = texts({
  population: { vi: 'Cơ sở dữ liệu quốc gia về dân cư', en: 'National population database' },
  account: { vi: 'tài khoản VNeID', en: 'VNeID account' },
  yes: { vi: 'Có', en: 'Yes' },
  no: { vi: 'Không', en: 'No' },
  choose: { vi: 'Chọn một dòng', en: 'Choose one' },
  wrongHere: {
    vi: 'Vẫn nộp được. Ghi chỗ sai vào ô dưới đây, cơ quan giải quyết sẽ đối chiếu. Muốn sửa hẳn trong dữ liệu thì làm thủ tục điều chỉnh ở công an nơi ở.',
    en: 'You can still apply. Say below what is wrong and the authority will compare. To correct the register itself, apply to the police where you live.',
  },
  wrongElsewhere: {
    vi: 'Vẫn nộp được. Ghi chỗ sai ở trang đầu, cơ quan giải quyết sẽ đối chiếu. Muốn sửa hẳn trong dữ liệu thì làm thủ tục điều chỉnh ở công an nơi ở.',
    en: 'You can still apply. Say on the first page what is wrong and the authority will compare. To correct the register itself, apply to the police where you live.',
  },
})

/** Who says what is known, in words. */
export const sourceName = (source: Known['source'], lang: Lang): string => words(lang)[source]

/** Everything a page of questions is shown from. It does not matter who fills it in: the citizen, or an officer for him. */
export type PageToShow = {
  readonly lang: Lang
  readonly form: Pick<Form, 'pages'>
  /** Key of the page. */
  readonly page: string
  readonly answers: Answers
  readonly known: Known | null
  readonly places?: Places | undefined
  /** What was typed, when it comes back with errors. */
  readonly typed?: Answers | undefined
  readonly errors?: readonly FieldError[] | undefined
}

/** Up to this many choices are seen at once; more go into a drop-down list. */
const SEEN_AT_ONCE = 7
const WIDTHS = { name: undefined, identifier: 20, phone: 20, email: undefined } as const

/** What stands in the field: what was typed, else the answer, else what is proposed. */
const valueOf = (view: PageToShow, question: Question, kept: Answers): string => {
  const typed = view.typed?.[question.key]
  if (typeof typed === 'string') return typed
  if (view.typed !== undefined || kept[question.key] !== undefined) return fieldValue(question, kept)
  const proposed = factFor(question, question.propose, kept, view.known) ?? question.start
  if (proposed === undefined) return ''
  const commune = view.places?.communes.find(one => one.code === proposed)
  return fieldValue(question, { [question.key]: proposed, ...(commune ? { [`${question.key}Name`]: commune.fullName } : {}) })
}

const manyOf = (view: PageToShow, question: Question, kept: Answers): readonly string[] => {
  const values = view.typed?.[question.key] ?? kept[question.key] ?? []
  return typeof values === 'string' ? [values] : values
}

const field = (view: PageToShow, question: Question, kept: Answers): Fragment => {
  const { lang } = view
  const base = {
    name: question.key,
    label: question.label[lang],
    hint: question.hint?.[lang],
    error: errorOf(view.errors ?? [], question.key),
    required: question.required !== false,
  }
  const options = (question.options ?? []).map(option => ({ value: option.value, label: option.label[lang], hint: option.hint?.[lang] }))
  const value = valueOf(view, question, kept)
  switch (question.kind) {
    case 'statement':
      return note(
        html`<p>${question.label[lang]}</p>
          ${question.hint && html`<p class="kh-small kh-soft">${question.hint[lang]}</p>`}`,
      )
    case 'choice':
      return options.length > SEEN_AT_ONCE
        ? html`<div class="kh-q">${selectField(lang, { ...base, options, value, empty: words(lang).choose })}</div>`
        : radios(lang, { ...base, options, value })
    case 'yesno':
      return radios(lang, { ...base, value, options: [{ value: 'yes', label: words(lang).yes }, { value: 'no', label: words(lang).no }] }) // prettier-ignore
    case 'several':
      return checkboxes(lang, { ...base, options, values: manyOf(view, question, kept) })
    case 'date':
      return html`<div class="kh-q">${dateField(lang, { ...base, value })}</div>`
    case 'longtext':
      return html`<div class="kh-q">${textArea(lang, { ...base, value, rows: 5, maxlength: maxLengthOf(question) })}</div>`
    case 'number':
      return html`<div class="kh-q">${textField(lang, { ...base, value, inputmode: 'decimal', width: 10, maxlength: 16 })}</div>`
    case 'commune':
      return html`<div class="kh-q">
        ${textField(lang, { ...base, value, suggestions: (view.places ?? NO_PLACES).communes.map(one => one.fullName) })}
      </div>`
    default:
      return html`<div class="kh-q">
        ${textField(lang, {
          ...base,
          value,
          maxlength: maxLengthOf(question),
          ...(question.shape === 'phone' ? { type: 'tel' as const } : question.shape === 'email' ? { type: 'email' as const } : {}),
          ...(question.shape === 'identifier' ? { inputmode: 'numeric' as const } : {}),
          width: question.shape && WIDTHS[question.shape],
        })}
      </div>`
  }
}

/** What the register says, in the register's language. */
const registered = (lang: Lang, question: Question, kept: Answers): Fragment =>
  isVerbatim(question) ? lawText(lang, showAnswer(question, kept, lang)) : showAnswer(question, kept, lang)

/** The facts of a page that a register has answered: locked, with their source; nothing when there are none. */
const lockedFacts = (view: PageToShow, questions: readonly Question[], kept: Answers, remarkHere: boolean): Html | null =>
  view.known === null || questions.length === 0
    ? null
    : knownBlock(view.lang, {
        facts: questions.map(question => ({ label: question.label[view.lang], value: registered(view.lang, question, kept) })),
        source: sourceName(view.known.source, view.lang),
        at: view.known.at,
        id: `biet-${view.page}`,
        wrong: words(view.lang)[remarkHere ? 'wrongHere' : 'wrongElsewhere'],
      })

/** The inside of a page of questions: what is known, then what is asked. Heading, buttons and form element are the caller's. */
export const renderPage = (view: PageToShow): Html => {
  const { shown, kept } = walk(view.form, view.answers, view.known, view.places)
  const here = shown.find(one => one.page.key === view.page)
  const locked = here?.questions.filter(one => one.locked).map(one => one.question) ?? []
  const open = here?.questions.filter(one => !one.locked && (locked.length > 0 || !one.question.besideKnown)).map(one => one.question) ?? []
  return html`${here?.page.lead && html`<p class="kh-lead">${here.page.lead[view.lang]}</p>`}${lockedFacts(
    view,
    locked,
    kept,
    open.some(question => question.besideKnown === true),
  )}${open.map(question => field(view, question, kept))}`
}
