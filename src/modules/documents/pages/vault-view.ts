import { html, type Html } from '#platform/html.ts'
import type { Lang } from '#platform/texts.ts'
import { block, notice, panel } from '#platform/ui/blocks.ts'
import { acts, button, linkButton } from '#platform/ui/buttons.ts'
import { csrfField } from '#platform/ui/csrf.ts'
import { errorOf, errorSummary, type FieldError } from '#platform/ui/errors.ts'
import { textField } from '#platform/ui/fields.ts'
import { fileField } from '#platform/ui/file-field.ts'
import { lawText } from '#platform/ui/law-text.ts'
import { emptyState } from '#platform/ui/lists.ts'
import { documentCards, type DocumentCard, type PaperAct } from '#platform/ui/papers.ts'
import { breadcrumbs } from '#platform/ui/progress.ts'
import type { Shell, View } from '#platform/ui/shell.ts'
import { dayOf, showDay, showSize } from '#platform/ui/show.ts'
import { tag } from '#platform/ui/tags.ts'
import { MAX_FILE_BYTES } from '../file.ts'
import type { VaultEntry } from '../vault.ts'
import { vaultWords } from './vault-words.ts'

/** How long a paper is called new. */
const NEW_MS = 7 * 24 * 3_600_000

const fileText = (lang: Lang, entry: VaultEntry): string => {
  const words = vaultWords(lang)
  const kind =
    entry.mediaType === 'application/pdf' ? ['PDF', ...(entry.pages === null ? [] : [words.pages(entry.pages)])] : [words.picture]
  return [...kind, showSize(entry.size, lang)].join(', ')
}

const stateTag = (lang: Lang, entry: VaultEntry): Html => {
  const words = vaultWords(lang)
  if (entry.state === 'quarantined') return tag(words.scanning, 'warning', 'clock')
  if (entry.state === 'infected') return tag(words.infected, 'danger')
  if (entry.revokedAt) return tag(words.revoked, 'danger')
  if (entry.source === 'uploaded') return tag(words.reference)
  return entry.source === 'digitised' ? tag(words.likeOriginal, 'success', 'shield') : tag(words.inForce, 'success')
}

const actsOf = (lang: Lang, entry: VaultEntry): readonly PaperAct[] => {
  const words = vaultWords(lang)
  if (entry.state !== 'clean') return []
  const open = `/kho-giay-to/${entry.id}`
  return [
    { href: `${open}?xem=1`, label: words.see },
    { href: open, label: words.download, download: true },
    ...(entry.verifyId ? [{ href: `/xac-minh/${entry.verifyId}`, label: words.verify }] : []),
  ]
}

const card = (lang: Lang, entry: VaultEntry, now: Date): DocumentCard => {
  const words = vaultWords(lang)
  const issued = entry.notation !== null
  return {
    by: issued ? lawText(lang, entry.agencyName) : entry.source === 'digitised' ? words.digitised : words.notCompared,
    title: entry.title,
    own: entry.source === 'uploaded',
    facts: [
      ...(issued ? [{ label: words.number, value: entry.notation }] : [{ label: words.file, value: fileText(lang, entry) }]),
      ...(entry.signedAt
        ? [{ label: words.signed, value: showDay(dayOf(entry.signedAt), lang) }]
        : [{ label: words.uploaded, value: showDay(dayOf(entry.at), lang) }]),
      ...(entry.dossierCode ? [{ label: words.dossier, value: html`<span class="kh-code">${entry.dossierCode}</span>` }] : []),
    ],
    tags: [
      issued && !entry.revokedAt && now.getTime() - entry.at.getTime() < NEW_MS && html`${tag(words.isNew, 'accent', null)} `,
      stateTag(lang, entry),
    ],
    acts: actsOf(lang, entry),
  }
}

export type VaultForm = { readonly title: string; readonly errors: readonly FieldError[] }

const uploadForm = (shell: Shell, form: VaultForm): Html => {
  const words = vaultWords(shell.lang)
  return html`<form id="tai-len" class="kh-form" action="/kho-giay-to" method="post" enctype="multipart/form-data" novalidate>
    ${textField(shell.lang, { name: 'ten', label: words.name, hint: words.nameHint, value: form.title, maxlength: 120, error: errorOf(form.errors, 'ten') })}
    ${fileField(shell.lang, { name: 'tep', label: words.choose, hint: words.chooseHint, accept: 'application/pdf,image/jpeg,image/png', maxBytes: MAX_FILE_BYTES, error: errorOf(form.errors, 'tep') })}
    ${acts(button({ label: words.send, icon: 'upload' }), csrfField(shell))}
  </form>`
}

/** "Giấy tờ của tôi": what agencies issued, then what I brought, then the form for one more. */
export const vaultView = (shell: Shell, entries: readonly VaultEntry[], now: Date, form: VaultForm, kept: boolean): View => {
  const { lang } = shell
  const words = vaultWords(lang)
  const cards = (own: boolean): DocumentCard[] =>
    entries.filter(entry => (entry.source === 'uploaded') === own).map(entry => card(lang, entry, now))
  const [issued, own] = [cards(false), cards(true)]
  return {
    title: words.title,
    current: 'vault',
    errors: form.errors,
    body: html`${breadcrumbs(lang, [], words.title)}${errorSummary(lang, form.errors)}${kept && notice(words.kept)}
      <div class="kh-title">
        <h1>${words.title}</h1>
        <p class="kh-lead">${words.lead}</p>
      </div>
      ${block('cap', words.issued, issued.length > 0 ? documentCards(issued) : emptyState(words.noneIssued, words.noneIssuedWhy, linkButton({ label: words.findProcedure, href: '/thu-tuc', variant: 'secondary' })))}
      ${block('tu-tai', words.own, own.length > 2 && acts(linkButton({ label: words.upload, href: '#tai-len', variant: 'secondary', icon: 'upload' })), own.length > 0 ? documentCards(own) : emptyState(words.noneOwn, words.noneOwnWhy))}
      <div class="kh-block">${panel(words.upload, uploadForm(shell, form), { wash: true })}</div>`,
  }
}
