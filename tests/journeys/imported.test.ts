import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { promisify } from 'node:util'
import type { Page } from 'playwright-core'
import { look, signIn, skipJourneys, startCity, type City } from '../support/city.ts'
import { press, walkThrough } from '../support/fill.ts'
import { paper } from '../support/papers.ts'
import { officer, send } from '../support/people.ts'
import { checkout } from '../support/program.ts'

/*
 * A procedure that the city knows only from an imported record is applied for with the general form, in English. What is law stays
 * Vietnamese and says so; `look` fails on every other Vietnamese word of an English page, and on English ones of a Vietnamese page.
 */
const record = {
  code: '9.100001',
  name: 'Cấp giấy xác nhận nuôi ong lấy mật trong khu dân cư',
  decision: '1/QĐ-THU',
  ministry: 'bo-nong-nghiep-mt',
  levels: ['commune'],
  field: 'Chăn nuôi',
  kind: null,
  audience: ['Công dân Việt Nam', 'Doanh nghiệp'],
  authority: null,
  performer: 'Ủy ban nhân dân cấp xã',
  reception: null,
  related: null,
  steps: 'Bước 1: Nộp đơn.\nBước 2: Cán bộ đến xem chỗ đặt thùng ong.\nBước 3: Nhận giấy xác nhận.',
  channels: [
    { channel: 'online', time: { value: 5, unit: 'working_day' }, free: true, fee_vnd: 0, fee_text: null },
    { channel: 'in_person', time: { value: 5, unit: 'working_day' }, free: false, fee_vnd: 30_000, fee_text: null },
  ],
  documents: [
    { group: 'Trường hợp đặt thùng ong trên đất của mình', name: 'Đơn đề nghị', originals: 1, copies: 0, template: 'Mẫu số 1.docx' },
    {
      group: 'Trường hợp đặt thùng ong trên đất của mình',
      name: 'Giấy chứng nhận quyền sử dụng đất',
      originals: 0,
      copies: 1,
      template: null,
    },
    { group: 'Trường hợp đặt thùng ong trên đất đi thuê', name: 'Đơn đề nghị', originals: 1, copies: 0, template: 'Mẫu số 1.docx' },
    { group: 'Trường hợp đặt thùng ong trên đất đi thuê', name: 'Hợp đồng thuê đất', originals: 1, copies: 1, template: null },
    {
      group: 'Trường hợp đặt thùng ong trên đất đi thuê',
      name: '* Lưu ý: Bản sao phải được chứng thực.',
      originals: 0,
      copies: 0,
      template: null,
    },
  ],
  results: [{ name: 'Giấy xác nhận', code: 'KQ.THU.000001' }],
  conditions: null,
  legal_basis: ['1/2025/NĐ-CP'],
  source: 'https://dichvucong.gov.vn/thu',
}
const ofTheMinistry = {
  ...record,
  code: '9.100002',
  name: 'Cấp phép nhập khẩu giống ong lần đầu',
  levels: ['ministry'],
  performer: 'Cục Chăn nuôi và Thú y',
  documents: [],
}

const run = promisify(execFile)
let city: City
let citizen: Page
let code = ''
const options = { skip: skipJourneys }

before(async () => {
  if (skipJourneys) return
  city = await startCity()
})
after(() => city?.close())

test('an import into the running city is seen at once, and twice changes nothing', options, async () => {
  const file = join(city.dataDir, '..', 'thu-tuc.jsonl')
  await writeFile(file, [record, ofTheMinistry].map(one => `${JSON.stringify(one)}\n`).join(''))
  const load = async (): Promise<string> => {
    const env = { ...process.env, KHUE_DATA: city.dataDir }
    return (await run(join(checkout, 'khue'), ['catalogue', 'import', file], { cwd: checkout, env })).stdout
  }
  assert.match(await load(), /2 records .* 2 new, 0 changed/)
  assert.match(await load(), /0 new, 0 changed, 2 unchanged/)
  citizen = await city.open()
  await citizen.goto('/thu-tuc?q=nuoi+ong')
  await look(citizen, 'imported-search')
  await press(citizen, citizen.getByRole('link', { name: /nuôi ong/ }).first())
  await look(citizen, 'imported-procedure')
})

test('what only a ministry does says where to go', options, async () => {
  for (const lang of ['vi', 'en'] as const) {
    const page = await city.open({ lang })
    await page.goto(`/thu-tuc/9.100002?lang=${lang}`)
    await look(page, `ministry-${lang}`)
    await page.goto(`/thu-tuc/9.100002/nop?lang=${lang}`)
    await signIn(page, '001035122725')
    await look(page, `ministry-apply-${lang}`)
    assert.equal(await page.getByRole('button', { name: /^(Bắt đầu|Start)$/ }).count(), 0)
    assert.ok(await page.getByRole('link', { name: /Cổng dịch vụ công quốc gia|national portal/ }).count())
  }
})

test('it is applied for with the general form, in English from end to end', options, async () => {
  citizen = await city.open({ lang: 'en' })
  await citizen.goto('/?lang=en')
  await look(citizen, 'home-en')
  await citizen.getByRole('searchbox').fill('nuoi ong')
  await press(citizen, citizen.getByRole('button', { name: 'Search' }))
  await look(citizen, 'search-en')
  await press(citizen, citizen.getByRole('link', { name: /nuôi ong/ }).first())
  await look(citizen, 'procedure-en')
  await press(citizen, citizen.getByRole('link', { name: 'Apply' }).first())
  await look(citizen, 'sign-in-en')
  await signIn(citizen, '001058001973')
  await look(citizen, 'apply-start-en')
  await press(citizen, citizen.getByRole('button', { name: 'Start' }))
  await walkThrough(citizen, {
    answers: { 'Which case': 'Trường hợp đặt thùng ong trên đất đi thuê' },
    paper: paper('hop-dong.pdf'),
    at: step => look(citizen, `general-${step}-en`),
  })
  const said = await citizen.getByRole('main').innerText()
  assert.match(said, /hop-dong\.pdf/)
  ;({ code } = await send(citizen))
  await look(citizen, 'sent-en')
  await press(citizen, citizen.getByRole('link', { name: 'See the dossier' }))
  await look(citizen, 'dossier-en')
})

test('the rest of the portal is in English as well', options, async () => {
  for (const [path, name] of [
    ['/ho-so', 'my-dossiers'],
    ['/kho-giay-to', 'vault'],
    ['/tai-khoan', 'account'],
    ['/tai-khoan/ai-da-xem', 'who-looked'],
    ['/tai-khoan/du-lieu-dan-cu', 'register'],
    ['/tai-khoan/thiet-bi', 'devices'],
    ['/tai-khoan/lien-he', 'contacts'],
    ['/tra-cuu', 'track'],
    ['/xac-minh', 'verify'],
    ['/kha-nang-tiep-can', 'accessibility'],
    ['/quyen-rieng-tu', 'privacy'],
    ['/khong-co', 'not-found'],
    [`/ho-so/${code}/rut`, 'withdraw'],
    ['/thu-tuc', 'procedures'],
    ['/thu-tuc/1.001193', 'procedure-ours'],
  ] as const) {
    await citizen.goto(path)
    await look(citizen, `${name}-en`)
  }
})

test('an officer who prefers English gets the office in English', options, async () => {
  const counter = await officer(city, 'mai.ht', { lang: 'en' })
  for (const [path, name] of [
    ['/can-bo?lang=en', 'inbox'],
    ['/can-bo/tiep-nhan', 'counter'],
    ['/can-bo/danh-muc', 'catalogue'],
    ['/can-bo/to-chuc', 'organisation'],
    [`/can-bo/ho-so/${code}`, 'case'],
  ] as const) {
    await counter.goto(path)
    await look(counter, `office-${name}-en`, 'office')
  }
  await press(counter, counter.getByRole('button', { name: 'Receive' }))
  const specialist = await officer(city, 'tung.vt', { lang: 'en' })
  await specialist.goto(`/can-bo/ho-so/${code}?lang=en`)
  await look(specialist, 'office-case-process-en', 'office')
  const leader = await officer(city, 'ha.nt', { lang: 'en' })
  await leader.goto('/can-bo/ky?lang=en')
  await look(leader, 'office-sign-en', 'office')
})

test('on the way nothing failed behind the pages', options, () => assert.deepEqual(city.troubles, []))
