import type { Draft } from '#modules/forms'
import { attributes, html, type Fragment, type Html } from '#platform/html.ts'
import type { Lang } from '#platform/texts.ts'
import { button, linkButton } from '#platform/ui/buttons.ts'
import { csrfField } from '#platform/ui/csrf.ts'
import { errorOf, errorSummary, type FieldError } from '#platform/ui/errors.ts'
import { dateField, textField } from '#platform/ui/fields.ts'
import { lawText } from '#platform/ui/law-text.ts'
import { emptyState } from '#platform/ui/lists.ts'
import { notice } from '#platform/ui/blocks.ts'
import { caseFacts, pageHead, sheet, stepsBar } from '#platform/ui/office-parts.ts'
import type { Shell } from '#platform/ui/shell.ts'
import { showDay, showTimeOf } from '#platform/ui/show.ts'
import type { AtCounter } from './counter-person.ts'
import { counterWords } from './counter-words.ts'

/** What the list of procedures says of each, in the reader's language where there are words in it. */
export type Choice = { readonly code: string; readonly title: Fragment; readonly field: Fragment }

export type CounterPage = {
  readonly lang: Lang
  readonly shell: Shell
  readonly visitor: AtCounter | null
  /** Nobody was found, or nobody could be asked: name and day of birth are written down. */
  readonly byHand: 'unknown' | 'unreachable' | null
  readonly typed: Readonly<Record<string, string>>
  readonly errors: readonly FieldError[]
  readonly q: string
  readonly found: readonly Choice[]
  readonly chosen: Choice | null
  readonly unfinished: readonly { readonly draft: Draft; readonly title: string }[]
}

const path = (box: Pick<CounterPage, 'visitor' | 'q'>, more: Readonly<Record<string, string>> = {}): string => {
  const params = new URLSearchParams({
    ...(box.visitor ? { nguoi: box.visitor.sealed } : {}),
    ...(box.q ? { q: box.q } : {}),
    ...more,
  })
  return params.size > 0 ? `/can-bo/tiep-nhan?${params}` : '/can-bo/tiep-nhan'
}

/** The steps of an intake, as the bar on top says them. */
export const counterSteps = (lang: Lang, now: 0 | 1 | 2 | 3 | 4, person: string | null, procedure: Fragment): Html => {
  const say = counterWords(lang)
  const state = (i: number): 'done' | 'now' | 'next' => (i < now ? 'done' : i === now ? 'now' : 'next')
  return stepsBar(say.steps, [
    { title: say.person, detail: person, state: state(0) },
    { title: say.procedure, detail: procedure, state: state(1) },
    { title: say.sheet, state: state(2) },
    { title: say.papers, state: state(3) },
    { title: say.receipt, state: state(4) },
  ])
}

const personFacts = ({ lang }: CounterPage, { person, origin }: AtCounter): Html => {
  const say = counterWords(lang)
  return html`${caseFacts([
      { label: say.name, value: html`<b>${person.name}</b>` },
      { label: say.identifier, value: person.identifier },
      ...(person.birthDate ? [{ label: say.birthDate, value: showDay(person.birthDate, lang) }] : []),
      ...(person.sex ? [{ label: say.sex, value: say[person.sex] }] : []),
      ...(person.phone ? [{ label: say.phone, value: person.phone }] : []),
      { label: say.source, value: html`<span class="k-small">${say[origin]}</span>` },
    ])}
    <p class="k-small">${say.elsewhere}</p>`
}

const identify = (box: CounterPage): Html => {
  const { lang, byHand } = box
  const say = counterWords(lang)
  const field = (name: string) => ({ name, value: box.typed[name] ?? '', error: errorOf(box.errors, name) })
  return html`<form class="k-stack" method="post" action="/can-bo/tiep-nhan/nguoi">
    ${csrfField(box.shell)}${box.q && html`<input type="hidden" name="q" value="${box.q}" />`}${byHand && notice(say[byHand], { bad: true })}
    ${textField(lang, { ...field('so'), label: say.identifier, hint: say.identifierHint, inputmode: 'numeric', width: 20, maxlength: 20, required: true })}
    ${
      byHand &&
      html`<input
          type="hidden"
          name="ghi"
          value="1"
        />${textField(lang, { ...field('ten'), label: say.name, maxlength: 100, required: true })}
        ${dateField(lang, { ...field('ngay-sinh'), label: say.birthDate })}`
    }
    <div class="k-row">${button({ label: byHand ? say.take : say.look })}<span class="k-small">${say.noAccount}</span></div>
  </form>`
}

const picks = (box: CounterPage): Html => {
  const { lang, found, chosen } = box
  const say = counterWords(lang)
  if (found.length === 0) return emptyState(say.foundNone)
  return html`<div class="k-pick">
    ${found.map(
      (one, i) =>
        html`<a
          href="${path(box, { 'thu-tuc': one.code })}"
          ${attributes({ 'aria-current': one.code === chosen?.code ? 'true' : null, 'data-key': i < 9 ? String(i + 1) : null })}
          ><kbd>${i + 1}</kbd><b>${one.title}</b><span class="k-small">${one.code} · ${one.field}</span></a
        >`,
    )}
  </div>`
}

const procedureSheet = (box: CounterPage): Html => {
  const { lang, visitor, chosen, shell } = box
  const say = counterWords(lang)
  const foot =
    visitor && chosen
      ? html`<span class="k-small">${chosen.title}</span>
          <form method="post" action="/can-bo/tiep-nhan/bat-dau">
            ${csrfField(shell)}<input type="hidden" name="nguoi" value="${visitor.sealed}" /><input
              type="hidden"
              name="thu-tuc"
              value="${chosen.code}"
            />
            ${button({ label: say.next })}
          </form>`
      : html`<span class="k-small">${visitor ? say.procedureFirst : say.personFirst}</span>`
  return sheet({
    id: 'thu-tuc',
    title: say.procedure,
    side: box.q === '' && say.often,
    body: html`<div class="k-stack">
      <form class="k-row k-search" method="get" action="/can-bo/tiep-nhan" role="search">
        ${visitor && html`<input type="hidden" name="nguoi" value="${visitor.sealed}" />`}
        <div class="k-field k-grow">
          <label for="q">${say.find}</label>
          <input class="ds-input" id="q" name="q" type="search" value="${box.q}" maxlength="100" placeholder="${say.findHint}" />
        </div>
        ${button({ label: say.search, variant: 'secondary' })}
      </form>
      ${picks(box)}
    </div>`,
    foot,
  })
}

const unfinished = (box: CounterPage): Html | null => {
  const { lang } = box
  const say = counterWords(lang)
  if (box.unfinished.length === 0) return null
  return sheet({
    id: 'lam-do',
    title: say.open,
    body: html`<ul class="k-checklist">
      ${box.unfinished.map(
        ({ draft, title }) =>
          html`<li>
            <span>${draft.known?.facts.name} – ${lawText(lang, title)} <span class="k-small">${showTimeOf(draft.savedAt)}</span></span
            ><a href="/can-bo/tiep-nhan/${draft.id}/${draft.step === 'giay-to' ? draft.step : 'to-khai'}"
              >${say.goOn}<span class="ds-sr-only">: ${lawText(lang, title)}</span></a
            >
          </li>`,
      )}
    </ul>`,
  })
}

/** First page of the counter: who stands there, and what he wants. */
export const counterView = (box: CounterPage): Html => {
  const { lang, visitor, shell } = box
  const person = visitor?.person ?? null
  const say = counterWords(lang)
  return html`${errorSummary(lang, box.errors)} ${pageHead({ title: say.title })}
    ${counterSteps(lang, person ? 1 : 0, person && `${person.name}${person.birthDate ? `, ${person.birthDate.slice(0, 4)}` : ''}`, null)}
    <div class="k-two">
      <div class="k-stack">
        ${sheet({
          id: 'nguoi-nop',
          title: say.person,
          side: person && linkButton({ label: say.change, href: path({ visitor: null, q: box.q }), variant: 'tertiary', key: 'F2' }),
          body: visitor ? personFacts(box, visitor) : identify(box),
        })}
        ${!person && unfinished({ ...box, shell })}
      </div>
      ${procedureSheet(box)}
    </div>`
}
