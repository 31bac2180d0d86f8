import { addDays, atCity, cityDay, daysFrom } from '#platform/calendar.ts'
import { isWorkingDay, workingDayAfter, type Calendar } from './calendar.ts'

const workingDaysBetween = (calendar: Calendar, after: string, upTo: string): number =>
  daysFrom(addDays(after, 1), upTo).filter(day => isWorkingDay(calendar, day)).length

/** Working days until it is due: 0 is today, 1 the next working day, −2 late by two working days. */
export const workingDaysLeft = (calendar: Calendar, now: Date, dueAt: Date): number => {
  const [today, due] = [cityDay(now), cityDay(dueAt)]
  return today <= due ? workingDaysBetween(calendar, today, due) : 0 - workingDaysBetween(calendar, due, today)
}

/** Where a running clock stands, in the words of lists: late, today, soon (the next working day), ahead. Computed, never stored. */
export type Standing =
  | { readonly state: 'late' | 'soon' | 'ahead'; readonly workingDays: number; readonly dueAt: Date }
  | { readonly state: 'today'; readonly dueAt: Date }

export const standing = (calendar: Calendar, now: Date, dueAt: Date): Standing => {
  const left = workingDaysLeft(calendar, now, dueAt)
  if (now > dueAt) return { state: 'late', workingDays: Math.abs(left), dueAt }
  if (left === 0) return { state: 'today', dueAt }
  return { state: left === 1 ? 'soon' : 'ahead', workingDays: left, dueAt }
}

/** Before when a due date counts as "due soon": the end of the next working day, as an instant for a query. */
export const soonUntil = (calendar: Calendar, now: Date): Date => atCity(addDays(workingDayAfter(calendar, cityDay(now), 1), 1), 0)
