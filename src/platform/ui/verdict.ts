import { attributes, html, type Fragment, type Html } from '../html.ts'
import { icon } from './icon.ts'

const GOOD = html`<svg
  viewBox="0 0 48 48"
  aria-hidden="true"
  focusable="false"
  fill="none"
  stroke="currentColor"
  stroke-linecap="round"
  stroke-linejoin="round"
>
  <circle cx="24" cy="24" r="21" fill="currentColor" stroke="none" />
  <path class="kh-verdict__mark" d="m14 25 7 7 14-15" stroke-width="4.5" />
</svg>`
const BAD = html`<svg viewBox="0 0 48 48" aria-hidden="true" focusable="false" fill="none" stroke-linecap="round">
  <path d="M15.3 3h17.400L45 15.3v17.400L32.700 45H15.3L3 32.700V15.3z" fill="currentColor" />
  <path class="kh-verdict__mark" d="m16 16 16 16M32 16 16 32" stroke-width="4.5" />
</svg>`

/** Round tick or octagon with a cross, the page's h1, one sentence; bad verdicts say "Đừng nhận". Also the page after sending. */
export const verdict = (box: {
  readonly good: boolean
  readonly title: Fragment
  readonly text: Fragment
  readonly more?: Fragment
}): Html =>
  html`<div class="kh-verdict" ${attributes({ 'data-bad': !box.good })}>
    ${box.good ? GOOD : BAD}
    <div role="status">
      <h1>${box.title}</h1>
      <p>${box.text}</p>
      ${box.more}
    </div>
  </div>`

/** The checks one by one, each with what was found. */
export const checks = (list: readonly { readonly good: boolean; readonly title: Fragment; readonly detail: Fragment }[]): Html =>
  html`<ul class="kh-rows kh-checks">
    ${list.map(
      check =>
        html`<li ${attributes({ 'data-bad': !check.good })}>
          ${icon(check.good ? 'done' : 'refused')}
          <div><b>${check.title}</b><small>${check.detail}</small></div>
        </li>`,
    )}
  </ul>`

/** A code to keep, large: after sending a dossier. */
export const receipt = (label: Fragment, code: string): Html => html`<p class="kh-receipt">${label} <b class="kh-code">${code}</b></p>`
