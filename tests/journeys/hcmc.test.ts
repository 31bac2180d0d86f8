import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { look, signIn, skipJourneys, startCity, type City } from '../support/city.ts'
import { press, walkThrough } from '../support/fill.ts'
import { officer, send } from '../support/people.ts'

/* Another city is another folder of data: Ho Chi Minh City, once, from the home page to the receipt. */
let city: City
const options = { skip: skipJourneys }

before(async () => {
  if (skipJourneys) return
  city = await startCity('hcmc')
})
after(() => city?.close())

test('the portal of Ho Chi Minh City takes an application, and an officer of the ward receives it', options, async () => {
  const citizen = await city.open()
  await citizen.goto('/')
  assert.match(await citizen.getByRole('banner').innerText(), /Thành phố Hồ Chí Minh/)
  await look(citizen, 'hcmc-home')
  assert.doesNotMatch(await citizen.locator('body').innerText(), /Hà Nội/)
  await citizen.goto('/thu-tuc/1.001193/nop')
  await signIn(citizen, '079191014527')
  await press(citizen, citizen.getByRole('button', { name: 'Bắt đầu' }))
  await walkThrough(citizen, {
    answers: {
      'Phường, xã': 'Phường Bến Thành',
      'Họ, chữ đệm, tên của cháu': 'Đỗ Ngọc An',
      'Nơi sinh': 'Bệnh viện Từ Dũ, Thành phố Hồ Chí Minh',
      'Nơi đang ở': 'Số 8 Lê Lai, phường Bến Thành',
      'Giấy chứng sinh': 'Bệnh viện đã gửi bản điện tử',
    },
    steps: { 'chau-be': { 'Ngày, tháng, năm sinh': '12/11/2026' }, cha: { 'Ngày, tháng, năm sinh': '1989' } },
  })
  await look(citizen, 'hcmc-check')
  const { code } = await send(citizen)
  assert.match(code, /H29/)
  await look(citizen, 'hcmc-sent')
  const han = await officer(city, 'han.nn')
  await look(han, 'hcmc-inbox', 'office')
  await han.goto(`/can-bo/ho-so/${code}`)
  await press(han, han.getByRole('button', { name: 'Tiếp nhận' }))
  assert.match(await han.getByRole('main').innerText(), /Đã tiếp nhận/)
  await han.goto('/can-bo/to-chuc/don-vi')
  assert.deepEqual(city.troubles, [])
})
