import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { signIn, type City, type Visit } from './city.ts'
import { press } from './fill.ts'

/** An officer at a desk of his own, at the inbox. */
export const officer = async (city: City, login: string, visit: Visit = {}): Promise<Page> => {
  const page = await city.open(visit)
  await page.goto('/can-bo')
  await signIn(page, login)
  return page
}

/** Code and tracking key from the page that says that all is sent. */
export const receiptOf = async (page: Page): Promise<{ code: string; key: string }> => {
  const said = await page.getByRole('status').innerText()
  const code = /[A-Z0-9.]+-\d{6}-\d{4,}/.exec(said)?.[0]
  const key = /Mã tra cứu\s+(\S+)|Tracking key\s+(\S+)/.exec(said)?.slice(1).find(Boolean)
  assert.ok(code && key, said)
  return { code, key }
}

/** Declares that all is true, and sends. */
export const send = async (page: Page): Promise<{ code: string; key: string }> => {
  await page.getByRole('checkbox', { name: /cam đoan|declare/ }).check()
  await press(page, page.getByRole('button', { name: /^(Nộp hồ sơ|Send the application)$/ }))
  return receiptOf(page)
}

/** Opens one of the closed acts of a case: only the first of them stands open. */
export const openAct = async (page: Page, title: string): Promise<void> => {
  await page.getByRole('main').locator('summary').filter({ hasText: title }).first().click()
}
