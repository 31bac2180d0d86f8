import { html, type Fragment, type Html } from '../html.ts'
import { texts, type Lang } from '../texts.ts'
import { note } from './blocks.ts'

const words = texts({
  only: {
    vi: '',
    en: 'The text of the law and the official names below are in Vietnamese only. Call 1022 and somebody will explain them.',
  },
})

/** Imported law text stays Vietnamese on every page; elsewhere than on a Vietnamese page it is marked, so that it is read out rightly. */
export const lawText = (lang: Lang, text: Fragment): Fragment => (lang === 'vi' ? text : html`<span lang="vi">${text}</span>`)

/** Says once a page that what follows is in Vietnamese; nothing on a Vietnamese page. */
export const lawTextNote = (lang: Lang): Html | null => (lang === 'vi' ? null : note(html`<p class="kh-small">${words(lang).only}</p>`))
