import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { getDraft } from '#modules/forms'
import { getPerson } from '#modules/identity'
import type { Context, OfficerActor } from '#platform/context.ts'
import { getDossier } from '../../get-dossier.ts'
import { at, testCity } from '../../testing/city.ts'
import { sealPerson } from './counter-person.ts'
import { open, send, textOf, type Fields, type Seen } from './testing/visit.ts'

const city = await testCity()
after(() => city.close())
const ward = await city.agency('X00199')
const [bich, colleague] = [await city.officer(['counter'], ward, 'Lê Thị Bích'), await city.officer(['counter'], ward, 'Phan Thị Lệ')]
const as = (actor: OfficerActor, lang: 'vi' | 'en' = 'vi'): Context => ({ ...city.as(actor, at('2026-11-18T09:00')), lang })
const person = await city.citizen('Hoàng Văn Phúc', 1)

const begin = async (procedure = '1.001193'): Promise<string> => {
  const visitor = sealPerson(as(bich), await getPerson(as(bich), person.person), 'population')
  const begun = await send(as(bich), '/can-bo/tiep-nhan/bat-dau', { nguoi: visitor, 'thu-tuc': procedure })
  return begun.to.replace(/\/to-khai$/, '')
}
/** Everything that a browser would send of a page: hidden fields, texts, what is chosen. */
const fieldsOf = (page: Seen): Record<string, string> => {
  const fields: Record<string, string> = {}
  for (const [tag] of page.html.matchAll(/<(?:input|textarea|select)[^>]*>/g)) {
    const [, name] = /\bname="([^"]+)"/.exec(tag) ?? []
    const [, value = ''] = /\bvalue="([^"]*)"/.exec(tag) ?? []
    if (!name || /type="file"/.test(tag)) continue
    if (!/type="(?:radio|checkbox)"/.test(tag) || /\bchecked/.test(tag)) fields[name] = value
  }
  for (const [, name = '', inside = ''] of page.html.matchAll(/<select[^>]*name="([^"]+)"[^>]*>(.*?)<\/select>/gs))
    fields[name] = /<option value="([^"]*)" selected/.exec(inside)?.[1] ?? ''
  return fields
}
const fill = async (path: string, answers: Fields): Promise<Seen> =>
  send(as(bich), path, { ...fieldsOf(await open(as(bich), path)), ...answers })
const CHILD = { applicantAddress: '1 Láng', relation: 'father', birthCase: 'noFather', childName: 'Hoàng Bảo An', childBirthDate: '15/11/2026', childSex: 'female', birthPlace: 'Bệnh viện Phụ sản Hà Nội', birthNotice: 'none', childEthnicity: 'Kinh', homeTown: 'Láng, Hà Nội', place: 'Phường Láng' } // prettier-ignore

test('an intake belongs to the officer who began it and is found again among the unfinished', async () => {
  const path = await begin('1.004873')
  assert.match(textOf(await open(as(bich), '/can-bo/tiep-nhan')), /Lượt đang làm dở Hoàng Văn Phúc/)
  await assert.rejects(open(as(colleague), `${path}/to-khai`), { status: 404 })
  await assert.rejects(send(as(colleague), `${path}/giay-to`, {}), { status: 404 })
  await assert.rejects(open(as(bich), `${path}/khong-co`), { status: 404 })
})

test('the whole form is one page, with what is known locked and said where it comes from', async () => {
  const path = await begin()
  const page = await open(as(bich), `${path}/to-khai`)
  for (const words of ['Cháu là con của ai?', 'Cháu bé', 'Nhận kết quả', 'Hoàng Văn Phúc', 'Nguồn: tài khoản VNeID'])
    assert.ok(textOf(page).includes(words), words)
  assert.doesNotMatch(textOf(page), /Mẹ của cháu|Trường hợp nào/)
  assert.equal((await open(as(bich), `${path}/chau-be`)).to, `${path}/to-khai`)
})

test('the button shows what the answers lead to, without calling anything wrong, and keeps what was typed', async () => {
  const path = await begin()
  const page = await fill(`${path}/to-khai`, { birthCase: 'both', childBirthDate: '31/02/2026', 'cap-nhat': '1' })
  assert.equal(page.status, 200)
  assert.match(textOf(page), /Mẹ của cháu.*Cha của cháu.*Cha mẹ đã đăng ký kết hôn chưa/)
  assert.match(page.html, /value="31\/02\/2026"/)
  assert.doesNotMatch(page.html, /ds-error-summary/)
})

test('answers that lead to new questions show these before anything is missed', async () => {
  const path = await begin()
  const sent = await fill(`${path}/to-khai`, CHILD)
  assert.match(sent.to, /to-khai\?them=mother/, textOf(sent).slice(0, 600))
  assert.match(textOf(await open(as(bich), sent.to)), /Câu trả lời dẫn đến câu hỏi mới.*Mẹ của cháu/)
})

test('what is wrong is said with the part it is in; the rest is saved', async () => {
  const path = await begin()
  const page = await fill(`${path}/to-khai`, { ...CHILD, childBirthDate: '31/02/2026' })
  assert.equal(page.status, 422)
  assert.match(textOf(page), /Cháu bé – “31\/02\/2026” không phải một ngày/)
  assert.equal((await getDraft(as(bich), path.split('/').at(-1) ?? '')).answers['childName'], 'Hoàng Bảo An')
})

test('a page that was saved elsewhere meanwhile comes back with what was typed; the same sent twice goes on', async () => {
  const path = await begin()
  const stale = fieldsOf(await open(as(bich), `${path}/to-khai`))
  await fill(`${path}/to-khai`, { homeTown: 'Hà Nội' })
  const late = await send(as(bich), `${path}/to-khai`, { ...stale, childName: 'Hoàng Bảo Anh' })
  assert.equal(late.status, 412)
  assert.match(late.html, /value="Hoàng Bảo Anh"/)
})

test('papers are ticked one by one, what was seen is kept with the dossier, and the receipt follows', async () => {
  const draft = (await city.draft(as(bich), { procedure: '1.004873', person: person.person, papers: true })).id
  const path = `/can-bo/tiep-nhan/${draft}/giay-to`
  const page = await open(as(bich), path)
  assert.match(textOf(page), /Giấy tờ.*Đã xem bản chính.*Thu bản giấy.*hẹn trả trước 17:30.*Đọc lại cho người nộp/)
  const name = /name="(chinh-\d+)"/.exec(page.html)?.[1] ?? ''
  const kept = await fill(path, { [name]: '1', ve: 'to-khai' })
  assert.equal(kept.to, path.replace('giay-to', 'to-khai'))
  assert.match((await open(as(bich), path)).html, new RegExp(`id="${name}"[^>]*checked`))
  const done = await fill(path, { thieu: '1' })
  const code = decodeURIComponent(done.to.split('/').at(-1) ?? '')
  const dossier = await getDossier(as(bich), code)
  assert.deepEqual([dossier.status, dossier.channel, dossier.step], ['received', 'in_person', 'process'])
  assert.ok(dossier.documents.some(document => document.originalSeen))
  assert.match(textOf(await open(as(bich), done.to)), /Người tiếp theo.*Mã tra cứu/)
  assert.equal((await send(as(bich), path, { 'phien-ban': '2', thieu: '1' })).to, done.to)
})

test('a paper of which nothing was seen is named before the dossier is taken in without it; one on paper only is a row without a file', async () => {
  const draft = (await city.draft(as(bich), { procedure: '1.004873', person: person.person })).id
  const path = `/can-bo/tiep-nhan/${draft}/giay-to`
  const page = await fill(path, {})
  assert.equal(page.status, 422)
  assert.match(textOf(page), /Chưa thấy các giấy này/)
  assert.match(page.html, /href="#thieu"/)
  const [, copy = ''] = /name="(sao-\d+)"/.exec(page.html) ?? []
  const done = await send(as(bich), path, { ...fieldsOf(page), [copy]: '1', thieu: '1' })
  const { documents } = await getDossier(as(bich), decodeURIComponent(done.to.split('/').at(-1) ?? ''))
  assert.deepEqual(documents.map(({ file, source, copyKept, digitised }) => ({ file, source, copyKept, digitised })), [{ file: null, source: 'paper', copyKept: true, digitised: false }]) // prettier-ignore
  const seen = await open(as(bich), `/can-bo/ho-so/${decodeURIComponent(done.to.split('/').at(-1) ?? '')}?giay=${documents[0]?.id}`)
  assert.match(textOf(seen), /thu bản giấy/)
  await assert.rejects(open(as(bich), `/can-bo/ho-so/${done.to.split('/').at(-1)}/tep/${documents[0]?.id}`), { status: 404 })
})

test('a form that is not complete cannot be taken in', async () => {
  const path = `${await begin('1.004873')}/giay-to`
  assert.match(textOf(await open(as(bich), path)), /Tờ khai còn thiếu, chưa tiếp nhận được/)
  assert.equal((await fill(path, { thieu: '1' })).status, 422)
})

test('the counter offers what its own agency receives, and before that what it is competent for', async () => {
  const police = await city.officer(['counter'], await city.agency('CA00199'), 'Đặng Thùy Linh')
  assert.match(textOf(await open(as(police), '/can-bo/tiep-nhan')), /1 Đăng ký thường trú/)
  const page = textOf(await open(as(bich), '/can-bo/tiep-nhan'))
  assert.match(page, /1 Xác nhận tình trạng hôn nhân/)
  assert.doesNotMatch(page, /thường trú/)
})

test('the counter speaks English', async () => {
  const path = await begin()
  assert.match(textOf(await open(as(bich, 'en'), `${path}/to-khai`)), /Birth registration.*Next: papers/)
  const papers = `${await begin('1.004873')}/giay-to`
  assert.match(textOf(await open(as(bich, 'en'), papers)), /Original seen.*Paper kept.*Read it back/)
})
