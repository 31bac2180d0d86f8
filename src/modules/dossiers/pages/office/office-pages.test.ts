import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { Context, OfficerActor } from '#platform/context.ts'
import { receiveDossier } from '../../receive-dossier.ts'
import { getDossier } from '../../get-dossier.ts'
import { at, testCity } from '../../testing/city.ts'
import { open, send, textOf } from './testing/visit.ts'

const city = await testCity()
after(() => city.close())
const [ward, other] = [await city.agency('X00199'), await city.agency('X00004')]
const hang = await city.citizen()
const tam = await city.citizen('Lý Thị Thanh Tâm')
const [bich, quan, dung, ha] = [
  await city.officer(['counter'], ward, 'Lê Thị Bích'),
  await city.officer(['specialist'], ward, 'Trần Minh Quân'),
  await city.officer(['head'], ward, 'Ngô Văn Dũng', 'Trưởng phòng'),
  await city.officer(['leader'], ward, 'Nguyễn Thu Hà', 'Chủ tịch'),
]
const stranger = await city.officer(['counter', 'specialist', 'head', 'leader'], other, 'Đỗ Hữu Phước')
const now = at('2026-11-18T09:00')
const as = (actor: OfficerActor, on: Date = now, lang: 'vi' | 'en' = 'vi'): Context => ({ ...city.as(actor, on), lang })
const filed = async (citizen = hang, procedure = '1.001193'): Promise<string> =>
  (await city.filed(city.as(citizen, now), { procedure, papers: true })).code
const received = async (citizen = hang, procedure?: string): Promise<string> => {
  const code = await filed(citizen, procedure)
  await receiveDossier(as(bich), { code, version: 1 })
  return code
}
const casePage = (code: string): string => `/can-bo/ho-so/${code}`
const short = (code: string): string => code.slice(code.indexOf('-') + 1)
const status = async (code: string): Promise<string> => (await getDossier(as(bich), code)).status

test('the inbox shows queues with counts, rows with due date, person, procedure and step', async () => {
  const code = await filed(tam)
  const page = await open(as(bich), '/can-bo?hang=cho-tiep-nhan')
  const text = textOf(page)
  assert.match(text, /Chờ tiếp nhận \d+/)
  assert.match(text, new RegExp(`Chưa tính, nộp 09:00 ${short(code)} Lý Thị Thanh Tâm 1990 Đăng ký khai sinh Tiếp nhận · chưa ai nhận`))
  assert.match(page.html, new RegExp(`value="${code}~1"`))
})

test('searching works without diacritics, filters stand as chips that lead away, an empty list says what to do', async () => {
  await filed(tam)
  const found = await open(as(bich), '/can-bo?hang=ca-don-vi&q=ly+thi+thanh+tam')
  assert.match(textOf(found), /Lý Thị Thanh Tâm/)
  assert.doesNotMatch(textOf(found), /Nguyễn Thị Thu Hằng/)
  assert.match(textOf(found), /Đang lọc: Bỏ lọc: Có: ly thi thanh tam/)
  assert.match(textOf(await open(as(bich), '/can-bo?hang=ca-don-vi&q=khong+co+ai')), /Không có hồ sơ nào khớp với bộ lọc. Bỏ hết bộ lọc/)
})

test('a long list goes on and back by its keys, and the case between leads to the ones beside it', async () => {
  for (let i = 0; i < 23; i++) await filed()
  const first = await open(as(bich), '/can-bo?hang=cho-tiep-nhan')
  const next = /href="([^"]+)" rel="next"/.exec(first.html)?.[1]?.replaceAll('&amp;', '&') ?? ''
  const second = await open(as(bich), next)
  const previous = /href="([^"]+)" rel="prev"/.exec(second.html)?.[1]?.replaceAll('&amp;', '&') ?? ''
  const codes = (html: string): string[] => [...html.matchAll(/name="ho-so" value="([^~]+)~/g)].map(found => found[1] ?? '')
  assert.equal(codes(first.html).length, 20)
  assert.match(textOf(first), /1–20 trong \d+/)
  assert.match(textOf(second), /21–\d+ trong \d+/)
  assert.ok(codes(second.html).every(code => !codes(first.html).includes(code)))
  assert.deepEqual(codes((await open(as(bich), previous)).html), codes(first.html))
  const [a = '', b = '', c = ''] = codes(first.html)
  const middle = await open(as(bich), `${casePage(b)}?hang=cho-tiep-nhan&vt=1`)
  assert.match(middle.html, new RegExp(`href="/can-bo/ho-so/${a}[^"]*"[^>]*data-key="K"`))
  assert.match(middle.html, new RegExp(`href="/can-bo/ho-so/${c}[^"]*"[^>]*data-key="J"`))
})

test('several are received at once, each with its own outcome; the one that failed can be tried again', async () => {
  const codes = [await filed(), await filed(tam)]
  await receiveDossier(as(bich), { code: codes[1] ?? '', version: 1 })
  const page = await send(as(bich), '/can-bo/nhieu', { viec: 'receive', 've': '/can-bo?hang=cho-tiep-nhan', 'ho-so': codes.map(code => `${code}~1`) }) // prettier-ignore
  assert.match(textOf(page), /Đã tiếp nhận 1 trong 2 hồ sơ/)
  assert.match(textOf(page), /1 hồ sơ chưa làm được Lý Thị Thanh Tâm – Đăng ký khai sinh\s*\. Lê Thị Bích đã tiếp nhận lúc 09:00/)
  assert.match(textOf(page), /hẹn trả trước 17:30/)
  assert.equal(await status(codes[0] ?? ''), 'received')
  assert.equal((await send(as(bich), '/can-bo/nhieu', { viec: 'receive', ve: 'https://evil.example' })).to, '/can-bo')
})

test('a case shows its papers, facts with their source, why it is due, what is missing, and only the acts open to the reader', async () => {
  const code = await received()
  const mine = textOf(await open(as(quan), casePage(code)))
  for (const words of ['Việc của tôi bây giờ: ghi ý kiến thẩm tra', 'Tài khoản VNeID, lấy', 'Trả trong ngày làm việc đó', 'Thành phần hồ sơ', 'Lê Thị Bích đã tiếp nhận', 'Yêu cầu bổ sung'])
    assert.ok(mine.includes(words), words) // prettier-ignore
  assert.ok(!mine.includes('Từ chối tiếp nhận'))
  const theirs = textOf(await open(as(bich), casePage(code)))
  assert.match(theirs, /Bây giờ tôi không phải làm gì/)
})

test('papers open inside the page; forms are there; another unit is refused', async () => {
  const code = await received()
  const dossier = await getDossier(as(quan), code)
  const paper = await open(as(quan), `${casePage(code)}/tep/${dossier.documents[0]?.id}`)
  assert.deepEqual([paper.file?.mediaType, paper.file?.inline], ['application/pdf', true])
  assert.match((await open(as(quan), `${casePage(code)}/giay/receipt`)).file?.name ?? '', /^Giay-tiep-nhan/)
  await assert.rejects(open(as(quan), `${casePage(code)}/giay/anything`), { status: 404 })
  await assert.rejects(open(as(quan), `${casePage(code)}/tep/ket-qua`), { code: 'dossiers.no_result' })
  for (const path of [casePage(code), `${casePage(code)}/tep/${dossier.documents[0]?.id}`, `${casePage(code)}/giay/receipt`])
    await assert.rejects(open(as(stranger), path), { code: 'dossiers.other_unit', status: 403 })
  await assert.rejects(send(as(stranger), `${casePage(code)}/claim`, { 'phien-ban': '2' }), { status: 403 })
  await assert.rejects(open(as(quan), casePage('H26.X00199-261118-9999')), { status: 404 })
})

test('a refusal without its reason comes back with the field marked and the other one kept', async () => {
  const code = await filed()
  const page = await send(as(bich), `${casePage(code)}/refuse`, { 'phien-ban': '1', 'tc-ly-do': '', 'tc-can-cu': 'khoản 2 điều 16' })
  assert.equal(page.status, 422)
  assert.match(page.html, /href="#tc-ly-do"/)
  assert.match(page.html, /value="khoản 2 điều 16"/)
  assert.match(page.html, /<details class="k-more" open>/)
  const done = await send(as(bich), `${casePage(code)}/refuse`, {
    'phien-ban': '1',
    'tc-ly-do': 'Đã đăng ký rồi',
    'tc-can-cu': 'khoản 2 điều 16',
  })
  assert.equal(done.to, `${casePage(code)}?xong=refuse`)
  assert.match(textOf(await open(as(bich), done.to)), /Xong: đã từ chối tiếp nhận.*Từ chối tiếp nhận \(mẫu 03\)/)
})

test('the slower of two is told what happened and finds his words again', async () => {
  const code = await received(tam, '1.004873')
  await send(as(dung), `${casePage(code)}/hand-over`, { 'phien-ban': '2', 'cg-cho': `process:${quan.officer}`, 'cg-ghi': '' })
  const page = await send(as(quan), `${casePage(code)}/record-opinion`, { 'phien-ban': '2', 'yk-chu': 'Giấy tờ khớp, đủ điều kiện', 'yk-de-xuat': 'approved' }) // prettier-ignore
  assert.equal(page.status, 412)
  assert.match(textOf(page), /Ngô Văn Dũng đã chuyển hồ sơ lúc 09:00 ngày 18\/11\/2026/)
  assert.match(page.html, /<textarea[^>]*>Giấy tờ khớp, đủ điều kiện<\/textarea>/)
  assert.match(page.html, /name="phien-ban" value="3"/)
})

test('words of an act that is not open any more are shown to be copied', async () => {
  const code = await filed()
  await send(as(bich), `${casePage(code)}/refuse`, { 'phien-ban': '1', 'tc-ly-do': 'Đã đăng ký', 'tc-can-cu': 'điều 16' })
  const page = await send(as(bich), `${casePage(code)}/request-supplement`, { 'phien-ban': '1', 'bs-khac': 'Giấy chứng sinh', 'bs-ly-do': 'Bản chụp mờ', 'bs-ngay': '30/11/2026' }) // prettier-ignore
  assert.equal(page.status, 412)
  assert.match(textOf(page), /Chữ vừa viết còn ở đây.*Giấy chứng sinh.*Bản chụp mờ/)
})

test('papers are asked for by ticks and lines; brought to the counter they are scanned and the clock goes on', async () => {
  const code = await received(hang, '1.004873')
  const { content } = await getDossier(as(quan), code)
  assert.ok(content)
  const key = /name="bs-giay"[^>]*value="([^"]+)"/.exec((await open(as(quan), casePage(code))).html)?.[1] ?? ''
  const asked = await send(as(quan), `${casePage(code)}/request-supplement`, {
    'phien-ban': '2',
    'bs-giay': [key],
    'bs-khac': '1. Nói rõ quan hệ với chủ hộ\n\n- Số điện thoại đúng',
    'bs-ly-do': 'Bản đã nộp thiếu trang 3',
    'bs-ngay': '30/11/2026',
  })
  assert.equal(asked.to, `${casePage(code)}?xong=request-supplement`)
  const { requests, version } = await getDossier(as(quan), code)
  assert.deepEqual(requests[0]?.items.slice(1).map(item => item.text), ['Nói rõ quan hệ với chủ hộ', 'Số điện thoại đúng']) // prettier-ignore
  assert.equal(requests[0]?.items[0]?.component, key)
  assert.match((await open(as(bich), `${casePage(code)}/giay/supplement-1`)).file?.name ?? '', /bo-sung/)
  const missing = await send(as(bich), `${casePage(code)}/supply`, { 'phien-ban': String(version), 'bx-chu-0': 'đã nộp giấy' })
  assert.equal(missing.status, 422)
  assert.match(missing.html, /href="#bx-chu-1"/)
  const words = { 'phien-ban': String(version), 'bx-chu-0': 'đã nộp giấy', 'bx-chu-1': 'con đẻ', 'bx-chu-2': '0912345678' }
  assert.equal((await send(as(bich), `${casePage(code)}/supply`, words)).status, 303)
  assert.equal(await status(code), 'processing')
})

test('from opinion to the signed result and its return, page by page', async () => {
  const code = await received(tam)
  const act = async (who: OfficerActor, name: string, fields: Record<string, string>): Promise<void> => {
    const { version } = await getDossier(as(who), code)
    const { status, html } = await send(as(who), `${casePage(code)}/${name}`, { 'phien-ban': String(version), ...fields })
    assert.equal(status, 303, html.slice(0, 2000))
  }
  await act(quan, 'claim', {})
  await act(quan, 'record-opinion', { 'yk-chu': 'Đủ điều kiện', 'yk-de-xuat': 'approved' })
  const deciding = await open(as(dung), casePage(code))
  assert.match(textOf(deciding), /Văn bản sẽ ký: Giấy khai sinh/)
  const fields = { 'qd-kq': 'approved', 'qd-chu': 'Đã đối chiếu', 'qd-o-childName': 'Nguyễn Bảo An' }
  const now = String((await getDossier(as(dung), code)).version)
  const missing = await send(as(dung), `${casePage(code)}/decide`, { 'phien-ban': now, ...fields, 'qd-o-childIdentifier': '' })
  assert.equal(missing.status, 422)
  assert.match(missing.html, /href="#qd-o-childIdentifier"/)
  assert.match(textOf(missing), /Số định danh cá nhân Lỗi: Chưa ghi gì ở đây.*Đã đối chiếu/)
  assert.match(missing.html, /value="Nguyễn Bảo An"/)
  await act(dung, 'decide', { ...fields, 'qd-chu': '', 'qd-o-childIdentifier': '001326012345' })
  const queue = await open(as(ha), '/can-bo/ky')
  assert.match(textOf(queue), /1 văn bản chờ ký/)
  assert.match(textOf(queue), /Nguyễn Bảo An/)
  const { version } = await getDossier(as(ha), code)
  const confirm = await send(as(ha), '/can-bo/ky/xac-nhan', { 'ho-so': [`${code}~${version}`] })
  assert.match(textOf(confirm), /Xác nhận ký 1 văn bản.*Không thu lại được.*Ký 1 văn bản/)
  const signed = await send(as(ha), '/can-bo/ky', { 'ho-so': [`${code}~${version}`] })
  assert.match(textOf(signed), /Đã ký 1 trong 1 văn bản.*Số \d+\//)
  const again = await send(as(ha), '/can-bo/ky', { 'ho-so': [`${code}~${version}`] })
  assert.match(textOf(again), /Đã ký 0 trong 1 văn bản/)
  assert.equal((await open(as(bich), `${casePage(code)}/tep/ket-qua`)).file?.inline, true)
  await act(bich, 'return', { 'tr-cach': 'electronic', 'tr-ai': '' })
  assert.equal(await status(code), 'returned')
})

test('only a leader signs, only the counter takes in', async () => {
  await assert.rejects(open(as(quan), '/can-bo/ky'), { status: 403 })
  await assert.rejects(send(as(dung), '/can-bo/ky', { 'ho-so': ['H26.X00199-261118-0001~1'] }), { status: 403 })
  await assert.rejects(open(as(quan), '/can-bo/tiep-nhan'), { status: 403 })
  await assert.rejects(send(as(quan), '/can-bo/tiep-nhan/nguoi', { so: '001190000017' }), { status: 403 })
})

test('signing or withdrawing is no act of the case page, and an unknown act is none', async () => {
  const code = await filed()
  for (const act of ['sign', 'withdraw', 'nothing'])
    await assert.rejects(send(as(ha), `${casePage(code)}/${act}`, { 'phien-ban': '1' }), { status: 404 })
})

test('English pages speak English', async () => {
  const code = await received(hang, '1.004873')
  const text = textOf(await open(as(quan, now, 'en'), casePage(code)))
  for (const words of ['What I can do now: record an opinion', 'Why it is due then', 'Facts about the applicant', 'Ask for more papers'])
    assert.ok(text.includes(words), words) // prettier-ignore
  assert.doesNotMatch(text, /Việc của tôi|Dữ kiện|Lịch sử|Thành phần hồ sơ/)
})
