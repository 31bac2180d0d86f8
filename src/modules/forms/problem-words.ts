import { texts, type Lang } from '#platform/texts.ts'
import { showDay } from '#platform/ui/show.ts'
import type { AnswerProblem, Form, Question } from './form.ts'

type Facts = AnswerProblem['facts']

const words = texts({
  write: { vi: (label: string) => `Điền: ${label}`, en: (label: string) => `Fill in: ${label}` },
  choose: { vi: (label: string) => `Chọn: ${label}`, en: (label: string) => `Choose: ${label}` },
  too_long: {
    vi: (f: Facts) => `Dài quá ${f['over'] ?? ''} chữ: nhiều nhất ${f['max'] ?? ''} chữ. Hãy viết ngắn lại.`,
    en: (f: Facts) => `${f['over'] ?? ''} characters too many: at most ${f['max'] ?? ''}. Make it shorter.`,
  },
  bad_option: { vi: () => 'Chọn một trong những ô có sẵn', en: () => 'Choose one of the answers given' },
  bad_date: {
    vi: (f: Facts) => `“${f['typed'] ?? ''}” không phải một ngày trong lịch. Ghi ngày/tháng/năm, ví dụ 28/06/2024.`,
    en: (f: Facts) => `“${f['typed'] ?? ''}” is not a day of the calendar. Write day/month/year, for example 28/06/2024.`,
  },
  in_future: { vi: () => 'Ngày này chưa đến. Hãy xem lại năm.', en: () => 'This day is still to come. Check the year.' },
  in_past: { vi: () => 'Ngày này đã qua. Ghi hôm nay hoặc một ngày sau.', en: () => 'This day is over. Give today or a later one.' },
  too_early: {
    vi: (f: Facts) => `Ngày này phải từ ${showDay(String(f['day'] ?? ''), 'vi')} trở đi`,
    en: (f: Facts) => `This day cannot be before ${showDay(String(f['day'] ?? ''), 'en')}`,
  },
  too_young: {
    vi: (f: Facts) => `Phải đủ ${f['years'] ?? ''} tuổi. Hãy xem lại năm sinh.`,
    en: (f: Facts) => `The person must be ${f['years'] ?? ''} or older. Check the year.`,
  },
  too_old: {
    vi: (f: Facts) => `Quá ${f['years'] ?? ''} tuổi. Hãy xem lại năm sinh.`,
    en: (f: Facts) => `The person would be older than ${f['years'] ?? ''}. Check the year.`,
  },
  bad_number: {
    vi: (f: Facts) => `“${f['typed'] ?? ''}” không phải là số. Chỉ ghi chữ số, ví dụ 45 hoặc 45,5.`,
    en: (f: Facts) => `“${f['typed'] ?? ''}” is not a number. Write digits only, for example 45 or 45.5.`,
  },
  too_small: { vi: (f: Facts) => `Ghi số từ ${f['min'] ?? ''} trở lên`, en: (f: Facts) => `Give a number of at least ${f['min'] ?? ''}` },
  too_large: { vi: (f: Facts) => `Ghi số không quá ${f['max'] ?? ''}`, en: (f: Facts) => `Give a number of at most ${f['max'] ?? ''}` },
  bad_name: {
    vi: () => 'Tên chỉ có chữ cái và khoảng trắng. Hãy bỏ số và ký hiệu.',
    en: () => 'A name has only letters and spaces. Leave out digits and signs.',
  },
  bad_identifier: {
    vi: () => 'Số định danh có đúng 12 chữ số. Xem mặt trước thẻ căn cước.',
    en: () => 'A personal identifier has exactly 12 digits. Look at the front of the identity card.',
  },
  bad_phone: { vi: () => 'Số điện thoại có 10 chữ số, bắt đầu bằng 0', en: () => 'A telephone number has 10 digits and starts with 0' },
  bad_email: { vi: () => 'Thư điện tử có dạng ten@noi.vn', en: () => 'An e-mail address looks like name@place.vn' },
  unknown_commune: {
    vi: (f: Facts) =>
      f['today']
        ? `“${f['typed'] ?? ''}” không còn trong danh sách. Nay là ${f['today']}, hãy chọn trong danh sách.`
        : `Không có phường, xã nào tên “${f['typed'] ?? ''}”. Gõ vài chữ đầu rồi chọn trong danh sách.`,
    en: (f: Facts) =>
      f['today']
        ? `“${f['typed'] ?? ''}” is not in the list. Today it is ${f['today']}: choose from the list.`
        : `No commune or ward is called “${f['typed'] ?? ''}”. Type the first letters and choose from the list.`,
  },
  other: { vi: () => 'Câu trả lời này chưa dùng được. Hãy trả lời lại.', en: () => 'This answer cannot be used. Answer again.' },
})

const CHOICES = new Set(['choice', 'several', 'yesno'])

/** The message beside a field: what to do about it. */
export const problemText = (
  lang: Lang,
  question: Pick<Question, 'label' | 'kind'> | undefined,
  problem: Pick<AnswerProblem, 'code' | 'facts'>,
): string => {
  const say = words(lang)
  const name = problem.code.replace(/^forms\./, '')
  if (name === 'required') {
    const label = question?.label[lang] ?? ''
    return question && CHOICES.has(question.kind) ? say.choose(label) : say.write(label)
  }
  const said =
    Object.hasOwn(say, name) && name !== 'write' && name !== 'choose'
      ? (say as unknown as Record<string, (f: Facts) => string>)[name]
      : undefined
  return (said ?? say.other)(problem.facts)
}

/** Problems as the error summary and the fields take them. */
export const fieldErrors = (
  lang: Lang,
  form: Pick<Form, 'pages'>,
  problems: readonly AnswerProblem[],
): { field: string; message: string }[] => {
  const questions = new Map(form.pages.flatMap(page => page.questions.map(question => [question.key, question] as const)))
  return problems.map(problem => ({ field: problem.field, message: problemText(lang, questions.get(problem.field), problem) }))
}
