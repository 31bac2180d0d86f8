import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Page } from 'playwright-core'
import { demoPeople } from '../../src/demo/people.ts'
import { look, skipJourneys, startCity, type City } from '../support/city.ts'
import { fillPage, press } from '../support/fill.ts'
import { paper } from '../support/papers.ts'
import { officer } from '../support/people.ts'

/*
 * The counter: an officer files for somebody who stands there and has no account, 2.000635 (a copy from the civil register), with a scan;
 * the receipt is printed, and the case goes on to the specialist.
 */
let city: City
let mai: Page
let code = ''
const options = { skip: skipJourneys }
// Somebody old, whom no page of the city has ever seen.
const guest = demoPeople('hanoi').find(person => person.birthDate < '1950' && person.birthDate > '1935' && person.account === 1)

before(async () => {
  if (skipJourneys) return
  city = await startCity()
  mai = await officer(city, 'mai.ht')
})
after(() => city?.close())

test('whoever stands there is found by his identifier; without one that fits nothing is asked further', options, async () => {
  await press(mai, mai.getByRole('link', { name: 'Tiếp nhận' }).first())
  await look(mai, 'counter', 'office')
  await mai.getByRole('textbox', { name: 'Số định danh' }).fill('12')
  await press(mai, mai.getByRole('button', { name: 'Tra cứu' }))
  await look(mai, 'counter-error', 'office')
  assert.equal(await mai.getByRole('textbox', { name: 'Số định danh' }).inputValue(), '12')
  await mai.getByRole('textbox', { name: 'Số định danh' }).fill('001300999999')
  await press(mai, mai.getByRole('button', { name: 'Tra cứu' }))
  await look(mai, 'counter-unknown', 'office')
  assert.match(await mai.getByRole('main').innerText(), /Hãy ghi theo thẻ căn cước/)
  await mai.goto('/can-bo/tiep-nhan')
  await mai.getByRole('textbox', { name: 'Số định danh' }).fill(guest?.identifier ?? '')
  await press(mai, mai.getByRole('button', { name: 'Tra cứu' }))
  assert.match(await mai.getByRole('main').innerText(), new RegExp(guest?.name ?? 'nobody'))
  await look(mai, 'counter-person', 'office')
})

test('procedure, form and papers on two pages; what was not seen is named before it is taken in', options, async () => {
  await mai.getByRole('searchbox').fill('trich luc ho tich')
  await press(mai, mai.getByRole('button', { name: 'Tìm' }))
  await press(mai, mai.getByRole('link', { name: /2\.000635/ }))
  await press(mai, mai.getByRole('button', { name: 'Tiếp: tờ khai' }))
  await look(mai, 'counter-form', 'office')
  for (let i = 0; i < 6 && mai.url().includes('to-khai'); i++) {
    await fillPage(mai, { 'Phường, xã': 'Phường Láng' })
    await press(mai, mai.getByRole('button', { name: 'Tiếp: giấy tờ' }))
  }
  await look(mai, 'counter-papers', 'office')
  for (const field of await mai.getByLabel(/Bản quét/).all()) await field.setInputFiles(paper('ban-quet.pdf'))
  for (const tick of await mai.getByRole('checkbox', { name: /Đã xem bản chính/ }).all()) await tick.check()
  await press(mai, mai.getByRole('button', { name: 'Tiếp nhận, in giấy hẹn' }))
  assert.match(mai.url(), /\/xong\//, await mai.getByRole('main').innerText())
  await look(mai, 'counter-done', 'office')
  code = decodeURIComponent(mai.url().split('/').at(-1) ?? '')
})

test('the receipt is a PDF, the clock runs, and the specialist has it', options, async () => {
  const address = await mai.getByRole('link', { name: 'Mở để in' }).getAttribute('href')
  const receipt = await mai.request.get(address ?? '')
  assert.equal((await receipt.body()).subarray(0, 5).toString(), '%PDF-')
  assert.match(await mai.getByRole('main').innerText(), /trước \d\d:\d\d/)
  await mai.goto(`/can-bo/ho-so/${code}`)
  await look(mai, 'counter-case', 'office')
  assert.match(await mai.getByRole('main').innerText(), /Đã tiếp nhận/)
})

test('on the way nothing failed behind the pages', options, () => assert.deepEqual(city.troubles, []))
