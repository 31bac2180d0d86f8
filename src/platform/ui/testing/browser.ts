import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { Browser, Page } from 'playwright-core'

const CHROMIUM = '/usr/bin/chromium'

/** A reason to skip tests that need a browser; undefined where one is installed. A build server must have it: there a missing one fails. */
export const noBrowser = (): string | undefined => {
  if (existsSync(CHROMIUM)) return undefined
  if (process.env['CI'] === 'true') throw new Error(`These tests need Chromium at ${CHROMIUM}: apt-get install chromium`)
  return `SKIPPED: no Chromium at ${CHROMIUM} (apt-get install chromium)`
}

export const openBrowser = async (): Promise<Browser> => {
  const { chromium } = await import('playwright-core')
  return chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--lang=vi'] })
}

let axe: string | undefined

/** Prepares a page for `faultsOf`: reads axe in, which the content policy of our pages would keep out as a script of the page. */
export const withAxe = async (page: Page): Promise<void> => {
  axe ??= await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
  await page.evaluate(axe)
}

/**
 * What is wrong with the page as it stands: axe (WCAG 2.2 A and AA, best practice), sideways scrolling, letters smaller than `minFont` px,
 * line height below 1.5 (Vietnamese stacks two marks), targets under 24 px, style attributes and inline scripts.
 */
export const faultsOf = async (page: Page, minFont: number): Promise<string[]> => {
  const faults = await page.evaluate<string[]>(look(minFont))
  const violations = await page.evaluate<string[]>(RUN_AXE)
  return [...faults, ...violations]
}

const RUN_AXE = `axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })
  .then(r => r.violations.map(v => 'axe ' + v.id + ' x' + v.nodes.length + ': ' + v.nodes[0].html.slice(0, 140)))`

/** Runs in the page; a text, because this program is compiled without the names of the browser. */
const look = (minFont: number): string => `(() => {
  const found = []
  const shown = e => { const b = e.getBoundingClientRect(); return b.width > 1 && b.height > 1 }
  const root = document.documentElement
  if (root.scrollWidth > root.clientWidth) found.push('scrolls sideways: ' + root.scrollWidth + ' > ' + root.clientWidth)
  if (document.querySelectorAll('h1').length !== 1) found.push('h1: ' + document.querySelectorAll('h1').length)
  for (const e of document.querySelectorAll('[style], script:not([src]):not([type="application/json"])')) found.push('inline: ' + e.outerHTML.slice(0, 60))
  for (const e of document.querySelectorAll('body *')) {
    if (!shown(e) || ![...e.childNodes].some(n => n.nodeType === 3 && n.textContent.trim())) continue
    const s = getComputedStyle(e), size = parseFloat(s.fontSize), text = e.textContent.trim().slice(0, 30)
    if (size < ${minFont}) found.push('letters of ' + size + ' px: ' + text)
    if (parseFloat(s.lineHeight) / size < 1.49) found.push('line height ' + (parseFloat(s.lineHeight) / size).toFixed(2) + ': ' + text)
    if (s.color === s.backgroundColor) found.push('invisible: ' + text)
  }
  for (const e of document.querySelectorAll('a, button, input:not([type=hidden]), summary, select, textarea')) {
    const b = e.getBoundingClientRect()
    if (shown(e) && (b.height < 24 || b.width < 24)) found.push('target ' + Math.round(b.width) + 'x' + Math.round(b.height) + ': ' + e.outerHTML.slice(0, 60))
  }
  return [...new Set(found)].slice(0, 12)
})()`
