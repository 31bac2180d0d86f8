const rows = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('.k-table[data-keys] tbody tr')]
const current = (): HTMLElement | null => document.querySelector('.k-table[data-keys] tr[data-cur]')
const box = (row: HTMLElement): HTMLInputElement | null => row.querySelector('input[type="checkbox"]')

let lastChosen = -1

/** Moves the cursor row; the row's link takes the focus, so that a screen reader says it. */
export const moveRow = (step: number): boolean => {
  const all = rows()
  if (all.length === 0) return false
  const from = all.findIndex(row => row === current())
  const to = all[Math.max(0, Math.min(all.length - 1, from < 0 ? 0 : from + step))]
  current()?.removeAttribute('data-cur')
  to?.setAttribute('data-cur', '')
  to?.scrollIntoView({ block: 'nearest' })
  to?.querySelector<HTMLElement>('th a, td a')?.focus({ preventScroll: true })
  return true
}

export const openRow = (): boolean => {
  const link = current()?.querySelector<HTMLAnchorElement>('th a, td a')
  link?.click()
  return Boolean(link)
}

const choose = (row: HTMLElement | undefined, on: boolean): void => {
  const input = row && box(row)
  if (!input) return
  input.checked = on
  row.toggleAttribute('data-on', on)
  input.dispatchEvent(new Event('change', { bubbles: true }))
}

/** Chooses the cursor row, or with `upTo` all from the last chosen one up to here. */
export const toggleRow = (upTo: boolean): boolean => {
  const all = rows()
  const at = all.findIndex(row => row === current())
  const row = all[at]
  const input = row && box(row)
  if (!input) return false
  if (upTo && lastChosen >= 0) for (let i = Math.min(at, lastChosen); i <= Math.max(at, lastChosen); i++) choose(all[i], true)
  else choose(row, !input.checked)
  lastChosen = at
  return true
}

export const clearRows = (): boolean => {
  for (const row of rows()) if (box(row)?.checked) choose(row, false)
  lastChosen = -1
  return true
}

/** Keeps the number in the bulk bar and the box that chooses the whole page. */
export const countChosen = (): void => {
  const all = document.querySelector<HTMLInputElement>('input[data-all]')
  const show = (): void => {
    const boxes = rows().map(box)
    const chosen = boxes.filter(input => input?.checked).length
    document.querySelectorAll('[data-chosen-count]').forEach(place => (place.textContent = String(chosen)))
    if (all) [all.checked, all.indeterminate] = [chosen > 0 && chosen === boxes.length, chosen > 0 && chosen < boxes.length]
  }
  all?.addEventListener('change', () => rows().forEach(row => choose(row, all.checked)))
  document.addEventListener('change', event => event.target !== all && show())
  show()
}
