import { Type } from 'typebox'
import { cityDay, isDay } from '#platform/calendar.ts'
import type { Context } from '#platform/context.ts'
import { html, type Html } from '#platform/html.ts'
import { texts } from '#platform/texts.ts'
import { button } from '#platform/ui/buttons.ts'
import { dateField, readDay, selectField, textField } from '#platform/ui/fields.ts'
import { pageHead, queueTabs } from '#platform/ui/office-parts.ts'
import { errorSummary } from '#platform/ui/errors.ts'
import { showDay } from '#platform/ui/show.ts'
import type { View } from '#platform/ui/shell.ts'
import { page, route, type Answer } from '#platform/web/route.ts'
import type { AgencyKind } from '../agency.ts'
import { listCommunes } from '../find-unit.ts'
import { listAgencies } from '../get-agency.ts'
import { maySee, scopeOf } from '../organisation-access.ts'
import { sayUnit } from '../unit.ts'
import { agenciesTable, hrefOf, type Asked } from './agencies-table.ts'
import { words } from './words.ts'

const say = texts({
  mine: { vi: 'Cơ quan của tôi', en: 'My agencies' },
  groups: { vi: 'Nhóm cơ quan', en: 'Groups of agencies' },
  searchLabel: { vi: 'Tên, ký hiệu hoặc mã', en: 'Name, symbol or code' },
  place: { vi: 'Xã, phường', en: 'Commune or ward' },
  anyPlace: { vi: 'Mọi nơi', en: 'Everywhere' },
  state: { vi: 'Tình trạng mã', en: 'State of the code' },
  anyState: { vi: 'Mọi mã', en: 'Any code' },
  city: { vi: 'Thành phố, sở', en: 'City, departments' },
  centres: { vi: 'Trung tâm, chi nhánh', en: 'Centres, branches' },
  police: { vi: 'Công an thành phố', en: 'City police' },
  communes: { vi: 'UBND xã, phường', en: 'Communal committees' },
  communePolice: { vi: 'Công an xã, phường', en: 'Communal police' },
  points: { vi: 'Một cửa', en: 'Service points' },
  central: { vi: 'Ngành dọc', en: 'Central agencies' },
  districts: { vi: 'Quận, huyện', en: 'Districts' },
})

type GroupName = 'city' | 'centres' | 'police' | 'communes' | 'communePolice' | 'points' | 'central' | 'districts'
const GROUPS: readonly { readonly name: GroupName; readonly path: string; readonly kinds: readonly AgencyKind[] }[] = [
  { name: 'city', path: 'thanh-pho', kinds: ['city', 'department'] },
  { name: 'centres', path: 'trung-tam', kinds: ['centre', 'branch'] },
  { name: 'police', path: 'cong-an', kinds: ['police'] },
  { name: 'communes', path: 'xa-phuong', kinds: ['commune'] },
  { name: 'communePolice', path: 'cong-an-xa', kinds: ['commune_police'] },
  { name: 'points', path: 'mot-cua', kinds: ['service_point'] },
  { name: 'central', path: 'nganh-doc', kinds: ['other'] },
  { name: 'districts', path: 'quan-huyen', kinds: ['district'] },
]

const Short = Type.Optional(Type.String({ maxLength: 100 }))
const Query = Type.Object({ q: Short, nhom: Short, noi: Short, ngay: Short, ma: Short, sau: Short })
/** The agencies of the city, found by name, code, place, group and day. Who may see one agency only sees that one. */
export const listAgenciesPage = route({
  method: 'GET',
  path: '/can-bo/to-chuc',
  house: 'office',
  access: 'officer',
  query: Query,
  handle: async ({ ctx, query }): Promise<View | Answer> => {
    const scope = scopeOf(ctx.actor)
    // Who sees only his own agencies has no filters.
    const { q = '', nhom = '', noi = '', ngay = '', ma = '', sau = '' } = scope === 'all' ? query : {}
    const asked: Asked = { q, nhom, noi, ngay, ma }
    const day = ngay === '' ? cityDay(ctx.now) : isDay(ngay) ? ngay : readDay(ngay)
    const all = await listAgencies(ctx, { on: day ?? cityDay(ctx.now), q, unit: noi || undefined })
    const found = all.filter(agency => maySee(scope, agency.id)).filter(agency => ma === '' || agency.codeState === ma)
    const groups = GROUPS.map(group => ({ ...group, list: group.kinds.flatMap(kind => found.filter(agency => agency.kind === kind)) }))
    const filled = groups.filter(group => group.list.length > 0)
    const current = groups.find(group => group.path === nhom) ?? filled[0]
    const list = scope === 'all' ? (current?.list ?? []) : found
    const errors = day === undefined ? [{ field: 'ngay', message: words(ctx.lang).dayWrong }] : []
    const view: View = {
      title: words(ctx.lang).organisation,
      errors,
      body: html`${head(ctx)} ${errorSummary(ctx.lang, errors)}
      ${
        scope === 'all' && [
          queueTabs(
            say(ctx.lang).groups,
            groups
              .filter(group => group.list.length > 0 || group === current)
              .map(group => ({
                href: hrefOf(asked, { nhom: group.path }),
                label: say(ctx.lang)[group.name],
                count: group.list.length,
                current: group === current,
              })),
          ),
          await filters(ctx, asked, day === undefined),
        ]
      }
      ${await agenciesTable(ctx, list, asked, sau)}`,
    }
    return errors.length > 0 ? page(view, 422) : view
  },
})

const head = (ctx: Context): Html =>
  pageHead({
    title: scopeOf(ctx.actor) === 'all' ? words(ctx.lang).organisation : say(ctx.lang).mine,
    side: html`<a href="/can-bo/to-chuc/don-vi">${words(ctx.lang).units}</a>`,
  })

const filters = async (ctx: Context, asked: Asked, bad: boolean): Promise<Html> => {
  const { lang } = ctx
  const [w, s] = [words(lang), say(lang)]
  const day = isDay(asked.ngay) ? showDay(asked.ngay, 'vi') : asked.ngay
  return html`<form class="k-filters" role="search" aria-label="${w.find}">
    ${asked.nhom !== '' && html`<input type="hidden" name="nhom" value="${asked.nhom}" />`}
    ${textField(lang, { name: 'q', label: s.searchLabel, value: asked.q, type: 'search', maxlength: 100 })}
    ${selectField(lang, {
      name: 'noi',
      label: s.place,
      value: asked.noi,
      empty: s.anyPlace,
      options: (await listCommunes(ctx)).map(unit => ({ value: unit.code, label: sayUnit(unit, lang) })),
    })}
    ${dateField(lang, { name: 'ngay', label: w.day, value: day, error: bad && w.dayWrong })}
    ${selectField(lang, {
      name: 'ma',
      label: s.state,
      value: asked.ma,
      empty: s.anyState,
      options: [
        { value: 'official', label: w.official },
        { value: 'provisional', label: w.provisional },
      ],
    })}
    ${button({ label: w.filter, variant: 'secondary' })}
  </form>`
}
