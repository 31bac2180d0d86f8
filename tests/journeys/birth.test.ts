import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { promisify } from 'node:util'
import type { Page } from 'playwright-core'
import { look, signIn, skipJourneys, startCity, type City } from '../support/city.ts'
import { complaintOf, press, walkThrough } from '../support/fill.ts'
import { aPdf, paper } from '../support/papers.ts'
import { officer, openAct, send } from '../support/people.ts'
import { checkout } from '../support/program.ts'

/*
 * A birth, 1.001193, from the first look at the home page to the signed result: the citizen, the counter, the specialist, the head of
 * the office, the leader, and somebody who wants to know whether the paper is genuine.
 */
const run = promisify(execFile)
let city: City
let citizen: Page
let code = ''
let key = ''
const options = { skip: skipJourneys }

before(async () => {
  if (skipJourneys) return
  city = await startCity()
  citizen = await city.open()
})
after(() => city?.close())

test('a citizen finds the procedure from the home page and signs in on the way', options, async () => {
  await citizen.goto('/')
  await look(citizen, 'home')
  await citizen.getByRole('searchbox').fill('khai sinh')
  await press(citizen, citizen.getByRole('button', { name: 'Tìm' }))
  await look(citizen, 'search')
  await press(citizen, citizen.getByRole('link', { name: 'Đăng ký khai sinh', exact: true }))
  await look(citizen, 'procedure')
  await press(citizen, citizen.getByRole('link', { name: 'Nộp hồ sơ' }).first())
  await look(citizen, 'sign-in')
  await signIn(citizen, '001191014527')
  await look(citizen, 'apply-start')
  await press(citizen, citizen.getByRole('button', { name: 'Bắt đầu' }))
})

test('every page is saved, what the register knows is not asked, and the answers are read back before they are sent', options, async () => {
  await walkThrough(citizen, {
    answers: {
      'Phường, xã': 'Phường Láng',
      'Tôi là gì của cháu?': 'Mẹ',
      'Họ, chữ đệm, tên của cháu': 'Đỗ Minh An',
      'Nơi sinh': 'Bệnh viện Phụ sản, phường Láng, Hà Nội',
      'Giấy chứng sinh': 'Có bản giấy',
      'Nơi đang ở': 'Số 8 ngõ 157, phường Láng, Hà Nội',
    },
    steps: { 'chau-be': { 'Ngày, tháng, năm sinh': '12/11/2026' }, cha: { 'Ngày, tháng, năm sinh': '1989' } },
    paper: paper('giay-chung-sinh.pdf'),
    at: step => look(citizen, `birth-${step}`),
  })
  const said = await citizen.getByRole('main').innerText()
  assert.match(said, /Đỗ Minh An/)
  assert.match(said, /Cơ sở dữ liệu quốc gia về dân cư, lấy lúc/)
  assert.match(said, /giay-chung-sinh\.pdf/)
  assert.match(said, /Dự kiến tiếp nhận/)
  ;({ code, key } = await send(citizen))
  assert.match(code, /-\d{6}-\d{4}$/)
  assert.match(await citizen.getByRole('main').innerText(), /Dự kiến tiếp nhận .* ngày \d\d\/\d\d\/2026/)
  await look(citizen, 'birth-sent')
})

test('the counter receives it, and the receipt is a paper', options, async () => {
  const mai = await officer(city, 'mai.ht')
  await look(mai, 'inbox', 'office')
  await mai.goto(`/can-bo/ho-so/${code}`)
  await look(mai, 'case-intake', 'office')
  await press(mai, mai.getByRole('button', { name: 'Tiếp nhận' }))
  await look(mai, 'case-received', 'office')
  assert.match(await mai.getByRole('main').innerText(), /Đã tiếp nhận/)
  const receipt = await mai.request.get(`/can-bo/ho-so/${code}/giay/receipt`)
  assert.equal(receipt.status(), 200)
  assert.equal((await receipt.body()).subarray(0, 5).toString(), '%PDF-')
})

test('the specialist asks for one more paper, the citizen supplies it', options, async () => {
  const quan = await officer(city, 'quan.tm')
  await quan.goto(`/can-bo/ho-so/${code}`)
  await look(quan, 'case-process', 'office')
  await openAct(quan, 'Yêu cầu bổ sung')
  await quan.getByRole('checkbox', { name: 'Giấy chứng sinh' }).check()
  await press(quan, quan.getByRole('button', { name: 'Gửi mẫu 02' }))
  assert.match(await quan.getByRole('main').innerText(), /Chưa ghi gì ở đây/)
  await quan.getByRole('textbox', { name: 'Vì sao phải bổ sung' }).fill('Bản chụp bị mờ, không đọc được ngày sinh')
  await press(quan, quan.getByRole('button', { name: 'Gửi mẫu 02' }))
  await look(quan, 'case-waits', 'office')

  await citizen.goto(`/ho-so/${code}`)
  await look(citizen, 'dossier-supplement')
  assert.match(await citizen.getByRole('main').innerText(), /Bản chụp bị mờ/)
  await press(citizen, citizen.getByRole('link', { name: /Bổ sung/ }).first())
  await look(citizen, 'supply')
  await press(citizen, citizen.getByRole('button', { name: 'Gửi bổ sung' }))
  assert.match(await complaintOf(citizen), /chọn tệp, hoặc trả lời bằng lời/)
  await look(citizen, 'supply-errors')
  await citizen.getByLabel('Chọn tệp').setInputFiles(paper('chup-lai.pdf', aPdf(2)))
  await press(citizen, citizen.getByRole('button', { name: 'Gửi bổ sung' }))
  assert.match(await citizen.getByRole('main').innerText(), /Đang xử lý/)
  await look(citizen, 'dossier-supplied')
})

test('the specialist proposes, the head approves, the leader reads the paper and signs, the counter returns it', options, async () => {
  const quan = await officer(city, 'quan.tm')
  await quan.goto(`/can-bo/ho-so/${code}`)
  await quan.getByRole('textbox', { name: 'Ý kiến thẩm tra' }).fill('Đủ giấy tờ, đúng thẩm quyền.')
  await press(quan, quan.getByRole('button', { name: 'Ghi ý kiến' }))
  const bao = await officer(city, 'bao.lq')
  await bao.goto(`/can-bo/ho-so/${code}`)
  await look(bao, 'case-approve', 'office')
  await press(bao, bao.getByRole('button', { name: 'Duyệt, trình ký' }))
  assert.match(await complaintOf(bao), /Chưa ghi gì ở đây/)
  await look(bao, 'case-approve-errors', 'office')
  await bao.getByRole('textbox', { name: 'Số định danh cá nhân' }).fill('001326031907')
  await press(bao, bao.getByRole('button', { name: 'Duyệt, trình ký' }))
  const ha = await officer(city, 'ha.nt')
  await ha.goto('/can-bo/ky')
  await look(ha, 'sign-queue', 'office')
  await ha.goto(`/can-bo/ho-so/${code}`)
  await press(ha, ha.getByRole('link', { name: 'Xem và ký' }))
  await look(ha, 'sign-confirm', 'office')
  assert.match(await ha.getByRole('main').innerText(), /Đỗ Minh An/)
  await press(ha, ha.getByRole('button', { name: 'Ký 1 văn bản' }))
  await look(ha, 'signed', 'office')
  const mai = await officer(city, 'mai.ht')
  await mai.goto(`/can-bo/ho-so/${code}`)
  await look(mai, 'case-return', 'office')
  await press(mai, mai.getByRole('button', { name: 'Ghi đã trả' }))
  await look(mai, 'case-returned', 'office')
})

test(
  'the citizen has the result: a signed PDF that pdfsig and ./khue verify call valid, and not after a byte was changed',
  options,
  async () => {
    await citizen.goto(`/ho-so/${code}`)
    await look(citizen, 'dossier-result')
    const download = citizen.waitForEvent('download')
    await citizen.getByRole('link', { name: 'Tải kết quả' }).click()
    const result = join(city.dataDir, '..', 'ket-qua.pdf')
    await (await download).saveAs(result)
    const bytes = await readFile(result)
    assert.equal(bytes.subarray(0, 5).toString(), '%PDF-')
    const signature = await run('pdfsig', ['-nocert', result]).catch((error: unknown) => error as { code?: string; stdout?: string })
    if (!('code' in signature && signature.code === 'ENOENT')) assert.match(String(signature.stdout), /Signature is Valid/)

    const verify = (file: string): Promise<unknown> =>
      run(join(checkout, 'khue'), ['verify', file, '--data', city.dataDir], { cwd: checkout })
    await verify(result)
    const altered = join(city.dataDir, '..', 'sua-doi.pdf')
    const changed = Buffer.from(bytes)
    const at = Math.floor(bytes.length / 3)
    changed[at] = (changed[at] ?? 0) ^ 1
    await writeFile(altered, changed)
    await assert.rejects(verify(altered))
  },
)

test('anybody can ask the city whether the paper is genuine', options, async () => {
  const visitor = await city.open()
  await visitor.goto((await citizen.getByRole('link', { name: 'Kiểm tra thật hay giả' }).getAttribute('href')) ?? '')
  assert.equal(await visitor.getByRole('heading', { level: 1 }).innerText(), 'Giấy thật, còn hiệu lực')
  await look(visitor, 'verify-code')
  await visitor.goto('/xac-minh')
  await look(visitor, 'verify-ask')
  for (const [file, verdict] of [
    ['ket-qua.pdf', 'Giấy thật, còn hiệu lực'],
    ['sua-doi.pdf', 'Tệp này đã bị sửa sau khi ký. Đừng nhận.'],
  ] as const) {
    await visitor.goto('/xac-minh')
    await visitor.getByLabel('Tải lên tệp PDF đã nhận để so').setInputFiles(join(city.dataDir, '..', file))
    await press(visitor, visitor.getByRole('button', { name: 'Kiểm tra tệp' }))
    assert.equal(await visitor.getByRole('heading', { level: 1 }).innerText(), verdict)
    await look(visitor, `verify-${file.slice(0, -4)}`)
  }
})

test(
  'code and key tell anybody how far it is, and nothing else; a wrong key and an unknown code get one and the same answer',
  options,
  async () => {
    const visitor = await city.open()
    const track = async (code: string, key: string): Promise<string> => {
      await visitor.goto('/tra-cuu')
      await visitor.getByRole('textbox', { name: 'Mã hồ sơ' }).fill(code)
      await visitor.getByRole('textbox', { name: 'Mã tra cứu' }).fill(key)
      await press(visitor, visitor.getByRole('button', { name: 'Tra cứu' }))
      return visitor.getByRole('main').innerText()
    }
    const found = await track(code, key)
    assert.match(found, /Đã trả/)
    assert.doesNotMatch(found, /Dương|Đỗ|An\b|khai sinh/)
    await look(visitor, 'tracked')
    const wrong = await track(code, 'AAAAAA')
    assert.match(wrong, /Không thấy hồ sơ/)
    assert.equal(await track(code.replace(/\d{4}$/, '9999'), key), wrong)
  },
)

test('on the way nothing failed behind the pages', options, () => assert.deepEqual(city.troubles, []))
