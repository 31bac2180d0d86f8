import { Type } from 'typebox'
import { cityDay, isDay } from '#platform/calendar.ts'
import type { Context } from '#platform/context.ts'
import { html, type Html } from '#platform/html.ts'
import { fold } from '#platform/text.ts'
import { texts, type Lang } from '#platform/texts.ts'
import { button } from '#platform/ui/buttons.ts'
import { errorSummary } from '#platform/ui/errors.ts'
import { dateField, readDay, textField } from '#platform/ui/fields.ts'
import { emptyState } from '#platform/ui/lists.ts'
import { pageHead, sheet, tableRegion } from '#platform/ui/office-parts.ts'
import { showDay } from '#platform/ui/show.ts'
import type { View } from '#platform/ui/shell.ts'
import { page, route, type Answer } from '#platform/web/route.ts'
import { getCity } from '../city.ts'
import { listUnits, predecessorsOf, successorsOf } from '../find-unit.ts'
import { sayUnit, UNIT_TYPES, type Unit } from '../unit.ts'
import { chipLink, words } from './words.ts'

const say = texts({
  searchLabel: { vi: 'Tên hoặc mã', en: 'Name or code' },
  counted: {
    vi: (units: number, types: string, day: string) => `${units} đơn vị ngày ${day}: ${types}`,
    en: (units: number, types: string, day: string) => `${units} units on ${day}: ${types}`,
  },
  directly: { vi: 'Trực thuộc thành phố', en: 'Directly under the city' },
  before: { vi: 'Được lập từ', en: 'Made of' },
  after: { vi: 'Nay thuộc', en: 'Became part of' },
  none: { vi: 'Không có xã, phường nào như vậy.', en: 'No commune or ward is like that.' },
  noneHint: {
    vi: 'Hãy gõ ít chữ hơn, hoặc chọn ngày khác: tên cũ nằm ở ngày cũ.',
    en: 'Type fewer words or another day: old names live on old days.',
  },
})

const Short = Type.Optional(Type.String({ maxLength: 100 }))

/** Communes and wards of a day, by district where there are some. Territories are no secret among officers. */
export const listUnitsPage = route({
  method: 'GET',
  path: '/can-bo/to-chuc/don-vi',
  house: 'office',
  access: 'officer',
  query: Type.Object({ q: Short, ngay: Short }),
  handle: async ({ ctx, query }): Promise<View | Answer> => {
    const { q = '', ngay = '' } = query
    const { lang } = ctx
    const [w, s] = [words(lang), say(lang)]
    const asked = ngay === '' ? cityDay(ctx.now) : isDay(ngay) ? ngay : readDay(ngay)
    const day = asked ?? cityDay(ctx.now)
    const wanted = fold(q).split(' ').filter(Boolean)
    const matches = (unit: Unit): boolean => {
      const text = fold(`${unit.fullName} ${unit.code}`)
      return wanted.every(word => text.includes(word))
    }
    const communes = (await listUnits(ctx, 'commune', day)).filter(matches)
    const errors = asked === undefined ? [{ field: 'ngay', message: w.dayWrong }] : []
    const view: View = {
      title: w.units,
      errors,
      body: html`${pageHead({ title: w.units, crumb: html`<a href="/can-bo/to-chuc">${w.organisation}</a> › ${getCity(ctx).name[lang]}` })}
        ${errorSummary(lang, errors)}
        <form class="k-filters" role="search" aria-label="${w.find}">
          ${textField(lang, { name: 'q', label: s.searchLabel, value: q, type: 'search', maxlength: 100 })}
          ${dateField(lang, { name: 'ngay', label: w.day, value: isDay(ngay) ? showDay(ngay, 'vi') : ngay || showDay(day, 'vi'), error: asked === undefined && w.dayWrong })}
          ${button({ label: w.filter, variant: 'secondary' })}
        </form>
        ${communes.length === 0 ? emptyState(s.none, s.noneHint) : await byDistrict(ctx, communes, day)}`,
    }
    return errors.length > 0 ? page(view, 422) : view
  },
})

const byDistrict = async (ctx: Context, communes: readonly Unit[], day: string): Promise<Html> => {
  const { lang } = ctx
  const types = [...Map.groupBy(communes, unit => unit.type)].map(([type, list]) => `${list.length} ${typeWord(type, list.length, lang)}`)
  const districts = await listUnits(ctx, 'district', day)
  const groups = [...Map.groupBy(communes, unit => unit.parent)]
    .map(([parent, list]) => ({ place: districts.findIndex(district => district.code === parent), list }))
    .sort((a, b) => a.place - b.place)
  const sheets = groups.map(async ({ place, list }) => {
    const district = districts[place]
    return sheet({
      id: `q-${district?.code ?? 'tp'}`,
      title: district ? sayUnit(district, lang) : say(lang).directly,
      side: html`${list.length} ${district && chipLink(`/can-bo/to-chuc/don-vi/${district.code}`, `${words(lang).code} ${district.code}`)}`,
      bare: true,
      body: await table(ctx, list, day, district ? sayUnit(district, lang) : say(lang).directly),
    })
  })
  return html`<p>${say(lang).counted(communes.length, types.join(', '), showDay(day, lang))}</p>
    ${await Promise.all(sheets)}`
}

const table = async (ctx: Context, list: readonly Unit[], day: string, name: string): Promise<Html> => {
  const { lang } = ctx
  const ended = list.every(unit => unit.validTo !== null)
  const row = async (unit: Unit): Promise<Html> => {
    const others = ended ? await successorsOf(ctx, unit.id) : await predecessorsOf(ctx, unit.id)
    return html`<tr>
      <th scope="row"><a class="k-who" href="/can-bo/to-chuc/don-vi/${unit.code}">${sayUnit(unit, lang)}</a></th>
      <td class="k-code">${unit.code}</td>
      <td>${others.length > 0 ? others.map(other => sayUnit(other, lang)).join(', ') : words(lang).notSaid}</td>
    </tr>`
  }
  return tableRegion(`${name}, ${showDay(day, lang)}`, {
    head: [words(lang).units, words(lang).code, ended ? say(lang).after : say(lang).before].map(
      label => html`<th scope="col">${label}</th>`,
    ),
    body: await Promise.all(list.map(row)),
  })
}

const typeWord = (type: string, count: number, lang: Lang): string => {
  if (lang === 'vi') return type.toLocaleLowerCase('vi')
  const word = (UNIT_TYPES[type]?.en ?? type).toLowerCase()
  return count === 1 ? word : `${word}s`
}
