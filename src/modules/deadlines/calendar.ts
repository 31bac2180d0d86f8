import { addDays, weekdayOf } from '#platform/calendar.ts'
import type { Lang } from '#platform/texts.ts'

/** Why a date is not what its weekday says: a holiday, a day off in lieu, or either side of a swap (Labour Code 2019, art. 111 and 112). */
export type DayKind = 'holiday' | 'in_lieu' | 'swap_off' | 'swap_work'
/** How sure it is. A proposed day counts only after the administrator's switch. */
export type DayState = 'statutory' | 'decided' | 'projected' | 'proposed'

export type CalendarDay = {
  readonly day: string
  readonly kind: DayKind
  readonly name: string
  readonly english: string
  /** The act that says so. */
  readonly decision: string
  readonly state: DayState
}

/** A part of a working day in minutes since midnight: [480, 720] is 08:00–12:00. */
export type Span = readonly [opens: number, closes: number]
/** Office hours from a day on. Papers that arrive after the cut-off count as the opening of the next working day. */
export type OfficeHours = { readonly validFrom: string; readonly spans: readonly Span[]; readonly cutOff: number }

/** What the clock needs to know of a city, ready for counting. */
export type Calendar = {
  /** Days that are off or worked against their weekday, by day; only those that count. */
  readonly days: ReadonlyMap<string, CalendarDay>
  /** By validFrom, oldest first; never empty. */
  readonly hours: readonly OfficeHours[]
}

/** Makes a calendar of stored facts. A decided day wins over a projected one, that over a statutory one for the same date. */
export const calendarOf = (days: readonly CalendarDay[], hours: readonly OfficeHours[]): Calendar => {
  const strength = (day: CalendarDay): number => ['statutory', 'projected', 'decided', 'proposed'].indexOf(day.state)
  const sorted = [...days].sort((a, b) => strength(a) - strength(b))
  return { days: new Map(sorted.map(day => [day.day, day])), hours: [...hours].sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1)) }
}

/** Whether the clock counts this day. */
export const isWorkingDay = (calendar: Calendar, day: string): boolean => {
  const special = calendar.days.get(day)
  if (special) return special.kind === 'swap_work'
  const weekday = weekdayOf(day)
  return weekday >= 1 && weekday <= 5
}

/** The name of the holiday, lieu day or swap that makes a day free; null for weekends and working days. */
export const holidayName = (calendar: Calendar, day: string): Readonly<Record<Lang, string>> | null => {
  const special = calendar.days.get(day)
  return special && special.kind !== 'swap_work' ? { vi: special.name, en: special.english } : null
}

/** No city is closed for longer; a calendar that says so is wrong and must not hang the program. */
const LONGEST_CLOSURE = 60

/** The first working day on or after a day. */
export const workingDayFrom = (calendar: Calendar, day: string): string => {
  for (let i = 0, d = day; i < LONGEST_CLOSURE; i++, d = addDays(d, 1)) if (isWorkingDay(calendar, d)) return d
  throw new Error(`the calendar has no working day in ${LONGEST_CLOSURE} days from ${day}`)
}

/** The `n`th working day after a day. */
export const workingDayAfter = (calendar: Calendar, day: string, n: number): string => {
  let last = day
  for (let i = 0; i < n; i++) last = workingDayFrom(calendar, addDays(last, 1))
  return last
}

/** Office hours on a day; a day before the first rule uses the first. */
export const hoursOn = (calendar: Calendar, day: string): OfficeHours => {
  const rule = calendar.hours.findLast(hours => hours.validFrom <= day) ?? calendar.hours[0]
  if (!rule) throw new Error('the calendar has no office hours')
  return rule
}

/** The parts of a day in which the clock runs: none on a day off. */
export const spansOf = (calendar: Calendar, day: string): readonly Span[] =>
  isWorkingDay(calendar, day) ? hoursOn(calendar, day).spans : []

export const opening = (calendar: Calendar, day: string): number => hoursOn(calendar, day).spans[0]?.[0] ?? 0
export const closing = (calendar: Calendar, day: string): number => hoursOn(calendar, day).spans.at(-1)?.[1] ?? 0
