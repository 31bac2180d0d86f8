import assert from 'node:assert/strict'
import { glob } from 'node:fs/promises'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { VISITORS, type AccessCase } from '#platform/testing/access-case.ts'
import { modules } from '../../src/apps/modules.ts'
import { openStage, type Stage } from './stage.ts'
import type { World } from './world.ts'

/*
 * Every route of every module has its access case in tests/access/<module>-cases.ts, and every case its route: a new page without an answer
 * to "who may?" fails here.
 */
type Cases = readonly AccessCase<World>[]
const cases: { readonly file: string; readonly one: AccessCase<World> }[] = []
for await (const file of glob('*-cases.ts', { cwd: import.meta.dirname })) {
  const { accessCases } = (await import(join(import.meta.dirname, file))) as { accessCases: Cases }
  cases.push(...accessCases.map(one => ({ file, one })))
}
const routes = modules.flatMap(module =>
  module.routes.map(route => ({ module: module.name, name: `${route.method} ${route.path}`, access: route.access })),
)

test('every route has its access case', () => {
  assert.ok(routes.length > 40, 'the list of routes is not the whole one')
  const without = routes.filter(route => !cases.some(({ one }) => one.route === route.name))
  assert.deepEqual(
    without.map(route => `${route.name}: add a case to tests/access/${route.module}-cases.ts`),
    [],
  )
})

test('every access case has its route', () => {
  assert.deepEqual(
    cases
      .filter(({ one }) => !routes.some(route => route.name === one.route))
      .map(({ file, one }) => `${file}: there is no route ${one.route}`),
    [],
  )
})

test('a route that is not public lets nobody in without a session, and an office page no citizen', () => {
  const wrong = cases.filter(({ one }) => {
    const access = routes.find(route => route.name === one.route)?.access
    const { anonymous, owner, stranger } = one.expect
    return (access !== 'public' && anonymous !== 303) || (access === 'officer' && (owner !== 403 || stranger !== 403))
  })
  assert.deepEqual(
    wrong.map(({ one }) => one.route),
    [],
  )
})

let stage: Stage | undefined
before(async () => {
  stage = await openStage()
})
after(() => stage?.close())

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
