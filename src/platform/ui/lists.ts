import { attributes, html, type Fragment, type Html } from '../html.ts'
import { texts, type Lang } from '../texts.ts'
import { icon } from './icon.ts'
import { uiWords } from './words.ts'

const words = texts({
  pages: { vi: 'Các trang', en: 'Pages' },
  dropFilter: { vi: 'Bỏ lọc: ', en: 'Remove filter: ' },
  dropAll: { vi: 'Bỏ hết', en: 'Remove all' },
  filtering: { vi: 'Đang lọc:', en: 'Filters:' },
})

/** Rows divided by hairlines. */
export const rows = (items: readonly Fragment[]): Html =>
  html`<ul class="kh-rows">
    ${items.map(item => html`<li>${item}</li>`)}
  </ul>`

export type Matter = {
  readonly href: string
  readonly title: Fragment
  readonly tag?: Fragment
  readonly where?: Fragment
  readonly side?: Fragment
}

/** Dossiers as a citizen sees them: title, status, where it is, and on the right one button or the day. */
export const matters = (items: readonly Matter[]): Html =>
  html`<ul class="kh-rows kh-matters">
    ${items.map(
      item =>
        html`<li>
          <div>
            <h3><a href="${item.href}">${item.title}</a></h3>
            <p class="kh-tags">${item.tag}${item.where && html`<span>${item.where}</span>`}</p>
          </div>
          ${item.side && html`<div class="kh-acts">${item.side}</div>`}
        </li>`,
    )}
  </ul>`

/** Nothing here: what is missing, why perhaps, what to do next. */
export const emptyState = (title: Fragment, ...more: readonly Fragment[]): Html =>
  html`<div class="kh-empty k-empty kh-narrowcol">
    <p><b>${title}</b></p>
    ${more.map(text => html`<p class="kh-soft">${text}</p>`)}
  </div>`

/** Trước / Sau of a keyset list; `said` is "1–16 trong 38". */
export const pagination = (
  lang: Lang,
  pages: { readonly previous: string | null; readonly next: string | null; readonly said?: Fragment },
): Html | null =>
  pages.previous === null && pages.next === null && !pages.said
    ? null
    : html`<nav class="kh-pages" aria-label="${words(lang).pages}">
        <span class="kh-small k-small">${pages.said}</span
        ><span class="kh-pages__go"
          >${pages.previous && html`<a class="ds-button" data-variant="secondary" href="${pages.previous}" rel="prev">‹ ${uiWords(lang).previous}</a>`}${pages.next && html`<a class="ds-button" data-variant="secondary" href="${pages.next}" rel="next">${uiWords(lang).next} ›</a>`}</span
        >
      </nav>`

export type Chip = { readonly href: string; readonly label: Fragment; readonly current?: boolean | undefined }

/** Choices as chips, one of them current. */
export const chips = (label: string, list: readonly Chip[]): Html =>
  html`<nav class="kh-chips" aria-label="${label}">
    ${list.map(chip => html`<a href="${chip.href}" ${attributes({ 'aria-current': chip.current ? 'true' : null })}>${chip.label}</a>`)}
  </nav>`

/** Active filters: each a link to the same list without that condition. Nothing when none is active. */
export const filterChips = (lang: Lang, active: readonly Chip[], clear: string): Html | null =>
  active.length === 0
    ? null
    : html`<p class="kh-chips k-row">
        <span class="kh-small k-small">${words(lang).filtering}</span
        >${active.map(chip => html`<a class="k-chip" href="${chip.href}"><span class="ds-sr-only">${words(lang).dropFilter}</span>${chip.label}${icon('close')}</a>`)}<a
          class="kh-chips__all"
          href="${clear}"
          >${words(lang).dropAll}</a
        >
      </p>`

/** Search box with its button; the label is what the page asks, seen or only heard. */
export const searchBox = (box: {
  readonly action: string
  readonly name?: string | undefined
  readonly value: string
  readonly label: string
  readonly button: string
  readonly hidden?: Readonly<Record<string, string>> | undefined
  readonly labelSeen?: boolean | undefined
}): Html =>
  html`<form class="kh-search" action="${box.action}" role="search">
    <div>
      ${icon('search')}<input
        class="ds-input"
        type="search"
        id="q"
        name="${box.name ?? 'q'}"
        value="${box.value}"
        autocomplete="off"
        spellcheck="false"
        ${attributes({ 'aria-label': box.labelSeen ? null : box.label })}
      />
    </div>
    ${Object.entries(box.hidden ?? {}).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`)}<button
      class="ds-button"
      type="submit"
    >
      ${box.button}
    </button>
  </form>`
