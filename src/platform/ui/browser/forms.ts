const HOLD_MS = 8000

/**
 * A second press of a button within some seconds sends nothing. The server is safe without this (every form carries a key);
 * it only spares people a page that says so. Coming back by the browser's back button frees the form again.
 */
export const guardForms = (): void => {
  document.addEventListener('submit', event => {
    const form = event.target
    if (!(form instanceof HTMLFormElement) || form.method !== 'post') return
    if (form.dataset['sent']) {
      event.preventDefault()
      return
    }
    form.dataset['sent'] = 'yes'
    event.submitter?.setAttribute('aria-busy', 'true')
    setTimeout(() => free(form), HOLD_MS)
  })
  window.addEventListener('pageshow', event => {
    if (event.persisted) document.querySelectorAll('form').forEach(free)
  })
  document.querySelectorAll<HTMLInputElement>('.kh-drop input[type="file"]').forEach(showChosen)
  document.querySelectorAll<HTMLElement>('[data-print]').forEach(element => {
    element.hidden = false
    element.addEventListener('click', () => window.print())
  })
}

const free = (form: HTMLFormElement): void => {
  delete form.dataset['sent']
  form.querySelectorAll('[aria-busy]').forEach(button => button.removeAttribute('aria-busy'))
}

/** Says at once when a chosen file is larger than the server takes, before it is sent. */
const showChosen = (input: HTMLInputElement): void => {
  const limit = Number(input.dataset['max'])
  const note = document.getElementById(`${input.id}-size`)
  if (!limit || !note) return
  input.addEventListener('change', () => {
    const tooLarge = [...(input.files ?? [])].some(file => file.size > limit)
    note.hidden = !tooLarge
    input.setCustomValidity(tooLarge ? (note.textContent ?? '') : '')
  })
}
