import { html, type Html } from '../html.ts'
import { texts, type Lang } from '../texts.ts'
import { icon } from './icon.ts'

export type ServiceLevel = 'full' | 'partial' | 'in_person'

/** The national names of how far a procedure goes online (Nghị định 42/2022/NĐ-CP). */
export const levelWords = texts({
  full: { vi: 'Toàn trình', en: 'Fully online' },
  partial: { vi: 'Một phần', en: 'Partly online' },
  in_person: { vi: 'Nộp trực tiếp', en: 'In person' },
  free: { vi: 'Miễn phí khi nộp trực tuyến', en: 'Free when applied for online' },
})

const DISCS: Readonly<Record<ServiceLevel, Html>> = {
  full: html`<circle cx="9" cy="9" r="8" fill="currentColor" />`,
  partial: html`<circle cx="9" cy="9" r="7" fill="none" stroke="currentColor" stroke-width="2" /><path
      d="M9 2a7 7 0 0 1 0 14z"
      fill="currentColor"
    />`,
  in_person: html`<circle cx="9" cy="9" r="7" fill="none" stroke="currentColor" stroke-width="2" />`,
}

/** Full disc, half disc or ring: the shape says how far the procedure goes online. */
export const levelDisc = (lang: Lang, level: ServiceLevel): Html => {
  const words = html`<svg viewBox="0 0 18 18" aria-hidden="true" focusable="false">${DISCS[level]}</svg>${levelWords(lang)[level]}`
  return level === 'full' ? html`<span class="kh-level">${words}</span>` : html`<span class="kh-level" data-part>${words}</span>`
}

/** The green tick beside the disc, only where online costs nothing and the counter does. */
export const freeOnline = (lang: Lang): Html => html`<span class="kh-level" data-free>${icon('tick')}${levelWords(lang).free}</span>`
