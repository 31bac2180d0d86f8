import { isDay } from '../calendar.ts'
import { attributes, html, type Attributes, type Fragment, type Html } from '../html.ts'
import { texts, type Lang } from '../texts.ts'
import { uiWords } from './words.ts'

/** What every field has. `name` is also the id, so an error summary links to `#name`. */
export type FieldBase = {
  readonly name: string
  readonly label: Fragment
  readonly hint?: Fragment
  /** The message beside the field; it says what to do. */
  readonly error?: Fragment
  readonly required?: boolean | undefined
}

const words = texts({ error: { vi: 'Lỗi: ', en: 'Error: ' } })

/** Ids of hint and error, in the order in which they are read. */
const describedBy = (field: FieldBase): string | null =>
  [field.hint && `${field.name}-goi-y`, field.error && `${field.name}-loi`].filter(Boolean).join(' ') || null

const label = (lang: Lang, field: FieldBase): Html =>
  html`<label class="ds-label" for="${field.name}"
    >${field.label}${field.required === false && html` <span class="kh-optional">${uiWords(lang).optional}</span>`}</label
  >`

/** Hint under the label, error under the hint. */
export const hintAndError = (lang: Lang, field: FieldBase): Fragment => [
  field.hint && html`<p class="kh-hint" id="${field.name}-goi-y">${field.hint}</p>`,
  field.error &&
    html`<p class="ds-validation-message" id="${field.name}-loi"><span class="ds-sr-only">${words(lang).error}</span>${field.error}</p>`,
]

const frame = (lang: Lang, field: FieldBase, control: Html): Html =>
  html`<div class="ds-field" ${attributes({ 'data-bad': Boolean(field.error) })}>
    ${label(lang, field)}${hintAndError(lang, field)}${control}
  </div>`

const common = (field: FieldBase, more: Parameters<typeof attributes>[0]): Attributes =>
  attributes({
    id: field.name,
    name: field.name,
    'aria-describedby': describedBy(field),
    'aria-invalid': field.error ? 'true' : null,
    'aria-required': field.required ? 'true' : null,
    ...more,
  })

export type TextField = FieldBase & {
  readonly value?: string | null | undefined
  readonly type?: 'text' | 'search' | 'tel' | 'email' | 'password' | undefined
  readonly autocomplete?: string | undefined
  readonly inputmode?: 'numeric' | 'decimal' | 'tel' | 'email' | undefined
  readonly maxlength?: number | undefined
  /** Suggestions while typing; any text stays possible. */
  readonly suggestions?: readonly string[] | undefined
  /** As wide as its answer: 4, 10 or 20 letters. */
  readonly width?: 4 | 10 | 20 | undefined
}

/** One line of text. */
export const textField = (lang: Lang, field: TextField): Html =>
  frame(
    lang,
    field,
    html`<input
        class="ds-input"
        type="${field.type ?? 'text'}"
        value="${field.value}"
        ${common(field, {
          autocomplete: field.autocomplete ?? 'off',
          inputmode: field.inputmode,
          maxlength: field.maxlength,
          list: field.suggestions ? `${field.name}-ds` : null,
          'data-width': field.width,
        })}
      />${field.suggestions && html`<datalist id="${field.name}-ds">${field.suggestions.map(s => html`<option value="${s}"></option>`)}</datalist>`}`,
  )

/** Several lines of text. */
export const textArea = (
  lang: Lang,
  field: FieldBase & {
    readonly value?: string | null | undefined
    readonly rows?: number | undefined
    readonly maxlength?: number | undefined
  },
): Html =>
  frame(
    lang,
    field,
    html`<textarea class="ds-input" ${common(field, { rows: field.rows ?? 4, maxlength: field.maxlength })}>${field.value}</textarea>`,
  )

/** A day as one text "dd/mm/yyyy": people type it as they write it; the server reads 1/2/2024 and 01022024 alike (`readDay`). */
export const dateField = (
  lang: Lang,
  field: FieldBase & { readonly value?: string | null | undefined; readonly autocomplete?: string | undefined },
): Html => textField(lang, { ...field, inputmode: 'numeric', width: 10, maxlength: 10, autocomplete: field.autocomplete ?? 'off' })

/** What people type for a day → `2024-06-28`; undefined when it is no day of the calendar. */
export const readDay = (text: string): string | undefined => {
  const parts = /^(\d{1,2})[/.\- ]?(\d{1,2})[/.\- ]?(\d{4})$/.exec(text.trim())
  if (!parts) return undefined
  const [, d = '', m = '', y = ''] = parts
  const iso = `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`
  return isDay(iso) ? iso : undefined
}

export type Option = { readonly value: string; readonly label: Fragment; readonly hint?: Fragment }

/** A drop-down list, for more than about seven choices; `empty` is the first line that chooses nothing. */
export const selectField = (
  lang: Lang,
  field: FieldBase & {
    readonly options: readonly Option[]
    readonly value?: string | null | undefined
    readonly empty?: string | null | undefined
  },
): Html =>
  frame(
    lang,
    field,
    html`<select class="ds-input" ${common(field, {})}>
      ${field.empty !== undefined && field.empty !== null && html`<option value="">${field.empty}</option>`}${field.options.map(
        option => html`<option value="${option.value}" ${attributes({ selected: option.value === field.value })}>${option.label}</option>`,
      )}
    </select>`,
  )
