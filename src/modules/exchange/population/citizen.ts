import { xmlAt, xmlText, type XmlElement } from '#platform/xml.ts'

export type Relative = { readonly identifier: string | null; readonly name: string }
export type CitizenHead = Relative & { readonly relation: string | null }
/** Codes as the register has them; outside this city they may be codes that we do not know. */
export type CitizenAddress = { readonly province: string | null; readonly commune: string | null; readonly detail: string }

/** One person of the population database. Words are as the register has them; what it leaves out is null. */
export type Citizen = {
  readonly identifier: string
  readonly oldIdentifier: string | null
  readonly name: string
  readonly birthDate: string | null
  readonly sex: 'male' | 'female' | null
  readonly ethnicity: string | null
  readonly religion: string | null
  readonly maritalStatus: string | null
  readonly birthPlace: string | null
  readonly homeTown: string | null
  readonly nationality: string | null
  readonly permanent: CitizenAddress | null
  readonly current: CitizenAddress | null
  readonly father: Relative | null
  readonly mother: Relative | null
  readonly spouse: Relative | null
  readonly head: CitizenHead | null
  readonly householdNumber: string | null
}

/** Code tables of the register for sex and marital status; a word instead of a code is taken as it is. */
const SEX: Readonly<Record<string, 'male' | 'female'>> = { '1': 'male', '2': 'female', nam: 'male', nữ: 'female' }
const MARITAL: Readonly<Record<string, string>> = { '1': 'Chưa kết hôn', '2': 'Đã kết hôn', '3': 'Ly hôn', '4': 'Góa' }

const nameOf = (at: XmlElement | undefined): string | undefined =>
  at && (at.children.length === 0 ? xmlText(at) : ['Ho', 'ChuDem', 'Ten'].flatMap(part => xmlText(at, part) ?? []).join(' ') || undefined)

/** "19910314", or only a year, which is no day. */
const dayOf = (at: XmlElement | undefined): string | null => {
  const digits = xmlText(at, 'NgayThangNam') ?? xmlText(at)
  const [, year = '', month = '', day = ''] = /^(\d{4})-?(\d{2})-?(\d{2})$/.exec(digits ?? '') ?? []
  return year ? `${year}-${month}-${day}` : null
}

const relativeOf = (at: XmlElement | undefined): Relative | null => {
  const name = nameOf(xmlAt(at, 'HoVaTen'))
  return name ? { identifier: xmlText(at, 'SoDinhDanh') ?? null, name } : null
}

const addressOf = (at: XmlElement | undefined): CitizenAddress | null => {
  const detail = xmlText(at, 'ChiTiet')
  return detail ? { province: xmlText(at, 'MaTinhThanh') ?? null, commune: xmlText(at, 'MaPhuongXa') ?? null, detail } : null
}

/** A `CongDan` of the answer; undefined when it lacks what every citizen has. */
export const citizenOf = (at: XmlElement): Citizen | undefined => {
  const identifier = xmlText(at, 'SoDinhDanh')
  const name = nameOf(xmlAt(at, 'HoVaTen'))
  if (!identifier || !/^\d{12}$/.test(identifier) || !name) return undefined
  const says = (field: string): string | null => xmlText(at, field) ?? null
  const marital = says('TinhTrangHonNhan')
  const head = relativeOf(xmlAt(at, 'ChuHo'))
  return {
    identifier,
    oldIdentifier: says('SoCMND'),
    name: name.normalize('NFC'),
    birthDate: dayOf(xmlAt(at, 'NgayThangNamSinh')),
    sex: SEX[(says('GioiTinh') ?? '').toLowerCase()] ?? null,
    ethnicity: says('DanToc'),
    religion: says('TonGiao'),
    maritalStatus: marital === null ? null : (MARITAL[marital] ?? marital),
    birthPlace: says('NoiDangKyKhaiSinh'),
    homeTown: says('QueQuan'),
    nationality: says('QuocTich'),
    permanent: addressOf(xmlAt(at, 'ThuongTru')),
    current: addressOf(xmlAt(at, 'NoiOHienTai')),
    father: relativeOf(xmlAt(at, 'Cha')),
    mother: relativeOf(xmlAt(at, 'Me')),
    spouse: relativeOf(xmlAt(at, 'VoChong')),
    head: head && { ...head, relation: xmlText(xmlAt(at, 'ChuHo'), 'QuanHe') ?? null },
    householdNumber: says('SoSoHoKhau'),
  }
}
