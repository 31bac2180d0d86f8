import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { FastifyInstance } from 'fastify'
import type { Browser } from 'playwright-core'
import { faultsOf, noBrowser, openBrowser, withAxe } from '#platform/ui/testing/browser.ts'
import { startGallery } from '#platform/ui/testing/gallery-server.ts'
import { samplePages } from '../testing/sample-pages.ts'

const skip = noBrowser()
if (skip) console.warn(skip)

let app: FastifyInstance
let base = ''
let browser: Browser
before(async () => {
  if (skip) return
  ;({ app, base } = await startGallery(0, samplePages))
  browser = await openBrowser()
})
after(async () => {
  if (skip) return
  await browser.close()
  await app.close()
})

for (const path of Object.keys(samplePages))
  for (const lang of ['vi', 'en'] as const)
    test(`${path} in ${lang} has no fault at any width, in light and dark`, { skip }, async () => {
      const page = await browser.newPage()
      await page.goto(`${base}${path}?lang=${lang}`)
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
