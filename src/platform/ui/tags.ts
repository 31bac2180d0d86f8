import { attributes, html, type Fragment, type Html } from '../html.ts'
import { icon, type IconName } from './icon.ts'

export type Tone = 'neutral' | 'accent' | 'success' | 'warning' | 'danger'
const ICONS: Readonly<Record<Tone, IconName | null>> = {
  neutral: null,
  accent: 'clock',
  success: 'tick',
  warning: 'warning',
  danger: 'refused',
}

/** Portal: a status and nothing else; always words with an icon, colour last. Overdue is never a status. */
export const tag = (label: Fragment, tone: Tone = 'neutral', shape: IconName | null = ICONS[tone]): Html =>
  html`<span class="ds-tag" ${attributes({ 'data-color': tone === 'neutral' ? null : tone })}>${shape && icon(shape)}${label}</span>`

/** What a flag says: information, watch, a consequence already taken, something came in, the clock stands. */
export type FlagTone = 'plain' | 'info' | 'watch' | 'consequence' | 'arrived' | 'paused'
const FLAGS: Readonly<Record<FlagTone, string>> = {
  plain: '',
  info: ' k-tag-a',
  watch: ' k-tag-s',
  consequence: ' k-tag-l',
  arrived: ' k-tag-o',
  paused: ' k-tag-h',
}

/** Office: a word about a case, at most two a row. */
export const flag = (label: Fragment, tone: FlagTone = 'plain'): Html => html`<span class="k-tag${FLAGS[tone]}">${label}</span>`
