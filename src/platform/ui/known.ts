import { html, type Fragment, type Html } from '../html.ts'
import { texts, type Lang } from '../texts.ts'
import { icon } from './icon.ts'
import { showInstant } from './show.ts'

const words = texts({
  title: { vi: 'Đã biết, không phải khai', en: 'Already known, nothing to fill in' },
  source: {
    vi: (source: string, at: string) => `Nguồn: ${source}, lấy lúc ${at}`,
    en: (source: string, at: string) => `Source: ${source}, fetched at ${at}`,
  },
  wrong: { vi: 'Thông tin này chưa đúng?', en: 'Is this wrong?' },
  wrongText: {
    vi: 'Vẫn nộp được. Ghi chỗ sai ở bước kiểm tra, cơ quan giải quyết sẽ đối chiếu. Muốn sửa hẳn trong dữ liệu thì làm thủ tục điều chỉnh ở công an nơi ở.',
    en: 'You can still apply. Say what is wrong at the last step and the authority will compare. To correct the register itself, apply to the police where you live.',
  },
})

export type KnownFact = { readonly label: Fragment; readonly value: Fragment }
export type Known = {
  readonly facts: readonly KnownFact[]
  /** Who says so, in words: "Cơ sở dữ liệu quốc gia về dân cư". */
  readonly source: string
  readonly at: Date | string
  readonly wrong?: Fragment
  readonly title?: string | undefined
  /** Only where a page has several. */
  readonly id?: string | undefined
}

/** "Nguồn: …, lấy lúc …" in one line. */
export const sourceLine = (lang: Lang, source: string, at: Date | string): Html =>
  html`<p class="kh-src">${words(lang).source(source, showInstant(at, lang))}</p>`

/** What the city knows already: lock, facts, one line of source with its time, a way to say that it is wrong. Never an input that cannot be edited. */
export const known = (lang: Lang, block: Known): Html => {
  const say = words(lang)
  const id = block.id ?? 'biet'
  return html`<section class="kh-known" aria-labelledby="${id}">
    <h2 id="${id}">${icon('lock')}${block.title ?? say.title}</h2>
    <dl>
      ${block.facts.map(
        fact =>
          html`<div>
            <dt>${fact.label}</dt>
            <dd>${fact.value}</dd>
          </div>`,
      )}
    </dl>
    ${sourceLine(lang, block.source, block.at)} ${why(say.wrong, html`<p class="kh-small">${block.wrong ?? say.wrongText}</p>`)}
  </section>`
}

/** An underlined question that opens its answer below. */
export const why = (summary: Fragment, answer: Fragment): Html =>
  html`<details class="kh-why">
    <summary>${summary}</summary>
    <div>${answer}</div>
  </details>`
