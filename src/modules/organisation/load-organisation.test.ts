import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { systemContext, type Context } from '#platform/context.ts'
import { silentLog } from '#platform/log.ts'
import { testDatabase, testServices, type TestDatabase } from '#platform/testing/database.ts'
import { findAgencyByCode, findAgencyByKey, agencySuccession, getAgency, listAgencies } from './get-agency.ts'
import { findUnit, listCommunes, listUnits, predecessorsOf, successorsOf } from './find-unit.ts'
import { cityFolder } from './city.ts'
import { loadOrganisation } from './load-organisation.ts'
import { readCityData } from './read-city-data.ts'
import { showCode } from './agency.ts'

let db: TestDatabase
let ctx: Context
before(async () => {
  db = await testDatabase()
  ctx = systemContext(db.pool, silentLog, testServices(), 'test', new Date('2026-11-20T02:12:00Z'))
  await loadOrganisation(ctx, 'hanoi')
})
after(() => db.close())

describe('the organisation of Hanoi, loaded by the application’s own role', () => {
  test('has the units of each of its three eras', async () => {
    for (const [day, districts, communes] of [
      ['2024-06-01', 30, 579],
      ['2025-03-01', 30, 526],
      ['2025-08-01', 0, 126],
    ] as const) {
      assert.equal((await listUnits(ctx, 'district', day)).length, districts, day)
      assert.equal((await listCommunes(ctx, day)).length, communes, day)
    }
  })

  test('loading again changes nothing and is quick', async () => {
    const started = performance.now()
    const again = await loadOrganisation(ctx, 'hanoi')
    assert.equal(again.changed, false)
    assert.ok(performance.now() - started < 1000)
    const acts = await db.owner.query(`select 1 from platform.act where code = 'organisation.loaded'`)
    assert.equal(acts.rowCount, 1)
  })

  test('another city is refused in the same database', async () => {
    await assert.rejects(loadOrganisation(ctx, 'hcmc'), /This database serves hanoi/)
  })

  test('a code lives on for another unit: 00004 was Trúc Bạch and is Ba Đình', async () => {
    assert.equal((await findUnit(ctx, '00004', '2025-06-30'))?.fullName, 'Phường Trúc Bạch')
    assert.equal((await findUnit(ctx, '00004', '2025-07-01'))?.fullName, 'Phường Ba Đình')
  })

  test('succession is told both ways, many to many, as the file says it', async () => {
    const { units } = await readCityData(await cityFolder('hanoi'))
    for (const unit of units) {
      const became = (await successorsOf(ctx, unit.id)).map(u => u.id).sort()
      assert.deepEqual(became, [...unit.successorIds].sort(), unit.fullName)
      for (const id of became) assert.ok((await predecessorsOf(ctx, id)).some(u => u.id === unit.id))
    }
    const split = await findUnit(ctx, '00007', '2025-06-30')
    assert.deepEqual(
      (await successorsOf(ctx, split?.id ?? '')).map(u => u.name),
      ['Giảng Võ', 'Ngọc Hà'],
    )
  })

  test('every commune of today was made of units of the era before', async () => {
    for (const commune of await listCommunes(ctx)) {
      const before = await predecessorsOf(ctx, commune.id)
      assert.ok(before.length > 0, commune.fullName)
      assert.ok(before.every(unit => unit.validTo === '2025-06-30'))
    }
  })

  test('every commune has its committee, police and service point', async () => {
    for (const { code } of await listCommunes(ctx)) {
      const kinds = (await listAgencies(ctx, { unit: code })).map(agency => agency.kind).sort()
      assert.deepEqual(kinds, ['commune', 'commune_police', 'service_point'], code)
    }
  })

  test('agencies follow one another: the ward’s committee took over from the districts its land lay in', async () => {
    const lang = await findAgencyByKey(ctx, 'X00199')
    assert.deepEqual(
      (await agencySuccession(ctx, lang?.id ?? '')).before.map(a => a.shortName),
      ['UBND quận Ba Đình', 'UBND quận Đống Đa'],
    )
    const home = await findAgencyByKey(ctx, 'so-noi-vu')
    assert.deepEqual((await agencySuccession(ctx, home?.id ?? '')).before.map(a => a.key).sort(), ['so-lao-dong', 'so-noi-vu-2024'])
  })

  test('only the city’s own code is shown as official', async () => {
    for (const agency of await listAgencies(ctx, { on: null }))
      assert.equal(showCode(agency).endsWith('(mã tạm)'), agency.code !== 'H26', agency.code)
  })

  test('an agency is found by its code, written either way', async () => {
    assert.equal((await findAgencyByCode(ctx, '000.00.00.H26'))?.key, 'ubnd')
    assert.equal((await findAgencyByCode(ctx, 'h26.x00199'))?.key, 'X00199')
    assert.equal(await findAgencyByCode(ctx, 'no code'), undefined)
  })

  test('a stranger’s id is refused with 404', async () => {
    await assert.rejects(getAgency(ctx, '00000000-0000-7000-8000-000000000000'), { code: 'organisation.agency_not_found', status: 404 })
  })
})

test('Ho Chi Minh City is set up the same way, with 168 communes today and Thủ Đức as a city within the city before', async () => {
  const other = await testDatabase()
  try {
    const there = systemContext(other.pool, silentLog, testServices({ city: 'hcmc' }), 'test', new Date('2026-11-20T02:12:00Z'))
    const started = performance.now()
    await loadOrganisation(there, 'hcmc')
    assert.ok(performance.now() - started < 2000)
    assert.equal((await listCommunes(there)).length, 168)
    const thuDuc = (await listUnits(there, 'district', '2025-06-30')).find(unit => unit.name === 'Thủ Đức')
    assert.equal(thuDuc?.type, 'Thành phố')
    assert.equal((await findUnit(there, '26824'))?.fullName, 'Phường Thủ Đức')
    assert.ok((await listCommunes(there)).every(unit => unit.parent === '79'))
  } finally {
    await other.close()
  }
})
