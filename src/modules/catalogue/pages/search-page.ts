import { Type } from 'typebox'
import { html } from '#platform/html.ts'
import { lawTextNote } from '#platform/ui/law-text.ts'
import { emptyState, pagination, searchBox } from '#platform/ui/lists.ts'
import { breadcrumbs } from '#platform/ui/progress.ts'
import { route, type Call } from '#platform/web/route.ts'
import type { View } from '#platform/ui/shell.ts'
import { FIELD_NAMES } from '../field-names.ts'
import { searchProcedures } from '../search-procedures.ts'
import { emptySearchSlot } from '../slots.ts'
import { activeFilters, FILTERS, searchOf, searchPath, type Asked } from './filters.ts'
import { searchTexts } from './search-texts.ts'
import { activeChips, explanation, fieldNameIn, filterForm, perhaps, resultList, understood } from './search-view.ts'

const word = Type.Optional(Type.String({ maxLength: 2000 }))
const query = Type.Object({
  q: word,
  'linh-vuc': word,
  'dung-chu': word,
  trang: word,
  ...Object.fromEntries(FILTERS.map(f => [f.name, word])),
})

const handle = async ({ ctx, query }: Call<Record<string, never>, Asked>): Promise<View> => {
  const { lang } = ctx
  const text = searchTexts(lang)
  const typed = (query['q'] ?? '').trim()
  const result = await searchProcedures(ctx, searchOf(query))
  const fieldName = fieldNameIn(lang, FIELD_NAMES)
  const filtered = activeFilters(query).length > 0 || Boolean(query['linh-vuc'])
  const top = html`${breadcrumbs(lang, [], text.title)}
    <h1 class="kh-mb-4"><label for="q">${text.title}</label></h1>
    ${searchBox({ action: '/thu-tuc', value: typed, label: text.title, labelSeen: true, button: text.find })}`
  if (result.total === 0 && !filtered)
    return {
      title: text.title,
      current: 'procedures',
      body: html`${top}
        <div class="kh-mt-6" role="status">${emptyState(text.nothing(typed), perhaps(lang, query, result), text.tryThis)}</div>
        ${await emptySearchSlot(ctx)}`,
    }
  const heading = typed === '' ? text.all(result.total) : text.found(result.total, result.meant)
  const pages = pagination(lang, {
    previous: result.page > 1 ? searchPath(query, { trang: String(result.page - 1) }) : null,
    next: result.page < result.pages ? searchPath(query, { trang: String(result.page + 1) }) : null,
    said: result.pages > 1 ? text.pageOf(result.page, result.pages) : null,
  })
  const list =
    result.total === 0
      ? emptyState(text.nothingFiltered, html`<a href="${searchPath({ q: query['q'] })}">${text.dropFilters}</a>`)
      : html`${resultList(lang, result)} ${pages}`
  return {
    title: typed === '' ? text.title : `${typed} · ${text.title}`,
    current: 'procedures',
    body: html`${top}
      <div class="kh-cols kh-mt-6" data-left>
        ${filterForm(lang, query, result, fieldName)}
        <div>
          <div class="kh-headline kh-mb-3"><h2>${heading}</h2></div>
          ${understood(lang, query, result)} ${perhaps(lang, query, result)} ${activeChips(lang, query, fieldName)}
          ${result.items.some(item => item.card.imported) && lawTextNote(lang)} ${list}
          <div class="kh-mt-6">${explanation(lang)}</div>
        </div>
      </div>`,
  }
}

/** /thu-tuc: the catalogue, searched and filtered. */
export const searchPage = route({ method: 'GET', path: '/thu-tuc', house: 'portal', access: 'public', query, handle: handle as never })
