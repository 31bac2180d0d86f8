import { texts, type Lang } from '#platform/texts.ts'
import type { Refusal } from '#platform/refusal.ts'
import type { FieldError } from '#platform/ui/errors.ts'
import type { ActName } from '../../dossier.ts'

/**
 * Names of the fields of an act by the pointer of the use case. All acts stand on one page, so each has names of its own; a star stands
 * for any number.
 */
const FIELDS: Readonly<Record<ActName, Readonly<Record<string, string>>>> = {
  claim: {},
  receive: {},
  sign: {},
  withdraw: {},
  refuse: { '/reason': 'tc-ly-do', '/ground': 'tc-can-cu' },
  'request-supplement': {
    '/items': 'bs-khac',
    '/items/*': 'bs-khac',
    '/reason': 'bs-ly-do',
    '/until': 'bs-ngay',
    '/againReason': 'bs-lai',
  },
  supply: { '/items/*': 'bx-chu-*', '/items/*/text': 'bx-chu-*', '/note': 'bx-ghi' },
  'hand-over': { '/officer': 'cg-cho', '/step': 'cg-cho', '/note': 'cg-ghi' },
  'record-opinion': { '/text': 'yk-chu' },
  decide: { '/text': 'qd-chu', '/signer': 'qd-ky' },
  return: { '/to': 'tr-ai' },
}

/** The field on the page that a pointer of the use case means. */
export const fieldOf = (act: ActName, pointer: string): string => {
  if (pointer.startsWith('/fields/')) return `qd-o-${pointer.slice(8)}`
  const number = /\d+/.exec(pointer)?.[0] ?? ''
  return FIELDS[act][pointer.replace(/\d+/, '*')]?.replace('*', number) ?? 'viec'
}

const words = texts({
  required: { vi: 'Chưa ghi gì ở đây. Hãy điền rồi gửi lại', en: 'This is empty. Fill it in and send again' },
  too_long: { vi: 'Dài quá. Hãy viết gọn lại', en: 'This is too long. Make it shorter' },
  too_many: { vi: 'Nhiều giấy quá. Hãy gộp lại, nhiều nhất 20 dòng', en: 'These are too many. Put some together: 20 at most' },
  not_a_later_day: { vi: 'Ghi một ngày sau hôm nay, như 30/11/2026', en: 'Enter a day after today, such as 30/11/2026' },
  wrong_colleague: {
    vi: 'Người này không làm bước đó. Hãy chọn người khác',
    en: 'This person does not work on that step. Choose somebody else',
  },
  not_from_here: { vi: 'Không chuyển tới bước đó được. Hãy chọn bước khác', en: 'It cannot go to that step. Choose another one' },
  again: { vi: 'Hồ sơ đã bổ sung một lần. Hãy ghi lý do phải yêu cầu thêm', en: 'Papers were asked for before. Say why again' },
  noFile: { vi: 'Chưa có tệp hay lời ghi cho mục này', en: 'Add a file or a remark for this item' },
  other: { vi: 'Xem lại ô này', en: 'Look at this field again' },
})

/** What is wrong, beside each field: a refusal's problems in the words of this page. */
export const fieldErrors = (lang: Lang, act: ActName, refusal: Refusal): FieldError[] => {
  const say = words(lang)
  const message = (code: string): string =>
    refusal.code === 'dossiers.supplement_asked_before' ? say.again
    : act === 'supply' && code === 'required' ? say.noFile
    : ((say as Readonly<Record<string, string>>)[code] ?? say.other) // prettier-ignore
  const seen = new Set<string>()
  return refusal.fields.flatMap(problem => {
    const field = fieldOf(act, problem.pointer)
    if (seen.has(field)) return []
    seen.add(field)
    return [{ field, message: message(problem.code) }]
  })
}
