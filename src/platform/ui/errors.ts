import { html, type Fragment, type Html } from '../html.ts'
import { texts, type Lang } from '../texts.ts'
import { icon } from './icon.ts'

/** One wrong field: its name (the id on the page) and what to do about it. */
export type FieldError = { readonly field: string; readonly message: Fragment }

const words = texts({
  title: {
    vi: (n: number) => `Còn ${n} chỗ cần xem lại`,
    en: (n: number) => (n === 1 ? 'One thing needs another look' : `${n} things need another look`),
  },
})

/** First on the page, takes the focus, links to each field. Nothing when there are no errors. */
export const errorSummary = (lang: Lang, errors: readonly FieldError[]): Html | null =>
  errors.length === 0
    ? null
    : html`<div class="ds-error-summary" role="alert" tabindex="-1" aria-labelledby="loi">
        <h2 id="loi">${icon('warning')}${words(lang).title(errors.length)}</h2>
        <ul class="kh-bullets">
          ${errors.map(error => html`<li><a href="#${error.field}">${error.message}</a></li>`)}
        </ul>
      </div>`

/** The message of one field, for its `error`. */
export const errorOf = (errors: readonly FieldError[], field: string): Fragment => errors.find(error => error.field === field)?.message
