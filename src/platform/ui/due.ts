import { html, type Fragment, type Html } from '../html.ts'
import { texts, type Lang } from '../texts.ts'
import { dayOf, machineTime, showBefore, showShortDay, showTimeOf } from './show.ts'

type Instant = Date | string
/** Where the clock of a dossier stands. Days are working days. */
export type Due =
  | { readonly state: 'late' | 'soon' | 'ahead'; readonly workingDays: number; readonly dueAt: Instant }
  | { readonly state: 'today'; readonly dueAt: Instant }
  | { readonly state: 'paused'; readonly since: Instant }
  | { readonly state: 'not_started'; readonly submittedAt: Instant }
  | { readonly state: 'no_limit' }
  | { readonly state: 'ended' }

const words = texts({
  late: { vi: (n: number) => `Quá hạn ${n} ngày`, en: (n: number) => `${n} ${n === 1 ? 'day' : 'days'} late` },
  left: { vi: (n: number) => `Còn ${n} ngày`, en: (n: number) => `${n} ${n === 1 ? 'day' : 'days'} left` },
  lateToday: { vi: 'Quá hạn hôm nay', en: 'Late since today' },
  today: { vi: (time: string) => `Hôm nay ${time}`, en: (time: string) => `Today ${time}` },
  paused: { vi: (day: string) => `Dừng tính từ ${day}`, en: (day: string) => `Paused since ${day}` },
  notStarted: { vi: (when: string) => `Chưa tính, nộp ${when}`, en: (when: string) => `Waiting, sent ${when}` },
  noLimit: { vi: 'Không định hạn', en: 'No time limit' },
  ended: { vi: 'Thôi tính hạn', en: 'No longer counted' },
})

/** Filled triangle, filled diamond, clock, ring with tick, two bars, ring: the state without colour. */
const SHAPES = {
  late: html`<path d="M8 1 15.5 14.5H.5zM7.2 6v4.2h1.6V6zM7.2 11.4V13h1.6v-1.6z" fill-rule="evenodd" />`,
  today: html`<path d="M8 .8 15.2 8 8 15.2.8 8zM7.2 4.5v4.3h1.6V4.5zM7.2 10v1.6h1.6V10z" fill-rule="evenodd" />`,
  soon: html`<path
    d="M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1m0 1.6a5.4 5.4 0 1 1 0 10.8A5.4 5.4 0 0 1 8 2.6M7.2 4.2v4.3l3 1.8.8-1.3-2.2-1.3V4.2z"
    fill-rule="evenodd"
  />`,
  ahead: html`<path
    d="M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1m0 1.5a5.5 5.5 0 1 1 0 11 5.5 5.5 0 0 1 0-11m-1 8.2L4.4 8.1l1-1L7 8.7l3.6-3.6 1 1z"
    fill-rule="evenodd"
  />`,
  paused: html`<path d="M3.5 2h3.2v12H3.5zm5.8 0h3.2v12H9.3z" />`,
  not_started: html`<path d="M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1m0 1.5a5.5 5.5 0 1 1 0 11 5.5 5.5 0 0 1 0-11" fill-rule="evenodd" />`,
} as const
type Shape = keyof typeof SHAPES
const CLASSES: Readonly<Record<Shape, string>> = {
  late: 'late',
  today: 'today',
  soon: 'soon',
  ahead: 'ok',
  paused: 'hold',
  not_started: 'new',
}

/** One of the small filled pictures of the office, 16 grid, as text colour. */
const picture = (shape: Shape): Html =>
  html`<svg class="k-icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">${SHAPES[shape]}</svg>`

const pill = (shape: Shape, label: string, time: Fragment): Html =>
  html`<span class="k-due k-due-${CLASSES[shape]}">${picture(shape)}<span>${label}</span>${time}</span>`

const whenSent = (lang: Lang, at: Instant, options: { readonly long?: boolean | undefined; readonly now?: Date | undefined }): string =>
  options.long || (options.now && dayOf(options.now) !== dayOf(at)) ? showShortDay(dayOf(at), lang) : showTimeOf(at)

/**
 * Shape, words, date, and colour last. `long` adds "trước 17:00 ngày 27/11/2026", as on the case page; with `now`, what was sent on
 * another day says the day instead of the hour.
 */
export const duePill = (
  lang: Lang,
  due: Due,
  options: { readonly long?: boolean | undefined; readonly now?: Date | undefined } = {},
): Html => {
  const say = words(lang)
  switch (due.state) {
    case 'paused':
      return pill('paused', say.paused(showShortDay(dayOf(due.since), lang)), null)
    case 'not_started':
      return pill('not_started', say.notStarted(whenSent(lang, due.submittedAt, options)), null)
    case 'no_limit':
      return pill('not_started', say.noLimit, null)
    case 'ended':
      return pill('not_started', say.ended, null)
    case 'today':
      return pill('today', say.today(showTimeOf(due.dueAt)), null)
    default: {
      const late = due.workingDays === 0 ? say.lateToday : say.late(due.workingDays)
      const day = options.long ? showBefore(due.dueAt, lang) : showShortDay(dayOf(due.dueAt), lang)
      return pill(
        due.state,
        due.state === 'late' ? late : say.left(due.workingDays),
        html`<time datetime="${machineTime(due.dueAt)}">${day}</time>`,
      )
    }
  }
}
