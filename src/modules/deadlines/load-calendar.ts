import { readTime } from '#platform/calendar.ts'
import type { Context } from '#platform/context.ts'
import { calendarOf, type Calendar, type CalendarDay, type OfficeHours, type Span } from './calendar.ts'
import { findCalendar } from './calendar-store.ts'

type HoursRow = { readonly validFrom: string; readonly opens: string; readonly closes: string; readonly cutOff: string }

/** How long a loaded calendar is used without asking again: another process may have switched a day. */
const FRESH = 30_000
let kept: { readonly calendar: Calendar; readonly at: number } | null = null

/** Forgets what was loaded; whoever changes days or hours calls it. */
export const forgetCalendar = (): void => {
  kept = null
}

/** Rows of parts of the day, grouped by the day from which they are valid. */
export const hoursOf = (rows: readonly HoursRow[]): OfficeHours[] =>
  Object.entries(Object.groupBy(rows, row => row.validFrom)).map(([validFrom, parts = []]) => ({
    validFrom,
    spans: parts.map((part): Span => [readTime(part.opens) ?? 0, readTime(part.closes) ?? 0]).sort((a, b) => a[0] - b[0]),
    cutOff: readTime(parts[0]?.cutOff ?? '') ?? 0,
  }))

/** The city's calendar as it stands in the database. */
export const loadCalendar = async (ctx: Context): Promise<Calendar> => {
  const at = performance.now()
  if (kept && at - kept.at < FRESH) return kept.calendar
  const { days, hours } = await findCalendar.one(ctx.tx, {})
  if (hours.length === 0) throw new Error('the city has no office hours yet: load its calendar from data/ first')
  const calendar = calendarOf(days as CalendarDay[], hoursOf(hours as HoursRow[]))
  kept = { calendar, at }
  return calendar
}
