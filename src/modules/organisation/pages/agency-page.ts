import { Type } from 'typebox'
import type { Context } from '#platform/context.ts'
import { html, type Fragment, type Html } from '#platform/html.ts'
import { Refusal } from '#platform/refusal.ts'
import { texts } from '#platform/texts.ts'
import { emptyState } from '#platform/ui/lists.ts'
import { caseFacts, pageHead, sheet, tableRegion } from '#platform/ui/office-parts.ts'
import type { View } from '#platform/ui/shell.ts'
import { flag } from '#platform/ui/tags.ts'
import { route } from '#platform/web/route.ts'
import { sayAgency, type Agency } from '../agency.ts'
import { findUnit } from '../find-unit.ts'
import { agencySuccession, findAgencyByKey, listAgencies, listCodes } from '../get-agency.ts'
import { listOfficers } from '../get-officer.ts'
import type { Officer } from '../officer.ts'
import { maySee, scopeOf } from '../organisation-access.ts'
import { sayUnit } from '../unit.ts'
import { chipLink, codeWithState, kindWords, roleWords, sayPeriod, smallTable, vietnameseText, words } from './words.ts'

const say = texts({
  login: { vi: 'Tên đăng nhập', en: 'Login' },
  position: { vi: 'Chức vụ', en: 'Position' },
  does: { vi: 'Được làm', en: 'May' },
  officer: { vi: 'Họ và tên', en: 'Name' },
  nobody: { vi: 'Chưa có cán bộ nào ở đây.', en: 'No officer works here yet.' },
  nobodyHint: { vi: 'Hồ sơ gửi tới sẽ chờ cho tới khi có người.', en: 'Dossiers sent here wait until somebody is appointed.' },
  about: { vi: 'Thông tin', en: 'About' },
  kind: { vi: 'Loại', en: 'Kind' },
  above: { vi: 'Trực thuộc', en: 'Under' },
  symbol: { vi: 'Ký hiệu văn bản', en: 'Symbol on papers' },
  phone: { vi: 'Điện thoại', en: 'Telephone' },
  address: { vi: 'Địa chỉ', en: 'Address' },
  handles: { vi: 'Giải quyết', en: 'Handles' },
  codes: { vi: 'Mã theo thời gian', en: 'Codes over time' },
  before: { vi: 'Tiếp nhận từ', en: 'Took over from' },
  after: { vi: 'Chuyển cho', en: 'Handed over to' },
  parts: { vi: 'Đơn vị trực thuộc', en: 'Parts' },
  of: { vi: (n: number) => `${n} người`, en: (n: number) => `${n} people` },
})

/** One agency: what it is, its codes, from whom it took over, who works there with which roles. */
export const agencyPage = route({
  method: 'GET',
  path: '/can-bo/to-chuc/co-quan/:key',
  house: 'office',
  access: 'officer',
  params: Type.Object({ key: Type.String({ maxLength: 60 }) }),
  handle: async ({ ctx, params }): Promise<View> => {
    const agency = await findAgencyByKey(ctx, params.key)
    if (agency === undefined) throw new Refusal('organisation.agency_not_found', 404)
    if (!maySee(scopeOf(ctx.actor), agency.id)) throw new Refusal('organisation.not_your_agency', 403)
    const { lang } = ctx
    const [officers, codes, succession, parts] = await Promise.all([
      listOfficers(ctx, { agency: agency.id }),
      listCodes(ctx, agency.id),
      agencySuccession(ctx, agency.id),
      scopeOf(ctx.actor) === 'all' ? listAgencies(ctx, { parent: agency.id }) : [],
    ])
    const s = say(lang)
    const own = parts.filter(part => part.unit === null || part.unit === agency.unit)
    return {
      title: sayAgency(agency, lang),
      body: html`${pageHead({
        title: sayAgency(agency, lang),
        crumb: html`<a href="/can-bo/to-chuc">${words(lang).organisation}</a> › ${kindWords(lang)[agency.kind]}`,
      })}
      ${people(ctx, agency, officers)}
      ${own.length > 0 && sheet({ id: 'truc-thuoc', title: s.parts, side: String(own.length), bare: true, body: links(ctx, s.parts, own) })}`,
      aside: html`${await about(ctx, agency)}
      ${sheet({
        id: 'ma',
        title: s.codes,
        bare: true,
        body: smallTable(
          `${s.codes}: ${sayAgency(agency, lang)}`,
          [words(lang).code, words(lang).validity],
          codes.map(code => [codeWithState(lang, { code: code.code, codeState: code.state }), sayPeriod(code, lang)]),
        ),
      })}
      ${succession.before.length > 0 && sheet({ id: 'truoc', title: s.before, bare: true, body: links(ctx, s.before, succession.before) })}
      ${succession.after.length > 0 && sheet({ id: 'sau', title: s.after, bare: true, body: links(ctx, s.after, succession.after) })}`,
    }
  },
})

const agencyHref = (agency: Agency): string => `/can-bo/to-chuc/co-quan/${agency.key}`

const links = (ctx: Context, label: string, list: readonly Agency[]): Html => {
  const scope = scopeOf(ctx.actor)
  const name = (agency: Agency): Fragment => {
    const said = sayAgency(agency, ctx.lang)
    return maySee(scope, agency.id) ? html`<a href="${agencyHref(agency)}">${said}</a>` : said
  }
  const { agency, validity } = words(ctx.lang)
  return smallTable(
    `${label}: ${list.length}`,
    [agency, validity],
    list.map(one => [name(one), sayPeriod(one, ctx.lang)]),
  )
}

const people = (ctx: Context, agency: Agency, officers: readonly Officer[]): Html => {
  const { lang } = ctx
  const [s, w] = [say(lang), words(lang)]
  const roles = roleWords(lang)
  const row = (officer: Officer): Html[] =>
    officer.posts
      .filter(post => post.agency === agency.id)
      .map(
        post =>
          html`<tr>
            <th scope="row"><span class="k-who">${officer.name}</span></th>
            <td>${vietnameseText(lang, post.line === null ? post.position : `${post.position} (${post.line})`)}</td>
            <td><span class="k-flags">${post.roles.map(role => flag(roles[role], role === 'leader' ? 'info' : 'plain'))}</span></td>
            <td class="k-code">${officer.login}</td>
          </tr>`,
      )
  return sheet({
    id: 'can-bo',
    title: w.officers,
    side: s.of(officers.length),
    bare: true,
    body:
      officers.length === 0
        ? emptyState(s.nobody, s.nobodyHint)
        : tableRegion(`${w.officers}: ${sayAgency(agency, lang)}`, {
            caption: w.officers,
            head: [s.officer, s.position, s.does, s.login].map(label => html`<th scope="col">${label}</th>`),
            body: officers.map(row),
          }),
  })
}

const about = async (ctx: Context, agency: Agency): Promise<Html> => {
  const { lang } = ctx
  const [s, w] = [say(lang), words(lang)]
  const [unit, above] = await Promise.all([
    agency.unit === null ? undefined : findUnit(ctx, agency.unit, agency.validTo ?? undefined),
    agency.parent === null ? undefined : listAgencies(ctx, { on: null }).then(all => all.find(other => other.id === agency.parent)),
  ])
  const list: readonly { readonly label: string; readonly value: Fragment }[] = [
    { label: w.code, value: codeWithState(lang, agency) },
    { label: s.kind, value: kindWords(lang)[agency.kind] },
    {
      label: s.above,
      value: above && (maySee(scopeOf(ctx.actor), above.id) ? chipLink(agencyHref(above), sayAgency(above, lang)) : sayAgency(above, lang)),
    },
    { label: w.place, value: unit && chipLink(`/can-bo/to-chuc/don-vi/${unit.code}`, sayUnit(unit, lang)) },
    { label: s.symbol, value: agency.symbol },
    { label: s.phone, value: agency.phone },
    { label: s.address, value: agency.address && vietnameseText(lang, agency.address) },
    { label: w.validity, value: sayPeriod(agency, lang) },
    { label: s.handles, value: agency.fields.length > 0 && vietnameseText(lang, agency.fields.join(' · ')) },
  ]
  return sheet({ id: 'thong-tin', title: s.about, body: caseFacts(list.filter(fact => fact.value)) })
}
