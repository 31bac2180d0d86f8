import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { readBlob } from '#platform/blob.ts'
import type { Actor } from '#platform/context.ts'
import { silentLog } from '#platform/log.ts'
import { testContext, testDatabase, testServices } from '#platform/testing/database.ts'
import { createServer, type Web } from '#platform/web/server.ts'
import { createSession } from '#platform/web/session.ts'
import { browserLike, tokenIn, type BrowserLike } from '#platform/web/testing/browser-like.ts'
import { prepareResult, registerResult, type IssuedResult } from '../index.ts'
import { documents } from '../module.ts'
import { aPdf } from '../testing/files.ts'
import { aRequest, DUONG, duong, leader, otherLeader, stranger } from '../testing/results.ts'

const db = await testDatabase()
const services = testServices()
const officer = testContext(db, leader, { services })
const idOf = (actor: Actor): string => (actor.kind === 'citizen' ? actor.person : actor.kind === 'officer' ? actor.officer : '')
const actors = [duong, stranger, leader, otherLeader]
let web: Web
let result: IssuedResult
let entry = ''
before(async () => {
  web = await createServer({
    pool: db.pool,
    log: silentLog,
    services,
    modules: [documents],
    resolveActor: async (_, session) => actors.find(actor => idOf(actor) === session.subject),
    shellFacts: async () => ({ cityName: 'Thành phố Hà Nội', counts: {} }),
    now: () => officer.now,
  })
  result = await registerResult(officer, await prepareResult(officer, aRequest()))
  const { rows } = await db.owner.query<{ id: string }>('select id from documents.vault_entry where person = $1', [DUONG])
  entry = rows[0]?.id ?? ''
})
after(async () => {
  await web.app.close()
  await db.close()
})

const browserOf = async (actor: Actor | null): Promise<BrowserLike> => {
  const browser = browserLike(web.app)
  if (actor === null || (actor.kind !== 'citizen' && actor.kind !== 'officer')) return browser
  const { cookie } = await createSession(officer, {
    actorKind: actor.kind,
    subject: idOf(actor),
    level: 2,
    idToken: null,
    providerSession: null,
    device: 'test',
  })
  browser.cookies.set(`khue-${cookie.name}`, cookie.value)
  return browser
}

test('who gets what: each route for a stranger, its citizen, another citizen, officers', async () => {
  const who = { anonymous: null, owner: duong, other: stranger, officer: leader, elsewhere: otherLeader }
  const table: readonly (readonly [string, Record<keyof typeof who, number>])[] = [
    ['/xac-minh', { anonymous: 200, owner: 200, other: 200, officer: 200, elsewhere: 200 }],
    [`/xac-minh/${result.verifyId}`, { anonymous: 200, owner: 200, other: 200, officer: 200, elsewhere: 200 }],
    ['/xac-minh/K7M4QX9ABCDEFGHJKLMNPQRSTU', { anonymous: 404, owner: 404, other: 404, officer: 404, elsewhere: 404 }],
    ['/kho-giay-to', { anonymous: 303, owner: 200, other: 200, officer: 403, elsewhere: 403 }],
    [`/kho-giay-to/${entry}`, { anonymous: 303, owner: 200, other: 404, officer: 403, elsewhere: 403 }],
    [`/kho-giay-to/${entry}?xem=1`, { anonymous: 303, owner: 200, other: 404, officer: 403, elsewhere: 403 }],
    ['/kho-giay-to/khong-co', { anonymous: 303, owner: 404, other: 404, officer: 403, elsewhere: 403 }],
  ]
  for (const [name, actor] of Object.entries(who)) {
    const browser = await browserOf(actor)
    for (const [path, expected] of table)
      assert.equal((await browser.get(path)).status, expected[name as keyof typeof who], `${path} for ${name}`)
  }
})

test('my paper is saved under its name, or shown in a page of its own that can do nothing', async () => {
  const browser = await browserOf(duong)
  const saved = await browser.get(`/kho-giay-to/${entry}`)
  assert.match(String(saved.headers['content-disposition']), /^attachment; filename="Trich luc khai sinh 01-TLKS-BS.pdf"/)
  const shown = await browser.get(`/kho-giay-to/${entry}?xem=1`)
  assert.match(String(shown.headers['content-disposition']), /^inline/)
  assert.equal(shown.headers['content-type'], 'application/pdf')
  assert.match(String(shown.headers['content-security-policy']), /default-src 'none'/)
  assert.equal(shown.headers['x-content-type-options'], 'nosniff')
})

test('anybody compares a file; a citizen keeps one; a forged form is refused', async () => {
  const bytes = (await readBlob(services.blobs, result.sha256)) ?? Buffer.alloc(0)
  const anybody = await browserOf(null)
  const seen = await anybody.send('/xac-minh', {}, [{ field: 'tep', name: 'giay.pdf', bytes }])
  assert.equal(seen.status, 200)
  assert.match(seen.text, /Giấy thật, còn hiệu lực/)
  const citizen = await browserOf(duong)
  const token = tokenIn((await citizen.get('/kho-giay-to')).text)
  const file = { field: 'tep', name: 'Hợp đồng.pdf', bytes: aPdf({ pages: 2 }) }
  assert.equal((await citizen.send('/kho-giay-to', { ten: 'Hợp đồng thuê nhà' }, [file])).status, 403)
  const kept = await citizen.send('/kho-giay-to', { _csrf: token, ten: 'Hợp đồng thuê nhà' }, [file])
  assert.deepEqual([kept.status, kept.location], [303, '/kho-giay-to?da-luu=1'])
  assert.match((await citizen.get('/kho-giay-to')).text, /Hợp đồng thuê nhà/)
})

test('21 MB, a program, a NUL in the name: a clear answer each, and never a failure of ours', async () => {
  const citizen = await browserOf(duong)
  const token = tokenIn((await citizen.get('/kho-giay-to')).text)
  const send = (name: string, bytes: Buffer) => citizen.send('/kho-giay-to', { _csrf: token, ten: 'Giấy' }, [{ field: 'tep', name, bytes }])
  const large = await send('to.pdf', Buffer.alloc(21_000_000, 0x20))
  assert.equal(large.status, 413)
  assert.match(large.text, /Tệp lớn hơn 20 MB/)
  const program = await send('giay.pdf', Buffer.from('MZ\x90\0'))
  assert.equal(program.status, 422)
  assert.match(program.text, /chương trình máy tính/)
  const odd = await send('a\0b.pdf', aPdf())
  assert.ok(odd.status < 500, String(odd.status))
})
