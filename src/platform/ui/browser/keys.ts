import { clearRows, moveRow, openRow, toggleRow } from './rows.ts'

const STORE = 'khue.single-keys-off'

const inField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)) &&
  !target.matches('[type="checkbox"], [type="radio"]')

const press = (key: string): boolean => {
  const target = document.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`)
  target?.click()
  return target !== null
}

const queue = (n: number): boolean => {
  const link = document.querySelectorAll<HTMLAnchorElement>('.k-queues a')[n - 1]
  link?.click()
  return link !== undefined
}

const focusSearch = (): boolean => {
  const field = document.querySelector<HTMLInputElement>('main input[type="search"]')
  field?.focus()
  field?.select()
  return field !== null
}

/** Keys that also work inside fields: F2, F4, F9, Ctrl+Enter, where a button names them. */
const chordOf = (event: KeyboardEvent): string | null => {
  if (event.altKey || event.metaKey || event.shiftKey) return null
  if (event.ctrlKey) return event.key === 'Enter' ? 'Ctrl Enter' : null
  return /^F[2-9]$/.test(event.key) ? event.key : null
}

/**
 * Keys of the office: j k Enter x Shift+x / ? g+1…7 Esc, and whatever a button names in data-key.
 * Only outside fields, never with Ctrl, Alt or Meta; switched off for this machine in the list behind `?` (WCAG 2.1.4).
 */
export const startKeys = (): void => {
  const help = document.querySelector<HTMLDialogElement>('#phim')
  const off = document.querySelector<HTMLInputElement>('#phim-tat')
  let disabled = localStorage.getItem(STORE) !== null
  let going = false
  // A page names only the keys that do something on it.
  const idle = ({ dataset: { needs } }: HTMLElement): boolean => needs !== undefined && document.querySelector(needs) === null
  const hints = (): void => document.querySelectorAll<HTMLElement>('.k-keyhint').forEach(hint => (hint.hidden = disabled || idle(hint)))
  if (off) {
    off.checked = disabled
    off.addEventListener('change', () => {
      disabled = off.checked
      if (disabled) localStorage.setItem(STORE, 'yes')
      else localStorage.removeItem(STORE)
      hints()
    })
  }
  hints()

  const acts: Readonly<Record<string, (event: KeyboardEvent) => boolean>> = {
    j: () => moveRow(1),
    k: () => moveRow(-1),
    Enter: event => event.target === document.body && openRow(),
    x: () => toggleRow(false),
    X: () => toggleRow(true),
    '/': focusSearch,
    '?': () => (help?.showModal(), help !== null),
    Escape: clearRows,
    g: () => (going = true),
  }
  document.addEventListener('keydown', event => {
    const chord = chordOf(event)
    if (chord !== null && !help?.open && press(chord)) return event.preventDefault()
    if (event.ctrlKey || event.altKey || event.metaKey || inField(event.target) || help?.open) return
    if (disabled && event.key !== '?') return
    const wasGoing = going
    going = false
    const done = wasGoing && /^[1-7]$/.test(event.key) ? queue(Number(event.key)) : (acts[event.key]?.(event) ?? press(event.key))
    if (done) event.preventDefault()
  })
}
