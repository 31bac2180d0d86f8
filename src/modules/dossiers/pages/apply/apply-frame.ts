import { say, type Procedure } from '#modules/catalogue'
import { sectionsOf, type OpenDraft, type Step } from '#modules/forms'
import { sayAgency } from '#modules/organisation'
import { attributes, html, type Fragment, type Html } from '#platform/html.ts'
import type { Lang } from '#platform/texts.ts'
import { facts, panel } from '#platform/ui/blocks.ts'
import { csrfField } from '#platform/ui/csrf.ts'
import { errorSummary, type FieldError } from '#platform/ui/errors.ts'
import { lawText } from '#platform/ui/law-text.ts'
import { backLink, progress, track } from '#platform/ui/progress.ts'
import { showMoney } from '#platform/ui/show.ts'
import type { Shell, View } from '#platform/ui/shell.ts'
import { applyWords } from './apply-words.ts'

export const applyPath = (code: string): string => `/thu-tuc/${code}/nop`
export const stepPath = (open: Pick<OpenDraft, 'draft'>, step: string): string =>
  `${applyPath(open.draft.procedure)}/${open.draft.id}/${step}`

/** The fee of applying online, in words; nothing when none is published. */
export const feeOnline = (procedure: Procedure, lang: Lang): Fragment => {
  const channel = procedure.channels.find(one => one.channel === 'online')
  if (!channel) return null
  if (channel.free) return applyWords(lang).free
  if (channel.feeVnd !== null) return channel.feeVnd === 0 ? applyWords(lang).free : showMoney(channel.feeVnd, lang)
  return channel.feeText === null ? null : lawText(lang, channel.feeText)
}

/** The column beside a step: all parts, who deals with it, what it costs. */
const aside = (open: OpenDraft, step: Step, lang: Lang): Html => {
  const said = applyWords(lang)
  const sections = sectionsOf(open.form, open.steps)
  const now = sections.findIndex(section => section.key === step.section)
  const fee = feeOnline(open.procedure, lang)
  const known = [
    ...(open.agency ? [{ label: said.agency, value: sayAgency(open.agency, lang) }] : []),
    ...(fee ? [{ label: said.fee, value: fee }] : []),
  ]
  return panel(
    titleOf(open.procedure, lang),
    html`${track(
      sections.map((section, i) => ({
        title: section.title[lang],
        href: i < now ? stepPath(open, section.steps[0]?.key ?? step.key) : null,
        state: i < now ? ('done' as const) : i === now ? ('now' as const) : ('next' as const),
      })),
    )}${known.length > 0 && facts(known)}`,
  )
}

/** The short name as a heading: marked when it stays Vietnamese. */
export const titleOf = (procedure: Procedure, lang: Lang): Fragment => {
  const name = say(procedure, procedure.shortName, lang)
  return lang === 'en' && name === procedure.shortName ? lawText(lang, name) : name
}

export type Frame = {
  readonly open: OpenDraft
  readonly step: Step
  readonly shell: Shell
  readonly errors?: readonly FieldError[] | undefined
  /** Above the heading: that it was saved elsewhere meanwhile. */
  readonly notice?: Fragment
  readonly heading?: string | undefined
  readonly body: Fragment
  readonly acts: Fragment
  readonly back: string
  /** After mending one part: back to "check answers". */
  readonly toCheck?: boolean | undefined
}

/** A page of the application: back link, errors, progress, one form. */
export const framed = (frame: Frame): View => {
  const { open, step, shell } = frame
  const { lang } = shell
  const errors = frame.errors ?? []
  const sections = sectionsOf(open.form, open.steps)
  const at = sections.findIndex(section => section.key === step.section)
  const title = step.title[lang]
  const action = `${stepPath(open, step.key)}${frame.toCheck ? '?ve=1' : ''}`
  return {
    title: `${title} – ${at + 1}/${sections.length} – ${say(open.procedure, open.procedure.shortName, lang)}`,
    current: 'procedures',
    errors,
    aside: aside(open, step, lang),
    body: html`${backLink(lang, frame.back)}${errorSummary(lang, errors)}${frame.notice}${progress(lang, {
        step: at + 1,
        of: sections.length,
        title: sections[at]?.title[lang] ?? title,
        savedAt: open.draft.savedAt,
      })}
      <form
        class="kh-form"
        method="post"
        action="${action}"
        novalidate
        ${attributes({ enctype: step.kind === 'documents' ? 'multipart/form-data' : null })}
      >
        ${csrfField(shell)}<input type="hidden" name="version" value="${open.draft.version}" />
        <h1>${frame.heading ?? title}</h1>
        ${frame.body}${frame.acts}
      </form>`,
  }
}
