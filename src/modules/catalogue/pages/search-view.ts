import { attributes, html, type Fragment, type Html } from '#platform/html.ts'
import type { Lang } from '#platform/texts.ts'
import { note } from '#platform/ui/blocks.ts'
import { marked, results, type Result } from '#platform/ui/finding.ts'
import { lawText } from '#platform/ui/law-text.ts'
import { freeOnline, levelDisc } from '#platform/ui/level.ts'
import { filterChips } from '#platform/ui/lists.ts'
import { showMoney } from '#platform/ui/show.ts'
import { say } from '../procedure.ts'
import type { Found, SearchResult } from '../search.ts'
import { activeFilters, FILTERS, searchPath, type Asked, type FilterOption } from './filters.ts'
import { hitsIn } from './hits.ts'
import { lowestLevel, sayLevel, sayLimit } from './say.ts'
import { searchTexts } from './search-texts.ts'

/** Above this a name is too long for a heading: then the short name stands there and the name below. */
const LONG_NAME = 90
const LONG_AUTHORITY = 60
const LONG_SUMMARY = 220

/** A list tells what it is about; the page has every word. */
const shortened = (text: string): string => (text.length <= LONG_SUMMARY ? text : `${text.slice(0, text.lastIndexOf(' ', LONG_SUMMARY))}…`)

const optionLabel = (lang: Lang, option: FilterOption): string =>
  option.group === 'level' ? sayLevel(option.value, lang) : searchTexts(lang)[option.value]

const countOf = (counts: SearchResult['counts'], option: FilterOption): number =>
  (counts[option.group] as Readonly<Record<string, number>>)[option.value] ?? 0

const box = (name: string, value: string, on: boolean, label: Fragment, count: number, type: 'checkbox' | 'radio' = 'checkbox'): Html =>
  html`<label class="kh-check"
    ><input class="ds-input" type="${type}" name="${name}" value="${value}" ${attributes({ checked: on })} /><span
      >${label} <small>(${count})</small></span
    ></label
  >`

/** The filters, each with how many it would leave. Those that would leave none are absent, unless they are on. */
export const filterForm = (lang: Lang, asked: Asked, result: SearchResult, fieldNames: (field: string) => Fragment): Html => {
  const say = searchTexts(lang)
  const on = new Set(activeFilters(asked).map(f => f.name))
  const group = (name: FilterOption['group']): Html | null => {
    const options = FILTERS.filter(o => o.group === name && (on.has(o.name) || countOf(result.counts, o) > 0))
    if (options.length === 0) return null
    return html`<fieldset>
      <legend>${say[name]}</legend>
      ${options.map(o => box(o.name, '1', on.has(o.name), optionLabel(lang, o), countOf(result.counts, o)))}
    </fieldset>`
  }
  const field = asked['linh-vuc']
  const fields = result.counts.fields.filter(f => f.field === field || (field === undefined && f.count > 0)).slice(0, 6)
  return html`<section aria-labelledby="loc">
    <h2 id="loc" class="ds-sr-only">${say.filter}</h2>
    <details class="kh-filter">
      <summary>${say.filter} <span class="kh-chev"></span></summary>
      <form action="/thu-tuc">
        <input
          type="hidden"
          name="q"
          value="${asked['q'] ?? ''}"
        />${asked['dung-chu'] === '1' && html`<input type="hidden" name="dung-chu" value="1" />`}
        ${(['service', 'fee', 'audience', 'level'] as const).map(group)}
        ${
          fields.length > 0 &&
          html`<fieldset>
            <legend>${say.field}</legend>
            ${fields.map(f => box('linh-vuc', f.field, f.field === field, fieldNames(f.field), f.count, field ? 'checkbox' : 'radio'))}
          </fieldset>`
        }
        <button class="ds-button" data-variant="secondary" type="submit">${say.apply}</button>
      </form>
    </details>
  </section>`
}

export const activeChips = (lang: Lang, asked: Asked, fieldName: (field: string) => Fragment): Html | null =>
  filterChips(
    lang,
    [
      ...activeFilters(asked).map(option => ({ href: searchPath(asked, { [option.name]: null }), label: optionLabel(lang, option) })),
      ...(asked['linh-vuc'] ? [{ href: searchPath(asked, { 'linh-vuc': null }), label: fieldName(asked['linh-vuc']) }] : []),
    ],
    searchPath({ q: asked['q'], 'dung-chu': asked['dung-chu'] }),
  )

const resultOf = (lang: Lang, found: Found, looked: string): Result => {
  const { card } = found
  const english = lang === 'en' ? card.english : null
  const long = card.name.length > LONG_NAME
  const title = english?.name ?? (card.imported && !long ? card.name : found.shortName)
  const summary = english?.summary ?? card.summary ?? (card.imported && long ? card.name : null)
  const mark = (text: string, own: boolean): Fragment =>
    own ? marked(text, hitsIn(text, looked)) : lawText(lang, marked(text, hitsIn(text, looked)))
  const authority = english
    ? (english.authority ?? null)
    : card.authority !== null && card.authority.length <= LONG_AUTHORITY
      ? card.authority
      : null
  const text = searchTexts(lang)
  return {
    href: `/thu-tuc/${found.code}`,
    title: mark(title, english?.name !== null && english !== null),
    summary: summary === null ? null : mark(shortened(summary), english?.summary !== null && english !== null),
    marks: html`${levelDisc(lang, found.serviceLevel)}${found.fee === 'free_online' && freeOnline(lang)}`,
    line: [
      authority ?? sayLevel(lowestLevel(found.levels), lang),
      card.limit && sayLimit(card.limit, lang),
      found.fee === 'free' ? text.free : card.online?.feeVnd ? `${showMoney(card.online.feeVnd, lang)} ${text.online}` : null,
      html`<span class="kh-num">${found.code}</span>`,
    ],
  }
}

export const resultList = (lang: Lang, result: SearchResult): Html =>
  results(result.items.map(found => resultOf(lang, found, result.meant)))

/** What the words were taken for, and the way back to them as typed. */
export const understood = (lang: Lang, asked: Asked, result: SearchResult): Html | null => {
  const text = searchTexts(lang)
  const typed = (asked['q'] ?? '').trim()
  if (typed === '' || result.meant === '' || result.meant === typed.toLowerCase().normalize('NFC') || asked['dung-chu'] === '1') return null
  return html`<p class="kh-soft kh-small">
    ${text.understood} <b>${typed}</b> ${text.as} <b>${lawText(lang, result.meant)}</b>. ${text.notThat}
    <a href="${searchPath(asked, { 'dung-chu': '1' })}">${text.exact(typed)}</a>
  </p>`
}

/** Other words that were perhaps meant. */
export const perhaps = (lang: Lang, asked: Asked, result: SearchResult): Html | null => {
  const text = searchTexts(lang)
  if (result.suggestions.length === 0) return null
  return html`<p>
    ${text.perhaps}
    ${result.suggestions.map(
      (s, i) =>
        html`${i > 0 && ` ${text.or} `}<a href="${searchPath({ ...asked, 'dung-chu': undefined }, { q: s.words })}"
            ><b lang="vi">${s.words}</b></a
          >
          ${text.number(s.count)}`,
    )}?
  </p>`
}

export const explanation = (lang: Lang): Html => {
  const text = searchTexts(lang)
  return note(
    html`<div class="kh-small">
      <p><b>${text.full}</b>: ${text.fullMeans}</p>
      <p><b>${text.partial}</b>: ${text.partialMeans}</p>
      <p><b>${text.in_person}</b>: ${text.inPersonMeans}</p>
    </div>`,
  )
}

/** The English name of a field where there is one, from what was found. */
export const fieldNameIn =
  (lang: Lang, names: Readonly<Record<string, string>>) =>
  (field: string): Fragment =>
    lang === 'en' && names[field] === undefined ? lawText(lang, field) : say({ english: names }, field, lang)
