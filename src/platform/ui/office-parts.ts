import { attributes, html, type Fragment, type Html } from '../html.ts'

export type Queue = {
  readonly href: string
  readonly label: string
  readonly count: number
  readonly current: boolean
  /** A cut by time; it overlaps the others and stands right of a double rule. */ readonly cut?: 'soon' | 'late' | undefined
}

/** The queues of the inbox; `g 1` … `g 7` open them. */
export const queueTabs = (label: string, list: readonly Queue[]): Html => {
  const firstCut = list.findIndex(queue => queue.cut)
  return html`<nav class="k-queues" aria-label="${label}">
    ${list.map((queue, i) => html`<a href="${queue.href}" class="${[i === firstCut && 'k-cut-left', queue.cut === 'late' && ' k-late', queue.cut === 'soon' && ' k-soon']}" ${attributes({ 'aria-current': queue.current ? 'page' : null })}><span>${queue.label}</span><b>${queue.count}</b></a>`)}
  </nav>`
}

/** A white panel of the office with a heading; `side` stands right in its head, `foot` in a ruled foot. */
export const sheet = (part: {
  readonly id: string
  readonly title: Fragment
  readonly side?: Fragment
  readonly body: Fragment
  readonly foot?: Fragment
  /** The body brings its own padding (tables, lists). */ readonly bare?: boolean | undefined
}): Html =>
  html`<section class="k-sheet" aria-labelledby="${part.id}">
    <header>
      <h2 id="${part.id}">${part.title}</h2>
      ${part.side && html`<span class="k-small">${part.side}</span>`}
    </header>
    ${part.bare ? part.body : html`<div class="k-in">${part.body}</div>`}${part.foot && html`<footer>${part.foot}</footer>`}
  </section>`

/** A wide table scrolls inside its own named region; `keys` lets j, k, x and Enter walk it. */
export const tableRegion = (
  label: string,
  table: {
    readonly head: Fragment
    readonly body: Fragment
    readonly caption?: Fragment
    readonly keys?: boolean | undefined
    /** A set of column widths in css/office/table.css: `inbox` so far. */
    readonly columns?: string | undefined
  },
): Html =>
  html`<div class="k-scroll" tabindex="0" role="region" aria-label="${label}">
    <table class="k-table" ${attributes({ 'data-keys': table.keys ?? false, 'data-columns': table.columns })}>
      ${
        table.caption &&
        html`<caption class="ds-sr-only">
          ${table.caption}
        </caption>`
      }
      <thead>
        <tr>
          ${table.head}
        </tr>
      </thead>
      <tbody>
        ${table.body}
      </tbody>
    </table>
  </div>`

/** Facts of a case: value, then source, time and match. `id` lets a paper point at it. */
export const caseFacts = (
  list: readonly { readonly label: Fragment; readonly value: Fragment; readonly source?: Fragment; readonly id?: string | undefined }[],
): Html =>
  html`<dl class="k-facts">
    ${list.map(
      fact =>
        html`<div ${attributes({ id: fact.id })}>
          <dt>${fact.label}</dt>
          <dd>${fact.value}${fact.source && html`<span class="k-src">${fact.source}</span>`}</dd>
        </div>`,
    )}
  </dl>`

/** Two sources disagree: both values, lifted to the top. */
export const differs = (title: Fragment, body: Fragment): Html => html`<div class="k-differs"><b>${title}</b>${body}</div>`

export type OtherAct = {
  readonly title: Fragment
  /** Form and effect: "mẫu 02 · đồng hồ dừng · chỉ được một lần". */ readonly effect?: Fragment
  readonly form: Fragment
  readonly open?: boolean | undefined
}

/** What I can do now: one act open with what the law asks, the others as closed rows. Acts not open to me are absent. */
export const actSheet = (box: {
  readonly title: Fragment
  readonly side?: Fragment
  readonly main?: Fragment
  readonly others?: readonly OtherAct[] | undefined
}): Html =>
  html`<section class="k-sheet k-act" aria-labelledby="viec">
    <header>
      <h2 id="viec">${box.title}</h2>
      ${box.side && html`<span class="k-small">${box.side}</span>`}
    </header>
    ${box.main && html`<div class="k-in">${box.main}</div>`}${(box.others ?? []).map(
      act =>
        html`<details class="k-more" ${attributes({ open: act.open ?? false })}>
          <summary><span>${act.title}</span>${act.effect && html`<span class="k-small">${act.effect}</span>`}</summary>
          <div class="k-in">${act.form}</div>
        </details>`,
    )}
  </section>`

/** Dark bar at the bottom for what can be done with the chosen rows; seen only while a row is chosen. */
export const bulkBar = (label: string, chosen: Fragment, acts: Fragment): Html =>
  html`<div class="k-dock" data-when-chosen role="region" aria-label="${label}">
    <b>${chosen} <span data-chosen-count></span></b><span class="k-grow"></span>${acts}
  </div>`

/** Page head: crumb, the h1, and on the right what belongs to the whole page. */
export const pageHead = (head: { readonly title: Fragment; readonly crumb?: Fragment; readonly side?: Fragment }): Html =>
  html`<div class="k-head">
    <div>
      ${head.crumb && html`<p class="k-crumb">${head.crumb}</p>`}
      <h1>${head.title}</h1>
    </div>
    ${head.side && html`<div class="k-row k-small">${head.side}</div>`}
  </div>`

/** Steps of the counter: who, what, papers, receipt. */
export const stepsBar = (
  label: string,
  list: readonly { readonly title: Fragment; readonly detail?: Fragment; readonly state: 'done' | 'now' | 'next' }[],
): Html =>
  html`<ol class="k-steps" aria-label="${label}">
    ${list.map(
      (step, i) =>
        html`<li ${attributes({ 'data-done': step.state === 'done', 'aria-current': step.state === 'now' ? 'step' : null })}>
          <span class="k-no">${step.state === 'done' ? '✓' : i + 1}</span
          ><span><b>${step.title}</b>${step.detail && html`<br /><span class="k-mini">${step.detail}</span>`}</span>
        </li>`,
    )}
  </ol>`

/** Why that day: one tile a day; days off hatched and named, counted days numbered, the end filled. */
export const dayStrip = (
  list: readonly {
    readonly weekday: string
    readonly day: string
    readonly note: Fragment
    readonly kind: 'plain' | 'off' | 'now' | 'end'
  }[],
): Html =>
  html`<ol class="k-cal">
    ${list.map(day => html`<li class="${day.kind === 'plain' ? '' : `k-${day.kind}`}" ${attributes({ 'aria-current': day.kind === 'now' ? 'date' : null })}><span>${day.weekday}</span><b>${day.day}</b><span>${day.note}</span></li>`)}
  </ol>`

/** What happened, newest first: when, then who did what. */
export const history = (list: readonly { readonly at: Html; readonly text: Fragment }[]): Html =>
  html`<ol class="k-history">
    ${list.map(entry => html`<li><span class="k-small">${entry.at}</span><span>${entry.text}</span></li>`)}
  </ol>`
