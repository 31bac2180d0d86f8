import { attributes, html, type Fragment, type Html } from '../html.ts'
import { icon } from './icon.ts'

export type PaperAct = { readonly href: string; readonly label: string; readonly download?: boolean | undefined }
export type PaperRow = {
  readonly name: Fragment
  readonly detail?: Fragment
  readonly acts?: readonly PaperAct[] | undefined
  readonly state?: 'have' | 'bad' | undefined
}

const actLinks = (name: Fragment, acts: readonly PaperAct[]): Html[] =>
  acts.map(
    act =>
      html`<a href="${act.href}" ${attributes({ download: act.download ?? false })}
        >${act.label}<span class="ds-sr-only"> ${name}</span></a
      >`,
  )

/** Papers as rows: name, what is known of it, at most two acts. `have`: nothing to hand in; `bad`: something is wrong with it. */
export const paperRows = (rows: readonly PaperRow[]): Html => {
  const withActs = rows.some(row => (row.acts?.length ?? 0) > 0)
  return html`<ul class="kh-rows kh-papers" ${attributes({ 'data-acts': withActs })}>
    ${rows.map(row => {
      const shape = row.state === 'bad' ? 'warning' : row.state === 'have' ? 'done' : 'paper'
      const detail = attributes({ 'data-ok': row.state === 'have', 'data-bad': row.state === 'bad' })
      return html`<li ${attributes({ 'data-have': row.state === 'have', 'data-bad': row.state === 'bad' })}>
        ${icon(shape)}
        <div>${row.name}${row.detail && html`<small ${detail}>${row.detail}</small>`}</div>
        ${row.acts && row.acts.length > 0 && html`<p class="kh-paper-acts">${actLinks(row.name, row.acts)}</p>`}
      </li>`
    })}
  </ul>`
}

export type DocumentCard = {
  readonly by: Fragment
  readonly title: string
  readonly facts: readonly { readonly label: Fragment; readonly value: Fragment }[]
  readonly tags?: Fragment
  readonly acts?: readonly PaperAct[] | undefined
  /** Uploaded by the citizen, not issued by the state: a dashed top. */
  readonly own?: boolean | undefined
}

/** Document cards: solid blue top = issued by the state, dashed = uploaded by me. State as tag, three acts at most. */
export const documentCards = (cards: readonly DocumentCard[]): Html =>
  html`<ul class="kh-docs">
    ${cards.map(
      card =>
        html`<li class="kh-doc" ${attributes({ 'data-own': card.own ?? false })}>
          <div class="kh-doc__in">
            <p class="kh-doc__by">${card.by}</p>
            <h3>${card.title}</h3>
            <dl>
              ${card.facts.map(
                fact =>
                  html`<dt>${fact.label}</dt>
                    <dd>${fact.value}</dd>`,
              )}
            </dl>
            ${card.tags && html`<p class="kh-tags">${card.tags}</p>`}
          </div>
          ${card.acts && card.acts.length > 0 && html`<p class="kh-doc__acts">${actLinks(card.title, card.acts)}</p>`}
        </li>`,
    )}
  </ul>`
