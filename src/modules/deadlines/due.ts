import { addDays, addMonths, atCity, cityDay, cityMinute } from '#platform/calendar.ts'
import { closing, hoursOn, isWorkingDay, opening, workingDayAfter, workingDayFrom, type Calendar } from './calendar.ts'
import { countDays, type CountedDay } from './counted-days.ts'
import type { Limit, Suspension } from './limit.ts'
import { addWorkingMinutes, nextOpenInstant, workingMinutes } from './working-time.ts'

/** When it is due and the working that leads there. */
export type Due = {
  readonly dueAt: Date
  /** From when it counts; later than the receipt when that was after the cut-off or on a day off. */
  readonly startedAt: Date
  readonly receivedAt: Date
  readonly limit: Limit
  readonly suspensions: readonly Suspension[]
  /** Whole weeks from the Monday before the receipt to the Sunday after the due day, for the picture of the count. */
  readonly counted: readonly CountedDay[]
}

/** Law counts eight hours to a working day; the expected time of the receipt is said in such hours. */
const HOURS_OF_INTAKE = 8

/**
 * From when a receipt counts (NĐ 61/2018 art. 18.2, 18.3, kept as the city's rule): after the cut-off or on a day off it is as if the
 * papers had come at the opening of the next working day; before the opening or at noon, when the office opens again.
 */
export const startedAt = (calendar: Calendar, received: Date): Date => {
  const day = cityDay(received)
  const late = isWorkingDay(calendar, day) && cityMinute(received) > hoursOn(calendar, day).cutOff
  if (!late) return nextOpenInstant(calendar, received)
  const next = workingDayFrom(calendar, addDays(day, 1))
  return atCity(next, opening(calendar, next))
}

const endOf = (calendar: Calendar, start: Date, limit: Limit): Date => {
  const day = cityDay(start)
  const atClosing = (last: string): Date => atCity(last, closing(calendar, last))
  switch (limit.unit) {
    case 'same_day':
      return atClosing(day)
    case 'working_day':
      return atClosing(workingDayAfter(calendar, day, Math.ceil(limit.value)))
    case 'day':
      return atClosing(workingDayFrom(calendar, addDays(day, Math.ceil(limit.value))))
    case 'month':
      return atClosing(workingDayFrom(calendar, addMonths(day, Math.ceil(limit.value))))
    case 'hour':
      return addWorkingMinutes(calendar, start, limit.value * 60)
  }
}

/** A due date moved by exactly the office time between `from` and `to`. */
export const resumed = (calendar: Calendar, dueAt: Date, from: Date, to: Date): Date =>
  addWorkingMinutes(calendar, dueAt, workingMinutes(calendar, from, to))

/**
 * When something that came at `from` is due. Day 0 is the day on which it starts to count; a limit in days ends at closing time of its
 * last day, one in calendar days or months on the next working day when that day is off, one in hours inside office hours. Ended
 * suspensions move the end by their office time; an open one is shown and moves nothing yet.
 */
export const dueAt = (calendar: Calendar, from: Date, limit: Limit, suspensions: readonly Suspension[] = []): Due => {
  const start = startedAt(calendar, from)
  const end = suspensions.reduce((due, s) => (s.to ? resumed(calendar, due, s.from, s.to) : due), endOf(calendar, start, limit))
  const counted = countDays(calendar, { receivedAt: from, startedAt: start, dueAt: end, limit, suspensions })
  return { dueAt: end, startedAt: start, receivedAt: from, limit, suspensions, counted }
}

/** Until when a dossier filed online must be received, refused or sent back for more: eight office hours. */
export const expectedReceiptBy = (calendar: Calendar, submittedAt: Date): Date =>
  addWorkingMinutes(calendar, submittedAt, HOURS_OF_INTAKE * 60)
