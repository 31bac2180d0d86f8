import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { testContext, testDatabase, type TestDatabase } from '#platform/testing/database.ts'
import { isWorkingDay } from './calendar.ts'
import { readDays, readHours } from './calendar-file.ts'
import { countDay } from './count-day.ts'
import { loadCalendarFile } from './load-calendar-file.ts'
import { forgetCalendar, loadCalendar } from './load-calendar.ts'
import { hanoiCalendar } from './testing/calendars.ts'

let db: TestDatabase
before(async () => {
  db = await testDatabase()
})
after(() => db.close())
const system = { kind: 'system', name: 'test' } as const
const officer = (role: string) => ({ kind: 'officer', officer: 'a', name: 'A', posts: [{ agency: 'b', roles: [role] }] }) as const

test('an empty city says what to do', async () => {
  forgetCalendar()
  await assert.rejects(loadCalendar(testContext(db, system)), /load its calendar from data/)
})

for (const city of ['hcmc', 'hanoi'])
  test(`loads ${city}, twice without change, and reads back what the file says`, async () => {
    const ctx = testContext(db, system)
    const first = await loadCalendarFile(ctx, city)
    assert.deepEqual(await loadCalendarFile(ctx, city), first)
    assert.deepEqual(await loadCalendar(ctx), hanoiCalendar())
  })

test('the administrator switches a proposed day on; loading the file again keeps the switch; nobody else may', async () => {
  const ctx = testContext(db, officer('administrator'))
  await loadCalendarFile(ctx, 'hanoi')
  await countDay(ctx, { day: '2026-11-24', counts: true })
  await loadCalendarFile(ctx, 'hanoi')
  assert.ok(!isWorkingDay(await loadCalendar(ctx), '2026-11-24'))
  await countDay(ctx, { day: '2026-11-24', counts: false })
  assert.ok(isWorkingDay(await loadCalendar(ctx), '2026-11-24'))
  await assert.rejects(countDay(ctx, { day: '2026-09-02', counts: false }), { code: 'deadlines.not_proposed' })
  await assert.rejects(countDay(testContext(db, officer('counter')), { day: '2026-11-24', counts: true }), { status: 403 })
  const { rows } = await db.owner.query(`select facts from platform.act where code = 'deadlines.day_switched' order by seq`)
  assert.deepEqual(rows.map(row => row.facts.counts), [true, false]) // prettier-ignore
})

const HEAD = 'day\tkind\tname\tenglish\tdecision\tstate\n'
for (const [what, text, message] of [
  ['another head', 'day\tkind\n', /line 1: the columns are/],
  ['no days', HEAD, /no days at all/],
  ['a day that does not exist', `${HEAD}2026-02-30\tholiday\tA\tA\tB\tdecided\n`, /line 2: day "2026-02-30"/],
  ['an unknown kind', `${HEAD}2026-02-20\tparty\tA\tA\tB\tdecided\n`, /line 2: kind "party"/],
  ['a missing column', `${HEAD}2026-02-20\tholiday\n`, /line 2: 2 columns instead of 6/],
  ['the same day twice', `${HEAD}${'2026-02-20\tholiday\tA\tA\tB\tdecided\n'.repeat(2)}`, /line 3: 2026-02-20 stands twice/],
] as const)
  test(`a calendar file with ${what} is refused by line`, () => {
    assert.throws(() => readDays('x.tsv', text), message)
  })

test('office hours that overlap or close before they open are refused', () => {
  const head = 'valid_from\topens\tcloses\tcut_off\n'
  assert.throws(() => readHours('x.tsv', `${head}2024-01-01\t12:00\t08:00\t15:00\n`), /closes before it opens/)
  assert.throws(() => readHours('x.tsv', `${head}2024-01-01\t08:00\t12:00\t15:00\n2024-01-01\t11:00\t17:00\t15:00\n`), /overlap/)
})
