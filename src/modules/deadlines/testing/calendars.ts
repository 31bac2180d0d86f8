import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { calendarOf, type Calendar, type CalendarDay } from '../calendar.ts'
import { readDays, readHours } from '../calendar-file.ts'
import { hoursOf } from '../load-calendar.ts'

const text = (file: string): string => readFileSync(join(import.meta.dirname, '../../../../data/hanoi', file), 'utf8')

/** The calendar of data/hanoi without a database; proposed days only when they are asked for. */
export const hanoiCalendar = (proposed = false): Calendar => {
  const days = readDays('calendar.tsv', text('calendar.tsv')) as unknown as CalendarDay[]
  const hours = readHours('office-hours.tsv', text('office-hours.tsv')).map(row => ({
    validFrom: row['valid_from'] ?? '',
    opens: row['opens'] ?? '',
    closes: row['closes'] ?? '',
    cutOff: row['cut_off'] ?? '',
  }))
  return calendarOf(
    days.filter(day => proposed || day.state !== 'proposed'),
    hoursOf(hours),
  )
}
