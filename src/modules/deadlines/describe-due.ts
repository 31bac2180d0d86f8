import { cityDay } from '#platform/calendar.ts'
import { texts, type Lang } from '#platform/texts.ts'
import { showDay, showInstant, showShortDay } from '#platform/ui/show.ts'
import type { Due } from './due.ts'
import type { Limit } from './limit.ts'

const UNITS = {
  vi: { working_day: 'ngày làm việc', day: 'ngày', hour: 'giờ làm việc', month: 'tháng', same_day: '' },
  en: { working_day: 'working day', day: 'calendar day', hour: 'office hour', month: 'month', same_day: '' },
} as const

const words = texts({
  received: { vi: (at: string) => `Nhận lúc ${at}.`, en: (at: string) => `Received at ${at}.` },
  moved: {
    vi: (at: string, start: string) => `Nhận lúc ${at}, sau giờ nhận hoặc vào ngày nghỉ, nên tính như nhận lúc ${start}.`,
    en: (at: string, start: string) => `Received at ${at}, after the cut-off or on a day off, so it counts as received at ${start}.`,
  },
  sameDay: { vi: 'Trả trong ngày làm việc đó.', en: 'It is due on that working day.' },
  counted: {
    vi: (limit: string) => `Thời hạn ${limit}, không tính ngày nhận.`,
    en: (limit: string) => `The limit is ${limit}, not counting the day of receipt.`,
  },
  hours: { vi: (limit: string) => `Thời hạn ${limit}, chỉ tính giờ làm việc.`, en: (limit: string) => `The limit is ${limit}.` },
  workingOnly: { vi: 'Thứ Bảy, Chủ nhật và ngày lễ không tính.', en: 'Weekends and holidays are not counted.' },
  holidays: { vi: (list: string) => `Ngày nghỉ lễ ở giữa: ${list}.`, en: (list: string) => `Holidays in between: ${list}.` },
  suspended: {
    vi: (from: string, to: string) => `Dừng tính từ ${from} đến ${to}; hạn lùi đúng bấy nhiêu giờ làm việc.`,
    en: (from: string, to: string) => `Paused from ${from} to ${to}; the due time moved by exactly those office hours.`,
  },
  paused: { vi: (from: string) => `Đang dừng tính từ ${from}.`, en: (from: string) => `Paused since ${from}.` },
  later: {
    vi: (at: string) => `Hạn tính đến lúc dừng: ${at}; hạn mới được báo khi tiếp tục.`,
    en: (at: string) => `Before the pause it was due ${at}; the new due time is told when it goes on.`,
  },
  due: { vi: (at: string) => `Hạn trả: trước ${at}.`, en: (at: string) => `Due before ${at}.` },
})

const sayLimit = (limit: Limit, lang: Lang): string =>
  `${limit.value} ${UNITS[lang][limit.unit]}${lang === 'en' && limit.value !== 1 ? 's' : ''}`

/** Names of the holidays inside, each once with its first and last day: "Tết Nguyên đán 16/02–20/02". */
const holidays = (due: Due, lang: Lang): string => {
  const inside = due.counted.filter(d => d.kind === 'holiday' && d.day > cityDay(due.receivedAt) && d.day < cityDay(due.dueAt))
  return Object.entries(Object.groupBy(inside, d => d.name?.[lang] ?? ''))
    .map(([name, days = []]) => {
      const [first, last] = [days[0]?.day ?? '', days.at(-1)?.day ?? '']
      return `${name} ${showShortDay(first, lang)}${first === last ? '' : `–${showShortDay(last, lang)}`}`
    })
    .join('; ')
}

/** Why it is due then, in sentences that stand above the picture of the days. */
export const describeDue = (lang: Lang, due: Due): string[] => {
  const say = words(lang)
  const at = (instant: Date): string => showInstant(instant, lang)
  const moved = cityDay(due.startedAt) !== cityDay(due.receivedAt)
  const limit = sayLimit(due.limit, lang)
  const between = holidays(due, lang)
  return [
    moved ? say.moved(at(due.receivedAt), at(due.startedAt)) : say.received(at(due.receivedAt)),
    due.limit.unit === 'same_day' ? say.sameDay : due.limit.unit === 'hour' ? say.hours(limit) : say.counted(limit),
    ...(due.limit.unit === 'working_day' ? [say.workingOnly] : []),
    ...(between ? [say.holidays(between)] : []),
    ...due.suspensions.map(s => (s.to ? say.suspended(at(s.from), at(s.to)) : say.paused(at(s.from)))),
    due.suspensions.some(s => s.to === null) ? say.later(at(due.dueAt)) : say.due(at(due.dueAt)),
  ]
}

/** The day alone, for headings: "27/11/2026". */
export const showDueDay = (due: Due, lang: Lang): string => showDay(cityDay(due.dueAt), lang)
