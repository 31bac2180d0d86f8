import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { faultsOf, noBrowser, openBrowser, withAxe } from '../../src/platform/ui/testing/browser.ts'
import { press } from './fill.ts'
import { wrongLanguageOn } from './language.ts'
import { processesOf } from './processes.ts'
import { startProgram, type Program } from './program.ts'

/** A demo city with a browser before it, for one journey file. */
export type City = {
  readonly base: string
  readonly dataDir: string
  readonly browser: Browser
  /** What no page may do, whoever looked at it: answers of 500 and above, errors in scripts, things the content policy refused. */
  readonly troubles: readonly string[]
  /** A fresh browser profile, signed in as nobody. */
  open(options?: Visit): Promise<Page>
  close(): Promise<void>
}
export type Visit = { readonly width?: number; readonly scripts?: boolean; readonly lang?: 'vi' | 'en' }

const listen = (context: BrowserContext, troubles: string[]): void => {
  context.on(
    'response',
    answer => answer.status() >= 500 && troubles.push(`${answer.status()} ${answer.request().method()} ${answer.url()}`),
  )
  context.on('weberror', error => troubles.push(`script: ${error.error().message}`))
  // The browser's own remark about a 4xx answer is no trouble: pages with errors are answered so.
  context.on('console', said => said.type() === 'error' && !said.text().startsWith('Failed to load resource') && troubles.push(said.text()))
}

export const skipJourneys = noBrowser()

/** Starts the program as a new user would, on a new data folder. */
export const startCity = async (city: 'hanoi' | 'hcmc' = 'hanoi'): Promise<City> => {
  const dataDir = await mkdtemp(join(tmpdir(), 'khue-journey-'))
  const program: Program = await startProgram({ dataDir: join(dataDir, 'data'), city })
  const browser = await openBrowser()
  const contexts: BrowserContext[] = []
  const troubles: string[] = []
  return {
    troubles,
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
      listen(context, troubles)
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

/** Signs in at the provider's page, wherever the program has sent us to, or from the sign-in page. Who is still known to the provider is back at once. */
export const signIn = async (page: Page, login: string, from: string = '/dang-nhap'): Promise<void> => {
  const atProvider = async (): Promise<boolean> => (await page.title()).includes('VNeID (mô phỏng)')
  if (!(await atProvider())) {
    if (!page.url().includes('/dang-nhap')) await page.goto(from)
    if (!(await atProvider())) await press(page, page.getByRole('link', { name: /^(Tiếp tục với VNeID|Continue with VNeID)/ }))
  }
  if (!(await atProvider())) return
  await page.getByRole('textbox', { name: 'Số định danh' }).fill(login)
  await press(page, page.getByRole('button', { name: 'Đăng nhập' }))
  if (await atProvider()) throw new Error(`the provider did not let ${login} in: ${await page.getByRole('main').innerText()}`)
}

/** What axe, the layout checks and a reader of the page find wrong with it, as a list of sentences. Needs scripts. */
export const faultsOn = async (page: Page, house: 'portal' | 'office' = 'portal'): Promise<string[]> => {
  await withAxe(page)
  return (await faultsOf(page, house === 'portal' ? 15 : 12)).map(fault => `${new URL(page.url()).pathname}: ${fault}`)
}

/** Looks at the page as it stands, and keeps a picture of it. */
export const look = async (page: Page, name: string, house: 'portal' | 'office' = 'portal'): Promise<void> => {
  assert.deepEqual(await faultsOn(page, house), [])
  assert.deepEqual(await wrongLanguageOn(page), [], `${page.url()}: words of the other language`)
  await picture(page, name)
}

/** Keeps a picture of the whole page when KHUE_PICTURES names a folder; people look at them beside the design. */
export const picture = async (page: Page, name: string): Promise<void> => {
  const folder = process.env['KHUE_PICTURES']
  if (folder) await page.screenshot({ path: join(folder, `${name}-${page.viewportSize()?.width ?? 0}.png`), fullPage: true })
}
