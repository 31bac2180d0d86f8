import { spawn, type ChildProcess } from 'node:child_process'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Browser } from 'playwright-core'

/*
 * Takes the pictures of the README from a fresh demo: node scripts/pictures.ts [--address http://127.0.0.1:8080]. With an address it uses
 * the demo that runs there; otherwise it starts one of its own, in a folder of its own.
 */
const root = join(import.meta.dirname, '..')
const folder = join(root, 'docs/pictures')
const OFFICER = 'mai.ht'

const startDemo = async (dataDir: string): Promise<{ child: ChildProcess; address: string }> => {
  const child = spawn(join(root, 'khue'), ['start', '--port', '0', '--data', dataDir], { stdio: ['ignore', 'pipe', 'inherit'] })
  const address = await new Promise<string>((resolve, reject) => {
    let said = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text
      const found = /^Ready in [^:]*: (\S+)$/m.exec(said)?.[1]
      if (found !== undefined) resolve(found)
    })
    child.once('exit', code => reject(new Error(`the demo ended with ${code}`)))
  })
  return { child, address }
}

/** The officer whose inbox is shown: the one that is asked for, or the first with the most roles. */
const officer = async (): Promise<string> => {
  const child = spawn(join(root, 'khue'), ['who', '--json'], { stdio: ['ignore', 'pipe', 'inherit'] })
  const text = (await child.stdout.setEncoding('utf8').toArray()).join('')
  const { officers } = JSON.parse(text) as { officers: { login: string; posts: { roles: string[] }[] }[] }
  const roles = (one: (typeof officers)[number]): number =>
    one.posts.flatMap(post => post.roles).filter(role => role !== 'administrator').length
  const known = officers.find(one => one.login === OFFICER)
  return (known ?? [...officers].sort((a, b) => roles(b) - roles(a))[0])?.login ?? OFFICER
}

const take = async (browser: Browser, address: string): Promise<void> => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 860 }, locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh' })
  const page = await context.newPage()
  await page.goto(`${address}/`, { waitUntil: 'networkidle' })
  await page.screenshot({ path: join(folder, 'portal.png') })
  await page.goto(`${address}/dang-nhap?tro-ve=%2Fcan-bo`, { waitUntil: 'domcontentloaded' })
  if ((await page.locator('input[name=login]').count()) === 0)
    await page.locator('main form button, main a[href*="dang-nhap"]').first().click()
  await page.locator('input[name=login]').fill(await officer())
  await page.locator('input[name=login]').press('Enter')
  await page.waitForURL(url => url.href.startsWith(address), { waitUntil: 'networkidle' })
  await page.setViewportSize({ width: 1280, height: 960 })
  await page.goto(`${address}/can-bo`, { waitUntil: 'networkidle' })
  await page.screenshot({ path: join(folder, 'inbox.png') })
}

await mkdir(folder, { recursive: true })
const given = process.argv.indexOf('--address')
const dataDir = await mkdtemp(join(tmpdir(), 'khue-pictures-'))
const own = given < 0 ? await startDemo(dataDir) : undefined
const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
    '--font-render-hinting=none',
  ],
})
try {
  await take(browser, own?.address ?? process.argv[given + 1] ?? '')
  process.stdout.write('docs/pictures/portal.png and docs/pictures/inbox.png are new.\n')
} finally {
  await browser.close()
  if (own !== undefined) {
    own.child.kill('SIGTERM')
    await new Promise(done => own.child.once('exit', done))
  }
  await rm(dataDir, { recursive: true, force: true })
}
