import { attributes, html, type Fragment, type Html } from '../html.ts'
import { texts, type Lang } from '../texts.ts'
import { dayOf, machineTime, showDay, showTimeOf, showWeekday } from './show.ts'

const words = texts({ now: { vi: 'Bây giờ', en: 'Now' } })

export type TimelineItem = {
  readonly at?: Date | string | null | undefined
  readonly title: Fragment
  readonly text?: Fragment
  /** done: it happened. now: where it stands. next: still to come. */
  readonly state: 'done' | 'now' | 'next'
}

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1)

/** The story of a dossier, oldest first: filled = done, amber ring = now, dashed = still to come. */
export const timeline = (lang: Lang, items: readonly TimelineItem[]): Html =>
  html`<ol class="kh-line">
    ${items.map(item => {
      const state = attributes({
        'data-now': item.state === 'now',
        'data-next': item.state === 'next',
        'aria-current': item.state === 'now' ? 'step' : null,
      })
      const when =
        item.at &&
        html`<time datetime="${machineTime(item.at)}"
          >${capital(showWeekday(dayOf(item.at), lang))} ${showDay(dayOf(item.at), lang)}, ${showTimeOf(item.at)}</time
        >`
      return html`<li ${state}>
        ${when}
        <h3>${item.state === 'now' && `${words(lang).now}: `}${item.title}</h3>
        ${item.text && html`<p>${item.text}</p>`}
      </li>`
    })}
  </ol>`
