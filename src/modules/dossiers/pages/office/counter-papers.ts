import { limitFor, type Component } from '#modules/catalogue'
import { dueAt, loadCalendar } from '#modules/deadlines'
import { MAX_FILE_BYTES } from '#modules/documents'
import { fileLine, procedureText, removeValue, summariseDraft, uploadField, type OpenDraft } from '#modules/forms'
import type { Context } from '#platform/context.ts'
import { attributes, html, type Html } from '#platform/html.ts'
import { notice } from '#platform/ui/blocks.ts'
import { button } from '#platform/ui/buttons.ts'
import { agree } from '#platform/ui/choices.ts'
import { csrfField } from '#platform/ui/csrf.ts'
import { errorOf, errorSummary, type FieldError } from '#platform/ui/errors.ts'
import { fileField } from '#platform/ui/file-field.ts'
import { lawText } from '#platform/ui/law-text.ts'
import { actSheet, caseFacts, sheet } from '#platform/ui/office-parts.ts'
import type { Shell } from '#platform/ui/shell.ts'
import { showBefore } from '#platform/ui/show.ts'
import { intakeHead, intakePath, SHEET } from './counter-sheet.ts'
import { copyField, isComplete, originalField, PAPERS, papersOf, WITHOUT } from './counter-seen.ts'
import { counterWords } from './counter-words.ts'

export type PapersPage = {
  readonly ctx: Context
  readonly shell: Shell
  readonly open: OpenDraft
  readonly errors: readonly FieldError[]
  /** Papers of which nothing is there, once that has been found on taking in. */
  readonly missing: readonly Component[]
  readonly said?: string | undefined
}

const tick = (name: string, label: string, of: string, checked: boolean): Html =>
  html`<label class="kh-check" for="${name}"
    ><input class="ds-input" type="checkbox" ${attributes({ id: name, name, value: '1', checked })} /><span
      >${label}<span class="ds-sr-only">: ${of}</span></span
    ></label
  >`

const row = ({ ctx, open, errors }: PapersPage, component: Component, index: number): Html => {
  const { lang } = ctx
  const say = counterWords(lang)
  const seen = open.draft.seen[component.key]
  const files = open.draft.documents.flatMap(document => {
    const file = document.component === component.key ? open.files.find(one => one.id === document.file) : undefined
    return file ? [{ file, source: document.source }] : []
  })
  const asks = [
    component.originals > 0 && say.originals(component.originals),
    component.copies > 0 && say.copies(component.copies),
    component.template && lawText(lang, component.template),
  ].filter(Boolean)
  return html`<div role="group" aria-labelledby="giay-${index}">
    <div>
      <b id="giay-${index}">${procedureText(open.procedure, component.name, lang)}</b>
      ${asks.length > 0 && html`<p class="k-small">${asks.map((one, i) => html`${i > 0 && ' · '}${one}`)}</p>`}${files.map(
        ({ file, source }) =>
          html`<p class="k-small k-row">
            <span>${file.name}, ${fileLine(lang, file, source)}</span>${button({
              label: html`${say.dropFile}<span class="ds-sr-only"> ${file.name}</span>`,
              variant: 'tertiary',
              name: 'bo',
              value: removeValue(index, file.id),
            })}
          </p>`,
      )}
    </div>
    <div class="k-ticks">
      ${tick(originalField(index), say.originalSeen, component.name, seen?.original ?? false)}${tick(copyField(index), say.copyKept, component.name, seen?.copy ?? false)}
    </div>
    ${fileField(lang, {
      name: uploadField(index),
      label: html`${say.scan}<span class="ds-sr-only">: ${component.name}</span>`,
      accept: 'application/pdf,image/jpeg,image/png',
      maxBytes: MAX_FILE_BYTES,
      multiple: true,
      error: errorOf(errors, uploadField(index)),
    })}
  </div>`
}

const checklist = (box: PapersPage): Html => {
  const say = counterWords(box.ctx.lang)
  const papers = papersOf(box.open)
  return sheet({
    id: 'giay-to',
    title: say.papers,
    side: papers.length > 0 && say.papersHint,
    body:
      papers.length === 0
        ? html`<p class="k-small">${isComplete(box.ctx, box.open) ? say.noPapers : say.papersLater}</p>`
        : html`<div class="k-seen">${papers.map(({ component, index }) => row(box, component, index))}</div>`,
    foot:
      papers.length > 0 &&
      html`${button({ label: say.upload, variant: 'secondary', name: 'them', value: '1', key: 'F4' })}<span class="k-small"
          >${say.uploadHint}</span
        >`,
  })
}

const receiveSheet = async (box: PapersPage): Promise<Html> => {
  const { ctx, open, missing, errors } = box
  const { lang } = ctx
  const say = counterWords(lang)
  const limit = limitFor(open.procedure, 'in_person')
  const due = limit && dueAt(await loadCalendar(ctx), ctx.now, limit)
  const edit = button({ label: say.editSheet, variant: 'secondary', name: 've', value: SHEET })
  return actSheet({
    title: say.receipt,
    main: isComplete(ctx, open)
      ? html`${
            missing.length > 0 &&
            html`<div class="k-differs">
              <b>${say.without}</b>
              <ul class="k-numbered">
                ${missing.map(component => html`<li>${procedureText(open.procedure, component.name, lang)}</li>`)}
              </ul>
              ${agree(lang, { name: WITHOUT, label: say.withoutAgree, value: '1', error: errorOf(errors, WITHOUT) })}
            </div>`
          }
          <p class="k-small">${due ? say.receiveNote(showBefore(due.dueAt, lang)) : say.receiveNoLimit}</p>
          <div class="k-row">${button({ label: say.receive, key: 'Ctrl Enter' })}${edit}</div>`
      : html`<div class="k-differs"><b>${say.missing}</b></div>
          <div class="k-row">${edit}</div>`,
  })
}

const readBack = ({ ctx, open }: PapersPage): Html =>
  sheet({
    id: 'doc-lai',
    title: counterWords(ctx.lang).checkTitle,
    body: html`<div class="k-parts">
      ${summariseDraft(open, ctx.lang)
        .filter(part => part.step !== PAPERS)
        .map(
          part =>
            html`<div class="k-part">
              <h3>${part.title}</h3>
              ${caseFacts(part.rows)}
            </div>`,
        )}
    </div>`,
  })

/** Enter presses the first button of a form: here that keeps what is ticked and chosen, and never drops a file. */
const ENTER_UPLOADS = html`<button type="submit" name="them" value="1" hidden></button>`

/** The papers as they lie on the counter, the answers to be read back, and taking in: the last page before the receipt. */
export const papersView = async (box: PapersPage): Promise<Html> => {
  const { ctx, shell, open, errors } = box
  return html`${box.said && notice(box.said, { bad: true })} ${errorSummary(ctx.lang, errors)} ${intakeHead(ctx, open, 3)}
    <form class="k-stack" method="post" action="${intakePath(open, PAPERS)}" enctype="multipart/form-data">
      ${csrfField(shell)}<input type="hidden" name="phien-ban" value="${open.draft.version}" />${ENTER_UPLOADS}
      <div class="k-two k-counter">${checklist(box)}${await receiveSheet(box)}</div>
      ${readBack(box)}
    </form>`
}
