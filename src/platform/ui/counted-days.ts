import { attributes, html, type Html } from '../html.ts'
import { texts, type Lang } from '../texts.ts'
import { icon } from './icon.ts'
import { showWeekday } from './show.ts'

export type CountedDay = {
  /** `2026-11-13`; the list starts on a Monday and has no gaps. */
  readonly day: string
  readonly kind: 'plain' | 'off' | 'holiday' | 'sent' | 'received' | 'counted' | 'paused' | 'today' | 'due'
  /** Which working day it is, for counted and due. */
  readonly number?: number | undefined
}

const words = texts({
  weekdays: { vi: ['T2', 'T3', 'T4', 'T5', 'T6', 'T7', 'CN'], en: ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'] },
  sent: { vi: 'nộp', en: 'sent' },
  received: { vi: 'nhận', en: 'received' },
  off: { vi: 'nghỉ', en: 'off' },
  holiday: { vi: 'lễ', en: 'holiday' },
  paused: { vi: 'dừng đếm', en: 'paused' },
  today: { vi: 'Nay', en: 'Now' },
  nth: { vi: 'ngày đếm thứ ', en: 'counted day ' },
  keySent: { vi: 'Nộp', en: 'Sent' },
  keyReceived: { vi: 'Nhận', en: 'Received' },
  keyCounted: { vi: 'Ngày được đếm', en: 'Counted day' },
  keyPaused: { vi: 'Dừng, chờ bổ sung', en: 'Paused' },
  keyOff: { vi: 'Ngày nghỉ', en: 'Day off' },
  keyDue: { vi: 'Ngày hẹn trả', en: 'Due day' },
})

const KINDS: Readonly<Record<CountedDay['kind'], string | null>> = {
  plain: null,
  off: 'off',
  holiday: 'off',
  sent: 'mark',
  received: 'mark',
  counted: 'count',
  paused: 'pause',
  today: 'mark',
  due: 'due',
}

const bars = html`<svg viewBox="0 0 12 12" aria-hidden="true" focusable="false"><path d="M3.5 2v8M8.5 2v8" /></svg>`

const mark = (lang: Lang, day: CountedDay): Html | null => {
  const say = words(lang)
  const heard = (text: string): Html => html`<span class="ds-sr-only">${text}</span>`
  switch (day.kind) {
    case 'plain':
      return null
    case 'off':
      return html`<b>${heard(say.off)}</b>`
    case 'holiday':
      return html`<b>${say.holiday}</b>`
    case 'today':
      return html`<b>${say.today}</b>`
    case 'sent':
      return html`<b>${icon('upload')}${heard(say.sent)}</b>`
    case 'received':
      return html`<b>${icon('received')}${heard(say.received)}</b>`
    case 'paused':
      return html`<b>${bars}${heard(say.paused)}</b>`
    default:
      return html`<b>${heard(say.nth)}${day.number}</b>`
  }
}

/** Weeks as a calendar: counted days numbered, paused ones hatched, days off bare, the due day solid. Its sentences stand before it. */
export const countedDays = (lang: Lang, caption: string, days: readonly CountedDay[]): Html => {
  const say = words(lang)
  const weeks = Array.from({ length: Math.ceil(days.length / 7) }, (_, i) => days.slice(i * 7, i * 7 + 7))
  const head = days.slice(0, 7).map((day, i) => html`<th scope="col" abbr="${showWeekday(day.day, lang)}">${say.weekdays[i]}</th>`)
  return html`<table class="kh-cal">
      <caption>
        ${caption}
      </caption>
      <thead>
        <tr>
          ${head}
        </tr>
      </thead>
      <tbody>
        ${weeks.map(
          week =>
            html`<tr>
              ${week.map(day => html`<td ${attributes({ 'data-k': KINDS[day.kind] })}>${Number(day.day.slice(8, 10))}${mark(lang, day)}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
    <ul class="kh-key">
      <li>${icon('upload')}${say.keySent}</li>
      <li>${icon('received')}${say.keyReceived}</li>
      <li><i></i>${say.keyCounted}</li>
      <li><i data-k="pause"></i>${say.keyPaused}</li>
      <li><i data-k="off"></i>${say.keyOff}</li>
      <li><i data-k="due"></i>${say.keyDue}</li>
    </ul>`
}
