import { attributes, html, type Fragment, type Html } from '../html.ts'
import { texts, type Lang } from '../texts.ts'
import { icon, type IconName } from './icon.ts'

/** What the citizen must do, till when. At most one a page, straight under the title; `row` on the home page. */
export const todo = (box: {
  readonly kicker: Fragment
  readonly title: Fragment
  readonly text?: Fragment
  readonly acts?: Fragment
  readonly row?: boolean | undefined
  readonly heading?: 'h2' | 'h3' | undefined
}): Html => {
  const title = box.heading === 'h3' || box.row ? html`<h3>${box.title}</h3>` : html`<h2>${box.title}</h2>`
  return html`<div class="kh-todo" ${attributes({ 'data-row': box.row ?? false })}>
    <p class="kh-kicker">${icon('warning')}${box.kicker}</p>
    ${title}${box.text && html`<p>${box.text}</p>`}${box.acts && html`<div class="kh-acts">${box.acts}</div>`}
  </div>`
}

/** A remark with an icon: explains, never asks. */
export const note = (text: Fragment, shape: IconName = 'info'): Html =>
  html`<div class="kh-note">
    ${icon(shape)}
    <div>${text}</div>
  </div>`

/** Said once after an act that led here: "Đã lưu". Read out by screen readers. */
export const notice = (text: Fragment, options: { readonly bad?: boolean | undefined } = {}): Html =>
  html`<div class="kh-notice k-notice" role="status" ${attributes({ 'data-bad': options.bad ?? false })}>
    ${icon(options.bad ? 'warning' : 'tick')}<span>${text}</span>
  </div>`

/** One thing apart. `wash` for the secondary ones. Never a box in a box. */
export const panel = (title: Fragment, body: Fragment, options: { readonly wash?: boolean | undefined } = {}): Html =>
  html`<div class="kh-panel" ${attributes({ 'data-wash': options.wash ?? false })}>${title && html`<h2>${title}</h2>`}${body}</div>`

/** A part of a page with its own heading. */
export const block = (id: string, title: Fragment, ...body: readonly Fragment[]): Html =>
  html`<section class="kh-block" aria-labelledby="${id}">
    <h2 id="${id}">${title}</h2>
    ${body}
  </section>`

export type FactRow = { readonly label: Fragment; readonly value: Fragment; readonly detail?: Fragment }

/** Labels and values, ruled by hairlines. */
export const facts = (rows: readonly FactRow[], options: { readonly ruled?: boolean | undefined } = {}): Html =>
  html`<dl class="kh-facts" ${attributes({ 'data-ruled': options.ruled ?? true })}>
    ${rows.map(
      row =>
        html`<div>
          <dt>${row.label}</dt>
          <dd>${row.value}${row.detail && html`<small>${row.detail}</small>`}</dd>
        </div>`,
    )}
  </dl>`

export type GlanceRow = FactRow & { readonly icon: IconName }

/** A procedure at a glance: the button first, then who, how long, fee, papers, result. */
export const glance = (box: { readonly title: string; readonly go: Fragment; readonly rows: readonly GlanceRow[] }): Html =>
  html`<div class="kh-glance">
    <div class="kh-glance__go">${box.go}</div>
    <h2>${box.title}</h2>
    <dl>
      ${box.rows.map(
        row =>
          html`<div>
            <dt>${icon(row.icon)}${row.label}</dt>
            <dd>${row.value}${row.detail && html`<small>${row.detail}</small>`}</dd>
          </div>`,
      )}
    </dl>
  </div>`

const priceWords = texts({ online: { vi: 'Trực tuyến', en: 'Online' }, counter: { vi: 'Tại quầy', en: 'At the counter' } })

/** Fee online beside fee at the counter, for the glance panel. */
export const prices = (lang: Lang, online: Fragment, counter: Fragment): Html =>
  html`<span class="kh-price"
    ><span>${priceWords(lang).online} <b>${online}</b></span
    ><span>${priceWords(lang).counter} <b>${counter}</b></span></span
  >`

/** Numbered steps, each a heading and a sentence. */
export const steps = (list: readonly { readonly title: Fragment; readonly text?: Fragment }[]): Html =>
  html`<ol class="kh-steps">
    ${list.map(
      step =>
        html`<li>
          <h3>${step.title}</h3>
          ${step.text && html`<p>${step.text}</p>`}
        </li>`,
    )}
  </ol>`

/** A hairline accordion: a question and its answer. */
export const accordion = (summary: Fragment, body: Fragment, open = false): Html =>
  html`<details class="ds-details" ${attributes({ open })}>
    <summary>${summary}</summary>
    ${body}
  </details>`
