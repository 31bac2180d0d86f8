import { html, Url, type Fragment, type Html } from '#platform/html.ts'
import type { Lang } from '#platform/texts.ts'
import { facts, note, type FactRow } from '#platform/ui/blocks.ts'
import { acts, linkButton } from '#platform/ui/buttons.ts'
import { lawText } from '#platform/ui/law-text.ts'
import { breadcrumbs } from '#platform/ui/progress.ts'
import { dayOf, showDay, showInstant, showSize } from '#platform/ui/show.ts'
import { checks, verdict as verdictBox } from '#platform/ui/verdict.ts'
import type { View } from '#platform/ui/shell.ts'
import { showVerifyId } from '../result.ts'
import type { Check, PublicResult, Verdict } from '../verdict.ts'
import { askForms, type Asking } from './ask-forms.ts'
import { askWords, checkWords, verdictWords } from './verdict-words.ts'

/** The file somebody sent, or null when he asked by code. */
export type SentPaper = { readonly name: string; readonly size: number } | null

/** The long code, which breaks only between its groups. */
const codeOf = (id: string): Html =>
  html`${showVerifyId(id)
    .split(/(?<=-)/)
    .map(group => html`<span class="kh-code">${group}</span><wbr />`)}`

const oneCheck = (lang: Lang, check: Check): { good: boolean; title: Fragment; detail: Fragment } => {
  const words: Readonly<Record<string, readonly string[]>> = checkWords(lang)
  const [title = '', detail = ''] = words[`${check.key}.${check.facts['found'] ?? ''}`] ?? [check.key]
  const holder = check.facts['holder']
  const found = holder ? html`${detail}: ${lawText(lang, holder)}` : detail
  return { good: check.good, title: check.good ? title : `${verdictWords(lang).failed}${title}`, detail: found }
}

const headline = (lang: Lang, { verdict }: Verdict, sent: SentPaper): string => {
  const words = verdictWords(lang)
  return verdict === 'unknown' ? (sent ? words.unknownFile : words.unknownCode) : words[verdict]
}

const sentence = (lang: Lang, { verdict, result, checkedAt }: Verdict, sent: SentPaper): Fragment => {
  const words = verdictWords(lang)
  const agency = result && lawText(lang, result.agencyName)
  const said: Fragment =
    verdict === 'valid' ? html`${agency} ${words.saidValid}`
    : verdict === 'altered' ? (agency ? html`${words.saidAltered} ${agency}.` : words.saidAlteredAlone)
    : verdict === 'appended' ? html`${words.saidAppended} ${agency}.`
    : verdict === 'revoked' ? html`${words.saidRevoked(result?.revoked ? showDay(dayOf(result.revoked.at), lang) : '')} ${lawText(lang, result?.revoked?.reason ?? '')}.`
    : sent ? words.saidUnknownFile : words.saidUnknownCode // prettier-ignore
  return html`${said} ${words.checkedAt(showInstant(checkedAt, lang))}`
}

const paperRows = (lang: Lang, result: PublicResult, label: string): readonly FactRow[] => {
  const words = verdictWords(lang)
  const code = html`${words.number(result.notation)}, ${words.code} ${codeOf(result.verifyId)}`
  return [
    { label, value: lawText(lang, result.title), detail: code },
    { label: words.owner, value: result.ownerMasked },
    {
      label: words.agency,
      value: lawText(lang, result.agencyName),
      detail: html`${lawText(lang, `${result.signerName}, ${result.signerPosition}`)}, ${words.signedBy}
      ${showInstant(result.signedAt, lang)}`,
    },
    ...(result.revoked
      ? [{ label: words.revokedWhen, value: showInstant(result.revoked.at, lang), detail: lawText(lang, result.revoked.reason) }]
      : []),
  ]
}

/** Left: what the paper is, or what was sent. Null when nothing is known of it. */
const about = (lang: Lang, { verdict, result }: Verdict, sent: SentPaper): Html | null => {
  const words = verdictWords(lang)
  const good = verdict === 'valid' || verdict === 'revoked'
  const file: readonly FactRow[] = sent ? [{ label: words.fileName, value: sent.name, detail: showSize(sent.size, lang) }] : []
  const rows = [...file, ...(result ? paperRows(lang, result, good ? words.paper : words.claims) : [])]
  if (rows.length === 0) return null
  const innocent = sent && (verdict === 'altered' || verdict === 'appended')
  return html`<section aria-labelledby="noi-dung-chinh">
    <h2 class="kh-mb-4" id="noi-dung-chinh">${sent ? words.sent : words.contents}</h2>
    ${facts(rows)}${result && html`<p class="kh-small kh-soft kh-mt-3">${words.masked}</p>`}
    ${innocent && html`<div class="kh-mt-4">${note(html`<p class="kh-small"><b>${words.innocentTitle}</b> ${words.innocent}</p>`)}</div>`}
  </section>`
}

/** The whole page of a verdict: sentence, facts and checks, and the forms for the next paper. */
export const verdictView = (asking: Asking, found: Verdict, sent: SentPaper): View => {
  const { lang } = asking.shell
  const words = verdictWords(lang)
  const good = found.verdict === 'valid'
  const byCode = sent && found.result && linkButton({ label: words.byCode, href: `/xac-minh/${found.result.verifyId}` })
  const report = linkButton({ label: words.report, href: new Url('tel:1022'), variant: 'tertiary' })
  const here: Fragment = sent ? words.file(sent.name) : found.result ? codeOf(found.result.verifyId) : null
  const left = about(lang, found, sent)
  const list = html`<section aria-labelledby="da-kiem-tra">
    <h2 class="kh-mb-4" id="da-kiem-tra">${words.checks}</h2>
    ${checks(found.checks.map(check => oneCheck(lang, check)))}
  </section>`
  return {
    title: headline(lang, found, sent),
    body: html`${here === null ? breadcrumbs(lang, [], words.here) : breadcrumbs(lang, [{ href: '/xac-minh', label: words.here }], here)}
      ${verdictBox({ good, title: headline(lang, found, sent), text: sentence(lang, found, sent), more: good || found.verdict === 'revoked' ? null : acts(byCode, report) })}
      ${left ? html`<div class="kh-two kh-mt-7">${left}${list}</div>` : html`<div class="kh-mt-7">${list}</div>`}
      <div class="kh-mt-7 kh-ruled">${askForms(asking, good && !sent ? askWords(lang).compare : askWords(lang).other)}</div>`,
  }
}
