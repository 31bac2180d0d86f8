import { html, type Fragment, type Html } from '#platform/html.ts'
import type { Lang } from '#platform/texts.ts'
import { accordion, block, note, steps } from '#platform/ui/blocks.ts'
import { showDay } from '#platform/ui/show.ts'
import { ministryName } from '../ministries.ts'
import type { Procedure } from '../procedure.ts'
import { say } from '../procedure.ts'
import { papersByCase } from './procedure-papers.ts'
import { procedureTexts } from './procedure-texts.ts'
import { paragraphs, sayFee, sayLimit, told } from './say.ts'

/** A part of the page: where it stands, its name, and what it holds; without content it is absent. */
export type Part = { readonly id: string; readonly title: string; readonly body: Fragment }
export type OtherVersion = { readonly validFrom: string; readonly validTo: string | null }

const marked = (procedure: Procedure, lang: Lang, body: Html): Html =>
  lang === 'en' && procedure.imported ? html`<div lang="vi">${body}</div>` : body

const stepsPart = (procedure: Procedure, lang: Lang): Fragment =>
  procedure.steps.some(step => step.title !== null)
    ? steps(
        procedure.steps.map(step => ({
          title: told(procedure, step.title ?? '', lang),
          text: step.text === null ? null : told(procedure, step.text, lang),
        })),
      )
    : marked(procedure, lang, html`${procedure.steps.map(step => html`<div class="kh-block">${paragraphs(step.text ?? '')}</div>`)}`)

const channelsPart = (procedure: Procedure, lang: Lang): Fragment => {
  const text = procedureTexts(lang)
  return html`<dl class="kh-facts" data-ruled>
    ${procedure.channels.map(channel => {
      const long = channel.feeText !== null && channel.feeText.trim() !== 'VNĐ' ? channel.feeText : null
      return html`<div>
        <dt>${text[channel.channel]}</dt>
        <dd>
          ${channel.limit === null ? null : html`${sayLimit(channel.limit, lang)} · `}${sayFee(procedure, channel, lang)}${long !== null && html`<small>${told(procedure, long, lang)}</small>`}
        </dd>
      </div>`
    })}
  </dl>`
}

const lawPart = (procedure: Procedure, lang: Lang, others: readonly OtherVersion[]): Fragment => {
  const text = procedureTexts(lang)
  return html`${
      procedure.legalBasis.length > 0 &&
      html`<ul class="kh-bullets kh-small">
        ${procedure.legalBasis.map(law => html`<li>${told(procedure, law, lang)}</li>`)}
      </ul>`
    }
    <p class="kh-small kh-soft kh-mt-4">
      ${procedure.decision !== null && html`${text.published} <span lang="vi">${procedure.decision}</span>. `}${text.publishedBy}:
      ${ministryName(procedure.ministry, lang)}. ${text.since(showDay(procedure.validFrom, lang))}
    </p>
    ${
      others.length > 0 &&
      html`<p class="kh-small">
        ${text.versions}:
        ${others.map((v, i) => html`${i > 0 && ' · '}<a href="/thu-tuc/${procedure.code}?ban=${v.validFrom}">${text.span(showDay(v.validFrom, lang), v.validTo && showDay(v.validTo, lang))}</a>`)}
      </p>`
    }`
}

/** Everything below the title, in the order of the page. */
export const partsOf = (procedure: Procedure, lang: Lang, others: readonly OtherVersion[]): readonly Part[] => {
  const text = procedureTexts(lang)
  const bullets = (list: readonly string[]): Html =>
    procedure.imported
      ? marked(procedure, lang, html`${list.map(paragraphs)}`)
      : html`<ul class="kh-bullets">
          ${list.map(item => html`<li>${told(procedure, item, lang)}</li>`)}
        </ul>`
  return [
    { id: 'giay-to', title: text.cases, body: papersByCase(procedure, lang) },
    procedure.steps.length > 0 && { id: 'cac-buoc', title: text.steps, body: stepsPart(procedure, lang) },
    procedure.channels.length > 0 && { id: 'cach-nop', title: text.channelsTitle, body: channelsPart(procedure, lang) },
    procedure.conditions.length > 0 && { id: 'dieu-kien', title: text.conditions, body: bullets(procedure.conditions) },
    procedure.results.length > 0 && {
      id: 'ket-qua',
      title: text.results,
      body: html`<ul class="kh-bullets">
        ${procedure.results.map(r => html`<li>${told(procedure, r.name, lang)}${r.code !== null && html` <small class="kh-soft kh-num">${r.code}</small>`}</li>`)}
      </ul>`,
    },
    procedure.questions.length > 0 && {
      id: 'hoi-dap',
      title: text.questions,
      body: procedure.questions.map(q => accordion(told(procedure, q.question, lang), html`<p>${told(procedure, q.answer, lang)}</p>`)),
    },
    { id: 'can-cu', title: text.law, body: lawPart(procedure, lang, others) },
  ].filter(part => part !== false)
}

/** Below "wholly online" the law asks for the reason to be published (NĐ 224/2026/NĐ-CP). */
export const serviceReason = (procedure: Procedure, lang: Lang): Html | null => {
  if (procedure.serviceLevel === 'full') return null
  const text = procedureTexts(lang)
  const own = procedure.serviceReason
  const reason =
    own !== null ? say(procedure, own, lang) : procedure.serviceLevel === 'in_person' ? text.reasonImported : text.reasonPartial
  return note(html`<p class="kh-small"><b>${text.reason}:</b> ${reason}</p>`)
}

export const partBlock = (part: Part): Html => block(part.id, part.title, part.body)
