import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { FastifyInstance } from 'fastify'
import type { Browser, Page } from 'playwright-core'
import { faultsOf, noBrowser, openBrowser, withAxe } from './testing/browser.ts'
import { GALLERY_PATHS, startGallery } from './testing/gallery-server.ts'

const skip = noBrowser()
if (skip) console.warn(skip)

let app: FastifyInstance
let base = ''
let browser: Browser
before(async () => {
  if (skip) return
  ;({ app, base } = await startGallery())
  browser = await openBrowser()
})
after(async () => {
  if (skip) return
  await browser.close()
  await app.close()
})

/** Opens a page of the gallery and gives what the console and the content policy complained about. */
const open = async (path: string, options: { scripts?: boolean } = {}): Promise<{ page: Page; complaints: string[] }> => {
  const context = await browser.newContext({ locale: 'vi-VN', javaScriptEnabled: options.scripts ?? true })
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('console', message => message.type() === 'error' && complaints.push(message.text()))
  page.on('pageerror', error => complaints.push(String(error)))
  await page.goto(base + path, { waitUntil: 'load' })
  return { page, complaints }
}

const VIEWS = [
  [1280, 'light'],
  [360, 'light'],
  [320, 'light'],
  [1280, 'dark'],
  [360, 'dark'],
] as const
const paths = GALLERY_PATHS.filter(path => !/loi-4(?!04)/.test(path))

for (const path of [...paths, '/nop-loi?lang=en', '/ho-so?gon=1'])
  test(`${path} has no fault at any width, in light and dark`, { skip }, async () => {
    const { page, complaints } = await open(path)
    await withAxe(page)
    const faults: string[] = []
    for (const [width, colorScheme] of VIEWS) {
      await page.setViewportSize({ width, height: 800 })
      await page.emulateMedia({ colorScheme })
      for (const fault of await faultsOf(page, path.startsWith('/can-bo') ? 12 : 15)) faults.push(`${width} ${colorScheme}: ${fault}`)
    }
    await page.context().close()
    assert.deepEqual([...faults, ...complaints], [])
  })

test('the error summary takes the focus, and its links lead into the very field', { skip }, async () => {
  const { page } = await open('/nop-loi')
  assert.match(await page.title(), /^Lỗi: /)
  assert.equal(await page.evaluate('document.activeElement.className'), 'ds-error-summary')
  await page.click('.ds-error-summary a[href="#phuong"]')
  assert.equal(await page.evaluate('document.activeElement.id'), 'phuong')
  await page.context().close()
})

test('the inbox is walked by keys: j, x, Shift+x, Esc, /, ?', { skip }, async () => {
  const { page } = await open('/can-bo')
  const chosen = (): Promise<unknown> => page.evaluate('document.querySelectorAll("tbody input:checked").length')
  const focused = (): Promise<unknown> => page.evaluate('document.activeElement.textContent')
  assert.equal(await page.isVisible('.k-dock'), false)
  await page.keyboard.press('j')
  assert.equal(await focused(), '261110-0031')
  await page.keyboard.press('x')
  assert.equal(await chosen(), 1)
  assert.equal(await page.isVisible('.k-dock'), true)
  await page.keyboard.press('j')
  await page.keyboard.press('j')
  await page.keyboard.press('Shift+X')
  assert.equal(await chosen(), 3)
  assert.match(String(await page.textContent('.k-dock b')), /3/)
  await page.keyboard.press('Escape')
  assert.equal(await chosen(), 0)
  await page.keyboard.press('/')
  assert.equal(await page.evaluate('document.activeElement.id'), 'q')
  await page.keyboard.type('jx?')
  assert.equal(await page.inputValue('#q'), 'jx?', 'in a field keys are letters')
  assert.equal(await chosen(), 0)
  await page.context().close()
})

test('single keys can be switched off, and stay off', { skip }, async () => {
  const { page } = await open('/can-bo')
  await page.keyboard.press('?')
  assert.equal(await page.isVisible('#phim'), true)
  await withAxe(page)
  assert.deepEqual(await faultsOf(page, 12), [])
  await page.check('#phim-tat')
  await page.keyboard.press('Escape')
  await page.reload()
  await page.keyboard.press('j')
  assert.equal(await page.evaluate('document.querySelectorAll("tr[data-cur]").length'), 0)
  await page.context().close()
})

test('a form is sent once, however often its button is pressed', { skip }, async () => {
  const { page } = await open('/nop-kiem-tra')
  const sent: string[] = []
  await page.route('**/x', async route => {
    sent.push(route.request().method())
    await new Promise(resolve => setImmediate(resolve))
    await route.fulfill({ status: 204 })
  })
  await page.click('button:has-text("Nộp hồ sơ")')
  await page.click('button:has-text("Nộp hồ sơ")')
  await page.click('button:has-text("Nộp hồ sơ")')
  assert.deepEqual(sent, ['POST'])
  await page.context().close()
})

test('without scripts nothing is hidden but the keys', { skip }, async () => {
  const { page } = await open('/can-bo', { scripts: false })
  assert.equal(await page.isVisible('.k-keyhint'), false)
  assert.equal(await page.isVisible('.k-table'), true)
  await page.check('tbody input >> nth=0')
  assert.equal(await page.isVisible('.k-dock'), true)
  await page.context().close()
})
