import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { FastifyInstance } from 'fastify'
import type { Browser } from 'playwright-core'
import { todo } from '#platform/ui/blocks.ts'
import { ICON_NAMES } from '#platform/ui/icon.ts'
import { faultsOf, noBrowser, openBrowser, withAxe } from '#platform/ui/testing/browser.ts'
import { startGallery } from '#platform/ui/testing/gallery-server.ts'
import { homeView, simpleHomeView } from './home-view.ts'
import { LIFE_EVENTS } from './life-events.ts'
import { accessibilityPage, privacyPage } from './static-pages.ts'

const skip = noBrowser()
if (skip) console.warn(skip)
const empty = { matters: [], side: [], foot: [] }

let app: FastifyInstance
let base = ''
let browser: Browser
before(async () => {
  if (skip) return
  ;({ app, base } = await startGallery(0, {
    '/': (lang, simple) => (simple ? simpleHomeView(lang) : homeView(lang, true, empty)),
    '/khach': lang => homeView(lang, false, empty),
    '/kha-nang-tiep-can': accessibilityPage,
    '/quyen-rieng-tu': privacyPage,
  }))
  browser = await openBrowser()
})
after(async () => {
  if (skip) return
  await browser.close()
  await app.close()
})

for (const path of ['/', '/?gon=1', '/khach', '/khach?lang=en', '/kha-nang-tiep-can', '/kha-nang-tiep-can?lang=en', '/quyen-rieng-tu'])
  test(`${path} has no fault at any width, in light and dark`, { skip }, async () => {
    const page = await browser.newPage()
    await page.goto(base + path)
    await withAxe(page)
    const faults: string[] = []
    for (const width of [1280, 360, 320])
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.setViewportSize({ width, height: 800 })
        await page.emulateMedia({ colorScheme })
        for (const fault of await faultsOf(page, 15)) faults.push(`${width} ${colorScheme}: ${fault}`)
      }
    await page.close()
    assert.deepEqual(faults, [])
  })

test('the home page of somebody who has signed in holds what the modules put there', () => {
  const matter = todo({ kicker: 'Trước 30/11', title: 'Bổ sung giấy tờ', row: true })
  assert.match(String(homeView('vi', true, { ...empty, matters: [matter] }).body), /Bổ sung giấy tờ/)
  assert.match(String(homeView('vi', true, empty).body), /Chưa có việc nào đang chờ/)
  assert.doesNotMatch(String(homeView('vi', false, { ...empty, matters: [matter] }).body), /Bổ sung giấy tờ/)
})

test('each life event has a picture, both languages and words to search', () => {
  for (const event of LIFE_EVENTS) {
    assert.ok(ICON_NAMES.includes(event.icon))
    assert.ok(event.label.vi && event.label.en && event.q, event.label.vi)
  }
})

test('simple mode says when something waits for the citizen', () => {
  assert.match(String(simpleHomeView('vi', 2).body), /Có 2 việc đang chờ tôi làm/)
  assert.match(String(simpleHomeView('en', 1).body), /One thing is waiting for you/)
  assert.doesNotMatch(String(simpleHomeView('vi').body), /đang chờ tôi làm/)
})
