import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { open, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import type { Page } from 'playwright-core'
import { look, signIn, skipJourneys, startCity, type City } from '../support/city.ts'
import { fillPage, press, walkThrough } from '../support/fill.ts'
import { aPdf, paper } from '../support/papers.ts'
import { officer, send } from '../support/people.ts'

/*
 * What people send by mistake or on purpose, in the browser: each gets a clear page, the draft stays, and no answer is of 500 or above.
 * Another person's case does not exist; an officer of another unit may not see it.
 */
let city: City
let citizen: Page
const options = { skip: skipJourneys }

before(async () => {
  if (skipJourneys) return
  city = await startCity()
  citizen = await city.open()
  await citizen.goto('/thu-tuc/1.004222/nop')
  await signIn(citizen, '001089021186')
  await press(citizen, citizen.getByRole('button', { name: 'Bắt đầu' }))
  for (let i = 0; i < 20 && !citizen.url().endsWith('/giay-to'); i++) {
    await fillPage(citizen, { 'Có người trong nhà cùng chuyển đến': 'Không', 'Phường, xã': 'Phường Láng' })
    await press(citizen, citizen.getByRole('button', { name: 'Tiếp tục' }))
  }
})
after(() => city?.close())

const encrypted = (): Buffer | null => {
  const [plain, locked] = [join(city.dataDir, '..', 'mo.pdf'), join(city.dataDir, '..', 'khoa.pdf')]
  try {
    execFileSync('qpdf', ['--encrypt', 'mo', 'khoa', '256', '--', plain, locked])
    return execFileSync('cat', [locked])
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

const upload = async (files: Parameters<ReturnType<Page['getByLabel']>['setInputFiles']>[0]): Promise<string> => {
  await citizen
    .getByLabel(/Chọn tệp/)
    .first()
    .setInputFiles(files)
  await press(citizen, citizen.getByRole('button', { name: 'Tải lên, ở lại trang này' }))
  return citizen.getByRole('main').innerText()
}

test('files that are not what they say are refused beside their field, and a good one still goes through', options, async () => {
  await writeFile(join(city.dataDir, '..', 'mo.pdf'), aPdf())
  const locked = encrypted()
  const bad: readonly (readonly [string, Buffer, RegExp])[] = [
    ['thuc-ra-la.pdf', Buffer.concat([Buffer.from('MZ\x90\0'), Buffer.alloc(4000, 1)]), /chương trình máy tính/],
    ['trong.pdf', Buffer.alloc(0), /trống/],
    ...(locked ? ([['khoa.pdf', locked, /mật khẩu/]] as const) : []),
    ['nghin-trang.pdf', aPdf(1000), /dài quá 200 trang/],
  ]
  for (const [name, bytes, said] of bad) {
    const text = await upload({ name, mimeType: 'application/pdf', buffer: bytes })
    assert.match(text, said, name)
    await look(citizen, `upload-${name}`)
  }
  assert.match(await upload(paper('tot.pdf')), /tot\.pdf/)
})

test(
  '200 MB get an answer, with scripts before they are sent and without scripts after, and the draft is still there',
  options,
  async () => {
    const path = join(city.dataDir, '..', 'lon.pdf')
    const handle = await open(path, 'w')
    await handle.write('%PDF-1.7\n')
    await handle.truncate(200_000_000)
    await handle.close()
    await citizen
      .getByLabel(/Chọn tệp/)
      .first()
      .setInputFiles(path)
    await look(citizen, 'too-large')
    assert.match(await citizen.getByRole('alert').first().innerText(), /lớn hơn/)
    const plain = await city.open({ scripts: false })
    await plain.goto(citizen.url())
    await signIn(plain, '001089021186')
    await plain.goto(citizen.url())
    await plain
      .getByLabel(/Chọn tệp/)
      .first()
      .setInputFiles(path)
    await press(plain, plain.getByRole('button', { name: 'Tải lên, ở lại trang này' }))
    const text = await plain.getByRole('main').innerText()
    assert.match(text, /20 MB/)
    assert.match(text, /tot\.pdf/)
  },
)

test('NUL, half characters and control letters in a field are taken for what they are worth, and the answers stay', options, async () => {
  await citizen.reload()
  const step = citizen.url().replace(/giay-to$/, 'cho-o-moi')
  await citizen.goto(step)
  const token = await citizen.locator('input[name="_csrf"]').first().getAttribute('value')
  const version = await citizen.locator('input[name="version"]').getAttribute('value')
  const street = await citizen.getByRole('textbox', { name: 'Số nhà, ngõ, đường' }).getAttribute('name')
  for (const value of ['Số 12\0, ngõ 84', '\ud800 Số 12', 'Số\u202e 12\u0007', 'a'.repeat(100_000)]) {
    const form = { _csrf: token ?? '', version: version ?? '', [street ?? '']: value }
    const answer = await citizen.request.post(step, { form, maxRedirects: 0 })
    assert.equal(answer.status(), 422)
  }
  const broken = await citizen.request.post(step, {
    headers: { 'content-type': 'multipart/form-data; boundary=x' },
    data: '--x\r\nnonsense',
  })
  assert.equal(broken.status(), 400)
  await citizen.reload()
  assert.equal(await citizen.getByRole('textbox', { name: 'Số nhà, ngõ, đường' }).inputValue(), 'Số 12, phố Láng')
})

test('another person’s case does not exist, and an officer of another unit may not see it', options, async () => {
  await citizen.goto(citizen.url().replace(/\/[^/]+$/, '/giay-to'))
  await walkThrough(citizen, { answers: {}, paper: paper() })
  const { code } = await send(citizen)
  const stranger = await city.open()
  await stranger.goto('/ho-so')
  await signIn(stranger, '001191014527')
  const answer = await stranger.goto(`/ho-so/${code}`)
  assert.equal(answer?.status(), 404)
  await look(stranger, 'not-mine')
  const text = await stranger.getByRole('main').innerText()
  const unknown = await stranger.goto(`/ho-so/${code.replace(/\d{4}$/, '9998')}`)
  assert.equal(unknown?.status(), 404)
  assert.equal(strip(await stranger.getByRole('main').innerText()), strip(text))
  const chi = await officer(city, 'chi.nk')
  assert.equal((await chi.goto(`/can-bo/ho-so/${code}`))?.status(), 403)
  await look(chi, 'other-unit', 'office')
  const citizenInOffice = await stranger.goto('/can-bo')
  assert.notEqual(citizenInOffice?.status(), 200)
})
/** The number of the request differs, nothing else may. */
const strip = (text: string): string => text.replace(/mã [A-Z0-9]{8}/, '')

test('nothing of this was an error of ours', options, () => assert.deepEqual(city.troubles, []))
