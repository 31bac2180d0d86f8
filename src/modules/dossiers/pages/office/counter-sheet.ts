import { procedureText, renderStep, sheetFields, sheetSteps, type OpenDraft, type SheetSaved } from '#modules/forms'
import { sayAgency } from '#modules/organisation'
import type { Context } from '#platform/context.ts'
import { html, type Fragment, type Html } from '#platform/html.ts'
import { notice } from '#platform/ui/blocks.ts'
import { button } from '#platform/ui/buttons.ts'
import { csrfField } from '#platform/ui/csrf.ts'
import { errorSummary, type FieldError } from '#platform/ui/errors.ts'
import { caseFacts, pageHead, sheet } from '#platform/ui/office-parts.ts'
import type { Shell } from '#platform/ui/shell.ts'
import { counterSteps } from './counter-view.ts'
import { counterWords } from './counter-words.ts'

export type SheetPage = {
  readonly ctx: Context
  readonly shell: Shell
  readonly open: OpenDraft
  readonly errors: readonly FieldError[]
  readonly typed: SheetSaved['typed']
  /** Somebody saved it meanwhile, or answers have led to more questions: said on top. */
  readonly said?: Fragment
}

export const SHEET = 'to-khai'
export const intakePath = (open: OpenDraft, page: string): string => `/can-bo/tiep-nhan/${open.draft.id}/${page}`

/** Which fields stand on the page, so that the server knows what it has asked already. */
const shown = (open: OpenDraft): string =>
  sheetSteps(open)
    .flatMap(step => sheetFields(open.form, open.draft, step))
    .join(' ')

const sections = ({ ctx, open, typed, errors }: SheetPage): Fragment =>
  sheetSteps(open).map(
    step =>
      html`<section class="k-ask" aria-labelledby="phan-${step.key}">
        <h3 id="phan-${step.key}">${step.title[ctx.lang]}</h3>
        <div class="k-ask-in">${renderStep({ lang: ctx.lang, open, step, vault: [], typed: typed[step.key], errors })}</div>
      </section>`,
  )

/** In the summary each message says which part it is about: a page with both parents has two fields for a day of birth. */
const named = ({ ctx, open, errors }: SheetPage): readonly FieldError[] =>
  errors.map(error => {
    const step = sheetSteps(open).find(one => sheetFields(open.form, open.draft, one).includes(error.field))
    return step ? { ...error, message: html`${step.title[ctx.lang]} – ${error.message}` } : error
  })

/** Who and what this intake is about, beside form and papers. */
export const aboutIntake = (ctx: Context, open: OpenDraft): Html => {
  const { lang } = ctx
  const say = counterWords(lang)
  const facts = open.draft.known?.facts
  return sheet({
    id: 've',
    title: procedureText(open.procedure, open.procedure.shortName, lang),
    side: open.procedure.code,
    body: caseFacts([
      ...(facts?.name ? [{ label: say.person, value: html`<b>${facts.name}</b>` }] : []),
      ...(facts?.identifier ? [{ label: say.identifier, value: facts.identifier }] : []),
      ...(open.agency ? [{ label: say.goesTo, value: sayAgency(open.agency, lang) }] : []),
    ]),
  })
}

/** The bar of steps with the name of the person, as on every page of an intake. */
export const intakeHead = (ctx: Context, open: OpenDraft, now: 2 | 3): Html => {
  const say = counterWords(ctx.lang)
  const name = open.draft.known?.facts?.name ?? null
  return html`${pageHead({ title: say.title, side: html`<a href="/can-bo/tiep-nhan">${say.nextPerson}</a>` })}
  ${counterSteps(ctx.lang, now, name, procedureText(open.procedure, open.procedure.shortName, ctx.lang))}`
}

/** The whole form on one page: a section for each page that a citizen would see, conditions settled by the server. */
export const sheetView = (box: SheetPage): Html => {
  const { ctx, shell, open } = box
  const { lang } = ctx
  const say = counterWords(lang)
  return html`${box.said && notice(box.said)} ${errorSummary(lang, named(box))} ${intakeHead(ctx, open, 2)}
    <div class="k-two-w k-asking">
      <form method="post" action="${intakePath(open, SHEET)}" data-asks>
        ${sheet({
          id: 'to-khai',
          title: say.sheet,
          side: say.sheetHint,
          bare: true,
          body: html`<button type="submit" hidden></button>
            <div data-asked>
              ${csrfField(shell)}<input type="hidden" name="phien-ban" value="${open.draft.version}" /><input
                type="hidden"
                name="hoi"
                value="${shown(open)}"
              />${sections(box)}
            </div>
            <p class="ds-sr-only" role="status" data-asks-said="${say.moreAsked}"></p>`,
          foot: html`${button({ label: say.toPapers, key: 'Ctrl Enter' })}<span data-asks-button
              >${button({ label: say.update, variant: 'secondary', name: 'cap-nhat', value: '1', novalidate: true })}</span
            ><span class="k-small">${say.updateHint}</span>`,
        })}
      </form>
      <div class="k-stack k-beside">
        ${aboutIntake(ctx, open)}
        <nav class="k-sheet k-toc" aria-label="${say.sections}">
          <ol>
            ${sheetSteps(open).map(step => html`<li><a href="#phan-${step.key}">${step.title[lang]}</a></li>`)}
          </ol>
        </nav>
      </div>
    </div>`
}
