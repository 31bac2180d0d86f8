import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { FastifyInstance } from 'fastify'
import type { Browser } from 'playwright-core'
import type { Lang } from '#platform/texts.ts'
import { testContext, testDatabase, type TestDatabase } from '#platform/testing/database.ts'
import { faultsOf, noBrowser, openBrowser, withAxe } from '#platform/ui/testing/browser.ts'
import { startGallery } from '#platform/ui/testing/gallery-server.ts'
import type { View } from '#platform/ui/shell.ts'
import type { Route } from '#platform/web/route.ts'
import { importCatalogue } from '../import-catalogue.ts'
import { loadProcedures } from '../load-procedures.ts'
import { aRecord, fileOf, oddities } from '../testing/records.ts'
import { procedurePage } from './procedure-page.ts'
import { searchPage } from './search-page.ts'

const skip = noBrowser()
if (skip) console.warn(skip)

let db: TestDatabase
let app: FastifyInstance
let base = ''
let browser: Browser
const views = new Map<string, View>()

const viewOf = async (page: Route, lang: Lang, params: object, query: object): Promise<View> => {
  const ctx = testContext(db, { kind: 'anonymous' }, { lang })
  return (await page.handle({ ctx, params, query, shell: { lang } } as never)) as View
}

const PAGES: Readonly<Record<string, readonly [Route, object, object]>> = {
  '/tim-thay': [searchPage, {}, { q: 'thuong tru', 'ca-nhan': '1' }],
  '/tim-trong': [searchPage, {}, { q: 'zzzz' }],
  '/tim-loc-het': [searchPage, {}, { q: 'thường trú', bo: '1', 'truc-tiep': '1', 'mien-phi': '1' }],
  '/tat-ca': [searchPage, {}, {}],
  '/cua-ta': [procedurePage, { code: '1.004222' }, {}],
  '/khai-sinh': [procedurePage, { code: '1.001193' }, {}],
  '/mot-phan': [procedurePage, { code: '1.000894' }, {}],
  '/ban-cu': [procedurePage, { code: '3.000333' }, { ban: '2026-06-30' }],
  '/bo': [procedurePage, { code: '2.001403' }, {}],
  '/nhap': [procedurePage, { code: '9.000008' }, {}],
  '/trong': [procedurePage, { code: '9.000002' }, {}],
}
before(async () => {
  db = await testDatabase()
  const ctx = testContext(db, { kind: 'system', name: 'test' })
  await loadProcedures(ctx, 'hanoi')
  await importCatalogue(ctx, fileOf([...oddities, aRecord('9.100000', { name: `Cấp giấy phép ${'rất dài '.repeat(30)}` })]))
  for (const [path, [page, params, query]] of Object.entries(PAGES))
    for (const lang of ['vi', 'en'] as const) views.set(`${path} ${lang}`, await viewOf(page, lang, params, query))
  if (skip) return
  const shown = (path: string) => (lang: Lang) => views.get(`${path} ${lang}`) ?? { title: '', body: assert.fail(path) }
  ;({ app, base } = await startGallery(0, Object.fromEntries(Object.keys(PAGES).map(path => [path, shown(path)]))))
  browser = await openBrowser()
})
after(async () => {
  if (!skip) {
    await browser.close()
    await app.close()
  }
  await db.close()
})

/** Looked at in English too; the words of all are checked below. */
const ENGLISH = new Set(['/tim-thay', '/cua-ta', '/nhap'])

const text = (path: string, lang: Lang = 'vi'): string => String(views.get(`${path} ${lang}`)?.body)

for (const path of Object.keys(PAGES))
  for (const lang of ENGLISH.has(path) ? ['', '?lang=en'] : [''])
    test(`${path}${lang} has no fault at any width, in light and dark`, { skip }, async () => {
      const page = await browser.newPage()
      await page.goto(base + path + lang)
      for (const details of await page.locator('details').all()) await details.evaluate('e => e.open = true')
      await withAxe(page)
      const faults: string[] = []
      for (const [width, colorScheme] of [
        [1280, 'light'],
        [360, 'dark'],
        [320, 'light'],
      ] as const) {
        await page.setViewportSize({ width, height: 800 })
        await page.emulateMedia({ colorScheme })
        for (const fault of await faultsOf(page, 15)) faults.push(`${width} ${colorScheme}: ${fault}`)
      }
      await page.close()
      assert.deepEqual(faults, [])
    })

test('a procedure of the city is applied for here, one of a ministry only says where', () => {
  assert.match(text('/cua-ta'), /href="\/thu-tuc\/1\.004222\/nop"/)
  assert.doesNotMatch(text('/bo'), /\/nop"/)
  assert.match(text('/bo'), /Bộ Công an/)
})

test('below wholly online the page says why', () => assert.match(text('/mot-phan'), /Vì sao không làm hết trên mạng.*cùng có mặt/s))

test('a version that is not in force says so and cannot be applied for', () => {
  assert.match(text('/ban-cu'), /không còn áp dụng/)
  assert.doesNotMatch(text('/ban-cu'), /\/nop"/)
})

const VIETNAMESE = /[ạảấầẩẫậắằẳẵặẹẻẽếềểễệịỉĩọỏốồổỗộớờởỡợụủũứừửữựỳỵỷỹđĐ]/

test('ours is in English on the English page, but for the names of laws', () => {
  for (const path of ['/cua-ta', '/khai-sinh', '/mot-phan', '/bo']) {
    const words = text(path, 'en')
      .replace(/<span lang="vi">.*?<\/span>/gs, '')
      .replace(/<[^>]*>/g, '')
      .replace(/₫/g, '')
    assert.doesNotMatch(words, VIETNAMESE, path)
  }
})

test('imported text stays Vietnamese, is marked, and the page says so', () => {
  assert.match(text('/nhap', 'en'), /in Vietnamese only/)
  assert.match(text('/nhap', 'en'), /<h1><span lang="vi">/)
})
