import type { Context } from '#platform/context.ts'
import { html, type Fragment, type Html } from '#platform/html.ts'
import { texts } from '#platform/texts.ts'
import { emptyState, pagination } from '#platform/ui/lists.ts'
import { tableRegion } from '#platform/ui/office-parts.ts'
import { sayAgency, type Agency } from '../agency.ts'
import { listAgencies } from '../get-agency.ts'
import { countOfficers } from '../get-officer.ts'
import { codeWithState, sayPeriod, words } from './words.ts'

const say = texts({
  caption: { vi: 'Các cơ quan, theo tên', en: 'Agencies by name' },
  above: { vi: 'Trực thuộc', en: 'Under' },
  none: { vi: 'Không có cơ quan nào như vậy.', en: 'No agency is like that.' },
  noneHint: { vi: 'Hãy gõ ít chữ hơn, chọn nhóm khác hoặc bỏ ngày.', en: 'Type fewer words, choose another group or leave out the day.' },
  counted: {
    vi: (a: number, b: number, n: number) => `${a}–${b} trong ${n}`,
    en: (a: number, b: number, n: number) => `${a}–${b} of ${n}`,
  },
})
const PAGE = 40

/** What the list was asked for; the page itself is `sau`, the key of the last agency of the page before. */
export type Asked = Readonly<Record<'q' | 'nhom' | 'noi' | 'ngay' | 'ma', string>>

/** The same list with something else asked. */
export const hrefOf = (asked: Asked, more: Readonly<Record<string, string>>): string => {
  const all = Object.entries({ ...asked, ...more }).filter(([, value]) => value !== '')
  return `/can-bo/to-chuc${all.length > 0 ? `?${new URLSearchParams(all)}` : ''}`
}

/** One page of agencies, in the order given. */
export const agenciesTable = async (ctx: Context, list: readonly Agency[], asked: Asked, after: string): Promise<Html> => {
  const { lang } = ctx
  const [w, s] = [words(lang), say(lang)]
  if (list.length === 0) return emptyState(s.none, s.noneHint)
  const start = after === '' ? 0 : Math.max(0, list.findIndex(agency => agency.key === after) + 1)
  const shown = list.slice(start, start + PAGE)
  const counts = await countOfficers(ctx)
  const names = new Map((await listAgencies(ctx, { on: null })).map(agency => [agency.id, agency]))
  const back = start - PAGE
  const row = (agency: Agency): Html => {
    const above = agency.parent === null ? undefined : names.get(agency.parent)
    return html`<tr>
      <th scope="row"><a class="k-who" href="/can-bo/to-chuc/co-quan/${agency.key}">${sayAgency(agency, lang)}</a></th>
      <td>${codeWithState(lang, agency)}</td>
      <td>${above ? (lang === 'vi' ? above.shortName : above.nameEn) : '–'}</td>
      <td class="k-num">${counts.get(agency.id) ?? '–'}</td>
      <td class="k-nowrap">${sayPeriod(agency, lang)}</td>
    </tr>`
  }
  const heads: readonly Fragment[] = [w.agency, w.code, s.above].map(label => html`<th scope="col">${label}</th>`)
  return html`<div class="k-sheet">
    ${tableRegion(s.caption, {
      caption: s.caption,
      head: html`${heads}
        <th scope="col" class="k-num">${w.officers}</th>
        <th scope="col">${w.validity}</th>`,
      body: shown.map(row),
    })}
    <footer>
      ${pagination(lang, {
        previous: start === 0 ? null : hrefOf(asked, { sau: back > 0 ? (list[back - 1]?.key ?? '') : '' }),
        next: start + PAGE < list.length ? hrefOf(asked, { sau: shown.at(-1)?.key ?? '' }) : null,
        said: s.counted(start + 1, start + shown.length, list.length),
      })}
    </footer>
  </div>`
}
