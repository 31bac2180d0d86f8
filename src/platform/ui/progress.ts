import { attributes, html, type Fragment, type Html } from '../html.ts'
import { texts, type Lang } from '../texts.ts'
import { icon } from './icon.ts'
import { showTimeOf } from './show.ts'
import { uiWords } from './words.ts'

const words = texts({
  step: { vi: (n: number, of: number) => `Bước ${n}/${of}`, en: (n: number, of: number) => `Step ${n} of ${of}` },
  saved: { vi: (time: string) => `Đã lưu ${time}`, en: (time: string) => `Saved ${time}` },
  back: { vi: 'Bước trước', en: 'Back' },
})

/** "Bước 2/5 · Chỗ ở mới", a bar, and when it was last saved. */
export const progress = (
  lang: Lang,
  at: { readonly step: number; readonly of: number; readonly title: Fragment; readonly savedAt?: Date | string | null | undefined },
): Html =>
  html`<div class="kh-progress">
    <p>
      <span><b>${words(lang).step(at.step, at.of)}</b> · ${at.title}</span
      >${at.savedAt && html`<span class="kh-saved">${icon('tick')}${words(lang).saved(showTimeOf(at.savedAt))}</span>`}
    </p>
    <ol aria-hidden="true">
      ${Array.from({ length: at.of }, (_, i) => html`<li ${attributes({ 'data-done': i + 1 < at.step, 'aria-current': i + 1 === at.step ? 'step' : null })}></li>`)}
    </ol>
  </div>`

/** The list of steps beside a form, on wide screens only. */
export const track = (
  list: readonly { readonly title: Fragment; readonly href?: string | null | undefined; readonly state: 'done' | 'now' | 'next' }[],
): Html =>
  html`<ol class="kh-track">
    ${list.map(step => html`<li ${attributes({ 'data-done': step.state === 'done', 'aria-current': step.state === 'now' ? 'step' : null })}>${step.href ? html`<a href="${step.href}">${step.title}</a>` : step.title}</li>`)}
  </ol>`

/** Back to the step before. */
export const backLink = (lang: Lang, href: string, label: Fragment = words(lang).back): Html =>
  html`<a class="kh-back" href="${href}">${icon('back')}${label}</a>`

/** Where this page stands; the home page comes first by itself. */
export const breadcrumbs = (lang: Lang, above: readonly { readonly href: string; readonly label: Fragment }[], here: Fragment): Html =>
  html`<nav class="ds-breadcrumbs" aria-label="${uiWords(lang).where}">
    <ol>
      <li><a href="/">${uiWords(lang).home}</a></li>
      ${above.map(link => html`<li><a href="${link.href}">${link.label}</a></li>`)}
      <li><a href="#noi-dung" aria-current="page">${here}</a></li>
    </ol>
  </nav>`
