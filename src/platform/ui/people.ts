import { attributes, html, type Fragment, type Html, type Url } from '../html.ts'
import { texts, type Lang } from '../texts.ts'
import { icon, type IconName } from './icon.ts'
import { dayOf, showInstant, showShortDay, showTimeOf, showWeekday } from './show.ts'

const words = texts({
  me: { vi: 'Tôi', en: 'Me' },
  seen: { vi: 'Đã xem', en: 'What was seen' },
  purpose: { vi: 'Để làm gì', en: 'What for' },
})

export type Message = { readonly from: string | null; readonly office?: Fragment; readonly at: Date | string; readonly text: Fragment }

/** What citizen and officer wrote to each other; `from` null is the reader. */
export const talk = (lang: Lang, messages: readonly Message[]): Html =>
  html`<ul class="kh-talk">
    ${messages.map(
      message =>
        html`<li ${attributes({ 'data-me': message.from === null })}>
          <p><b>${message.from ?? words(lang).me}</b>${message.office && html`, ${message.office}`} · ${showInstant(message.at, lang)}</p>
          <p>${message.text}</p>
        </li>`,
    )}
  </ul>`

/** Other things that can be done, as quiet links under the side panel. */
export const sideLinks = (links: readonly { readonly href: string | Url; readonly label: Fragment; readonly icon: IconName }[]): Html =>
  html`<ul class="kh-sidelinks kh-noprint">
    ${links.map(link => html`<li><a href="${link.href}">${icon(link.icon)}${link.label}</a></li>`)}
  </ul>`

export type Access = {
  readonly at: Date | string
  readonly who: Fragment
  readonly office?: Fragment
  readonly seen: Fragment
  readonly purpose: Fragment
  readonly act?: Fragment
}

/** Who opened my data: when, who, what, what for, one act. */
export const accessLog = (lang: Lang, entries: readonly Access[]): Html =>
  html`<ol class="kh-rows kh-log">
    ${entries.map(
      entry =>
        html`<li>
          <p class="kh-log__when">
            <b>${showShortDay(dayOf(entry.at), lang)}</b>${showTimeOf(entry.at)}, ${showWeekday(dayOf(entry.at), lang)}
          </p>
          <div>
            <h3>${entry.who}</h3>
            ${entry.office && html`<p class="kh-small kh-soft">${entry.office}</p>`}
            <dl>
              <div>
                <dt>${words(lang).seen}</dt>
                <dd>${entry.seen}</dd>
              </div>
              <div>
                <dt>${words(lang).purpose}</dt>
                <dd>${entry.purpose}</dd>
              </div>
            </dl>
            ${entry.act && html`<div class="kh-acts">${entry.act}</div>`}
          </div>
        </li>`,
    )}
  </ol>`
