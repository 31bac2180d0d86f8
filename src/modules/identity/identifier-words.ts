import type { IdentifierWarning } from './identifier.ts'
import { texts, type Lang } from '#platform/texts.ts'

const words = texts({
  not_twelve_digits: {
    vi: 'Số định danh có 12 chữ số, in trên thẻ căn cước. Hãy xem lại.',
    en: 'The personal identifier has 12 digits, printed on the identity card. Check it again.',
  },
  old_number: {
    vi: 'Đây là số chứng minh cũ (9 chữ số). Nếu có thẻ căn cước thì ghi số 12 chữ số trên thẻ.',
    en: 'This is the old 9-digit card number. If there is an identity card, give the 12 digits printed on it.',
  },
  unknown_province: {
    vi: 'Ba số đầu không phải mã tỉnh nào. Hãy xem lại; nếu thẻ in đúng như vậy thì cứ tiếp tục.',
    en: 'The first three digits are no province. Check again; if the card says so, go on.',
  },
  other_year: {
    vi: 'Năm sinh trong số định danh khác năm sinh đã ghi. Hãy xem lại; nếu cả hai đều đúng thì cứ tiếp tục.',
    en: 'The year of birth inside the number differs from the one given. Check again; if both are right, go on.',
  },
  other_sex: {
    vi: 'Giới tính trong số định danh khác giới tính đã ghi. Hãy xem lại; nếu cả hai đều đúng thì cứ tiếp tục.',
    en: 'The sex inside the number differs from the one given. Check again; if both are right, go on.',
  },
})

/** What to look at again, said to the person who typed the number. */
export const sayWarning = (lang: Lang, warning: IdentifierWarning): string => words(lang)[warning]
