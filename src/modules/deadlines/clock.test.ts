import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { cityDay, cityMinute } from '#platform/calendar.ts'
import { isWorkingDay } from './calendar.ts'
import { dueAt, resumed } from './due.ts'
import type { Limit } from './limit.ts'
import { hanoiCalendar } from './testing/calendars.ts'
import { addWorkingMinutes, workingMinutes } from './working-time.ts'

const calendar = hanoiCalendar()
const MINUTE = 60_000
const START = Date.parse('2024-01-01T00:00:00+07:00')
const END = Date.parse('2027-10-01T00:00:00+07:00')
const instant = fc.integer({ min: START / MINUTE, max: END / MINUTE }).map(minute => new Date(minute * MINUTE))
const units = ['working_day', 'day', 'hour', 'month', 'same_day'] as const
const limit: fc.Arbitrary<Limit> = fc.oneof(
  ...units.map(unit => fc.record({ value: fc.integer({ min: 1, max: unit === 'month' ? 3 : 40 }), unit: fc.constant(unit) })),
)

/* The slow recount knows nothing of spans or sums: it walks the clock minute by minute and asks whether the office is open. */
const shifted = (at: Date): Date => new Date(at.getTime() + 7 * 3_600_000)
const days = new Map<number, { readonly day: string; readonly working: boolean }>()
const dayAt = (at: Date): { readonly day: string; readonly working: boolean } => {
  const n = Math.floor(shifted(at).getTime() / 86_400_000)
  const known = days.get(n)
  if (known) return known
  const day = shifted(at).toISOString().slice(0, 10)
  const made = { day, working: isWorkingDay(calendar, day) }
  days.set(n, made)
  return made
}
const dayOf = (at: Date): string => dayAt(at).day
const minuteOf = (at: Date): number => shifted(at).getUTCHours() * 60 + shifted(at).getUTCMinutes()
const open = (at: Date): boolean => {
  const minute = minuteOf(at)
  return ((minute >= 480 && minute < 720) || (minute >= 810 && minute < 1050)) && dayAt(at).working
}
const next = (at: Date): Date => new Date(at.getTime() + MINUTE)
const slowStart = (received: Date): Date => {
  let at = received
  if (dayAt(at).working && minuteOf(at) > 900) while (dayOf(at) === dayOf(received)) at = next(at)
  while (!open(at)) at = next(at)
  return at
}
const slowAdd = (from: Date, minutes: number): Date => {
  let at = from
  for (let left = minutes; left > 0; at = next(at)) if (open(at)) left--
  return at
}
const slowDue = (received: Date, { value, unit }: Limit): Date => {
  let at = slowStart(received)
  if (unit === 'hour') return slowAdd(at, value * 60)
  const first = shifted(at)
  const target =
    unit === 'month'
      ? new Date(
          Math.min(
            Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + value, first.getUTCDate()),
            Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + value + 1, 0),
          ),
        )
          .toISOString()
          .slice(0, 10)
      : ''
  let seen = dayOf(at)
  for (let counted = 0; ; at = next(at)) {
    if (dayOf(at) !== seen) {
      seen = dayOf(at)
      if (unit === 'day' || (unit === 'working_day' && dayAt(at).working)) counted++
    }
    const reached = unit === 'same_day' || (unit === 'month' ? seen >= target : counted >= value)
    if (reached && dayAt(at).working && minuteOf(at) === 1050) return at
  }
}

test('a slow recount, minute by minute, comes to the same due time', () => {
  const short = fc.oneof(
    ...units.map(unit => fc.record({ value: fc.integer({ min: 1, max: unit === 'month' ? 1 : 12 }), unit: fc.constant(unit) })),
  )
  fc.assert(
    fc.property(instant, short, (from, limit) => assert.deepEqual(dueAt(calendar, from, limit).dueAt, slowDue(from, limit))),
    { numRuns: 3000 },
  )
})

test('office time between two instants is what a minute-by-minute count finds', () => {
  const pause = fc.integer({ min: 0, max: 12 * 1440 })
  fc.assert(
    fc.property(instant, pause, (from, minutes) => {
      let counted = 0
      for (let at = from, i = 0; i < minutes; i++, at = next(at)) if (open(at)) counted++
      assert.equal(workingMinutes(calendar, from, new Date(from.getTime() + minutes * MINUTE)), counted)
    }),
    { numRuns: 1000 },
  )
})

test('a due time is never outside office hours and never before the start', () => {
  fc.assert(
    fc.property(instant, limit, (from, limit) => {
      const due = dueAt(calendar, from, limit)
      const minute = cityMinute(due.dueAt)
      assert.ok(isWorkingDay(calendar, cityDay(due.dueAt)))
      assert.ok((minute >= 480 && minute <= 720) || (minute >= 810 && minute <= 1050))
      assert.ok(open(due.startedAt) && due.startedAt >= from && due.dueAt > due.startedAt)
    }),
    { numRuns: 3000 },
  )
})

test('who comes later is never due earlier; a longer limit never ends sooner', () => {
  fc.assert(
    fc.property(instant, fc.integer({ min: 0, max: 20_000 }), limit, fc.integer({ min: 0, max: 9 }), (from, later, limit, more) => {
      const due = dueAt(calendar, from, limit).dueAt
      assert.ok(dueAt(calendar, new Date(from.getTime() + later * MINUTE), limit).dueAt >= due)
      assert.ok(dueAt(calendar, from, { ...limit, value: limit.value + more }).dueAt >= due)
    }),
    { numRuns: 2000 },
  )
})

test('a suspension moves the due time by exactly its office time', () => {
  const seconds = fc.integer({ min: 0, max: 30 * 86_400 })
  fc.assert(
    fc.property(instant, limit, instant, seconds, (from, limit, pausedAt, length) => {
      const due = dueAt(calendar, from, limit).dueAt
      const to = new Date(pausedAt.getTime() + length * 1000)
      const moved = resumed(calendar, due, pausedAt, to)
      assert.ok(Math.abs(workingMinutes(calendar, due, moved) - workingMinutes(calendar, pausedAt, to)) < 1e-4)
      assert.ok(moved >= due)
    }),
    { numRuns: 2000 },
  )
})

test('working time added in two pieces is the same as in one', () => {
  const minutes = fc.integer({ min: 0, max: 9000 })
  fc.assert(
    fc.property(instant, minutes, minutes, (from, a, b) =>
      assert.deepEqual(addWorkingMinutes(calendar, addWorkingMinutes(calendar, from, a), b), addWorkingMinutes(calendar, from, a + b)),
    ),
    { numRuns: 1000 },
  )
})

test('the picture of the count is whole weeks, numbered without a gap up to the due day', () => {
  fc.assert(
    fc.property(instant, fc.integer({ min: 1, max: 40 }), (from, value) => {
      const { counted } = dueAt(calendar, from, { value, unit: 'working_day' })
      assert.equal(counted.length % 7, 0)
      const numbers = counted.flatMap(day => day.number ?? [])
      assert.deepEqual(
        numbers,
        Array.from({ length: value }, (_, i) => i + 1),
      )
      assert.equal(counted.filter(day => day.kind === 'due').length, 1)
    }),
    { numRuns: 1000 },
  )
})
