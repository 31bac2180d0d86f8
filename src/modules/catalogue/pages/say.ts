import { html, type Fragment } from '#platform/html.ts'
import { texts, type Lang } from '#platform/texts.ts'
import { lawText } from '#platform/ui/law-text.ts'
import { showMoney, showNumber } from '#platform/ui/show.ts'
import type { Channel, Level, Limit, Procedure } from '../procedure.ts'
import { say, staysVietnamese } from '../procedure.ts'

const words = texts({
  working_day: { vi: (n: string) => `${n} ngày làm việc`, en: (n: string) => (n === '1' ? '1 working day' : `${n} working days`) },
  day: { vi: (n: string) => `${n} ngày`, en: (n: string) => (n === '1' ? '1 day' : `${n} days`) },
  hour: { vi: (n: string) => `${n} giờ làm việc`, en: (n: string) => (n === '1' ? '1 working hour' : `${n} working hours`) },
  month: { vi: (n: string) => `${n} tháng`, en: (n: string) => (n === '1' ? '1 month' : `${n} months`) },
  same_day: { vi: (_: string) => 'Trong ngày', en: (_: string) => 'The same day' },
  cutOff: { vi: 'Nộp sau 15:00 thì ngày làm việc sau', en: 'After 15:00, the next working day' },
  noLimit: { vi: 'Chưa công bố thời hạn', en: 'No time limit is published' },
  free: { vi: 'Không mất phí', en: 'No fee' },
  unstated: { vi: 'Chưa công bố', en: 'Not published' },
  depends: { vi: 'Tùy trường hợp', en: 'It depends' },
  commune: { vi: 'Phường, xã', en: 'Ward or commune' },
  province: { vi: 'Thành phố', en: 'City' },
  ministry: { vi: 'Bộ, ngành', en: 'Ministry' },
  other: { vi: 'Cơ quan khác', en: 'Other bodies' },
})

export const sayLimit = (limit: Limit | null, lang: Lang): string =>
  limit === null ? words(lang).noLimit : words(lang)[limit.unit](showNumber(limit.value, lang))

/** What has to be known beside a limit. */
export const limitNote = (limit: Limit | null, lang: Lang): string | null => (limit?.unit === 'same_day' ? words(lang).cutOff : null)

export const sayLevel = (level: Level, lang: Lang): string => words(lang)[level]

/** The lowest level decides where somebody goes first. */
export const lowestLevel = (levels: readonly Level[]): Level =>
  (['commune', 'province', 'other', 'ministry'] as const).find(level => levels.includes(level)) ?? 'other'

/** A text of the procedure in the reader's language, marked when it stays Vietnamese. */
export const told = (procedure: Pick<Procedure, 'english'>, text: string, lang: Lang): Fragment => {
  const here = say(procedure, text, lang)
  return staysVietnamese(procedure, text, lang) ? lawText(lang, here) : here
}

const LONG = 60

/** Whether the fee needs more room than a line. */
export const hasLongFee = (channel: Channel): boolean => (channel.feeText?.length ?? 0) > LONG

/** The fee of a channel in a few words; long texts of the ministries are told further down. */
export const sayFee = (procedure: Pick<Procedure, 'english'>, channel: Channel | undefined, lang: Lang): Fragment => {
  if (!channel) return words(lang).unstated
  if (channel.free) return words(lang).free
  if (channel.feeVnd !== null) return showMoney(channel.feeVnd, lang)
  const text = channel.feeText?.trim() ?? ''
  if (text === '' || text === 'VNĐ') return words(lang).unstated
  return hasLongFee(channel) ? words(lang).depends : told(procedure, text, lang)
}

/** Lines of a text as paragraphs; the words stay as they are. */
export const paragraphs = (text: string): Fragment =>
  text
    .split('\n')
    .filter(line => line.trim() !== '')
    .map(line => html`<p>${line}</p>`)

/** A place that can only be reached outside of the city. */
export const isElsewhere = (procedure: Pick<Procedure, 'levels'>): boolean =>
  !procedure.levels.includes('commune') && !procedure.levels.includes('province')
