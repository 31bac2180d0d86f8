import assert from 'node:assert/strict'
import { test } from 'node:test'
import { daysFrom } from '#platform/calendar.ts'
import { isWorkingDay } from './calendar.ts'
import { describeDue } from './describe-due.ts'
import { dueAt, expectedReceiptBy, resumed } from './due.ts'
import type { Limit } from './limit.ts'
import { soonUntil, standing, workingDaysLeft } from './standing.ts'
import { hanoiCalendar } from './testing/calendars.ts'

const calendar = hanoiCalendar()
/** "13/02/2026 15:40" in Hanoi. */
const at = (text: string): Date => {
  const [, d, m, y, time] = /^(\d\d)\/(\d\d)\/(\d{4}) (\d\d:\d\d)$/.exec(text) ?? []
  return new Date(`${y}-${m}-${d}T${time}:00+07:00`)
}
const said = (instant: Date): string => {
  const [y, m, d] = new Date(instant.getTime() + 7 * 3_600_000).toISOString().slice(0, 10).split('-')
  return `${d}/${m}/${y} ${new Date(instant.getTime() + 7 * 3_600_000).toISOString().slice(11, 16)}`
}

for (const [year, days] of [
  ['2024', 251],
  ['2025', 250],
  ['2026', 250],
  ['2027', 250],
] as const)
  // prettier-ignore
  test(`${year} has ${days} working days`, () => {
    assert.equal(daysFrom(`${year}-01-01`, `${year}-12-31`).filter(day => isWorkingDay(calendar, day)).length, days)
  })

test('a proposed holiday is worked until the switch is on', () => {
  assert.ok(isWorkingDay(calendar, '2026-11-24'))
  assert.ok(!isWorkingDay(hanoiCalendar(true), '2026-11-24'))
})

test('the worked example: after the cut-off, over Tết, suspended for five days', () => {
  const limit: Limit = { value: 15, unit: 'working_day' }
  const due = dueAt(calendar, at('13/02/2026 15:40'), limit)
  assert.equal(said(due.startedAt), '23/02/2026 08:00')
  assert.equal(said(due.dueAt), '16/03/2026 17:30')
  assert.equal(said(resumed(calendar, due.dueAt, at('03/03/2026 09:00'), at('10/03/2026 09:00'))), '23/03/2026 17:30')
  const again = dueAt(calendar, at('13/02/2026 15:40'), limit, [{ from: at('03/03/2026 09:00'), to: at('10/03/2026 09:00') }])
  assert.equal(said(again.dueAt), '23/03/2026 17:30')
  const kinds = (kind: string) => again.counted.filter(day => day.kind === kind)
  assert.deepEqual(kinds('counted').map(day => day.number), [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14]) // prettier-ignore
  assert.deepEqual(kinds('paused').map(day => day.day), ['2026-03-03', '2026-03-04', '2026-03-05', '2026-03-06', '2026-03-09']) // prettier-ignore
  assert.deepEqual(kinds('due'), [{ day: '2026-03-23', kind: 'due', number: 15 }])
  assert.deepEqual([again.counted[0]?.day, again.counted.length % 7], ['2026-02-09', 0])
  assert.deepEqual(describeDue('vi', again), [
    'Nhận lúc 15:40 ngày 13/02/2026, sau giờ nhận hoặc vào ngày nghỉ, nên tính như nhận lúc 08:00 ngày 23/02/2026.',
    'Thời hạn 15 ngày làm việc, không tính ngày nhận.',
    'Thứ Bảy, Chủ nhật và ngày lễ không tính.',
    'Ngày nghỉ lễ ở giữa: Tết Nguyên đán 16/02–20/02.',
    'Dừng tính từ 09:00 ngày 03/03/2026 đến 09:00 ngày 10/03/2026; hạn lùi đúng bấy nhiêu giờ làm việc.',
    'Hạn trả: trước 17:30 ngày 23/03/2026.',
  ])
})

const cases: readonly (readonly [string, string, Limit, string])[] = [
  ['three working days from a Friday morning', '20/11/2026 09:12', { value: 3, unit: 'working_day' }, '25/11/2026 17:30'],
  ['at the cut-off itself it is still today', '20/11/2026 15:00', { value: 1, unit: 'working_day' }, '23/11/2026 17:30'],
  ['a minute after the cut-off it is the next working day', '20/11/2026 15:01', { value: 1, unit: 'working_day' }, '24/11/2026 17:30'],
  ['on a Saturday it counts from Monday', '21/11/2026 10:00', { value: 1, unit: 'working_day' }, '24/11/2026 17:30'],
  ['a Saturday worked in a swap counts', '21/08/2026 10:00', { value: 1, unit: 'working_day' }, '22/08/2026 17:30'],
  ['over 30/4 and the lieu day', '24/04/2026 10:00', { value: 2, unit: 'working_day' }, '29/04/2026 17:30'],
  ['same day before the cut-off', '20/11/2026 14:59', { value: 1, unit: 'same_day' }, '20/11/2026 17:30'],
  ['same day after the cut-off is the next working day', '20/11/2026 16:00', { value: 1, unit: 'same_day' }, '23/11/2026 17:30'],
  ['calendar days count Saturdays and Sundays', '18/11/2026 10:00', { value: 7, unit: 'day' }, '25/11/2026 17:30'],
  ['calendar days that end on a Saturday move to Monday', '18/11/2026 10:00', { value: 3, unit: 'day' }, '23/11/2026 17:30'],
  ['a month ends on the same date', '18/11/2026 10:00', { value: 1, unit: 'month' }, '18/12/2026 17:30'],
  ['a month from the 31st ends on the last day, moved off Sunday', '29/01/2026 10:00', { value: 1, unit: 'month' }, '02/03/2026 17:30'],
  ['hours run over noon', '20/11/2026 11:00', { value: 2, unit: 'hour' }, '20/11/2026 14:30'],
  ['hours end at closing, not at the next opening', '20/11/2026 09:30', { value: 6.5, unit: 'hour' }, '20/11/2026 17:30'],
  ['hours run over the weekend', '20/11/2026 14:30', { value: 4, unit: 'hour' }, '23/11/2026 09:00'],
  ['before the opening it counts from the opening', '20/11/2026 06:00', { value: 2, unit: 'hour' }, '20/11/2026 10:00'],
  ['at noon it counts from the afternoon', '20/11/2026 12:40', { value: 1, unit: 'hour' }, '20/11/2026 14:30'],
]
for (const [what, received, limit, expected] of cases)
  test(what, () => {
    assert.equal(said(dueAt(calendar, at(received), limit).dueAt), expected)
  })

test('papers filed online are to be received within eight office hours', () => {
  assert.equal(said(expectedReceiptBy(calendar, at('20/11/2026 09:12'))), '23/11/2026 09:12')
  assert.equal(said(expectedReceiptBy(calendar, at('21/11/2026 20:00'))), '23/11/2026 17:30')
})

test('a Saturday that ends a count of calendar days is not numbered twice', () => {
  const { counted } = dueAt(calendar, at('18/11/2026 10:00'), { value: 3, unit: 'day' })
  assert.deepEqual(
    counted.filter(day => day.number).map(day => [day.day, day.number]),
    [['2026-11-19', 1], ['2026-11-20', 2], ['2026-11-23', 3]], // prettier-ignore
  )
})

test('working days left: today is 0, late is negative, a weekend adds nothing', () => {
  const due = at('23/11/2026 17:30')
  for (const [now, left, state] of [
    ['19/11/2026 08:00', 2, 'ahead'],
    ['20/11/2026 18:00', 1, 'soon'],
    ['22/11/2026 10:00', 1, 'soon'],
    ['23/11/2026 17:30', 0, 'today'],
    ['23/11/2026 17:31', 0, 'late'],
    ['25/11/2026 08:00', -2, 'late'],
  ] as const) {
    assert.equal(workingDaysLeft(calendar, at(now), due), left)
    assert.equal(standing(calendar, at(now), due).state, state)
  }
  assert.equal(said(soonUntil(calendar, at('20/11/2026 09:00'))), '24/11/2026 00:00')
})
