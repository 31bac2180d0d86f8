import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Page } from 'playwright-core'
import { look, signIn, skipJourneys, startCity, type City } from '../support/city.ts'
import { press, walkThrough } from '../support/fill.ts'
import { officer, openAct, send } from '../support/people.ts'

/*
 * A criminal record certificate, 3.000333, in browsers that run no scripts: citizen and officers alike. It asks for an account of
 * level 2. Axe is a script, so the layout is looked at in a browser that has them.
 */
let city: City
let citizen: Page
let code = ''
const options = { skip: skipJourneys }
const plain = { scripts: false } as const

before(async () => {
  if (skipJourneys) return
  city = await startCity()
  citizen = await city.open(plain)
})
after(() => city?.close())

test('somebody with an account of level 1 is sent to step up, and is told clearly when the account cannot', options, async () => {
  const grandmother = await city.open()
  await grandmother.goto('/thu-tuc/3.000333/nop')
  await signIn(grandmother, '001164007742')
  assert.match(grandmother.url(), /muc=2|dang-nhap/)
  await look(grandmother, 'level-2-asked')
  assert.match(await grandmother.getByRole('main').innerText(), /mức độ 2/)
  await press(grandmother, grandmother.getByRole('main').getByRole('link', { name: /VNeID/ }).first())
  assert.match(await grandmother.getByRole('main').innerText(), /yêu cầu tài khoản mức độ 2/)
  await grandmother.getByRole('textbox', { name: 'Số định danh' }).fill('001164007742')
  await press(grandmother, grandmother.getByRole('button', { name: 'Đăng nhập' }))
  assert.match(await grandmother.getByRole('main').innerText(), /tài khoản vừa đăng nhập ở mức độ 1/)
  await look(grandmother, 'level-2-missing')
})

test('everything can be filled in and sent without a script', options, async () => {
  await citizen.goto('/')
  await citizen.getByRole('searchbox').fill('ly lich tu phap')
  await press(citizen, citizen.getByRole('button', { name: 'Tìm' }))
  await press(citizen, citizen.getByRole('link', { name: 'Phiếu lý lịch tư pháp' }).first())
  await press(citizen, citizen.getByRole('link', { name: 'Nộp hồ sơ' }).first())
  await signIn(citizen, '001191014527')
  await press(citizen, citizen.getByRole('button', { name: 'Bắt đầu' }))
  const withScripts = await city.open()
  await signIn(withScripts, '001191014527')
  await walkThrough(citizen, {
    answers: {
      'Phiếu lý lịch tư pháp của': 'Tôi',
      'Loại phiếu': 'Phiếu số 1',
      'Từ năm 14 tuổi': '09/2005 – 06/2009, xã Phù Đổng, Hà Nội, học sinh',
      'Mục đích': 'Xin việc',
      'Ghi cả việc': 'Không',
    },
    at: async step => {
      await withScripts.goto(citizen.url())
      await look(withScripts, `criminal-record-${step}`)
    },
  })
  ;({ code } = await send(citizen))
  await withScripts.goto(citizen.url())
  await look(withScripts, 'criminal-record-sent')
})

test('officers do their part without a script as well, from the inbox to the signed result', options, async () => {
  const duyen = await officer(city, 'duyen.tm', plain)
  await duyen.goto(`/can-bo/ho-so/${code}`)
  await press(duyen, duyen.getByRole('button', { name: 'Tiếp nhận' }))
  const giang = await officer(city, 'giang.vh', plain)
  await giang.goto(`/can-bo/ho-so/${code}`)
  await openAct(giang, 'Nhận việc')
  await press(giang, giang.getByRole('button', { name: 'Nhận việc' }))
  await giang.getByRole('textbox', { name: 'Ý kiến thẩm tra' }).fill('Không có án tích.')
  await press(giang, giang.getByRole('button', { name: 'Ghi ý kiến' }))
  const phong = await officer(city, 'phong.nt', plain)
  await phong.goto(`/can-bo/ho-so/${code}`)
  await press(phong, phong.getByRole('button', { name: 'Duyệt, trình ký' }))
  const van = await officer(city, 'van.dt', plain)
  await van.goto(`/can-bo/ho-so/${code}`)
  await press(van, van.getByRole('link', { name: 'Xem và ký' }))
  await press(van, van.getByRole('button', { name: 'Ký 1 văn bản' }))
  assert.match(await van.getByRole('main').innerText(), /Đã ký 1 trong 1/)
  await citizen.goto(`/ho-so/${code}`)
  const result = await citizen.request.get((await citizen.getByRole('link', { name: 'Tải kết quả' }).getAttribute('href')) ?? '')
  assert.equal((await result.body()).subarray(0, 5).toString(), '%PDF-')
})

test('the store of papers, the account and the list of who looked are there without a script', options, async () => {
  for (const [path, title] of [
    ['/kho-giay-to', /Giấy tờ của tôi/],
    ['/tai-khoan', /Tài khoản/],
    ['/tai-khoan/ai-da-xem', /xem/],
    ['/ho-so', /Hồ sơ của tôi/],
  ] as const) {
    assert.equal((await citizen.goto(path))?.status(), 200, path)
    assert.match(await citizen.getByRole('heading', { level: 1 }).innerText(), title)
  }
  const withScripts = await city.open()
  await signIn(withScripts, '001191014527')
  for (const [path, name] of [
    ['/kho-giay-to', 'vault'],
    ['/tai-khoan', 'account'],
    ['/tai-khoan/ai-da-xem', 'who-looked'],
    ['/ho-so', 'my-dossiers'],
  ] as const) {
    await withScripts.goto(path)
    await look(withScripts, name)
  }
})

test('on the way nothing failed behind the pages', options, () => assert.deepEqual(city.troubles, []))
