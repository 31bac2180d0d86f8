import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import fc from 'fast-check'
import { systemContext, type Context } from '#platform/context.ts'
import { silentLog } from '#platform/log.ts'
import { testDatabase, testServices, type TestDatabase } from '#platform/testing/database.ts'
import { levelByRule, type CompetenceRule } from './competence.ts'
import { findCompetent } from './find-competent.ts'
import { listCommunes } from './find-unit.ts'
import { loadOrganisation } from './load-organisation.ts'
import { holdsOn } from './unit.ts'

let ctx: Context
let db: TestDatabase
before(async () => {
  db = await testDatabase()
  ctx = systemContext(db.pool, silentLog, testServices(), 'test', new Date('2026-11-20T02:12:00Z'))
  await loadOrganisation(ctx, 'hanoi')
})
after(() => db.close())

const LANG = '00199'
const procedure = (levels: readonly string[], field: string, ministry: string, code = '1.000001') => ({ code, levels, field, ministry })

test('the agencies people expect are found', async () => {
  for (const [asked, key] of [
    [procedure(['commune'], 'Hộ tịch', 'bo-tu-phap', '1.001193'), 'X00199'],
    [procedure(['commune'], 'Đăng ký, quản lý cư trú', 'bo-cong-an', '1.004222'), 'CA00199'],
    [procedure(['commune'], 'Cấp, quản lý căn cước', 'bo-cong-an'), 'CA00199'],
    [procedure(['ministry', 'province', 'commune'], 'Đăng ký, quản lý phương tiện giao thông cơ giới', 'bo-cong-an'), 'CA00199'],
    [procedure(['province'], 'Lý lịch tư pháp', 'bo-cong-an', '3.000333'), 'pc06'],
    [procedure(['province'], 'Quản lý xuất nhập cảnh', 'bo-cong-an'), 'pa08'],
    [procedure(['commune'], 'Chứng thực', 'bo-tu-phap'), 'X00199'],
    [procedure(['commune', 'ministry'], 'Thành lập và hoạt động doanh nghiệp (hộ kinh doanh)', 'bo-tai-chinh'), 'X00199'],
    [procedure(['commune', 'other'], 'Hoạt động xây dựng', 'bo-xay-dung'), 'X00199'],
    [procedure(['province', 'ministry'], 'Thành lập và hoạt động của doanh nghiệp', 'bo-tai-chinh'), 'so-tai-chinh'],
    [procedure(['commune', 'province'], 'Thuế', 'bo-tai-chinh'), 'thue'],
    [procedure(['commune', 'province'], 'Thực hiện chính sách BHXH', 'bo-tai-chinh'), 'bhxh'],
    [procedure(['province'], 'Đất đai', 'bo-nong-nghiep-mt'), 'vpdk'],
    [procedure(['province'], 'Thủy lợi', 'bo-nong-nghiep-mt'), 'so-nong-nghiep-moi-truong'],
    [procedure(['province'], 'Dược phẩm', 'bo-y-te'), 'so-y-te'],
    [procedure(['province'], 'điều không ai nghĩ tới', 'bo-nao-do'), 'ubnd'],
  ] as const) {
    const found = await findCompetent(ctx, { procedure: asked, place: LANG })
    assert.equal(found?.agency.key, key, `${asked.field} (${asked.levels.join(', ')})`)
  }
})

test('what only ministries handle has no agency here', async () => {
  for (const levels of [['ministry'], ['other'], ['ministry', 'other'], []])
    assert.equal(await findCompetent(ctx, { procedure: procedure(levels, 'Hộ tịch', 'bo-tu-phap'), place: LANG }), null)
})

test('nobody with a level of province or commune is left without an agency that exists today', async () => {
  const communes = await listCommunes(ctx)
  const words = fc.constantFrom(
    'Hộ tịch',
    'Thuế',
    'Hải quan',
    'Đất đai',
    'Cư trú',
    'Xây dựng',
    'Khiếu nại, tố cáo',
    'Tổng hợp',
    'Lao động',
    'Y tế',
  )
  const asked = fc.record({
    code: fc
      .tuple(fc.constantFrom('1', '2', '3'), fc.integer({ min: 0, max: 999_999 }))
      .map(([a, n]) => `${a}.${String(n).padStart(6, '0')}`),
    levels: fc
      .subarray(['ministry', 'province', 'commune', 'other'])
      .filter(levels => levels.includes('province') || levels.includes('commune')),
    field: fc.oneof(
      words,
      fc.array(words, { maxLength: 3 }).map(list => list.join(', ')),
      fc.string(),
    ),
    ministry: fc.oneof(
      fc.constantFrom('bo-cong-an', 'bo-tai-chinh', 'bo-tu-phap', 'bo-xay-dung', 'bo-nong-nghiep-mt', 'ngan-hang-nha-nuoc'),
      fc.string(),
    ),
  })
  await fc.assert(
    fc.asyncProperty(asked, fc.constantFrom(...communes), async (procedure, place) => {
      const found = await findCompetent(ctx, { procedure, place: place.code })
      assert.ok(found !== null)
      assert.ok(holdsOn(found.agency, '2026-11-20'), found.agency.key)
      assert.ok(procedure.levels.includes(found.level))
      if (found.agency.unit !== null && found.agency.kind !== 'city') assert.equal(found.agency.unit, place.code)
    }),
    { numRuns: 400 },
  )
})

test('rules written today also answer for a day before the reorganisation', async () => {
  const before = await findCompetent(ctx, {
    procedure: procedure(['province'], 'Thủy lợi', 'bo-nong-nghiep-mt'),
    place: '00004',
    on: '2025-02-01',
  })
  assert.equal(before?.agency.key, 'so-nong-nghiep')
})

test('a place that is no commune of the day is refused, not guessed', async () => {
  await assert.rejects(findCompetent(ctx, { procedure: procedure(['commune'], 'Hộ tịch', 'bo-tu-phap'), place: '00006' }), {
    code: 'organisation.place_unknown',
    status: 422,
  })
})

test('the rule is told in the reader’s language', async () => {
  const asked = { procedure: procedure(['commune'], 'Hộ tịch', 'bo-tu-phap'), place: LANG }
  assert.match((await findCompetent(ctx, asked))?.rule ?? '', /UBND cấp xã/)
  assert.match((await findCompetent({ ...ctx, lang: 'en' }, asked))?.rule ?? '', /^Civil status/)
})

test('a rule fits by code, ministry, whole words of the field and level, all of them', () => {
  const rule: CompetenceRule = { name: { vi: 'x', en: 'x' }, levels: ['commune', 'province'], agency: 'x', fields: ['y te', '=thue'] }
  const level = (field: string, levels: string[] = ['province']) => levelByRule(rule, procedure(levels, field, 'bo-y-te'))
  assert.equal(level('Y tế dự phòng'), 'province')
  assert.equal(level('Y TẾ', ['province', 'commune']), 'commune')
  assert.equal(level('Quy tế'), undefined)
  assert.equal(level('Thuế'), 'province')
  assert.equal(level('Thuế, phí'), undefined)
  assert.equal(level('Y tế', ['ministry']), undefined)
  assert.equal(levelByRule({ ...rule, ministries: ['bo-cong'] }, procedure(['province'], 'Thuế', 'bo-cong-an')), 'province')
  assert.equal(levelByRule({ ...rule, procedures: ['9'] }, procedure(['province'], 'Thuế', 'bo-cong-an')), undefined)
})
