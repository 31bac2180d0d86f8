import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { systemContext, type Context, type OfficerActor } from '#platform/context.ts'
import { silentLog } from '#platform/log.ts'
import { Refusal } from '#platform/refusal.ts'
import { testDatabase, testServices, type TestDatabase } from '#platform/testing/database.ts'
import type { Shell } from '#platform/ui/shell.ts'
import type { Call, Route } from '#platform/web/route.ts'
import { addOfficer } from '../add-officer.ts'
import { findAgencyByKey } from '../get-agency.ts'
import { getOfficer } from '../get-officer.ts'
import { loadOrganisation } from '../load-organisation.ts'
import { organisation } from '../module.ts'
import { officerActor, type Role } from '../officer.ts'

let db: TestDatabase
let ctx: Context
let admin: OfficerActor
let control: OfficerActor
let clerk: OfficerActor
let serial = 0

before(async () => {
  db = await testDatabase()
  ctx = systemContext(db.pool, silentLog, testServices(), 'test', new Date('2026-11-20T02:12:00Z'))
  await loadOrganisation(ctx, 'hanoi')
  admin = await officer('Nguyễn Nhật Minh', 'ttpvhcc', ['administrator'])
  control = await officer('Phạm Thanh Thủy', 'ttpvhcc', ['procedure_control'])
  clerk = await officer('Trần Minh Quân', 'X00199', ['specialist'])
})
after(() => db.close())

const officer = async (name: string, agency: string, roles: readonly Role[]): Promise<OfficerActor> => {
  serial++
  const posts = [{ agency: (await findAgencyByKey(ctx, agency))?.id ?? '', position: 'Công chức', roles }]
  return officerActor(
    await getOfficer(ctx, await addOfficer(ctx, { login: `o${serial}`, name, identifier: `00109000000${serial}`, posts })),
  )
}

const shell: Shell = { lang: 'vi', path: '/', demo: true, cityName: '', user: null, counts: {}, csrf: '' }
type Got = { readonly status: number; readonly text: string }

/** What somebody gets from one of the routes. */
const get = async (
  actor: OfficerActor,
  path: string,
  params: Record<string, string> = {},
  query: Record<string, string> = {},
  lang: 'vi' | 'en' = 'vi',
): Promise<Got> => {
  const route: Route | undefined = organisation.routes.find(r => r.path === path)
  assert.ok(route !== undefined, path)
  assert.equal(route.access, 'officer')
  const call: Call<object, object> = {
    ctx: { ...ctx, actor, lang },
    params,
    query,
    form: {},
    lists: {},
    files: [],
    shell: { ...shell, lang },
    cookies: {},
    device: '',
    session: null,
  }
  try {
    const answer = await route.handle(call as Call<never, never>)
    if (!('kind' in answer)) return { status: 200, text: `${answer.title} ${String(answer.body)} ${String(answer.aside ?? '')}` }
    return answer.kind === 'page' ? { status: answer.status, text: String(answer.view.body) } : { status: 303, text: '' }
  } catch (error) {
    if (error instanceof Refusal) return { status: error.status, text: error.code }
    throw error
  }
}
const LIST = '/can-bo/to-chuc'
const AGENCY = '/can-bo/to-chuc/co-quan/:key'
const UNITS = '/can-bo/to-chuc/don-vi'
const UNIT = '/can-bo/to-chuc/don-vi/:code'

test('administrators and procedure control see every agency, others only their own', async () => {
  for (const actor of [admin, control]) {
    assert.equal((await get(actor, AGENCY, { key: 'X00004' })).status, 200)
    assert.match((await get(actor, LIST)).text, /Sở Tư pháp/)
  }
  assert.equal((await get(clerk, AGENCY, { key: 'X00199' })).status, 200)
  assert.deepEqual(await get(clerk, AGENCY, { key: 'X00004' }), { status: 403, text: 'organisation.not_your_agency' })
  const own = (await get(clerk, LIST)).text
  assert.match(own, /Ủy ban nhân dân phường Láng/)
  assert.doesNotMatch(own, /Sở Tư pháp/)
})

test('the page of an agency tells its code as provisional, its officers with roles and whom it took over from', async () => {
  const { text } = await get(admin, AGENCY, { key: 'X00199' })
  for (const said of ['H26.X00199', 'mã tạm', 'Trần Minh Quân', 'Thẩm tra', 'Ủy ban nhân dân quận Đống Đa'])
    assert.ok(text.includes(said), said)
  assert.doesNotMatch(text, /001090/)
  assert.equal((await get(admin, AGENCY, { key: 'nobody' })).status, 404)
})

test('agencies are found without diacritics, by code, place and day', async () => {
  assert.match((await get(admin, LIST, {}, { q: 'so tu phap' })).text, /Sở Tư pháp/)
  assert.match((await get(admin, LIST, {}, { q: 'h26.p03' })).text, /Sở Tư pháp/)
  assert.match((await get(admin, LIST, {}, { noi: '00199', nhom: 'cong-an-xa' })).text, /Công an phường Láng/)
  assert.match((await get(admin, LIST, {}, { ngay: '01/02/2025' })).text, /Sở Giao thông vận tải/)
  assert.doesNotMatch((await get(admin, LIST)).text, /Sở Giao thông vận tải/)
  assert.equal((await get(admin, LIST, {}, { ngay: '32/13/2025' })).status, 422)
  assert.match((await get(admin, LIST, {}, { q: 'zzzz' })).text, /Không có cơ quan nào như vậy/)
})

test('a long list goes on page by page and comes back', async () => {
  const first = (await get(admin, LIST, {}, { nhom: 'xa-phuong' })).text
  const next = /href="[^"]*sau=(X\d+)"[^>]*rel="next"/.exec(first)?.[1] ?? ''
  const second = (await get(admin, LIST, {}, { nhom: 'xa-phuong', sau: next })).text
  assert.match(first, /1–40 trong 126/)
  assert.match(second, /41–80 trong 126/)
  assert.match(second, /rel="prev"/)
})

test('units are listed for a day, with counts that come from the data', async () => {
  assert.match((await get(clerk, UNITS)).text, /126 đơn vị ngày 20\/11\/2026/)
  assert.match((await get(clerk, UNITS, {}, { ngay: '01/06/2024' })).text, /579 đơn vị ngày 01\/06\/2024/)
  assert.match((await get(clerk, UNITS, {}, { ngay: '2025-03-01' })).text, /526 đơn vị/)
  assert.equal((await get(clerk, UNITS, {}, { ngay: 'x' })).status, 422)
  assert.match((await get(clerk, UNITS, {}, { q: 'phu dong' })).text, /Xã Phù Đổng/)
})

test('the story of a code: what each of its units was made of and what it became', async () => {
  const { text } = await get(clerk, UNIT, { code: '00004' })
  for (const said of ['Phường Ba Đình', 'Phường Trúc Bạch', 'Được lập từ', 'Phường Cửa Đông', 'Quận Hoàn Kiếm', 'Nay thuộc'])
    assert.ok(text.includes(said), said)
  assert.equal((await get(clerk, UNIT, { code: '99999' })).status, 404)
  assert.match((await get(clerk, UNIT, { code: '001' })).text, /Quận Ba Đình/)
})

test('English pages speak English; positions and fields of work, which have no English, are marked Vietnamese', async () => {
  const { text } = await get(admin, AGENCY, { key: 'X00199' }, {}, 'en')
  assert.match(text, /Láng Ward People’s Committee/)
  assert.match(text, /<span lang="vi">Công chức<\/span>/)
  for (const vietnamese of ['Cán bộ', 'mã tạm', 'Hiệu lực', 'Trực thuộc', 'phường'])
    assert.ok(!text.replace(/<span lang="vi">.*?<\/span>/g, '').includes(vietnamese), vietnamese)
  assert.match((await get(clerk, UNITS, {}, {}, 'en')).text, /126 units on 20 November 2026: 75 communes, 51 wards/)
})
