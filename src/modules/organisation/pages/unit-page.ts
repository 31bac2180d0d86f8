import { Type } from 'typebox'
import { cityDay } from '#platform/calendar.ts'
import type { Context } from '#platform/context.ts'
import { html, type Fragment, type Html } from '#platform/html.ts'
import { Refusal } from '#platform/refusal.ts'
import { texts } from '#platform/texts.ts'
import { caseFacts, pageHead, sheet } from '#platform/ui/office-parts.ts'
import type { View } from '#platform/ui/shell.ts'
import { flag } from '#platform/ui/tags.ts'
import { route } from '#platform/web/route.ts'
import { sayAgency, type Agency } from '../agency.ts'
import { findUnit, listBearers, listUnits, predecessorsOf, successorsOf } from '../find-unit.ts'
import { listAgencies } from '../get-agency.ts'
import { maySee, scopeOf } from '../organisation-access.ts'
import { holdsOn, sayUnit, type Unit } from '../unit.ts'
import { chipLink, codeWithState, sayPeriod, smallTable, words } from './words.ts'

const say = texts({
  now: { vi: 'đang tồn tại', en: 'exists' },
  ended: { vi: 'đã kết thúc', en: 'ended' },
  code: { vi: (code: string) => `Mã ${code}`, en: (code: string) => `Code ${code}` },
  many: { vi: 'Mã này đã dùng cho nhiều đơn vị, mới nhất ở trên.', en: 'This code has served several units, the newest on top.' },
  before: { vi: 'Được lập từ', en: 'Made of' },
  after: { vi: 'Nay thuộc', en: 'Became part of' },
  noBefore: { vi: 'Dữ liệu không ghi đơn vị trước đó.', en: 'The data name no unit before it.' },
  noAfter: { vi: 'Dữ liệu không ghi đơn vị kế tiếp.', en: 'The data name no unit after it.' },
  parent: { vi: 'Thuộc', en: 'In' },
  contains: { vi: 'Gồm', en: 'Contains' },
  agencies: { vi: 'Cơ quan ở đây', en: 'Agencies here' },
})

/** Every unit that has borne a code: what it was made of, what it became, and the agencies of today. */
export const unitPage = route({
  method: 'GET',
  path: '/can-bo/to-chuc/don-vi/:code',
  house: 'office',
  access: 'officer',
  params: Type.Object({ code: Type.String({ maxLength: 10 }) }),
  handle: async ({ ctx, params }): Promise<View> => {
    const bearers = (await listBearers(ctx, params.code)).toReversed()
    const [newest] = bearers
    if (newest === undefined) throw new Refusal('organisation.unit_not_found', 404)
    const { lang } = ctx
    return {
      title: sayUnit(newest, lang),
      body: html`${pageHead({
        title: sayUnit(newest, lang),
        crumb: html`<a href="/can-bo/to-chuc">${words(lang).organisation}</a> › <a href="/can-bo/to-chuc/don-vi">${words(lang).units}</a>`,
        side: say(lang).code(params.code),
      })}
      ${bearers.length > 1 && html`<p>${say(lang).many}</p>`} ${await Promise.all(bearers.map((unit, i) => era(ctx, unit, i)))}`,
      aside: await agenciesHere(ctx, newest),
    }
  },
})

const hrefOf = (unit: Unit): string => `/can-bo/to-chuc/don-vi/${unit.code}`

const era = async (ctx: Context, unit: Unit, i: number): Promise<Html> => {
  const { lang } = ctx
  const [s, w] = [say(lang), words(lang)]
  const lastDay = unit.validTo ?? cityDay(ctx.now)
  const [before, after, parent, communes] = await Promise.all([
    predecessorsOf(ctx, unit.id),
    successorsOf(ctx, unit.id),
    unit.parent === null ? undefined : findUnit(ctx, unit.parent, lastDay),
    unit.kind === 'district' ? listUnits(ctx, 'commune', lastDay) : [],
  ])
  const inside = communes.filter(one => one.parent === unit.code)
  const soft = (text: string): Html => html`<span class="k-small">${text}</span>`
  const facts: readonly { readonly label: string; readonly value: Fragment }[] = [
    { label: w.validity, value: sayPeriod(unit, lang) },
    {
      label: s.parent,
      value: parent && (parent.kind === 'city' ? sayUnit(parent, lang) : chipLink(hrefOf(parent), sayUnit(parent, lang))),
    },
    { label: s.before, value: before.length === 0 && unit.validFrom !== null && soft(s.noBefore) },
    { label: s.after, value: after.length === 0 && unit.validTo !== null && unit.kind === 'commune' && soft(s.noAfter) },
    {
      label: s.contains,
      value: inside.length > 0 && html`<span class="k-row">${inside.map(one => chipLink(hrefOf(one), sayUnit(one, lang)))}</span>`,
    },
  ]
  return sheet({
    id: `doi-${i}`,
    title: sayUnit(unit, lang),
    side: holdsOn(unit, cityDay(ctx.now)) ? flag(s.now, 'arrived') : flag(s.ended),
    bare: true,
    body: html`<div class="k-in">${caseFacts(facts.filter(fact => fact.value))}</div>
      ${await linked(ctx, unit, s.before, before)} ${await linked(ctx, unit, s.after, after)}`,
  })
}

/** Units of the era before or after, with the district that tells namesakes apart. */
const linked = async (ctx: Context, unit: Unit, label: string, list: readonly Unit[]): Promise<Html | null> => {
  if (list.length === 0) return null
  const { lang } = ctx
  const row = async (one: Unit): Promise<Fragment[]> => {
    const parent = one.parent === null ? undefined : await findUnit(ctx, one.parent, one.validTo ?? undefined)
    return [html`<a href="${hrefOf(one)}">${sayUnit(one, lang)}</a>`, parent && sayUnit(parent, lang), sayPeriod(one, lang)]
  }
  const heads = [label, say(lang).parent, words(lang).validity]
  return smallTable(`${sayUnit(unit, lang)}: ${label}`, heads, await Promise.all(list.map(row)))
}

const agenciesHere = async (ctx: Context, unit: Unit): Promise<Html | undefined> => {
  if (unit.kind !== 'commune' || unit.validTo !== null) return undefined
  const scope = scopeOf(ctx.actor)
  const agencies = await listAgencies(ctx, { unit: unit.code })
  const name = (agency: Agency): Fragment => {
    const said = sayAgency(agency, ctx.lang)
    return maySee(scope, agency.id) ? html`<a href="/can-bo/to-chuc/co-quan/${agency.key}">${said}</a>` : said
  }
  const { agency, code } = words(ctx.lang)
  const body = agencies.map(one => [name(one), codeWithState(ctx.lang, one)])
  return sheet({
    id: 'co-quan',
    title: say(ctx.lang).agencies,
    bare: true,
    body: smallTable(`${say(ctx.lang).agencies}: ${sayUnit(unit, ctx.lang)}`, [agency, code], body),
  })
}
