import Type from 'typebox'
import { limitFor } from '#modules/catalogue'
import { dueAt, loadCalendar } from '#modules/deadlines'
import {
  checkDraft,
  formSteps,
  openDraft,
  previousStep,
  renderStep,
  saveStep,
  stepOf,
  summariseDraft,
  type OpenDraft,
  type Step,
} from '#modules/forms'
import type { FieldError } from '#platform/ui/errors.ts'
import { cityDay } from '#platform/calendar.ts'
import type { Context } from '#platform/context.ts'
import { html, type Fragment, type Html } from '#platform/html.ts'
import { notice } from '#platform/ui/blocks.ts'
import { button, linkButton } from '#platform/ui/buttons.ts'
import { agree } from '#platform/ui/choices.ts'
import { csrfField } from '#platform/ui/csrf.ts'
import { errorOf, errorSummary } from '#platform/ui/errors.ts'
import { lawText } from '#platform/ui/law-text.ts'
import { caseFacts, pageHead, sheet } from '#platform/ui/office-parts.ts'
import type { Shell } from '#platform/ui/shell.ts'
import { showBefore } from '#platform/ui/show.ts'
import { page, redirect, route } from '#platform/web/route.ts'
import { takeAtCounter } from '../../take-at-counter.ts'
import { mustBeCounter } from './counter.ts'
import { counterSteps } from './counter-view.ts'
import { counterWords } from './counter-words.ts'

const StepParams = Type.Object({ draft: Type.String(), step: Type.String() })
const CHECK = 'kiem-tra'

type StepPage = {
  readonly ctx: Context
  readonly shell: Shell
  readonly open: OpenDraft
  readonly step: Step
  readonly errors: readonly FieldError[]
  readonly typed?: Parameters<typeof renderStep>[0]['typed']
}

const stepPath = (open: OpenDraft, key: string): string => `/can-bo/tiep-nhan/${open.draft.id}/${key}`

/** All of it in words, to be read back to the person; what is missing is named with the place where it is mended. */
const checkBody = async ({ ctx, open, errors }: StepPage): Promise<Fragment> => {
  const { lang } = ctx
  const say = counterWords(lang)
  const problems = checkDraft(open.form, open.procedure, open.draft, { on: cityDay(ctx.now), places: open.places })
  const limit = limitFor(open.procedure, 'in_person')
  const due = limit && dueAt(await loadCalendar(ctx), ctx.now, limit)
  const steps = [...new Set(problems.map(problem => problem.step))]
  return html`${summariseDraft(open, lang).map(
    part =>
      html`<div>
        <h3>
          ${part.title}
          ${part.step && html`<a class="k-small" href="${stepPath(open, part.step)}">${say.changeStep}<span class="ds-sr-only">: ${part.title}</span></a>`}
        </h3>
        ${caseFacts(part.rows)}
      </div>`,
  )}
  ${
    steps.length > 0
      ? html`<div class="k-differs">
          <b>${say.missing}</b>
          <p>
            ${steps.map(key => html`<a href="${stepPath(open, key)}">${open.steps.find(step => step.key === key)?.title[lang] ?? key}</a> `)}
          </p>
        </div>`
      : html`${agree(lang, { name: 'doi-chieu', label: say.seen, error: errorOf(errors, 'doi-chieu') })}
          <p class="k-small">${due && say.receiveNote(showBefore(due.dueAt, lang))}</p>`
  }`
}

const view = async (box: StepPage): Promise<Html> => {
  const { ctx, shell, open, step, errors } = box
  const { lang } = ctx
  const say = counterWords(lang)
  const name = open.draft.known?.facts.name ?? null
  const back = previousStep(open.steps, step.key)
  const checking = step.kind === 'check'
  const complete = checkDraft(open.form, open.procedure, open.draft, { on: cityDay(ctx.now), places: open.places }).length === 0
  const inside = checking ? await checkBody(box) : renderStep({ lang, open, step, vault: [], typed: box.typed, errors })
  const buttons = html`<div class="k-row">
    ${(!checking || complete) && button({ label: checking ? say.receive : say.save, key: '1' })}${back && linkButton({ label: say.back, href: stepPath(open, back.key), variant: 'tertiary' })}
  </div>`
  const fields = html`${csrfField(shell)}<input type="hidden" name="phien-ban" value="${open.draft.version}" />`
  const action = stepPath(open, step.key)
  const title = checking ? say.checkTitle : step.title[lang]
  return html`${errorSummary(lang, errors)} ${pageHead({ title: say.title, side: html`<a href="/can-bo/tiep-nhan">${say.nextPerson}</a>` })}
    ${counterSteps(lang, 2, name, lawText(lang, open.procedure.shortName))}
    <div class="k-two-w">
      ${sheet({
        id: 'buoc',
        title,
        side: `${open.steps.indexOf(step) + 1}/${open.steps.length}`,
        body:
          step.kind === 'documents'
            ? html`<form class="k-stack" method="post" action="${action}" enctype="multipart/form-data">${fields}${inside}${buttons}</form>`
            : html`<form class="k-stack" method="post" action="${action}">${fields}${inside}${buttons}</form>`,
      })}
      <nav class="k-sheet k-toc" aria-label="${say.form}">
        <ol>
          ${formSteps(open.form, open.procedure, open.draft).map(
            one =>
              html`<li>
                ${one.key === step.key ? html`<b aria-current="step">${one.title[lang]}</b>` : html`<a href="${stepPath(open, one.key)}">${one.title[lang]}</a>`}
              </li>`,
          )}
        </ol>
      </nav>
    </div>`
}

/** One step of the form, filled in by the officer for the person who stands there. */
export const showIntakeStep = route({
  method: 'GET',
  path: '/can-bo/tiep-nhan/:draft/:step',
  house: 'office',
  access: 'officer',
  params: StepParams,
  handle: async ({ ctx, params, shell }) => {
    mustBeCounter(ctx)
    const open = await openDraft(ctx, params.draft)
    const step = stepOf(open, params.step)
    return { title: step.title[ctx.lang], current: 'counter', body: await view({ ctx, shell, open, step, errors: [] }) }
  },
})

/** Saves a step; from the last one the dossier is taken in and its receipt shown. */
export const saveIntakeStep = route({
  method: 'POST',
  path: '/can-bo/tiep-nhan/:draft/:step',
  house: 'office',
  access: 'officer',
  uploads: true,
  params: StepParams,
  handle: async ({ ctx, params, form, lists, files, shell }) => {
    mustBeCounter(ctx)
    const say = counterWords(ctx.lang)
    const open = await openDraft(ctx, params.draft)
    const step = stepOf(open, params.step)
    const comeBack = async (box: Omit<StepPage, 'ctx' | 'shell' | 'step'>, status: number, problem?: string) => {
      const body = await view({ ctx, shell, step, ...box })
      return page(
        {
          title: step.title[ctx.lang],
          current: 'counter',
          errors: box.errors,
          body: html`${problem && notice(problem, { bad: true })}${body}`,
        },
        status,
      )
    }
    if (step.key === CHECK) {
      if (!form['doi-chieu']) return comeBack({ open, errors: [{ field: 'doi-chieu', message: say.seenError }] }, 422)
      const { code } = await takeAtCounter(ctx, { draft: open.draft.id })
      return redirect(`/can-bo/tiep-nhan/xong/${encodeURIComponent(code)}`)
    }
    const version = Number(form['phien-ban'])
    const saved = await saveStep(ctx, open, step, {
      form,
      lists,
      files,
      version: Number.isSafeInteger(version) ? version : -1,
      later: false,
    })
    if (saved.outcome === 'next') return redirect(stepPath(saved.open, saved.open.draft.step))
    if (saved.outcome === 'stay') return redirect(stepPath(saved.open, step.key))
    const back = { open: saved.open, errors: saved.errors, typed: saved.typed }
    return saved.outcome === 'changed' ? comeBack(back, 412, say.changed) : comeBack(back, 422)
  },
})
