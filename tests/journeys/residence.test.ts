import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Page } from 'playwright-core'
import { look, signIn, skipJourneys, startCity, type City } from '../support/city.ts'
import { press, walkThrough } from '../support/fill.ts'
import { paper } from '../support/papers.ts'
import { officer, openAct, receiptOf } from '../support/people.ts'

/*
 * A family registers at its new place, 1.004222, on a telephone of 360 pixels: the session ends in the middle, the button is pressed
 * twice, two officers work on it at once, and in the end it is withdrawn.
 */
let city: City
let citizen: Page
let code = ''
const options = { skip: skipJourneys }
const CITIZEN = '001089021186'

before(async () => {
  if (skipJourneys) return
  city = await startCity()
  citizen = await city.open({ width: 360 })
})
after(() => city?.close())

test('a session that ends in the middle costs no answer', options, async () => {
  await citizen.goto('/')
  await look(citizen, 'home')
  await citizen.goto('/thu-tuc/1.004222')
  await look(citizen, 'procedure-residence')
  await press(citizen, citizen.getByRole('link', { name: 'Nộp hồ sơ' }).first())
  await signIn(citizen, CITIZEN)
  await press(citizen, citizen.getByRole('button', { name: 'Bắt đầu' }))
  await press(citizen, citizen.getByRole('button', { name: 'Tiếp tục' }))
  await citizen.getByRole('radio', { name: 'Nhà thuê, mượn hoặc ở nhờ' }).check({ force: true })
  await citizen.getByRole('combobox', { name: 'Phường, xã' }).fill('Phường Láng')
  await citizen.getByRole('textbox', { name: 'Số nhà, ngõ, đường' }).fill('Số 12, ngõ 84 Chùa Láng')
  const cookies = await citizen.context().cookies()
  for (const { name } of cookies.filter(cookie => /phien|session/.test(cookie.name))) await citizen.context().clearCookies({ name })
  await press(citizen, citizen.getByRole('button', { name: 'Tiếp tục' }))
  assert.match(citizen.url(), /dang-nhap/)
  await signIn(citizen, CITIZEN)
  assert.equal(new URL(citizen.url()).pathname, '/tiep-tuc')
  await look(citizen, 'resume')
  await press(citizen, citizen.getByRole('button', { name: 'Gửi tiếp' }))
  assert.match(citizen.url(), /\/ho$/)
  await press(citizen, citizen.getByRole('link', { name: 'Bước trước' }))
  assert.equal(await citizen.getByRole('textbox', { name: 'Số nhà, ngõ, đường' }).inputValue(), 'Số 12, ngõ 84 Chùa Láng')
})

test('a double click on the button sends one dossier', options, async () => {
  await walkThrough(citizen, {
    answers: {
      'Ở chỗ mới, tôi': 'Lập hộ riêng, tôi là chủ hộ',
      'Có người trong nhà cùng chuyển đến': 'Có',
      'Mỗi người một dòng': 'Đỗ Gia Bảo, con',
    },
    paper: paper('hop-dong-thue-nha.pdf'),
    at: step => look(citizen, `residence-${step}`),
  })
  await citizen.getByRole('checkbox', { name: /cam đoan/ }).check()
  await citizen.getByRole('button', { name: 'Nộp hồ sơ' }).dblclick()
  await citizen.waitForURL(/\/xong$/)
  await look(citizen, 'residence-sent')
  ;({ code } = await receiptOf(citizen))
  await citizen.goto('/ho-so')
  await look(citizen, 'my-dossiers')
  assert.equal(await citizen.getByRole('link', { name: /thường trú/ }).count(), 1)
})

test('of two officers at once the second is told what happened, and his words are still there', options, async () => {
  const linh = await officer(city, 'linh.dt', { width: 360 })
  await look(linh, 'inbox', 'office')
  const thao = await officer(city, 'thao.lt')
  for (const page of [linh, thao]) await page.goto(`/can-bo/ho-so/${code}`)
  await look(linh, 'case-residence', 'office')
  await press(linh, linh.getByRole('button', { name: 'Tiếp nhận' }))
  await look(linh, 'case-residence-received', 'office')
  await openAct(thao, 'Yêu cầu bổ sung')
  await thao.getByRole('textbox', { name: 'Vì sao phải bổ sung' }).fill('Hợp đồng thuê chưa có chữ ký của chủ nhà')
  await thao.getByRole('textbox', { name: 'Việc khác phải bổ sung' }).fill('Hợp đồng thuê có đủ chữ ký')
  const answer = thao.waitForResponse(response => response.request().method() === 'POST')
  await press(thao, thao.getByRole('button', { name: 'Gửi mẫu 02' }))
  assert.equal((await answer).status(), 412)
  await look(thao, 'case-changed', 'office')
  const text = await thao.getByRole('main').innerText()
  assert.match(text, /Đặng Thùy Linh/)
  const words = await thao
    .getByRole('textbox', { name: 'Vì sao phải bổ sung' })
    .inputValue()
    .catch(() => text)
  assert.match(words, /Hợp đồng thuê chưa có chữ ký/)
})

test('the citizen withdraws it, and says why', options, async () => {
  await citizen.goto(`/ho-so/${code}`)
  await look(citizen, 'dossier-residence')
  await press(citizen, citizen.getByRole('link', { name: 'Rút hồ sơ' }))
  await look(citizen, 'withdraw')
  await press(citizen, citizen.getByRole('button', { name: 'Rút hồ sơ này' }))
  assert.match(await citizen.getByRole('main').innerText(), /Ghi lý do rút hồ sơ/)
  await citizen.getByRole('textbox', { name: 'Vì sao rút?' }).fill('Chưa chuyển nữa')
  await press(citizen, citizen.getByRole('button', { name: 'Rút hồ sơ này' }))
  assert.match(await citizen.getByRole('main').innerText(), /Đã rút/)
  await look(citizen, 'dossier-withdrawn')
  const linh = await officer(city, 'linh.dt', { width: 360 })
  await linh.goto(`/can-bo/ho-so/${code}`)
  assert.match(await linh.getByRole('main').innerText(), /Bây giờ tôi không phải làm gì/)
})

test('on the way nothing failed behind the pages', options, () => assert.deepEqual(city.troubles, []))
