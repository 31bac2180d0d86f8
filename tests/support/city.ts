import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { faultsOf, noBrowser, openBrowser, withAxe } from '../../src/platform/ui/testing/browser.ts'
import { processesOf } from './processes.ts'
import { startProgram, type Program } from './program.ts'

/** A demo city with a browser before it, for one journey file. */
export type City = {
  readonly base: string
  readonly dataDir: string
  readonly browser: Browser
  /** A fresh browser profile, signed in as nobody. */
  open(options?: Visit): Promise<Page>
  close(): Promise<void>
}
export type Visit = { readonly width?: number; readonly scripts?: boolean; readonly lang?: 'vi' | 'en' }

export const skipJourneys = noBrowser()

/** Starts the program as a new user would, on a new data folder. */
export const startCity = async (city: 'hanoi' | 'hcmc' = 'hanoi'): Promise<City> => {
  const dataDir = await mkdtemp(join(tmpdir(), 'khue-journey-'))
  const program: Program = await startProgram({ dataDir: join(dataDir, 'data'), city })
  const browser = await openBrowser()
  const contexts: BrowserContext[] = []
  return {
    base: program.base,
    dataDir: join(dataDir, 'data'),
    browser,
    open: async ({ width = 1280, scripts = true, lang = 'vi' } = {}) => {
      const context = await browser.newContext({
        viewport: { width, height: 800 },
        javaScriptEnabled: scripts,
        locale: lang,
        baseURL: program.base,
        acceptDownloads: true,
      })
      contexts.push(context)
      const page = await context.newPage()
      page.setDefaultTimeout(15_000)
      return page
    },
    close: async () => {
      for (const context of contexts) await context.close()
      await browser.close()
      await program.interrupt()
      for (const pid of processesOf(dataDir)) process.kill(pid, 'SIGKILL')
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

/** Signs in at the provider's page, wherever the program has sent us to, or from the sign-in page. */
export const signIn = async (page: Page, login: string, from: string = '/dang-nhap'): Promise<void> => {
  if (!(await page.title()).includes('VNeID')) {
    if (!page.url().includes('/dang-nhap')) await page.goto(from)
    if (!(await page.title()).includes('VNeID')) await page.locator('main a[href*="/dang-nhap/"], main form button').first().click()
  }
  await page.locator('[name="login"]').fill(login)
  await page.locator('form button[type="submit"], form input[type="submit"], form button').first().click()
  await page.waitForURL(url => !url.pathname.includes('vneid') && !url.pathname.includes('interaction'))
}

/** What axe, the layout checks and a reader of the page find wrong with it, as a list of sentences. Needs scripts. */
export const faultsOn = async (page: Page, house: 'portal' | 'office' = 'portal'): Promise<string[]> => {
  await withAxe(page)
  return (await faultsOf(page, house === 'portal' ? 15 : 12)).map(fault => `${new URL(page.url()).pathname}: ${fault}`)
}

/** Keeps a picture of the whole page when KHUE_PICTURES names a folder; people look at them beside the design. */
export const picture = async (page: Page, name: string): Promise<void> => {
  const folder = process.env['KHUE_PICTURES']
  if (folder) await page.screenshot({ path: join(folder, `${name}-${page.viewportSize()?.width ?? 0}.png`), fullPage: true })
}
