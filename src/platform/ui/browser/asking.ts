type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement
const isChoice = (control: Control): control is HTMLInputElement =>
  control instanceof HTMLInputElement && (control.type === 'radio' || control.type === 'checkbox')

const controlsOf = (part: ParentNode): Control[] => [...part.querySelectorAll<Control>('input:not([type="hidden"]), select, textarea')]

/** What was typed while the server was asked is not lost: every field that stays keeps what stands in it now. */
const carryOver = (from: ParentNode, to: ParentNode): void => {
  const now = new Map(controlsOf(from).map(control => [control.id, control]))
  for (const control of controlsOf(to)) {
    const before = now.get(control.id)
    if (!before) continue
    if (isChoice(control) && isChoice(before)) control.checked = before.checked
    else control.value = before.value
  }
}

/** Answers to choices decide what else is asked: the server says so, and only that part of the page is put in anew. */
const askAgain = async (form: HTMLFormElement): Promise<void> => {
  const sent = new FormData(form)
  sent.set('cap-nhat', '1')
  const body = new URLSearchParams([...sent].map(([name, value]): [string, string] => [name, String(value)]))
  const answer = await fetch(form.action, { method: 'POST', body, redirect: 'error' })
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
  const [before, after] = [form.querySelector('[data-asked]'), page.querySelector('[data-asked]')]
  if (!answer.ok || !before || !after || form.dataset['sent']) return
  carryOver(before, after)
  const focused = document.activeElement?.id
  const grown = controlsOf(after).length > controlsOf(before).length
  before.replaceWith(after)
  if (focused) document.getElementById(focused)?.focus({ preventScroll: true })
  const said = form.querySelector<HTMLElement>('[data-asks-said]')
  if (said) said.textContent = grown ? (said.dataset['asksSaid'] ?? '') : ''
}

/** A form with `data-asks` needs no button to show the questions that an answer leads to; without an answer of the server the button is back. */
export const followAnswers = (): void => {
  const form = document.querySelector<HTMLFormElement>('form[data-asks]')
  const button = form?.querySelector<HTMLElement>('[data-asks-button]')
  if (!form || !button) return
  button.hidden = true
  let asking = false
  let again = false
  const ask = (): void => {
    if (asking) {
      again = true
      return
    }
    asking = true
    void askAgain(form)
      .catch(() => (button.hidden = false))
      .finally(() => {
        asking = false
        if (again) ask()
        again = false
      })
  }
  form.addEventListener('change', event => {
    const field = event.target
    if (field instanceof HTMLSelectElement || (field instanceof HTMLInputElement && isChoice(field))) ask()
  })
}
