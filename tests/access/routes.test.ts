import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { VISITORS } from '#platform/testing/access-case.ts'
import { modules } from '../../src/apps/modules.ts'
import { listCases, listingFaults, listRoutes } from './listing.ts'
import { openStage, type Stage } from './stage.ts'

/*
 * Every route of every module has its access case in tests/access/<module>-cases.ts, and every case its route: a new page without an answer
 * to "who may?" fails here.
 */
const cases = await listCases()
const routes = listRoutes(modules)

test('every route has its access case, every case its route, and none lets a stranger in', () => {
  assert.ok(routes.length > 40, 'the list of routes is not the whole one')
  assert.deepEqual(listingFaults(routes, cases), [])
})

test('a route without a case, a case without a route and a case that is too open are found', () => {
  const [listed] = cases.filter(({ one }) => one.expect.anonymous === 303)
  assert.ok(listed)
  const { one, file } = listed
  const route = routes.find(({ name }) => name === one.route)
  assert.ok(route)
  assert.equal(listingFaults([route, { ...route, name: 'GET /moi' }], [listed]).length, 1)
  assert.equal(listingFaults([], [listed]).length, 1)
  assert.equal(listingFaults([route], [{ file, one: { ...one, expect: { ...one.expect, anonymous: 200 } } }]).length, 1)
  assert.equal(listingFaults([route], [listed]).length, 0)
})

let stage: Stage | undefined
before(async () => {
  stage = await openStage()
})
after(() => stage?.close())

test('the router has no route that is not listed', () => {
  assert.ok(stage)
  const listed = new Set<string>([...cases.map(({ one }) => one.route), 'OPTIONS *'])
  assert.deepEqual(
    stage.registered.filter(route => !listed.has(route)),
    [],
  )
})

for (const { one } of cases)
  test(`${one.route}: each visitor is answered as the case says`, async () => {
    assert.ok(stage)
    const wrong: string[] = []
    const isPublic = routes.some(route => route.name === one.route && route.access === 'public')
    for (const visitor of VISITORS) {
      const { browser, csrf } = await stage.guest(visitor)
      const url = one.url(stage.world)
      const form = one.form?.(stage.world) ?? {}
      const { status, location } = one.route.startsWith('GET ') ? await browser.get(url) : await browser.post(url, { ...form, _csrf: csrf })
      if (status !== one.expect[visitor]) wrong.push(`${visitor}: ${status} (${location ?? ''}) instead of ${one.expect[visitor]}`)
      if (visitor === 'anonymous' && !isPublic && !location?.startsWith('/dang-nhap')) wrong.push('anonymous is not sent to sign in')
    }
    assert.deepEqual(wrong, [])
  })
