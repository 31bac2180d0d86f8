import type { Chance } from './people-random.ts'
import { said, type DemoCommune, type DemoPlaces } from './people-places.ts'

/** Where somebody lives: province and commune by their codes (none outside this city), and the whole address in one line. */
export type DemoAddress = { readonly province: string; readonly commune: string | null; readonly detail: string; readonly text: string }
export type DemoHome = {
  readonly address: DemoAddress
  readonly former: string | null
  readonly birthProvince: string
  readonly birthPlace: string
}

/** Where people of the city were born, by the province codes of before July 2025, with today's name of the province. */
const BORN: Readonly<Record<string, readonly (readonly [readonly [string, string], number])[]>> = {
  hanoi: [
    [['001', 'Hà Nội'], 66], [['036', 'Ninh Bình'], 6], [['038', 'Thanh Hóa'], 5], [['034', 'Hưng Yên'], 5], [['040', 'Nghệ An'], 4], [['030', 'Hải Phòng'], 3],
    [['033', 'Hưng Yên'], 3], [['025', 'Phú Thọ'], 3], [['026', 'Phú Thọ'], 2], [['024', 'Bắc Ninh'], 2], [['019', 'Thái Nguyên'], 1],
  ],
  hcmc: [
    [['079', 'Thành phố Hồ Chí Minh'], 58], [['080', 'Tây Ninh'], 5], [['082', 'Đồng Tháp'], 6], [['083', 'Vĩnh Long'], 5], [['074', 'Thành phố Hồ Chí Minh'], 5],
    [['051', 'Quảng Ngãi'], 4], [['052', 'Gia Lai'], 4], [['089', 'An Giang'], 3], [['092', 'Cần Thơ'], 3], [['038', 'Thanh Hóa'], 3], [['077', 'Thành phố Hồ Chí Minh'], 4],
  ],
} // prettier-ignore

/** Where tenants keep their permanent residence: code of the birth registration, today's province code and name, a commune of it. */
const ELSEWHERE: readonly (readonly [string, string, string, string])[] = [
  ['040', '40', 'Nghệ An', 'xã Quỳnh Lưu'], ['038', '38', 'Thanh Hóa', 'xã Hoằng Hóa'], ['036', '37', 'Ninh Bình', 'xã Hải Hậu'],
  ['034', '33', 'Hưng Yên', 'xã Thái Thụy'], ['042', '42', 'Hà Tĩnh', 'xã Can Lộc'], ['025', '25', 'Phú Thọ', 'xã Lâm Thao'],
  ['014', '14', 'Sơn La', 'xã Mộc Châu'], ['083', '86', 'Vĩnh Long', 'xã Ba Tri'], ['052', '52', 'Gia Lai', 'xã Tuy Phước'],
] // prettier-ignore

const STREETS: Readonly<Record<string, readonly string[]>> = {
  hanoi: ['Nguyễn Trãi', 'Lạc Trung', 'Minh Khai', 'Kim Mã', 'Đội Cấn', 'Thụy Khuê', 'Ngọc Lâm', 'Hồng Tiến', 'Vũ Tông Phan', 'Phan Kế Bính', 'Trần Cung', 'Tân Mai'],
  hcmc: ['Lê Văn Sỹ', 'Cách Mạng Tháng Tám', 'Nguyễn Đình Chiểu', 'Phan Xích Long', 'Âu Cơ', 'Lê Quang Định', 'Bạch Đằng', 'Nguyễn Oanh', 'Tô Hiến Thành'],
} // prettier-ignore
const VILLAGES = ['Đoài', 'Thượng', 'Hạ', 'Trung', 'Đông', 'Nội', 'Chùa', 'Đình', 'Đầm', 'Vàng', 'Bến', 'Mới'] as const

const detail = (luck: Chance, city: string, commune: DemoCommune): string => {
  if (commune.type !== 'Phường')
    return city === 'hcmc' ? `Số ${luck.between(1, 400)}, ấp ${luck.between(1, 9)}` : `Thôn ${luck.pick(VILLAGES)}`
  const street = luck.pick(STREETS[city] ?? VILLAGES)
  if (luck.happens(0.18)) return `Căn ${luck.between(3, 30)}${String(luck.between(1, 12)).padStart(2, '0')}, chung cư ${street}`
  const lane = city === 'hcmc' ? 'hẻm' : 'ngõ'
  return luck.happens(0.6)
    ? `Số ${luck.between(1, 120)}, ${lane} ${luck.between(2, 300)} ${street}`
    : `Số ${luck.between(1, 400)} ${street}`
}

/** An address of the city in one line, as it is written since July 2025: no district. */
export const addressIn = (places: DemoPlaces, commune: DemoCommune, detail: string): DemoAddress => ({
  province: places.cityCode,
  commune: commune.code,
  detail,
  text: `${detail}, ${said(commune)}, ${places.cityName}`,
})

export const communeNamed = (places: DemoPlaces, name: string): DemoCommune => {
  const found = places.communes.find(commune => commune.name === name)
  if (!found) throw new Error(`demo: no commune ${name}`)
  return found
}

/** A home in a commune of the city. The former address has the ward and district that it lay in before July 2025. */
export const homeIn = (luck: Chance, places: DemoPlaces, commune: DemoCommune, given?: string): DemoHome => {
  const what = given ?? detail(luck, places.city, commune)
  const [birthProvince, birthPlace] = luck.weighted(BORN[places.city] ?? [[['001', 'Hà Nội'], 1]])
  const former = commune.former.length > 0 ? `${what}, ${luck.pick(commune.former)}` : null
  return { address: addressIn(places, commune, what), former, birthProvince, birthPlace }
}

/** The home of somebody who only lodges in the city. */
export const homeElsewhere = (luck: Chance): DemoHome => {
  const [birthProvince, province, birthPlace, commune] = luck.pick(ELSEWHERE)
  const detail = `Xóm ${luck.between(1, 14)}`
  return {
    address: { province, commune: null, detail: `${detail}, ${commune}, ${birthPlace}`, text: `${detail}, ${commune}, ${birthPlace}` },
    former: null,
    birthProvince,
    birthPlace,
  }
}
