import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Actor } from '../context.ts'
import { html } from '../html.ts'
import { silentLog } from '../log.ts'
import type { Module } from '../module.ts'
import { testContext, testDatabase, testServices } from '../testing/database.ts'
import { tidy } from '../jobs/tidy.ts'
import { csrfField } from '../ui/csrf.ts'
import { route } from './route.ts'
import { createServer, type Web } from './server.ts'
import { createSession } from './session.ts'
import { browserLike, tokenIn, type BrowserLike } from './testing/browser-like.ts'

/* What strangers and neighbours at a shared computer may not do: fill the disk, guess without end, get what somebody else was writing. */

const MINE = '01934f6e-0000-7000-8000-000000000001'
const YOURS = '01934f6e-0000-7000-8000-000000000002'
const page = { title: 'Trang', body: html`<h1>Trang</h1>` }
const sample: Module = {
  name: 'sample',
  routes: [
    route({ method: 'GET', path: '/doan', house: 'portal', access: 'public', perMinute: 5, handle: async () => page }),
    route({ method: 'GET', path: '/mo', house: 'portal', access: 'public', handle: async () => page }),
    route({ method: 'POST', path: '/mo', house: 'portal', access: 'public', uploads: true, maxFiles: 1, handle: async () => page }),
    route({
      method: 'GET',
      path: '/rieng',
      house: 'portal',
      access: 'citizen',
      handle: async ({ shell }) => ({ title: 'Riêng', body: html`<form method="post" action="/rieng">${csrfField(shell)}</form>` }),
    }),
    route({ method: 'POST', path: '/rieng', house: 'portal', access: 'citizen', uploads: true, handle: async () => page }),
  ],
  jobs: {},
  refusals: {},
}

const db = await testDatabase()
const services = testServices()
let now = new Date('2026-11-20T02:12:00Z')
const followed: string[] = []
const citizen = (person: string): Actor => ({ kind: 'citizen', person, name: 'Dương', level: 1 })
let web: Web
before(async () => {
  web = await createServer({
    pool: db.pool,
    log: silentLog,
    services,
    modules: [sample],
    resolveActor: async (_ctx, session) => citizen(session.subject),
    shellFacts: async () => ({ cityName: 'Thành phố Hà Nội', counts: {} }),
    afterUploads: async (_ctx, digests) => void followed.push(...digests),
    now: () => now,
  })
})
after(async () => {
  await web.app.close()
  await db.close()
})

const context = () => ({ ...testContext(db, { kind: 'anonymous' }, { services }), now })
const signIn = async (browser: BrowserLike, subject: string): Promise<BrowserLike> => {
  const session = { actorKind: 'citizen', subject, level: 1, idToken: null, providerSession: null, device: 'test' } as const
  const { cookie } = await createSession(context(), session)
  browser.cookies.set(`khue-${cookie.name}`, cookie.value)
  return browser
}
const later = (hours: number): void => {
  now = new Date(now.getTime() + hours * 3_600_000)
}
const kept = async (): Promise<string[]> => {
  const digests: string[] = []
  for await (const { sha256 } of services.blobs.list()) digests.push(sha256)
  return digests
}
const file = (text: string, field = 'tep') => ({ field, name: `${text}.pdf`, bytes: Buffer.from(text) })

test('a stranger who sends files to a private page leaves none behind', async () => {
  const before = await kept()
  assert.equal((await browserLike(web.app).send('/rieng', { a: '1' }, [file('of a stranger')])).status, 303)
  assert.deepEqual(await kept(), before)
})

test('a public form keeps as many files as it looks at, and what was kept is followed up', async () => {
  const before = await kept()
  followed.length = 0
  assert.equal((await browserLike(web.app).send('/mo', {}, [file('one'), file('two'), file('three', 'khac')])).status, 200)
  const fresh = (await kept()).filter(digest => !before.includes(digest))
  assert.equal(fresh.length, 1)
  assert.deepEqual(followed, fresh)
})

test('files of a form without its token are followed up as well', async () => {
  const browser = await signIn(browserLike(web.app), MINE)
  followed.length = 0
  assert.equal((await browser.send('/rieng', { _csrf: 'wrong' }, [file('without a token')])).status, 403)
  assert.equal(followed.length, 1)
})

test('a page of guesses ends after its number of requests a minute, for one address and no other', async () => {
  const from = (address: string, path: string) => web.app.inject({ url: path, remoteAddress: address })
  const answers: number[] = []
  for (let n = 0; n < 7; n++) answers.push((await from('203.0.113.7', '/doan')).statusCode)
  assert.deepEqual(answers, [200, 200, 200, 200, 200, 429, 429])
  assert.equal((await from('203.0.113.8', '/doan')).statusCode, 200)
  assert.equal((await from('203.0.113.7', '/mo')).statusCode, 200)
})

test('behind our own proxy the address that it names counts; anybody else may name what he likes', async () => {
  const named = (proxy: string, client: string) =>
    web.app.inject({ url: '/doan', remoteAddress: proxy, headers: { 'x-forwarded-for': client } })
  for (let n = 0; n < 8; n++) assert.equal((await named('127.0.0.1', `198.51.100.${n}`)).statusCode, 200)
  const answers: number[] = []
  for (let n = 0; n < 6; n++) answers.push((await named('203.0.113.9', `198.51.100.${n + 50}`)).statusCode)
  assert.equal(answers.at(-1), 429)
})

test('the figures of the program are for its own network', async () => {
  const from = async (remoteAddress: string, headers = {}) => (await web.app.inject({ url: '/metrics', remoteAddress, headers })).statusCode
  const outside = [await from('203.0.113.20'), await from('127.0.0.1', { 'x-forwarded-for': '203.0.113.21' }), await from('2001:db8::1')]
  assert.deepEqual(outside, [404, 404, 404])
  assert.deepEqual([await from('10.1.2.3'), await from('::1'), await from('::ffff:127.0.0.1')], [200, 200, 200])
})

const bringOver = (from: BrowserLike): BrowserLike => {
  const next = browserLike(web.app)
  for (const [name, value] of from.cookies) next.cookies.set(name, value)
  return next
}

test('what somebody was writing when his session ended is for him, not for the next one at the same computer', async () => {
  const browser = await signIn(browserLike(web.app), MINE)
  const token = tokenIn((await browser.get('/rieng')).text)
  later(3)
  await tidy(context(), {} as never, { id: '1', attempt: 1 })
  assert.equal((await browser.post('/rieng', { bi: 'điều riêng tư', _csrf: token })).location, '/dang-nhap?tro-ve=%2Ftiep-tuc')
  const other = await signIn(bringOver(browser), YOURS)
  assert.doesNotMatch((await other.get('/tiep-tuc')).text, /riêng tư/)
  assert.doesNotMatch((await bringOver(browser).get('/tiep-tuc')).text, /riêng tư/)
  assert.match((await (await signIn(bringOver(browser), MINE)).get('/tiep-tuc')).text, /điều riêng tư/)
})

test('forms of nobody known are held only as long as there are few, and none that is larger than a form of ours', async () => {
  const large = await browserLike(web.app).post('/rieng', { a: 'x'.repeat(400_000) })
  assert.deepEqual([large.status, large.headers['set-cookie']], [303, undefined])
  await db.owner.query(
    `insert into platform.held_form (token_hash, path, form, held_at)
     select convert_to(n::text, 'UTF8'), '/rieng', '{}', $1 from generate_series(1, 1000) n`,
    [now],
  )
  assert.equal((await browserLike(web.app).post('/rieng', { a: '1' })).headers['set-cookie'], undefined)
  await db.owner.query('delete from platform.held_form')
})

test('a page of plain http does not vouch for a form on https', async () => {
  const settings = { ...services.settings, baseUrl: 'https://cong.test' }
  const secure = await createServer({
    pool: db.pool,
    log: silentLog,
    services: { ...services, settings },
    modules: [sample],
    resolveActor: async () => undefined,
    shellFacts: async () => ({ cityName: '', counts: {} }),
  })
  const post = (origin: string) =>
    secure.app.inject({
      method: 'POST',
      url: '/mo',
      headers: { origin, host: 'cong.test', 'content-type': 'application/x-www-form-urlencoded' },
    })
  assert.equal((await post('http://cong.test')).statusCode, 403)
  assert.equal((await post('https://cong.test')).statusCode, 200)
  await secure.app.close()
})
