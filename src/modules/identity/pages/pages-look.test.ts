import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { startSite, type Site } from '../testing/site.ts'
import { faultsOf, noBrowser, openBrowser, withAxe } from '#platform/ui/testing/browser.ts'

const skip = noBrowser() ?? false
const WIDTHS = [1280, 360] as const
const VIETNAMESE = /[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/i

let site: Site | undefined
let browser: Browser
before(async () => {
  if (skip) return
  site = await startSite()
  browser = await openBrowser()
})
after(async () => {
  await browser?.close()
  await site?.close()
})

const at = (path: string): string => `${site?.baseUrl ?? ''}${path}`

const look = async (page: Page, path: string, lang: 'vi' | 'en' = 'vi'): Promise<void> => {
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 })
    await page.goto(at(`${path}${path.includes('?') ? '&' : '?'}lang=${lang}`))
    await withAxe(page)
    assert.deepEqual(await faultsOf(page, 15), [], `${path} at ${width} in ${lang}`)
    if (lang === 'en') {
      const own = await page.evaluate<string>(
        `[...document.querySelectorAll('main, aside')].map(e => { const c = e.cloneNode(true); c.querySelectorAll('[lang=vi]').forEach(v => v.remove()); return c.textContent }).join(' ')`,
      )
      const words = own.replace(/Nguyễn Thị Thùy Dương/g, '').split(/\s+/)
      assert.deepEqual(words.filter(word => VIETNAMESE.test(word)), [], path) // prettier-ignore
    }
  }
}

const signIn = async (page: Page): Promise<void> => {
  await page.goto(at('/dang-nhap'))
  await page.getByRole('link', { name: 'Tiếp tục với VNeID' }).click()
  assert.equal(await page.title(), 'VNeID (mô phỏng)')
  await page.locator('[name=login]').fill('001191014527')
  await page.getByRole('button', { name: 'Đăng nhập' }).click()
  await page.waitForURL(at('/'))
}

test('sign-in, account and "who looked" stand the look of a browser, wide and narrow, in both languages', { skip }, async () => {
  const context = await browser.newContext({ locale: 'vi' })
  const page = await context.newPage()
  for (const lang of ['vi', 'en'] as const)
    for (const path of ['/dang-nhap', '/dang-nhap?vai=can-bo', '/dang-nhap/ve?state=x', '/dang-xuat/xong']) await look(page, path, lang)
  await page.goto(at('/?lang=vi'))
  await signIn(page)
  await page.goto(at('/tai-khoan'))
  await page.getByRole('button', { name: 'Xem dữ liệu dân cư của tôi' }).click()
  await page.getByText('Nguyễn Văn Tường').first().waitFor()
  await withAxe(page)
  assert.deepEqual(await faultsOf(page, 15), [])
  for (const lang of ['vi', 'en'] as const)
    for (const path of [
      '/tai-khoan',
      '/tai-khoan/lien-he',
      '/tai-khoan/thiet-bi',
      '/tai-khoan/ai-da-xem',
      '/dang-xuat',
      '/dang-nhap?muc=2&lai=1',
    ])
      await look(page, path, lang)
  await context.close()
})

test('contacts that are wrong come back with what was typed; right ones are kept', { skip }, async () => {
  const context = await browser.newContext({ locale: 'vi', javaScriptEnabled: false })
  const page = await context.newPage()
  await signIn(page)
  await page.goto(at('/tai-khoan/lien-he'))
  await page.locator('[name=phone]').fill('12')
  await page.locator('[name=email]').fill('duong@thu.example')
  await page.getByRole('button', { name: 'Lưu' }).click()
  assert.match(await page.title(), /^Lỗi:/)
  assert.deepEqual(
    [await page.locator('[name=phone]').inputValue(), await page.locator('[name=email]').inputValue()],
    ['12', 'duong@thu.example'],
  )
  await page.locator('[name=phone]').fill('+84 904 118 921')
  await page.getByRole('button', { name: 'Lưu' }).click()
  await page.getByText('Đã lưu liên hệ.').waitFor()
  assert.ok(await page.getByText('0904118921').isVisible())
  await context.close()
})

test('one press signs out here and at the provider, back to the portal', { skip }, async () => {
  const context = await browser.newContext({ locale: 'vi' })
  const page = await context.newPage()
  await signIn(page)
  await page.goto(at('/dang-xuat'))
  await page.getByRole('button', { name: 'Đăng xuất', exact: true }).click()
  await page.waitForURL(/\/dang-xuat\/xong/)
  await page.goto(at('/dang-nhap/di'))
  assert.equal(await page.title(), 'VNeID (mô phỏng)')
  await context.close()
})
