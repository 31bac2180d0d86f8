import type { Chance } from './people-random.ts'

export type Sex = 'male' | 'female'
type Region = 'north' | 'south'

const FAMILY: Readonly<Record<Region, readonly (readonly [string, number])[]>> = {
  north: [
    ['Nguyễn', 36], ['Trần', 10.5], ['Lê', 9], ['Phạm', 7.5], ['Vũ', 5], ['Hoàng', 4.6], ['Đỗ', 3], ['Bùi', 2.6], ['Phan', 2], ['Đặng', 2.2],
    ['Ngô', 1.6], ['Dương', 1.4], ['Đinh', 1.3], ['Đào', 1.1], ['Trịnh', 1.1], ['Lưu', 0.8], ['Hà', 0.9], ['Tạ', 0.7], ['Phùng', 0.7], ['Cao', 0.7],
    ['Mai', 0.7], ['Lương', 0.7], ['Nghiêm', 0.4], ['Đoàn', 0.8], ['Chu', 0.5], ['Kiều', 0.4], ['Khuất', 0.3], ['Tô', 0.4], ['Quách', 0.3], ['Lý', 0.3],
  ],
  south: [
    ['Nguyễn', 31], ['Trần', 11.5], ['Lê', 9.5], ['Phạm', 6], ['Huỳnh', 6], ['Võ', 4.5], ['Phan', 3.5], ['Trương', 2.4], ['Bùi', 1.8], ['Đặng', 2.2],
    ['Đỗ', 1.4], ['Ngô', 1.6], ['Hồ', 1.9], ['Dương', 1.3], ['Lý', 1.4], ['Lâm', 1.3], ['Đinh', 0.9], ['Mai', 0.9], ['Cao', 0.8], ['Châu', 0.6],
    ['Tô', 0.5], ['Thái', 0.5], ['Quách', 0.4], ['La', 0.3], ['Tăng', 0.3],
  ],
} // prettier-ignore

const list = (text: string): readonly string[] => text.split(', ')
type Era = 'old' | 'middle' | 'young'
const eraOf = (year: number): Era => (year < 1965 ? 'old' : year < 1995 ? 'middle' : 'young')

/** Middle name (may be of two words or none) and given name belong together more often than not, so they are drawn as pairs of lists. */
const GIVEN: Readonly<Record<Sex, Readonly<Record<Era, readonly string[]>>>> = {
  male: {
    old: list(
      'Hùng, Bình, Thành, Long, Sơn, Dũng, Minh, Hải, Khải, Toản, Thịnh, Lợi, Tường, Chính, Đức, Hòa, Quý, Tiến, Thanh, Vinh, Tâm, Cường',
    ),
    middle: list(
      'Hùng, Tuấn, Dũng, Cường, Hải, Nam, Sơn, Thắng, Quân, Huy, Long, Đức, Trung, Kiên, Tùng, Hiếu, Việt, Anh, Thành, Hưng, Hoàng, Phương',
    ),
    young: list(
      'Anh, Minh, Khôi, Bảo, Phúc, Khang, Huy, Nam, Quân, Đạt, Phong, Kiệt, Bách, Lâm, Duy, Nguyên, Khánh, An, Hoàng, Long, Sơn, Vinh',
    ),
  },
  female: {
    old: list('Hoa, Lan, Mai, Nga, Hằng, Thu, Tuyết, Hạnh, Liên, Hồng, Dung, Thoa, Nhàn, Mùi, Tý, Thơm, Lý, Xuân, Vân, Thanh, Yến, Cúc'),
    middle: list(
      'Hương, Hà, Hằng, Lan, Thủy, Nga, Phương, Trang, Linh, Thảo, Huyền, Nhung, Hiền, Yến, Ngọc, Vân, Dung, Hạnh, Oanh, Loan, Dương, Quỳnh',
    ),
    young: list(
      'Anh, Linh, Chi, Ngọc, Trang, Vy, Như, Hân, Châu, An, Mai, My, Thảo, Hà, Nhi, Quỳnh, Thư, Khánh, Phương, Giang, Minh, Diệp',
    ),
  },
}
const MIDDLE: Readonly<Record<Sex, Readonly<Record<Era, readonly (readonly [string, number])[]>>>> = {
  male: {
    old: [['Văn', 62], ['Đức', 6], ['Xuân', 6], ['Quang', 6], ['Ngọc', 5], ['Đình', 5], ['Công', 4], ['Hữu', 6]],
    middle: [['Văn', 38], ['Đức', 10], ['Quang', 8], ['Minh', 8], ['Anh', 7], ['Mạnh', 7], ['Ngọc', 6], ['Thanh', 6], ['Xuân', 5], ['Hoàng', 5]],
    young: [['Minh', 16], ['Đức', 12], ['Gia', 11], ['Hoàng', 9], ['Quang', 8], ['Văn', 8], ['Bảo', 7], ['Tuấn', 7], ['Nhật', 6], ['Hải', 5], ['Duy', 5]],
  },
  female: {
    old: [['Thị', 90], ['Kim', 4], ['Ngọc', 3], ['Thị Kim', 3]],
    middle: [['Thị', 48], ['Thị Thu', 9], ['Thị Thanh', 8], ['Thị Hồng', 8], ['Thu', 7], ['Thị Kim', 5], ['Ngọc', 5], ['Thanh', 5], ['Minh', 5]],
    young: [['Ngọc', 14], ['Thị', 12], ['Khánh', 10], ['Phương', 9], ['Bảo', 8], ['Minh', 8], ['Gia', 7], ['Thùy', 7], ['Thảo', 6], ['Hà', 6], ['Quỳnh', 5], ['Linh', 4]],
  },
} // prettier-ignore

export const familyName = (luck: Chance, region: Region): string => luck.weighted(FAMILY[region])

/** A whole name, as people were called in that year; a middle name never repeats the given one. */
export const fullName = (luck: Chance, family: string, sex: Sex, year: number): string => {
  const era = eraOf(year)
  const given = luck.pick(GIVEN[sex][era])
  const middle = luck.weighted(MIDDLE[sex][era])
  const other = era === 'old' && sex === 'female' ? 'Thị' : 'Minh'
  return `${family} ${middle.split(' ').includes(given) || middle === given ? (given === other ? 'Gia' : other) : middle} ${given}`
}
