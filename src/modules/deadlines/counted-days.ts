import { addDays, atCity, cityDay, daysFrom, mondayOf } from '#platform/calendar.ts'
import type { Lang } from '#platform/texts.ts'
import { closing, holidayName, isWorkingDay, opening, type Calendar } from './calendar.ts'
import type { Limit, Suspension } from './limit.ts'
import { workingMinutes } from './working-time.ts'

/** One day of the picture that shows why it is due then. `number` says which day of the limit it is; `name` which holiday. */
export type CountedDay = {
  readonly day: string
  readonly kind: 'plain' | 'off' | 'holiday' | 'received' | 'counted' | 'paused' | 'due'
  readonly number?: number
  readonly name?: Readonly<Record<Lang, string>>
}

type Count = {
  readonly receivedAt: Date
  readonly startedAt: Date
  readonly dueAt: Date
  readonly limit: Limit
  readonly suspensions: readonly Suspension[]
}

/** Paused is a working day of which at least half was suspended; the limit's days are counted past it. */
const isPaused = (calendar: Calendar, day: string, count: Count): boolean => {
  const [from, to] = [atCity(day, opening(calendar, day)), atCity(day, closing(calendar, day))]
  const suspended = count.suspensions.reduce((sum, s) => {
    const end = s.to ?? to
    return sum + workingMinutes(calendar, s.from > from ? s.from : from, end < to ? end : to)
  }, 0)
  return suspended * 2 >= workingMinutes(calendar, from, to) && suspended > 0
}

/** Every day from the Monday before the receipt to the Sunday after the due day, each with what it is. */
export const countDays = (calendar: Calendar, count: Count): CountedDay[] => {
  const [received, start, due] = [cityDay(count.receivedAt), cityDay(count.startedAt), cityDay(count.dueAt)]
  const inWorkingDays = count.limit.unit === 'working_day'
  const inDays = count.limit.unit === 'day'
  const last = Math.ceil(count.limit.value)
  let n = 0
  return daysFrom(mondayOf(received), addDays(mondayOf(due), 6)).map((day): CountedDay => {
    const working = isWorkingDay(calendar, day)
    const name = holidayName(calendar, day)
    if (day === due) return inWorkingDays || inDays ? { day, kind: 'due', number: last } : { day, kind: 'due' }
    if (day === received) return { day, kind: 'received' }
    const running = day > start && day < due
    if (running && working && isPaused(calendar, day, count)) return { day, kind: 'paused' }
    if (running && n < last - 1 && (inDays || (inWorkingDays && working))) return { day, kind: 'counted', number: ++n }
    if (working) return { day, kind: 'plain' }
    return name === null ? { day, kind: 'off' } : { day, kind: 'holiday', name }
  })
}
