import assert from 'node:assert/strict'
import type { Locator, Page } from 'playwright-core'

/** What to answer: the beginning of a label or question → the text, or the label of the choice. Whatever is not named gets a fitting answer. */
export type Answers = Readonly<Record<string, string>>
export type Paper = { readonly name: string; readonly mimeType: string; readonly buffer: Buffer }

// The label lies over the whole card of a choice; pressing the card is pressing the choice.
const ON_THE_CARD = { force: true }
const OPTIONAL = /không bắt buộc|optional/
const FITTING: readonly (readonly [RegExp, string])[] = [
  [/diện tích|area/i, '45'],
  [/ngày|date/i, '12/03/1990'],
  [/họ, chữ đệm, tên|họ và tên|tên của|tên chủ|full name/i, 'Trần Minh An'],
  [/số định danh|identifier/i, '001191014527'],
  [/điện thoại|phone/i, '0912345678'],
  [/email|thư điện tử/i, 'thu@example.org'],
  [/phường|xã|commune|ward/i, 'Phường Láng'],
]
const fitting = (label: string): string => FITTING.find(([pattern]) => pattern.test(label))?.[1] ?? 'Số 12, phố Láng'

const answerFor = (answers: Answers, label: string): string | undefined =>
  Object.entries(answers).find(([beginning]) => label.startsWith(beginning))?.[1]

const labelOf = async (page: Page, field: Locator): Promise<string> =>
  (
    (await page
      .locator(`label[for="${await field.getAttribute('id')}"]`)
      .first()
      .textContent()) ?? ''
  ).trim()

const fillText = async (page: Page, field: Locator, answers: Answers): Promise<void> => {
  const label = await labelOf(page, field)
  const answer = answerFor(answers, label)
  if (answer !== undefined) return field.fill(answer)
  if (!OPTIONAL.test(label) && (await field.inputValue()) === '') await field.fill(fitting(label))
}

const choose = async (group: Locator, answers: Answers): Promise<void> => {
  const choices = group.getByRole('radio')
  if ((await choices.count()) === 0) return
  const answer = answerFor(answers, ((await group.locator('legend').textContent()) ?? '').trim())
  if (answer !== undefined) return group.getByRole('radio', { name: answer, exact: true }).check(ON_THE_CARD)
  if ((await group.getByRole('radio', { checked: true }).count()) === 0) await choices.first().check(ON_THE_CARD)
}

const select = async (page: Page, field: Locator, answers: Answers): Promise<void> => {
  const answer = answerFor(answers, await labelOf(page, field))
  if (answer !== undefined) await field.selectOption({ label: answer })
  else if ((await field.inputValue()) === '') await field.selectOption({ index: 1 })
}

/** Fills in every field of the page's form that must be answered, and puts the paper wherever a file is asked for. */
export const fillPage = async (page: Page, answers: Answers, paper: Paper | null = null): Promise<void> => {
  const main = page.getByRole('main')
  for (const group of await main.getByRole('group').all()) await choose(group, answers)
  for (const field of await main.getByRole('textbox').all()) await fillText(page, field, answers)
  for (const field of await main.getByRole('combobox').all())
    if ((await field.getAttribute('list')) === null) await select(page, field, answers)
    else await fillText(page, field, answers)
  if (paper) for (const field of await main.locator('input[type="file"]').all()) await field.setInputFiles(paper)
}

/** Presses a button or link and waits for the page it leads to. */
export const press = async (page: Page, control: Locator): Promise<void> => {
  await Promise.all([page.waitForEvent('load'), control.click()])
}

/** What the page complains about, in its own words: the summary of errors, or nothing. */
export const complaintOf = async (page: Page): Promise<string> =>
  (await page.getByRole('alert').allTextContents()).join(' ').replace(/\s+/g, ' ').trim()

export type Walk = {
  readonly answers: Answers
  /** Answers of one step only, where a label stands on several. */
  readonly steps?: Readonly<Record<string, Answers>>
  readonly paper?: Paper
  readonly next?: RegExp
  /** Called on every page before it is filled in. */
  readonly at?: (step: string) => Promise<void>
}

/** Goes through the pages of a form until "check answers"; fails with the page's own words when one of them comes back. */
export const walkThrough = async (
  page: Page,
  { answers, steps, paper, next = /^(Tiếp tục|Tiếp|Continue|Next)$/, at }: Walk,
): Promise<void> => {
  for (let i = 0; i < 30; i++) {
    const step = new URL(page.url()).pathname.split('/').at(-1) ?? ''
    await at?.(step)
    if (step === 'kiem-tra') return
    await fillPage(page, { ...answers, ...steps?.[step] }, paper ?? null)
    await press(page, page.getByRole('main').getByRole('button', { name: next }))
    const now = new URL(page.url()).pathname.split('/').at(-1)
    assert.notEqual(now, step, `${step} came back: ${await page.getByRole('main').innerText()}`)
  }
}
