import { texts, type Lang } from '#platform/texts.ts'
import { showDay } from '#platform/ui/show.ts'
import { lawText } from '#platform/ui/law-text.ts'
import { html, type Fragment, type Html } from '#platform/html.ts'
import { tableRegion } from '#platform/ui/office-parts.ts'
import { flag } from '#platform/ui/tags.ts'
import type { Agency, AgencyKind } from '../agency.ts'
import type { Role } from '../officer.ts'
import type { Period } from '../unit.ts'

/** Words that several pages of the organisation say. */
export const words = texts({
  organisation: { vi: 'Tổ chức', en: 'Organisation' },
  units: { vi: 'Đơn vị hành chính', en: 'Administrative units' },
  agency: { vi: 'Cơ quan', en: 'Agency' },
  code: { vi: 'Mã', en: 'Code' },
  officers: { vi: 'Cán bộ', en: 'Officers' },
  validity: { vi: 'Hiệu lực', en: 'Valid' },
  place: { vi: 'Địa bàn', en: 'Place' },
  provisional: { vi: 'mã tạm', en: 'provisional' },
  official: { vi: 'chính thức', en: 'official' },
  find: { vi: 'Tìm', en: 'Search' },
  filter: { vi: 'Lọc', en: 'Filter' },
  day: { vi: 'Ngày xem', en: 'On the day' },
  dayWrong: { vi: 'Ghi ngày như 01/06/2024', en: 'Write a day like 01/06/2024' },
  notSaid: { vi: 'không ghi', en: 'not recorded' },
})

export const kindWords = texts({
  city: { vi: 'Ủy ban nhân dân thành phố', en: 'City people’s committee' },
  department: { vi: 'Sở, ban, ngành', en: 'Department' },
  centre: { vi: 'Trung tâm, phòng', en: 'Centre or division' },
  branch: { vi: 'Chi nhánh', en: 'Branch' },
  service_point: { vi: 'Một cửa xã, phường', en: 'Service point' },
  commune: { vi: 'UBND xã, phường', en: 'Communal people’s committee' },
  police: { vi: 'Công an thành phố', en: 'City police' },
  commune_police: { vi: 'Công an xã, phường', en: 'Communal police' },
  district: { vi: 'UBND quận, huyện', en: 'District people’s committee' },
  other: { vi: 'Cơ quan ngành dọc', en: 'Central agency' },
} satisfies Record<AgencyKind, { vi: string; en: string }>)

export const roleWords = texts({
  counter: { vi: 'Tiếp nhận', en: 'Counter' },
  specialist: { vi: 'Thẩm tra', en: 'Specialist' },
  head: { vi: 'Duyệt', en: 'Head' },
  leader: { vi: 'Ký', en: 'Leader' },
  archivist: { vi: 'Lưu trữ', en: 'Archivist' },
  procedure_control: { vi: 'Kiểm soát thủ tục', en: 'Procedure control' },
  administrator: { vi: 'Quản trị', en: 'Administrator' },
} satisfies Record<Role, { vi: string; en: string }>)

const periodWords = texts({
  always: { vi: 'đang hoạt động', en: 'active' },
  from: { vi: (day: string) => `từ ${day}`, en: (day: string) => `from ${day}` },
  to: { vi: (day: string) => `đến ${day}`, en: (day: string) => `until ${day}` },
  between: { vi: (a: string, b: string) => `${a} – ${b}`, en: (a: string, b: string) => `${a} – ${b}` },
})

/** "từ 01/07/2025", "đến 30/06/2025", "01/01/2025 – 30/06/2025". */
export const sayPeriod = (period: Period, lang: Lang): string => {
  const say = periodWords(lang)
  const [from, to] = [period.validFrom && showDay(period.validFrom, lang), period.validTo && showDay(period.validTo, lang)]
  return from && to ? say.between(from, to) : from ? say.from(from) : to ? say.to(to) : say.always
}

/** The code with its state in words: one the city has not issued is never shown bare. */
export const codeWithState = (lang: Lang, agency: Pick<Agency, 'code' | 'codeState'>): Fragment =>
  html`<span class="k-code">${agency.code}</span>${agency.codeState === 'provisional' && html` ${flag(words(lang).provisional, 'watch')}`}`

/** A link among facts, large enough to hit. */
export const chipLink = (href: string, text: Fragment): Html => html`<a class="k-chip" href="${href}">${text}</a>`

/** A small table inside a sheet; its links have the height of a row. */
export const smallTable = (label: string, heads: readonly string[], body: readonly (readonly Fragment[])[]): Html =>
  tableRegion(label, {
    head: heads.map(head => html`<th scope="col">${head}</th>`),
    body: body.map(
      ([first, ...cells]) =>
        html`<tr>
          <th scope="row">${first}</th>
          ${cells.map(cell => html`<td>${cell}</td>`)}
        </tr>`,
    ),
  })

/** What stays Vietnamese on an English page: positions and fields of work. */
export const vietnameseText = lawText
