import { attributes, html, type Fragment, type Html, type Url } from '../html.ts'
import { icon, type IconName } from './icon.ts'

/** primary: one per view, says the act. secondary: outline. tertiary: underlined words. */
export type Look = {
  readonly label: Fragment
  readonly variant?: 'primary' | 'secondary' | 'tertiary' | undefined
  /** For the step that moves a matter on. */
  readonly big?: boolean | undefined
  readonly icon?: IconName | undefined
  /** Office: the key that presses it, shown in the button. */
  readonly key?: string | undefined
}

const inside = (look: Look): Fragment => [look.icon && icon(look.icon), look.label, look.key && html` <kbd>${look.key}</kbd>`]
const dress = (look: Look): Record<string, string | null> => ({
  class: look.big ? 'ds-button kh-big' : 'ds-button',
  'data-variant': look.variant && look.variant !== 'primary' ? look.variant : null,
  'data-key': look.key ?? null,
})

/** A button that sends its form. `action` and `value` let one form offer several acts. */
export const button = (
  look: Look & {
    readonly name?: string | undefined
    readonly value?: string | undefined
    readonly action?: string | undefined
    readonly novalidate?: boolean | undefined
  },
): Html =>
  html`<button
    type="submit"
    ${attributes({ ...dress(look), name: look.name, value: look.value, formaction: look.action, formnovalidate: look.novalidate })}
  >
    ${inside(look)}
  </button>`

/** A link that looks like a button. */
export const linkButton = (look: Look & { readonly href: string | Url; readonly download?: boolean | undefined }): Html =>
  html`<a href="${look.href}" ${attributes({ ...dress(look), download: look.download })}>${inside(look)}</a>`

/** A row of acts; on a phone each takes the whole width. */
export const acts = (...children: readonly Fragment[]): Html => html`<div class="kh-acts">${children}</div>`
