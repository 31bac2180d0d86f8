import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { Type } from 'typebox'
import type { Actor } from '../context.ts'
import { html } from '../html.ts'
import { silentLog } from '../log.ts'
import type { Module } from '../module.ts'
import { Refusal } from '../refusal.ts'
import { testContext, testDatabase, testServices } from '../testing/database.ts'
import { csrfField } from '../ui/csrf.ts'
import { route } from './route.ts'
import { createServer, type Web } from './server.ts'
import { createSession, endAllSessions } from './session.ts'
import { browserLike, tokenIn, type BrowserLike } from './testing/browser-like.ts'

const DUONG = '01934f6e-0000-7000-8000-000000000001'
const QUAN = '01934f6e-0000-7000-8000-000000000002'
const written: Record<string, string>[] = []
let uploads: readonly { name: string; size: number; sha256: string }[] = []

const sample: Module = {
  name: 'sample',
  routes: [
    route({
      method: 'GET',
      path: '/mo',
      house: 'portal',
      access: 'public',
      handle: async () => ({ title: 'Mở', body: html`<h1>Mở</h1>` }),
    }),
    route({
      method: 'GET',
      path: '/rieng/:code',
      house: 'portal',
      access: 'citizen',
      params: Type.Object({ code: Type.String({ pattern: '^[0-9]+$' }) }),
      query: Type.Object({ trang: Type.Optional(Type.String({ pattern: '^[0-9]+$' })) }),
      handle: async ({ shell, params, query }) => ({
        title: 'Riêng',
        body: html`<h1>Riêng ${params.code} ${query.trang}</h1>
          <form method="post" action="/rieng/1">${csrfField(shell)}</form>`,
      }),
    }),
    route({
      method: 'POST',
      path: '/rieng/:code',
      house: 'portal',
      access: 'citizen',
      uploads: true,
      handle: async ({ form, files }) => {
        written.push({ ...form })
        uploads = files
        return { title: 'Xong', body: html`<h1>Xong</h1>` }
      },
    }),
    route({
      method: 'GET',
      path: '/muc2',
      house: 'portal',
      access: 'citizen',
      level: 2,
      handle: async () => ({ title: 'Mức 2', body: html`<h1>2</h1>` }),
    }),
    route({
      method: 'GET',
      path: '/can-bo/viec',
      house: 'office',
      access: 'officer',
      handle: async () => ({ title: 'Việc', body: html`<h1>Việc</h1>` }),
    }),
    route({
      method: 'GET',
      path: '/hong',
      house: 'portal',
      access: 'public',
      handle: async () => Promise.reject(new Error('secret detail 12345')),
    }),
    route({
      method: 'GET',
      path: '/tu-choi',
      house: 'portal',
      access: 'public',
      handle: async () => Promise.reject(new Refusal('sample.busy', 409, { who: 'bà Hà' })),
    }),
  ],
  jobs: {},
  refusals: { 'sample.busy': { vi: '{who} vừa làm việc này.', en: '{who} has just done this.' } },
}

const db = await testDatabase()
const services = testServices()
let now = new Date('2026-11-20T02:12:00Z')
const actors: Record<string, Actor> = {
  [DUONG]: { kind: 'citizen', person: DUONG, name: 'Nguyễn Thị Thùy Dương', level: 1 },
  [QUAN]: { kind: 'officer', officer: QUAN, name: 'Trần Minh Quân', posts: [] },
}
let web: Web
before(async () => {
  web = await createServer({
    pool: db.pool,
    log: silentLog,
    services,
    modules: [sample],
    resolveActor: async (_ctx, session) => actors[session.subject],
    shellFacts: async () => ({ cityName: 'Thành phố Hà Nội', counts: {} }),
    now: () => now,
  })
})
after(async () => {
  await web.app.close()
  await db.close()
})

const signedIn = async (subject: string, kind: 'citizen' | 'officer' = 'citizen'): Promise<BrowserLike> => {
  const browser = browserLike(web.app)
  const ctx = { ...testContext(db, { kind: 'anonymous' }, { services }), now }
  const { cookie } = await createSession(ctx, { actorKind: kind, subject, level: 1, idToken: null, providerSession: null, device: 'test' })
  browser.cookies.set(`khue-${cookie.name}`, cookie.value)
  return browser
}

test('a public page comes with the policy, in Vietnamese, and in English by the switch that is remembered', async () => {
  const browser = browserLike(web.app)
  const first = await browser.get('/mo')
  assert.equal(first.status, 200)
  assert.match(String(first.headers['content-security-policy']), /default-src 'none'/)
  assert.match(first.text, /<html lang="vi"/)
  assert.match((await browser.get('/mo?lang=en')).text, /<html lang="en"/)
  assert.match((await browser.get('/mo')).text, /<html lang="en"/)
})

test('a private page sends a stranger to sign in and back', async () => {
  const answer = await browserLike(web.app).get('/rieng/7?trang=2')
  assert.deepEqual([answer.status, answer.location], [303, '/dang-nhap?tro-ve=%2Frieng%2F7%3Ftrang%3D2'])
})

test('who signed in sees his page; wrong values in the address are 404 and 400', async () => {
  const browser = await signedIn(DUONG)
  assert.match((await browser.get('/rieng/7')).text, /Riêng 7/)
  assert.equal((await browser.get('/rieng/abc')).status, 404)
  assert.equal((await browser.get('/rieng/7?trang=x')).status, 400)
  assert.equal((await browser.get('/rieng/7%00')).status, 422)
})

test('a post needs the token of its session and must come from our own page', async () => {
  const browser = await signedIn(DUONG)
  const token = tokenIn((await browser.get('/rieng/1')).text)
  assert.equal((await browser.post('/rieng/1', { a: '1' })).status, 403)
  assert.equal((await browser.post('/rieng/1', { a: '1', _csrf: token }, { 'sec-fetch-site': 'cross-site' })).status, 403)
  const other = await signedIn(DUONG)
  assert.equal((await other.post('/rieng/1', { a: '1', _csrf: token })).status, 403)
  assert.equal((await browser.post('/rieng/1', { a: 'Lo\u0302 3', _csrf: token })).status, 200)
  assert.equal(written.at(-1)?.['a'], 'Lô 3')
})

test('a NUL in a field is a clear 422', async () => {
  const browser = await signedIn(DUONG)
  const token = tokenIn((await browser.get('/rieng/1')).text)
  const answer = await browser.post('/rieng/1', { a: 'x\0y', _csrf: token })
  assert.equal(answer.status, 422)
  assert.match(answer.text, /ký tự không đọc được/)
})

test('an officer is no citizen, and the reverse', async () => {
  const officer = await signedIn(QUAN, 'officer')
  assert.equal((await officer.get('/can-bo/viec')).status, 200)
  assert.equal((await officer.get('/rieng/1')).status, 403)
  assert.equal((await (await signedIn(DUONG)).get('/can-bo/viec')).status, 403)
})

test('a page that needs level 2 asks for it', async () => {
  assert.equal((await (await signedIn(DUONG)).get('/muc2')).location, '/dang-nhap?tro-ve=%2Fmuc2&muc=2')
})

test('a session ends after two hours without a request and lives on with one', async () => {
  const start = now
  const browser = await signedIn(DUONG)
  now = new Date(start.getTime() + 1.5 * 3_600_000)
  assert.equal((await browser.get('/rieng/1')).status, 200)
  now = new Date(start.getTime() + 3 * 3_600_000)
  assert.equal((await browser.get('/rieng/1')).status, 200)
  now = new Date(start.getTime() + 5.5 * 3_600_000)
  assert.equal((await browser.get('/rieng/1')).status, 303)
  now = start
})

test('signing out everywhere ends every session', async () => {
  const [one, two] = [await signedIn(DUONG), await signedIn(DUONG)]
  assert.ok((await endAllSessions(testContext(db, { kind: 'anonymous' }, { services }), DUONG)) >= 2)
  assert.deepEqual([(await one.get('/rieng/1')).status, (await two.get('/rieng/1')).status], [303, 303])
})

test('what is posted after the session ended waits until its writer has signed in again', async () => {
  const browser = await signedIn(DUONG)
  const token = tokenIn((await browser.get('/rieng/1')).text)
  await endAllSessions(testContext(db, { kind: 'anonymous' }, { services }), DUONG)
  const posted = await browser.post('/rieng/1', { chuyen: 'dòng "một"\ndòng <hai>', _csrf: token })
  assert.equal(posted.location, '/dang-nhap?tro-ve=%2Ftiep-tuc')
  const again = await signedIn(DUONG)
  for (const [name, value] of browser.cookies) again.cookies.set(name, again.cookies.get(name) ?? value)
  const page = await again.get('/tiep-tuc')
  assert.match(page.text, /dòng &quot;một&quot;\ndòng &lt;hai&gt;/)
  assert.match(page.text, /action="\/rieng\/1"/)
  assert.notEqual(tokenIn(page.text), token)
})

test('files go to the blob store; one over 20 MB is read to its end and not kept', async () => {
  const browser = await signedIn(DUONG)
  const token = tokenIn((await browser.get('/rieng/1')).text)
  const files = [
    { field: 'tep', name: 'đơn.pdf', bytes: Buffer.from('%PDF-1.7') },
    { field: 'to', name: 'to.pdf', bytes: Buffer.alloc(21_000_000, 65) },
    { field: 'sau', name: 'sau.pdf', bytes: Buffer.from('sau') },
  ]
  assert.equal((await browser.send('/rieng/1', { _csrf: token }, files)).status, 200)
  assert.deepEqual(
    uploads.map(({ name, size, sha256 }) => [name, size, sha256.length]),
    [
      ['đơn.pdf', 8, 64],
      ['to.pdf', 21_000_000, 0],
      ['sau.pdf', 3, 64],
    ],
  )
})

test('a refusal says what happened, a bug says nothing but a number', async () => {
  const browser = browserLike(web.app)
  const refused = await browser.get('/tu-choi')
  assert.equal(refused.status, 409)
  assert.match(refused.text, /bà Hà vừa làm việc này\./)
  const bug = await browser.get('/hong')
  assert.equal(bug.status, 500)
  assert.doesNotMatch(bug.text, /secret detail/)
  assert.match(bug.text, new RegExp(String(bug.headers['x-request-id'])))
})

test('an unknown address is a page of ours, and problem+json under /api/', async () => {
  const browser = browserLike(web.app)
  const page = await browser.get('/khong-co')
  assert.deepEqual([page.status, page.headers['content-type']], [404, 'text/html; charset=utf-8'])
  const api = await browser.get('/api/v1/khong-co')
  assert.equal(api.headers['content-type'], 'application/problem+json; charset=utf-8')
  assert.equal((JSON.parse(api.text) as { code: string }).code, 'platform.not_found')
})

test('health, readiness and metrics answer without a session', async () => {
  const browser = browserLike(web.app)
  assert.deepEqual([(await browser.get('/healthz')).status, (await browser.get('/readyz')).status], [200, 200])
  const metrics = await browser.get('/metrics')
  assert.match(metrics.text, /khue_http_request_seconds_count\{route="\/rieng\/:code"/)
  assert.doesNotMatch(metrics.text, /Dương/)
})
