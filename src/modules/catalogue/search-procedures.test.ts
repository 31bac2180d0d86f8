import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { systemContext, type Context } from '#platform/context.ts'
import { silentLog } from '#platform/log.ts'
import { testDatabase, testServices, type TestDatabase } from '#platform/testing/database.ts'
import { importCatalogue } from './import-catalogue.ts'
import { loadProcedures } from './load-procedures.ts'
import type { Search } from './search.ts'
import { searchProcedures } from './search-procedures.ts'
import { aRecord, fileOf } from './testing/records.ts'

let db: TestDatabase
let ctx: Context
before(async () => {
  db = await testDatabase()
  ctx = systemContext(db.pool, silentLog, testServices(), 'test', new Date('2026-11-20T02:12:00Z'))
  await loadProcedures(ctx, 'hanoi')
  const others = [
    aRecord('9.000001', { name: 'Cấp thẻ thường trú cho người nước ngoài', levels: ['ministry'], field: 'Quản lý xuất nhập cảnh' }),
    aRecord('9.000002', { name: 'Đăng ký khai sinh lưu động' }),
    aRecord('9.000003', { name: 'Thương mại và chủ sở hữu', audience: ['Doanh nghiệp'], levels: ['province'] }),
  ]
  await importCatalogue(ctx, fileOf(others))
})
after(() => db.close())

const search = (q: string, more: Partial<Search> = {}) => searchProcedures(ctx, { q, ...more })
const first = async (q: string): Promise<string | undefined> => (await search(q)).items[0]?.code

const BEST: readonly (readonly [string, string])[] = [
  ['khai sinh', '1.001193'],
  ['KHAI SINH', '1.001193'],
  ['đăng ký khai sinh'.normalize('NFD'), '1.001193'],
  ['thuong tru', '1.004222'],
  ['thường trú', '1.004222'],
  ['khai sin', '1.001193'],
  ['khai sing', '1.001193'],
  ['dang ky ket hom', '1.000894'],
  ['giay kai sinh', '1.001193'],
  ['khaisinh', '1.001193'],
  ['1.004222', '1.004222'],
  ['4222', '1.004222'],
  ['sổ đỏ', '1.013831'],
  ['bằng lái', '3.000347'],
  ['giấy khai sinh', '1.001193'],
  ['tôi muốn làm giấy khai sinh cho con', '1.001193'],
  ['birth certificate', '1.001193'],
  ['marriage', '1.000894'],
  ['passport', '1.001456'],
  ['xay nha', '1.013225'],
  ['ly lich tu phap', '3.000333'],
]
for (const [q, code] of BEST) test(`"${q}" finds ${code} first`, async () => assert.equal(await first(q), code))

test('what was understood is said with its diacritics', async () => {
  const typed = await search('thuong tru')
  assert.deepEqual([typed.meant, typed.mended], ['thường trú', false])
  const wrong = await search('dang ky ket hom')
  assert.deepEqual([wrong.meant, wrong.mended], ['đăng ký kết hôn', true])
})

test('words that sound alike are offered', async () => {
  const found = await search('thương chú')
  assert.equal(found.suggestions[0]?.words, 'thường trú')
})

test('exactly as typed: no other words, no mending', async () => {
  assert.equal((await search('khai sing', { exact: true })).total, 0)
  assert.ok((await search('khai sinh', { exact: true })).total > 0)
})

test('filters of one kind are alternatives, kinds add up, and the counts say what each would leave', async () => {
  const all = await search('')
  const communes = await search('', { levels: ['commune'] })
  assert.equal(communes.total, all.counts.level.commune)
  const both = await search('', { levels: ['commune', 'ministry'] })
  assert.ok(both.total >= communes.total && both.total <= all.total)
  const partial = await search('', { levels: ['commune'], service: ['partial'] })
  assert.equal(partial.total, communes.counts.service.partial)
  assert.ok(partial.items.every(item => item.serviceLevel === 'partial' && item.levels.includes('commune')))
  const field = await search('', { field: 'Hộ tịch' })
  assert.ok(field.items.every(item => item.field === 'Hộ tịch'))
  const businesses = await search('', { audience: ['organisation'] })
  assert.equal(businesses.total, all.counts.audience.organisation)
})

test('every page is another part of the same list', async () => {
  const all = await search('', { limit: 100 })
  const pages = await Promise.all([1, 2, 3].map(page => search('', { limit: 10, page })))
  assert.deepEqual(
    pages.flatMap(p => p.items.map(i => i.code)),
    all.items.slice(0, 30).map(i => i.code),
  )
})

test('nothing that is typed breaks the search', async () => {
  for (const q of ["'", '\\', '& | !', '(:*', '<->', '%', '_', '☃', 'a'.repeat(5000), '1.', '...', 'x:A', "o'neil", '   ', '𝕏'])
    assert.ok((await search(q)).total >= 0, q)
})

test('a page out of the list is empty', async () => assert.deepEqual((await search('khai sinh', { page: 150 })).items, []))
