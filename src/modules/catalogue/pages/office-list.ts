import { Type } from 'typebox'
import { html } from '#platform/html.ts'
import { lawText } from '#platform/ui/law-text.ts'
import { levelWords } from '#platform/ui/level.ts'
import { button } from '#platform/ui/buttons.ts'
import { emptyState, pagination } from '#platform/ui/lists.ts'
import { pageHead, sheet, tableRegion } from '#platform/ui/office-parts.ts'
import { route, type Call } from '#platform/web/route.ts'
import type { View } from '#platform/ui/shell.ts'
import { searchProcedures } from '../search-procedures.ts'
import { officeTexts } from './office-texts.ts'
import { sayLevel } from './say.ts'

type Query = { readonly q?: string; readonly trang?: string }
const pathOf = (q: string, page: number): string => `/can-bo/danh-muc?${new URLSearchParams({ q, trang: String(page) })}`

const handle = async ({ ctx, query }: Call<Record<string, never>, Query>): Promise<View> => {
  const { lang } = ctx
  const text = officeTexts(lang)
  const q = (query.q ?? '').trim()
  const found = await searchProcedures(ctx, { q, page: Number(query.trang ?? '1'), limit: 30 })
  const table = tableRegion(`${text.tableOf}: ${text.title}`, {
    keys: true,
    caption: text.title,
    head: [text.code, text.shortName, text.name, text.field, text.level, text.service, text.source].map(
      head => html`<th scope="col">${head}</th>`,
    ),
    body: found.items.map(
      item =>
        html`<tr>
          <td class="k-num"><a href="/can-bo/danh-muc/${item.code}">${item.code}</a></td>
          <td>${lawText(lang, item.shortName)}</td>
          <td>${lawText(lang, item.card.name)}</td>
          <td>${lawText(lang, item.field)}</td>
          <td>${item.levels.map(level => sayLevel(level, lang)).join(', ')}</td>
          <td class="k-nowrap">${levelWords(lang)[item.serviceLevel]}</td>
          <td class="k-nowrap">${item.card.imported ? text.imported : text.own}</td>
        </tr>`,
    ),
  })
  return {
    title: text.title,
    body: html`${pageHead({ title: text.title, side: text.count(found.total) })}
      <form class="k-row k-search" role="search" aria-label="${text.search}" action="/can-bo/danh-muc">
        <div class="k-field k-grow">
          <label for="q">${text.search}</label
          ><input class="ds-input" id="q" name="q" type="search" value="${q}" maxlength="400" autocomplete="off" />
        </div>
        ${button({ label: text.find, variant: 'secondary' })}
      </form>
      ${sheet({ id: 'danh-muc', title: text.title, bare: true, body: found.total === 0 ? emptyState(text.nothing) : table })}
      ${pagination(lang, {
        previous: found.page > 1 ? pathOf(q, found.page - 1) : null,
        next: found.page < found.pages ? pathOf(q, found.page + 1) : null,
        said: found.pages > 1 ? text.pageOf(found.page, found.pages) : null,
      })}`,
  }
}

/** /can-bo/danh-muc: every officer reads and searches the catalogue. */
export const officeListPage = route({
  method: 'GET',
  path: '/can-bo/danh-muc',
  house: 'office',
  access: 'officer',
  query: Type.Object({
    q: Type.Optional(Type.String({ maxLength: 2000 })),
    trang: Type.Optional(Type.String({ pattern: '^[1-9][0-9]{0,2}$' })),
  }),
  handle: handle as never,
})
