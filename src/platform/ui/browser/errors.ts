/** A page with wrong fields starts at its error summary; a link in the summary goes into the very field. */
export const focusErrors = (): void => {
  const summary = document.querySelector<HTMLElement>('.ds-error-summary')
  if (!summary) return
  summary.focus()
  summary.addEventListener('click', event => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href^="#"]') : null
    const field = link && document.getElementById(decodeURIComponent(link.hash.slice(1)))
    if (!field) return
    event.preventDefault()
    field.scrollIntoView({ block: 'center' })
    field.focus({ preventScroll: true })
  })
}
