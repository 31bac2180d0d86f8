import { attributes, html, type Fragment, type Html } from '../html.ts'
import { texts, type Lang } from '../texts.ts'

const words = texts({ filter: { vi: 'Lọc kết quả', en: 'Filter results' }, apply: { vi: 'Lọc', en: 'Filter' } })

export type FilterGroup = {
  readonly name: string
  readonly legend: string
  /** radio when only one can hold at a time. */
  readonly type?: 'checkbox' | 'radio' | undefined
  readonly options: readonly {
    readonly value: string
    readonly label: Fragment
    readonly count?: number | undefined
    readonly checked: boolean
  }[]
}

/** Filters of a list: a GET form, closed on a phone, open from 62em. `hidden` carries what the form must not lose, as the search text. */
export const filterPanel = (
  lang: Lang,
  panel: {
    readonly action: string
    readonly hidden: Readonly<Record<string, string>>
    readonly groups: readonly FilterGroup[]
    readonly open?: boolean | undefined
  },
): Html =>
  html`<section aria-labelledby="loc">
    <h2 id="loc" class="ds-sr-only">${words(lang).filter}</h2>
    <details class="kh-filter" ${attributes({ open: panel.open ?? false })}>
      <summary>${words(lang).filter} <span class="kh-chev"></span></summary>
      <form action="${panel.action}">
        ${Object.entries(panel.hidden).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`)}
        ${panel.groups.map(
          group =>
            html`<fieldset>
              <legend>${group.legend}</legend>
              ${group.options.map(option => html`<label class="kh-check"><input class="ds-input" type="${group.type ?? 'checkbox'}" name="${group.name}" value="${option.value}" ${attributes({ checked: option.checked })} /><span>${option.label}${option.count !== undefined && html` <small>(${option.count})</small>`}</span></label>`)}
            </fieldset>`,
        )}
        <button class="ds-button" data-variant="secondary" type="submit">${words(lang).apply}</button>
      </form>
    </details>
  </section>`

export type Result = {
  readonly href: string
  readonly title: Fragment
  readonly summary?: Fragment
  readonly marks?: Fragment
  readonly line: readonly Fragment[]
}

/** Results of a search: title, a sentence, level marks, one line of facts with dots between. */
export const results = (list: readonly Result[]): Html =>
  html`<ul class="kh-rows kh-results">
    ${list.map(
      result =>
        html`<li>
          <h3><a href="${result.href}">${result.title}</a></h3>
          ${result.summary && html`<p>${result.summary}</p>`} ${result.marks && html`<p class="kh-marks">${result.marks}</p>`}
          <p class="kh-inline">${result.line.filter(Boolean).map(fact => html`<span>${fact}</span>`)}</p>
        </li>`,
    )}
  </ul>`

/** Text with what was searched underlined. `spans` are [from, to) in UTF-16 units, in order, without overlaps. */
export const marked = (text: string, spans: readonly (readonly [number, number])[]): Fragment => {
  let at = 0
  const parts: Fragment[] = spans.map(([from, to]) => {
    const part = html`${text.slice(at, from)}<mark>${text.slice(from, to)}</mark>`
    at = to
    return part
  })
  return [...parts, text.slice(at)]
}

/** What stands on this page, for long pages. */
export const contents = (label: string, links: readonly { readonly href: string; readonly label: Fragment }[]): Html =>
  html`<nav class="kh-panel kh-block" data-wash aria-label="${label}">
    <ul class="kh-toc">
      ${links.map(link => html`<li><a href="${link.href}">${link.label}</a></li>`)}
    </ul>
  </nav>`
