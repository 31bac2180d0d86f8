import { html, type Fragment, type Html } from '#platform/html.ts'
import type { Lang } from '#platform/texts.ts'
import { accordion } from '#platform/ui/blocks.ts'
import { paperRows, type PaperRow } from '#platform/ui/papers.ts'
import type { Component, Procedure, ProcedureCase } from '../procedure.ts'
import { say, staysVietnamese } from '../procedure.ts'
import { procedureTexts } from './procedure-texts.ts'
import { paragraphs, sayLimit, told } from './say.ts'

/** Words of ours that mean: nothing to bring. */
const NOTHING_TO_BRING = /^(Điền ngay|Không phải nộp|Lấy từ)/

const countsOf = (component: Component, lang: Lang): string | null => {
  const text = procedureTexts(lang)
  const counts = [
    component.originals > 0 && text.originals(component.originals),
    component.copies > 0 && text.copies(component.copies),
    component.template !== null && component.template.length <= 24 && `${text.form} ${component.template}`,
  ].filter(Boolean)
  return counts.length === 0 ? null : counts.join(', ')
}

const rowOf = (procedure: Procedure, component: Component, lang: Lang): PaperRow => {
  const have = component.kind === 'reuse' || (component.hint !== null && NOTHING_TO_BRING.test(component.hint))
  const hint = component.hint === null ? null : told(procedure, component.hint, lang)
  return {
    name: say(procedure, component.name, lang),
    state: have ? 'have' : undefined,
    detail: hint ?? (component.kind === 'reuse' ? procedureTexts(lang).lookedUp : countsOf(component, lang)),
  }
}

/** Papers that somebody really has to hand in. */
const wantedIn = (one: ProcedureCase): number =>
  one.components.filter(c => c.kind === 'paper' && !(c.hint !== null && NOTHING_TO_BRING.test(c.hint))).length

export const papersInShort = (procedure: Procedure, lang: Lang): Fragment => {
  const text = procedureTexts(lang)
  if (procedure.papersInShort !== null) return told(procedure, procedure.papersInShort, lang)
  if (procedure.cases.length === 0) return text.noPapersListed
  const counts = procedure.cases.map(wantedIn)
  const [least, most] = [Math.min(...counts), Math.max(...counts)]
  if (most === 0) return text.noPapers
  return least === most ? text.papersCount(most) : text.papersRange(least, most)
}

const caseBody = (procedure: Procedure, one: ProcedureCase, lang: Lang): Html => {
  const text = procedureTexts(lang)
  const papers = one.components.filter(c => c.kind !== 'instruction')
  const remarks = one.components.filter(c => c.kind === 'instruction')
  const vietnamese = lang === 'en' && papers.some(c => staysVietnamese(procedure, c.name, lang))
  const rows = papers.length > 0 ? paperRows(papers.map(c => rowOf(procedure, c, lang))) : null
  return html`${one.limit && html`<p class="kh-small">${text.ownLimit}: <b>${sayLimit(one.limit, lang)}</b></p>`}${
    vietnamese && rows ? html`<div lang="vi">${rows}</div>` : rows
  }${
    remarks.length > 0 &&
    html`<div class="kh-small kh-soft">
      <p><b>${text.remarks}</b></p>
      <ul class="kh-bullets">
        ${remarks.map(c => html`<li>${told(procedure, c.name, lang)}</li>`)}
      </ul>
    </div>`
  }`
}

/** The papers of each case; one case alone stands open. */
export const papersByCase = (procedure: Procedure, lang: Lang): Html => {
  const text = procedureTexts(lang)
  const [only, ...more] = procedure.cases
  if (!only) return html`<p class="kh-soft">${text.noPapersListed}</p>`
  if (more.length === 0) return html`${only.title !== null && paragraphs(only.title)} ${caseBody(procedure, only, lang)}`
  return html`<p class="kh-under">${text.casesUnder}</p>
    <div class="kh-cases">
      ${procedure.cases.map(one =>
        accordion(one.title === null ? text.ordinary : told(procedure, one.title, lang), caseBody(procedure, one, lang)),
      )}
    </div>`
}
