import type { FactKey } from './person.ts'
import { showDay } from '#platform/ui/show.ts'
import { texts, type Lang } from '#platform/texts.ts'

const words = texts({
  name: { vi: 'Họ và tên', en: 'Full name' },
  identifier: { vi: 'Số định danh', en: 'Personal identifier' },
  birthDate: { vi: 'Ngày sinh', en: 'Date of birth' },
  sex: { vi: 'Giới tính', en: 'Sex' },
  ethnicity: { vi: 'Dân tộc', en: 'Ethnicity' },
  nationality: { vi: 'Quốc tịch', en: 'Nationality' },
  religion: { vi: 'Tôn giáo', en: 'Religion' },
  maritalStatus: { vi: 'Tình trạng hôn nhân', en: 'Marital status' },
  homeTown: { vi: 'Quê quán', en: 'Home town' },
  birthPlace: { vi: 'Nơi đăng ký khai sinh', en: 'Place of birth registration' },
  permanentAddress: { vi: 'Nơi thường trú', en: 'Permanent residence' },
  permanentCommune: { vi: 'Mã phường, xã thường trú', en: 'Commune code of permanent residence' },
  currentAddress: { vi: 'Nơi ở hiện tại', en: 'Current address' },
  currentCommune: { vi: 'Mã phường, xã nơi ở', en: 'Commune code of current address' },
  householdHead: { vi: 'Chủ hộ', en: 'Head of household' },
  householdHeadIdentifier: { vi: 'Số định danh chủ hộ', en: 'Identifier of the head of household' },
  householdRelation: { vi: 'Quan hệ với chủ hộ', en: 'Relation to the head of household' },
  fatherName: { vi: 'Họ tên cha', en: 'Father’s name' },
  motherName: { vi: 'Họ tên mẹ', en: 'Mother’s name' },
  spouseName: { vi: 'Họ tên vợ hoặc chồng', en: 'Spouse’s name' },
  phone: { vi: 'Số điện thoại', en: 'Telephone' },
  email: { vi: 'Thư điện tử', en: 'E-mail' },
})
const sexes = texts({ male: { vi: 'Nam', en: 'Male' }, female: { vi: 'Nữ', en: 'Female' } })
const isSex = (value: string): value is 'male' | 'female' => value === 'male' || value === 'female'

/** The label of a fact. */
export const sayFact = (lang: Lang, key: FactKey): string => words(lang)[key]

/** A fact as people read it: days and sex in words, the rest as the register has it. */
export const sayFactValue = (lang: Lang, key: FactKey, value: string): string =>
  key === 'birthDate' ? showDay(value, lang) : key === 'sex' && isSex(value) ? sexes(lang)[value] : value
