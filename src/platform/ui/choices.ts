import { attributes, html, type Fragment, type Html } from '../html.ts'
import type { Lang } from '../texts.ts'
import { hintAndError, type FieldBase, type Option } from './fields.ts'

const groupDescription = (field: FieldBase): string | null =>
  [field.hint && `${field.name}-goi-y`, field.error && `${field.name}-loi`].filter(Boolean).join(' ') || null

const group = (lang: Lang, field: FieldBase, inside: Fragment): Html =>
  html`<fieldset class="kh-q" ${attributes({ 'data-bad': Boolean(field.error), 'aria-describedby': groupDescription(field) })}>
    <legend>${field.label}</legend>
    ${hintAndError(lang, field)} ${inside}
  </fieldset>`

/** The first choice has the field's own name as id, so that the error summary leads to it. */
const idOf = (field: FieldBase, index: number): string => (index === 0 ? field.name : `${field.name}-${index + 1}`)

const choice = (type: 'radio' | 'checkbox', field: FieldBase, option: Option, index: number, checked: boolean): Html => {
  const id = idOf(field, index)
  return html`<div class="ds-field" data-variant="outline">
    <input
      class="ds-input"
      ${attributes({ type, name: field.name, id, value: option.value, checked, 'aria-describedby': option.hint ? `${id}-giai-thich` : null, 'aria-invalid': field.error ? 'true' : null })}
    /><label for="${id}">${option.label}</label>${option.hint && html`<span class="kh-hint" id="${id}-giai-thich">${option.hint}</span>`}
  </div>`
}

/** One of a few: outlined cards, the whole card is the label. */
export const radios = (
  lang: Lang,
  field: FieldBase & { readonly options: readonly Option[]; readonly value?: string | null | undefined },
): Html =>
  group(
    lang,
    field,
    field.options.map((option, i) => choice('radio', field, option, i, option.value === field.value)),
  )

/** Any of a few. */
export const checkboxes = (
  lang: Lang,
  field: FieldBase & { readonly options: readonly Option[]; readonly values?: readonly string[] | undefined },
): Html =>
  group(
    lang,
    field,
    field.options.map((option, i) => choice('checkbox', field, option, i, field.values?.includes(option.value) ?? false)),
  )

/** One sentence to agree to: the declaration before sending. */
export const agree = (
  lang: Lang,
  field: FieldBase & { readonly value?: string | undefined; readonly checked?: boolean | undefined },
): Html =>
  html`<div class="kh-q" ${attributes({ 'data-bad': Boolean(field.error) })}>
    ${hintAndError(lang, field)}<label class="kh-agree" for="${field.name}"
      ><input
        class="ds-input"
        type="checkbox"
        ${attributes({ id: field.name, name: field.name, value: field.value ?? 'yes', checked: field.checked ?? false, 'aria-describedby': groupDescription(field), 'aria-invalid': field.error ? 'true' : null })}
      /><span>${field.label}</span></label
    >
  </div>`

/** A set of fields that belong to one question: a legend, then fields. */
export const question = (legend: Fragment, ...fields: readonly Fragment[]): Html =>
  html`<fieldset class="kh-q">
    <legend>${legend}</legend>
    ${fields}
  </fieldset>`
