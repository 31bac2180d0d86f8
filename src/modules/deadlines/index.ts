export { dueAt, expectedReceiptBy, resumed, startedAt, type Due } from './due.ts'
export type { Limit, Suspension } from './limit.ts'
export type { CountedDay } from './counted-days.ts'
export { describeDue } from './describe-due.ts'
export { soonUntil, standing, workingDaysLeft, type Standing } from './standing.ts'
export { addWorkingMinutes, workingMinutes } from './working-time.ts'
export {
  calendarOf,
  holidayName,
  isWorkingDay,
  type Calendar,
  type CalendarDay,
  type DayKind,
  type DayState,
  type OfficeHours,
} from './calendar.ts'
export { loadCalendar } from './load-calendar.ts'
export { loadCalendarFile } from './load-calendar-file.ts'
export { countDay } from './count-day.ts'
