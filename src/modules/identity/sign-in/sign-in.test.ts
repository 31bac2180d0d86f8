import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { jar, type Jar, type Page } from '../testing/jar.ts'
import { startSite, type Site } from '../testing/site.ts'
import { tokenIn } from '#platform/web/testing/browser-like.ts'

const DUONG = '001191014527'
const GRANDMOTHER = '001164007742'
const CHILD = '001219008815'
const OFFICER = 'quan.tm'

let site: Site
before(async () => {
  site = await startSite()
})
after(() => site.close())

const at = (path: string): string => site.baseUrl + path
/** The provider's own page for one way of signing in. */
const toProvider = (browser: Jar, path: string): Promise<Page> => browser.get(at(path))
const signIn = async (browser: Jar, login: string, path = '/dang-nhap/di'): Promise<Page> => {
  const form = await toProvider(browser, path)
  assert.match(form.text, /<title>VNeID \(mô phỏng\)<\/title>/)
  return browser.post(form.url, { login })
}
const rows = async (text: string, ...values: unknown[]): Promise<Record<string, unknown>[]> =>
  (await site.db.owner.query(text, values)).rows as Record<string, unknown>[]
const isAnonymous = async (browser: Jar): Promise<boolean> => (await browser.get(at('/'))).text.includes('<h1>anonymous</h1>')

test('a page for citizens leads to sign-in and back to the same page', async () => {
  const browser = jar()
  const chooser = await browser.get(at('/ho-so'))
  assert.equal(new URL(chooser.url).pathname, '/dang-nhap')
  assert.match(chooser.text, /Tiếp tục với VNeID/)
  const away = /href="(\/dang-nhap\/di[^"]*)"/.exec(chooser.text)?.[1]?.replaceAll('&amp;', '&') ?? ''
  const done = await signIn(browser, DUONG, away)
  assert.equal(done.url, at('/ho-so'))
  assert.equal(done.status, 200)
  assert.match(done.text, /Nguyễn Thị Thùy Dương/)
  const [person] = await rows(`select name, birth_date::text, level, phone, source from identity.person where identifier = $1`, DUONG)
  assert.deepEqual(person, { name: 'Nguyễn Thị Thùy Dương', birth_date: '1991-03-14', level: 2, phone: '0987214527', source: 'account' })
})

test('signing in twice is the same person, and each time a new session that ends the old one', async () => {
  const browser = jar()
  await signIn(browser, DUONG)
  const old = browser.copy()
  await signIn(browser, DUONG, '/dang-nhap/di?lai=1')
  assert.equal(await isAnonymous(browser), false)
  assert.equal(await isAnonymous(old), true)
  assert.equal((await rows(`select 1 from identity.person where identifier = $1`, DUONG)).length, 1)
})

test('an account of level 1 signs in, but not where level 2 is asked for', async () => {
  const browser = jar()
  await signIn(browser, GRANDMOTHER)
  assert.match((await browser.get(at('/'))).text, /<h1>citizen<\/h1>/)
  const chooser = await browser.get(at('/muc-2'))
  assert.match(chooser.text, /Cần tài khoản mức độ 2/)
  const refused = await signIn(browser, GRANDMOTHER, '/dang-nhap/di?muc=2&tro-ve=%2Fmuc-2')
  assert.equal(refused.status, 403)
  assert.match(refused.text, /công an phường, xã/)
  assert.match((await browser.get(at('/'))).text, /<h1>citizen<\/h1>/)
  const other = await signIn(browser, DUONG, '/dang-nhap/di?muc=2&lai=1&tro-ve=%2Fmuc-2')
  assert.match(other.text, /<h1>Cần mức 2<\/h1>/)
})

test('who asked for less may step up without being asked who it is when the provider knows better already', async () => {
  const browser = jar()
  await signIn(browser, DUONG)
  assert.match((await browser.get(at('/muc-2'))).text, /<h1>Cần mức 2<\/h1>/)
})

test('an officer comes by his login, needs level 2, and lands in the office', async () => {
  const browser = jar()
  const done = await signIn(browser, OFFICER)
  assert.equal(done.url, at('/can-bo'))
  assert.match(done.text, /Việc của officer/)
  const citizen = jar()
  const refused = await signIn(citizen, DUONG, '/dang-nhap/di?vai=can-bo')
  assert.equal(refused.status, 403)
  assert.match(refused.text, /không phải của cán bộ/)
  assert.equal(await isAnonymous(citizen), true)
})

test('somebody unknown and a child are told so by the provider', async () => {
  const browser = jar()
  const form = await toProvider(browser, '/dang-nhap/di')
  for (const [login, words] of [
    ['999999999999', 'Không có ai'],
    ['', 'Hãy gõ'],
    [CHILD, 'dưới 14 tuổi'],
    ['<script>', '&lt;script&gt;'],
  ] as const) {
    // prettier-ignore
    const answer = await browser.post(form.url, { login })
    assert.equal(answer.status, 422)
    assert.match(answer.text, new RegExp(words))
  }
  assert.equal((await browser.post(form.url, { login: DUONG })).status, 200)
})

test('a code is good once', async () => {
  const browser = jar()
  const form = await toProvider(browser, '/dang-nhap/di')
  const callback = await untilCallback(browser, form, DUONG)
  const thief = browser.copy()
  assert.equal((await browser.get(callback)).status, 200)
  const replayed = await thief.get(callback)
  assert.equal(replayed.status, 400)
  assert.match(replayed.text, /Chưa đăng nhập được/)
  assert.equal(await isAnonymous(thief), true)
  assert.equal((await browser.get(callback)).status, 400)
})

test('an answer is taken only by the browser that asked, and only with its own state', async () => {
  const browser = jar()
  const form = await toProvider(browser, '/dang-nhap/di')
  const callback = await untilCallback(browser, form, DUONG)
  const other = jar()
  assert.equal((await other.get(callback)).status, 400)
  await browser.get(at('/dang-nhap/di'), { follow: false })
  const wrong = new URL(callback)
  wrong.searchParams.set('state', 'x'.repeat(43))
  assert.equal((await browser.get(wrong.href)).status, 400)
  assert.equal((await browser.get(at('/dang-nhap/ve'))).status, 400)
  assert.equal(await isAnonymous(browser), true)
})

for (const [what, change] of [
  ['another nonce', (url: URL) => url.searchParams.set('nonce', 'another-nonce-than-ours')],
  ['no nonce', (url: URL) => url.searchParams.delete('nonce')],
  ['no level', (url: URL) => url.searchParams.delete('acr_values')],
] as const)
  test(`an ID token with ${what} is refused`, async () => {
    const browser = jar()
    const start = await browser.get(at('/dang-nhap/di'), { follow: false })
    const url = new URL(start.headers.get('location') ?? '')
    change(url)
    const done = await browser.post((await browser.get(url.href)).url, { login: DUONG })
    assert.ok(done.status === 400 || done.status === 403, String(done.status))
    assert.equal(await isAnonymous(browser), true)
  })

test('a provider that is asked without PKCE, or for another address, refuses', async () => {
  const start = await jar().get(at('/dang-nhap/di'), { follow: false })
  const url = new URL(start.headers.get('location') ?? '')
  assert.equal(url.searchParams.get('code_challenge_method'), 'S256')
  url.searchParams.delete('code_challenge')
  url.searchParams.delete('code_challenge_method')
  assert.match((await jar().get(url.href, { follow: false })).headers.get('location') ?? '', /error=invalid_request/)
  url.searchParams.set('redirect_uri', 'https://elsewhere.example/')
  assert.equal((await jar().get(url.href, { follow: false })).status, 400)
})

test('two tabs sign in side by side, each back to its own page', async () => {
  const browser = jar()
  const one = await toProvider(browser, '/dang-nhap/di?tro-ve=%2Fho-so')
  const two = await toProvider(browser, '/dang-nhap/di?tro-ve=%2F')
  assert.equal((await browser.post(one.url, { login: DUONG })).url, at('/ho-so'))
  assert.equal((await browser.post(two.url, { login: DUONG })).url, at('/'))
})

test('a way back that is not ours is not taken', async () => {
  for (const path of ['https://elsewhere.example/', '//elsewhere.example/', '/\\elsewhere.example', '/dang-xuat']) {
    const done = await signIn(jar(), DUONG, `/dang-nhap/di?tro-ve=${encodeURIComponent(path)}`)
    assert.equal(done.url, at('/'))
  }
})

test('what was posted by somebody whose session had ended is sent after signing in', async () => {
  const browser = jar()
  const chooser = await browser.post(at('/nop'), { ten: 'Đỗ Ngọc An' })
  assert.equal(new URL(chooser.url).searchParams.get('tro-ve'), '/tiep-tuc')
  const resumed = await signIn(browser, DUONG, '/dang-nhap/di?tro-ve=%2Ftiep-tuc')
  assert.match(resumed.text, /Đỗ Ngọc An/)
  assert.match((await browser.post(at('/nop'), { ten: 'Đỗ Ngọc An', _csrf: tokenIn(resumed.text) })).text, /Đã nhận Đỗ Ngọc An/)
})

test('signing out ends both sessions and comes back', async () => {
  const browser = jar()
  await signIn(browser, DUONG)
  const before = browser.copy()
  const leaving = await browser.post(at('/dang-xuat'), { _csrf: tokenIn((await browser.get(at('/dang-xuat'))).text) })
  assert.match(leaving.text, /<meta http-equiv="refresh"/)
  assert.equal(await isAnonymous(before), true)
  const confirm = await browser.get(at('/dang-xuat/vneid'))
  assert.match(confirm.text, /Đăng xuất VNeID/)
  const action = /action="([^"]+)"/.exec(confirm.text)?.[1] ?? ''
  const xsrf = /name="xsrf" value="([^"]+)"/.exec(confirm.text)?.[1] ?? ''
  const done = await browser.post(new URL(action, site.baseUrl).href, { xsrf, logout: 'yes' })
  assert.equal(new URL(done.url).pathname, '/dang-xuat/xong')
  assert.match((await toProvider(browser, '/dang-nhap/di')).text, /name="login"/)
})

test('a sign-out without the token of the page is refused', async () => {
  const browser = jar()
  await signIn(browser, DUONG)
  assert.equal((await browser.post(at('/dang-xuat'), {})).status, 403)
  assert.equal(await isAnonymous(browser), false)
})

test('signing out everywhere ends every session of the person, of nobody else, and is logged', async () => {
  const [here, phone, other] = [jar(), jar(), jar()]
  for (const browser of [here, phone]) await signIn(browser, DUONG)
  await signIn(other, GRANDMOTHER)
  await here.post(at('/dang-xuat/tat-ca'), { _csrf: tokenIn((await here.get(at('/dang-xuat'))).text) })
  assert.deepEqual([await isAnonymous(here), await isAnonymous(phone), await isAnonymous(other)], [true, true, false])
  assert.equal((await rows(`select 1 from platform.act where code = 'platform.signed_out_everywhere'`)).length, 1)
})

test('a provider that was started again goes on under the same keys; one that is away is said to be', async () => {
  const browser = jar()
  await site.restartVneid()
  assert.equal((await signIn(browser, DUONG)).status, 200)
  const form = await toProvider(jar(), '/dang-nhap/di')
  assert.match(form.text, /name="login"/)
  const late = jar()
  const callback = await untilCallback(late, await toProvider(late, '/dang-nhap/di'), DUONG)
  await site.stopVneid()
  const away = await late.get(callback)
  assert.equal(away.status, 503)
  assert.match(away.text, /VNeID chưa trả lời/)
  assert.equal(away.headers.get('retry-after'), '60')
  await site.restartVneid()
})

/** Signs in at the provider but does not yet go back: the address of the answer. */
async function untilCallback(browser: Jar, form: Page, login: string): Promise<string> {
  let answer = await browser.post(form.url, { login }, { follow: false })
  for (;;) {
    const location = new URL(answer.headers.get('location') ?? '', site.baseUrl).href
    if (location.includes('/dang-nhap/ve?')) return location
    answer = await browser.get(location, { follow: false })
  }
}
