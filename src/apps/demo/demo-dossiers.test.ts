import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { testContext, testDatabase, type TestDatabase } from '#platform/testing/database.ts'
import { loadDemoCity } from './demo-city.ts'
import { makeDemoDossiers } from './demo-dossiers.ts'
import { demoPlans } from './plans.ts'

/*
 * A fresh demo must come up on any day: before Tết, on a Sunday night, years from now; in both cities.
 */
for (const [city, now] of [
  ['hanoi', '2026-11-24T02:12:00Z'],
  ['hanoi', '2027-02-07T16:30:00Z'],
  ['hcmc', '2027-06-13T20:00:00Z'],
] as const) {
  let db: TestDatabase
  before(async () => {
    db = await testDatabase()
  })
  after(() => db.close())

  test(`the demo of ${city} has dossiers at every stage on ${now.slice(0, 10)}, and gets them once`, async () => {
    const ctx = testContext(db, { kind: 'system', name: 'test' }, { now: new Date(now) })
    await loadDemoCity(ctx, city)
    assert.equal(await makeDemoDossiers(ctx, city), demoPlans(city).length)
    const { rows } = await db.owner.query<{ status: string; late: number }>(
      `select status, count(*) filter (where submitted_at > $1)::int as late from dossiers.dossier group by status`,
      [now],
    )
    assert.deepEqual(rows.map(row => row.status).sort(), [
      'awaiting_supplement', 'decided', 'processing', 'received', 'refused', 'returned', 'submitted', 'withdrawn',
    ]) // prettier-ignore
    assert.ok(rows.every(row => row.late === 0))
    assert.equal(await makeDemoDossiers(ctx, city), 0)
  })
}
