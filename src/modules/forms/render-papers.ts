import { say, staysVietnamese, type Component, type Procedure } from '#modules/catalogue'
import { MAX_FILE_BYTES, type StoredFile, type VaultEntry } from '#modules/documents'
import { html, type Fragment, type Html } from '#platform/html.ts'
import type { Lang } from '#platform/texts.ts'
import { note } from '#platform/ui/blocks.ts'
import { button } from '#platform/ui/buttons.ts'
import { errorOf } from '#platform/ui/errors.ts'
import { selectField } from '#platform/ui/fields.ts'
import { fileField } from '#platform/ui/file-field.ts'
import { icon } from '#platform/ui/icon.ts'
import { why } from '#platform/ui/known.ts'
import { lawText, lawTextNote } from '#platform/ui/law-text.ts'
import { showSize } from '#platform/ui/show.ts'
import type { StepToShow } from './step-to-show.ts'
import { removeValue, uploadField, vaultField } from './save-papers.ts'
import { stepWords } from './step-words.ts'
import { componentsOf } from './steps.ts'

const ACCEPT = 'application/pdf,image/jpeg,image/png'

/** A text of the procedure: in English where we have it, else Vietnamese and marked so. */
export const procedureText = (procedure: Procedure, text: string, lang: Lang): Fragment =>
  staysVietnamese(procedure, text, lang) ? lawText(lang, text) : say(procedure, text, lang)

/** "hop-dong.pdf, 3 trang, 1,2 MB, không có mã độc". */
export const fileLine = (lang: Lang, file: StoredFile, source: string): string => {
  const said = stepWords(lang)
  const state = { quarantined: said.scanning, clean: said.clean, infected: said.infected }[file.state]
  return [
    file.pages === null ? null : said.pages(file.pages),
    showSize(file.size, lang),
    state,
    source === 'vault' ? said.fromVaultMark : null,
  ]
    .filter(part => part !== null)
    .join(', ')
}

const counts = (lang: Lang, component: Component): string =>
  [
    component.originals > 0 ? stepWords(lang).originals(component.originals) : null,
    component.copies > 0 ? stepWords(lang).copies(component.copies) : null,
  ]
    .filter(part => part !== null)
    .join(', ')

const attached = (view: StepToShow, component: Component, index: number): Fragment => {
  const { lang } = view
  const here = view.open.draft.documents.filter(document => document.component === component.key)
  if (here.length === 0) return null
  return html`<ul class="kh-rows kh-papers" data-acts>
    ${here.map(document => {
      const file = view.open.files.find(one => one.id === document.file)
      if (!file) return null
      return html`<li>
        ${icon(file.state === 'infected' ? 'warning' : 'paper')}
        <div>${file.name}<small>${fileLine(lang, file, document.source)}</small></div>
        <p class="kh-paper-acts">
          ${button({
            label: html`${stepWords(lang).remove}<span class="ds-sr-only"> ${file.name}</span>`,
            variant: 'tertiary',
            name: 'bo',
            value: removeValue(index, file.id),
            novalidate: true,
          })}
        </p>
      </li>`
    })}
  </ul>`
}

const vaultPicker = (view: StepToShow, vault: readonly VaultEntry[], index: number): Fragment => {
  const { lang } = view
  if (view.open.draft.officer !== null) return null
  const said = stepWords(lang)
  const error = errorOf(view.errors ?? [], vaultField(index))
  const options = vault.map(entry => ({ value: entry.id, label: entry.title }))
  const inside =
    options.length === 0
      ? html`<p class="kh-small">${said.vaultEmpty}</p>`
      : selectField(lang, { name: vaultField(index), label: said.vaultLabel, options, empty: said.vaultNone, error })
  return error ? inside : why(said.fromVault, inside)
}

/** One paper: what it is, what is there of it, and a place for another file. */
const slot = (view: StepToShow, component: Component, index: number): Html => {
  const { lang } = view
  const said = stepWords(lang)
  const { procedure } = view.open
  const count = counts(lang, component)
  const file = fileField(lang, {
    name: uploadField(index),
    label: html`${said.choose}<span class="ds-sr-only">${said.forPaper}${procedureText(procedure, component.name, lang)}</span>`,
    accept: ACCEPT,
    maxBytes: MAX_FILE_BYTES,
    multiple: true,
    error: errorOf(view.errors ?? [], uploadField(index)),
  })
  return html`<section class="kh-q" aria-labelledby="giay-${index}">
    <h2 class="kh-q__label" id="giay-${index}">${procedureText(procedure, component.name, lang)}</h2>
    ${(count || component.template) && html`<p class="kh-hint">${count}${count && component.template && ' · '}${component.template && lawText(lang, component.template)}</p>`}
    ${component.hint && html`<p class="kh-hint">${procedureText(procedure, component.hint, lang)}</p>`}${attached(view, component, index)}
    <div class="kh-mt-3">${file}</div>
    ${vaultPicker(view, view.vault, index)}
  </section>`
}

/** Remarks of the law about the papers. */
const remarks = (view: StepToShow, components: readonly Component[]): Fragment =>
  components
    .filter(component => component.kind === 'instruction')
    .map(component =>
      note(
        html`<p>${procedureText(view.open.procedure, component.name, view.lang)}</p>
          ${component.hint && html`<p class="kh-small kh-soft">${procedureText(view.open.procedure, component.hint, view.lang)}</p>`}`,
      ),
    )

/** What need not be handed in: the city looks it up, or the steps before were the declaration itself. */
const notNeeded = (view: StepToShow, components: readonly Component[]): Html | null => {
  const rows = components.filter(component => component.kind === 'reuse')
  if (rows.length === 0) return null
  const { open, lang } = view
  const why = ({ key, hint }: Component): Fragment =>
    open.form.fills?.includes(key)
      ? stepWords(lang).filledIn
      : hint === null
        ? stepWords(lang).reuse
        : procedureText(open.procedure, hint, lang)
  return html`<section class="kh-q" aria-labelledby="khong-nop">
    <h2 class="kh-q__label" id="khong-nop">${stepWords(lang).notNeeded}</h2>
    <ul class="kh-rows kh-papers">
      ${rows.map(
        component =>
          html`<li data-have>
            ${icon('done')}
            <div>${procedureText(open.procedure, component.name, lang)}<small data-ok>${why(component)}</small></div>
          </li>`,
      )}
    </ul>
  </section>`
}

/** The step of the papers: one place for each, remarks as remarks. One form for all, so that it works without scripts. */
export const renderPapers = (view: StepToShow): Html => {
  const { lang } = view
  const said = stepWords(lang)
  const components = componentsOf(view.open.form, view.open.procedure, view.open.draft)
  const papers = components.filter(component => component.kind === 'paper')
  const marked = components.some(component => staysVietnamese(view.open.procedure, component.name, lang))
  return html`<p>${papers.length === 0 ? said.noPapers : said.papersLead}</p>
    ${papers.length > 0 && html`<p class="kh-hint">${said.fileHint}</p>`}${marked && lawTextNote(lang)}${remarks(view, components)}${components.map((component, i) => component.kind === 'paper' && slot(view, component, i))}${
      papers.length > 0 && button({ label: said.upload, variant: 'secondary', icon: 'upload', name: 'them', value: '1' })
    }${notNeeded(view, components)}`
}
