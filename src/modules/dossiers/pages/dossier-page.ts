import { Type } from 'typebox'
import { html, Url, type Fragment, type Html } from '#platform/html.ts'
import type { Lang } from '#platform/texts.ts'
import { block, facts as factList, panel, todo, type FactRow } from '#platform/ui/blocks.ts'
import { linkButton } from '#platform/ui/buttons.ts'
import { icon } from '#platform/ui/icon.ts'
import { lawText, lawTextNote } from '#platform/ui/law-text.ts'
import { breadcrumbs } from '#platform/ui/progress.ts'
import { cityDay } from '#platform/calendar.ts'
import { showBefore, showDay } from '#platform/ui/show.ts'
import { timeline } from '#platform/ui/timeline.ts'
import type { Shell, View } from '#platform/ui/shell.ts'
import { route } from '#platform/web/route.ts'
import { say as sayIn, staysVietnamese } from '#modules/catalogue'
import { sayAgency } from '#modules/organisation'
import { holder } from '../dossier.ts'
import { loadCase, type CaseFacts } from './case-facts.ts'
import { caseWords } from './case-words.ts'
import { papersBlock } from './paper-rows.ts'
import { statusTag } from './status-tag.ts'
import { storyOf } from './story.ts'
import { whenBlock } from './when.ts'

/** A result that its agency took back: said where it was offered, with the reason, and no button to fetch it. */
const revokedPanel = (lang: Lang, { dossier, issued }: CaseFacts, revoked: { readonly at: Date; readonly reason: string }): Html => {
  const say = caseWords(lang)
  return panel(
    say.revokedTitle(showDay(cityDay(revoked.at), lang)),
    html`<p>${say.revokedWhy}${lawText(lang, revoked.reason)}</p>
      <p>${say.revokedText}</p>
      <div class="kh-acts kh-mt-4">
        ${linkButton({ label: say.resultLook, href: `/ho-so/${dossier.code}/ket-qua`, variant: 'secondary' })}${
          issued && linkButton({ label: say.resultCheck, href: `/xac-minh/${issued.verifyId}`, variant: 'tertiary' })
        }
      </div>`,
    { wash: true },
  )
}

/** The one thing to do, straight under the title: papers to supply, or a result to fetch. */
const todoOf = (lang: Lang, facts: CaseFacts): Html | null => {
  const { dossier, events, issued } = facts
  const say = caseWords(lang)
  const at = `/ho-so/${dossier.code}`
  if (issued?.revoked) return revokedPanel(lang, facts, issued.revoked)
  const request = dossier.requests.at(-1)
  if (dossier.status === 'awaiting_supplement' && request)
    return todo({
      kicker: say.todoBy(showBefore(request.until, lang)),
      title: request.items.length === 1 ? lawText(lang, request.items[0]?.text) : say.supplyTitle(request.items.length),
      text: html`${lawText(lang, request.reason)}${request.items.length > 1 && request.items.map((item, i) => html`<br />${i + 1}. ${lawText(lang, item.text)}`)}`,
      acts: linkButton({ label: say.supply, href: `${at}/bo-sung`, big: true, icon: 'upload' }),
    })
  if (dossier.resultFile === null) return null
  const verify = events.findLast(event => event.act === 'sign')?.facts['verify']
  const buttons: Fragment = [
    linkButton({ label: say.resultGet, href: `${at}/ket-qua?tai=1`, big: true, icon: 'download', download: true }),
    linkButton({ label: say.resultLook, href: `${at}/ket-qua`, variant: 'secondary' }),
    typeof verify === 'string' && linkButton({ label: say.resultCheck, href: `/xac-minh/${verify}`, variant: 'tertiary' }),
  ]
  return panel(
    say.resultTitle,
    html`<p>${say.resultText}</p>
      <div class="kh-acts kh-mt-4">${buttons}</div>`,
    { wash: true },
  )
}

const phone = (lang: Lang, number: string | null): Html | null =>
  number === null ? null : html`<a href="${new Url(`tel:${number.replace(/[^\d+]/g, '')}`)}">${number}</a>, ${caseWords(lang).officeHours}`

const sidePanel = (lang: Lang, facts: CaseFacts): Html => {
  const say = caseWords(lang)
  const { dossier, officer } = facts
  const holding = dossier.step === null ? null : holder(dossier, dossier.step) === facts.competent.id ? facts.competent : facts.receiving
  const rows: readonly FactRow[] = [
    ...(holding
      ? [{ label: say.withWhom, value: dossier.status === 'awaiting_supplement' ? say.waitsForMe : sayAgency(holding, lang) }]
      : []),
    ...(officer ? [{ label: say.officer, value: officer.name, detail: phone(lang, officer.phone ?? facts.competent.phone) }] : []),
    { label: say.decides, value: sayAgency(facts.competent, lang), detail: officer ? null : phone(lang, facts.competent.phone) },
    ...(facts.place ? [{ label: say.place, value: facts.place }] : []),
    { label: say.delivery, value: say.deliveries[dossier.delivery], detail: dossier.content.delivery.address },
    { label: say.key, value: html`<span class="kh-code">${dossier.trackingKey}</span>`, detail: say.keyHint },
  ]
  return panel(null, factList(rows))
}

const tail = (lang: Lang, facts: CaseFacts): Html => {
  const say = caseWords(lang)
  return html`<nav class="kh-tail" aria-label="${say.other}">
    <ul class="kh-sidelinks kh-noprint">
      <li hidden data-print><a href="#noi-dung">${icon('print')}${say.print}</a></li>
      ${facts.dossier.open.includes('withdraw') && html`<li><a href="/ho-so/${facts.dossier.code}/rut">${icon('withdraw')}${say.withdraw}</a></li>`}
    </ul>
  </nav>`
}

/** The name of the procedure in the reader's language, marked when it stays Vietnamese. */
const procedureName = (lang: Lang, { dossier, procedure }: Pick<CaseFacts, 'dossier' | 'procedure'>): Fragment =>
  staysVietnamese(procedure, dossier.title, lang) ? lawText(lang, dossier.title) : sayIn(procedure, dossier.title, lang)

/** Title with status and code, as every page about one dossier begins. */
export const caseTitle = (lang: Lang, facts: Pick<CaseFacts, 'dossier' | 'procedure'>): Html => {
  const { dossier } = facts
  return html`<div class="kh-title">
    <h1>${procedureName(lang, facts)}</h1>
    <p class="kh-tags">
      ${statusTag(lang, dossier.status)}<span class="kh-small kh-soft"
        >${caseWords(lang).code} <span class="kh-code">${dossier.code}</span></span
      >
    </p>
  </div>`
}

export const dossierView = (shell: Pick<Shell, 'lang'>, facts: CaseFacts, now: Date): View => {
  const { lang } = shell
  const say = caseWords(lang)
  const title = sayIn(facts.procedure, facts.dossier.title, lang)
  return {
    title: `${title}, ${facts.dossier.code}`,
    current: 'dossiers',
    body: html`${breadcrumbs(lang, [{ href: '/ho-so', label: say.mine }], procedureName(lang, facts))} ${caseTitle(lang, facts)}
      ${staysVietnamese(facts.procedure, facts.dossier.title, lang) && lawTextNote(lang)} ${todoOf(lang, facts)}
      <div class="kh-cols kh-case kh-mt-6">
        <aside class="kh-side" aria-label="${say.about}">${sidePanel(lang, facts)}</aside>
        <div class="kh-main">
          ${whenBlock(lang, facts, now)} ${block('dien', storyTitle(lang), timeline(lang, storyOf(lang, facts)))}
          ${papersBlock(lang, facts)}
        </div>
        ${tail(lang, facts)}
      </div>`,
  }
}

const storyTitle = (lang: Lang): string => (lang === 'vi' ? 'Đã đến đâu rồi' : 'Where it stands')

export const Code = Type.Object({ code: Type.String({ maxLength: 80 }) })

/** One dossier of the citizen's. */
export const dossierRoute = route({
  method: 'GET',
  path: '/ho-so/:code',
  house: 'portal',
  access: 'citizen',
  params: Code,
  handle: async ({ ctx, params, shell }) => dossierView(shell, await loadCase(ctx, params.code), ctx.now),
})
