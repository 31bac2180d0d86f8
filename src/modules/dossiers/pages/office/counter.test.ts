import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { Context, OfficerActor } from '#platform/context.ts'
import { listLookups } from '#modules/exchange'
import { findPersonByIdentifier, upsertPerson } from '#modules/identity'
import { at, testCity } from '../../testing/city.ts'
import { open, send, textOf } from './testing/visit.ts'

const city = await testCity()
after(() => city.close())
const ward = await city.agency('X00199')
const bich = await city.officer(['counter'], ward, 'Lê Thị Bích')
const as = (actor: OfficerActor): Context => city.as(actor, at('2026-11-18T09:00'))

test('without an answer of the population database the officer writes down what the card says', async () => {
  const asked = await send(as(bich), '/can-bo/tiep-nhan/nguoi', { so: '001 190 000 017' })
  assert.match(textOf(asked), /Không kết nối được CSDL dân cư/)
  const half = await send(as(bich), '/can-bo/tiep-nhan/nguoi', {
    so: '001190000017',
    ghi: '1',
    ten: 'Trần Thị Minh Châu',
    'ngay-sinh': '31/02/1990',
  })
  assert.equal(half.status, 422)
  assert.match(half.html, /href="#ngay-sinh"/)
  assert.match(half.html, /value="Trần Thị Minh Châu"/)
  const done = await send(as(bich), '/can-bo/tiep-nhan/nguoi', {
    so: '001190000017',
    ghi: '1',
    ten: 'Trần Thị Minh Châu',
    'ngay-sinh': '14/03/1990',
  })
  assert.ok(await findPersonByIdentifier(as(bich), '001190000017'))
  assert.match(textOf(await open(as(bich), done.to)), /Trần Thị Minh Châu.*14\/03\/1990.*Cán bộ ghi theo thẻ căn cước/)
})

test('whoever writes down a number that the city knows sees that person, so that person sees it', async () => {
  const officer = as(bich)
  const known = await upsertPerson(officer, { identifier: '001085000044', name: 'Phạm Văn Biết', phone: '0912345678', source: 'account' })
  const form = { so: '001085000044', ghi: '1', ten: 'Ai đó', 'ngay-sinh': '14/03/1985' }
  const done = await send(officer, '/can-bo/tiep-nhan/nguoi', form)
  assert.match(textOf(await open(officer, done.to)), /Phạm Văn Biết/)
  const { items } = await listLookups(officer, known, { since: new Date(0) })
  assert.deepEqual(
    items.map(({ actor, purpose, system, seen }) => [actor, purpose, system, seen]),
    [[bich.officer, 'counter', 'city', ['name', 'identifier', 'phone']]],
  )
})

test('what one officer looked up opens for nobody else, not by an id, and not for long', async () => {
  const hidden = await upsertPerson(as(bich), { identifier: '001085000055', name: 'Phạm Văn Kín', source: 'account' })
  const form = { so: '001085000055', ghi: '1', ten: 'Ai đó', 'ngay-sinh': '14/03/1985' }
  const { to } = await send(as(bich), '/can-bo/tiep-nhan/nguoi', form)
  const colleague = await city.officer(['counter'], ward, 'Phan Thị Lệ')
  const sealed = new URL(to, 'http://here').searchParams.get('nguoi') ?? ''
  for (const [officer, path, nguoi] of [
    [as(bich), `/can-bo/tiep-nhan?nguoi=${hidden.id}`, hidden.id],
    [as(colleague), to, sealed],
    [city.as(bich, at('2026-11-18T10:01')), to, sealed],
  ] as const) {
    assert.doesNotMatch(textOf(await open(officer, path)), /Phạm Văn Kín/)
    const begun = await send(officer, '/can-bo/tiep-nhan/bat-dau', { nguoi, 'thu-tuc': '1.001193' })
    assert.equal(begun.to, '/can-bo/tiep-nhan')
  }
  assert.match(textOf(await open(as(bich), to)), /Phạm Văn Kín/)
  assert.match((await send(as(bich), '/can-bo/tiep-nhan/bat-dau', { nguoi: sealed, 'thu-tuc': '1.001193' })).to, /to-khai$/)
})

test('a number that is none is said beside the field', async () => {
  const page = await send(as(bich), '/can-bo/tiep-nhan/nguoi', { so: '12345' })
  assert.equal(page.status, 422)
  assert.match(textOf(page), /12 chữ số/)
})

test('procedures are found without diacritics and chosen by their number', async () => {
  const page = await open(as(bich), '/can-bo/tiep-nhan?q=khai+sinh')
  assert.match(page.html, /thu-tuc=1\.001193" data-key="1"/)
  assert.match(textOf(page), /Chọn người nộp trước/)
})
