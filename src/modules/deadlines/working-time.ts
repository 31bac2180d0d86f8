import { addDays, atCity, cityDay, cityMinute, daysBetween, MINUTE } from '#platform/calendar.ts'
import { isWorkingDay, spansOf, type Calendar } from './calendar.ts'

/** Minutes of office hours between two instants; 0 when `to` is not after `from`. */
export const workingMinutes = (calendar: Calendar, from: Date, to: Date): number => {
  if (to <= from) return 0
  const [first, last] = [cityDay(from), cityDay(to)]
  let total = 0
  for (let i = 0, day = first; i <= daysBetween(first, last); i++, day = addDays(day, 1)) {
    const start = day === first ? cityMinute(from) : 0
    const end = day === last ? cityMinute(to) : 1440
    for (const [opens, closes] of spansOf(calendar, day)) total += Math.max(0, Math.min(end, closes) - Math.max(start, opens))
  }
  return total
}

/** Seconds and less, so that sums of fractions cannot miss a closing time by a rounding error. */
const EPSILON = 1e-6

/**
 * The earliest instant at which `minutes` of office hours have passed since `from`: a limit that is used up exactly at closing time ends
 * then, not at the next opening. With 0 minutes it is `from` itself.
 */
export const addWorkingMinutes = (calendar: Calendar, from: Date, minutes: number): Date => {
  if (minutes <= 0) return from
  let left = minutes
  let start = cityMinute(from)
  let free = 0
  for (let day = cityDay(from); free < 60; day = addDays(day, 1), start = 0) {
    free = isWorkingDay(calendar, day) ? 0 : free + 1
    for (const [opens, closes] of spansOf(calendar, day)) {
      const begin = Math.max(start, opens)
      if (begin >= closes) continue
      if (left <= closes - begin + EPSILON) return new Date(Math.round(atCity(day, 0).getTime() + (begin + left) * MINUTE))
      left -= closes - begin
    }
  }
  throw new Error(`the calendar has no working day in 60 days before ${cityDay(from)} plus ${minutes} minutes`)
}

/** The first instant of office hours at or after an instant; a closing time belongs to what follows. */
export const nextOpenInstant = (calendar: Calendar, from: Date): Date => {
  let start = cityMinute(from)
  for (let day = cityDay(from), i = 0; i < 60; day = addDays(day, 1), start = 0, i++) {
    const span = spansOf(calendar, day).find(([, closes]) => start < closes)
    if (span) return start <= span[0] ? atCity(day, span[0]) : from
  }
  throw new Error(`the calendar has no working day in 60 days from ${cityDay(from)}`)
}
