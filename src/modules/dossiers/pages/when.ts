import { cityDay } from '#platform/calendar.ts'
import { html, type Fragment, type Html } from '#platform/html.ts'
import type { Lang } from '#platform/texts.ts'
import { block } from '#platform/ui/blocks.ts'
import { countedDays, type CountedDay } from '#platform/ui/counted-days.ts'
import { why } from '#platform/ui/known.ts'
import { showBefore, showDay, showInstant, showTimeOf, showWeekday } from '#platform/ui/show.ts'
import { describeDue, type Due } from '#modules/deadlines'
import { isLate } from '../dossier.ts'
import type { CaseFacts } from './case-facts.ts'
import { caseWords } from './case-words.ts'

const dueLine = (lang: Lang, at: Date): Html => {
  const day = cityDay(at)
  return html`<p class="kh-due">${caseWords(lang).before(showTimeOf(at), showWeekday(day, lang), showDay(day, lang))}</p>`
}

/** The days as the picture shows them: also when it was sent, and today. */
const daysOf = (due: Due, submittedAt: Date, now: Date): readonly CountedDay[] =>
  due.counted.map(({ day, kind, number }): CountedDay => {
    const plain = kind !== 'due' && kind !== 'counted' && kind !== 'received'
    if (plain && day === cityDay(submittedAt)) return { day, kind: 'sent' }
    if (plain && day === cityDay(now)) return { day, kind: 'today' }
    return number === undefined ? { day, kind } : { day, kind, number }
  })

const working = (lang: Lang, facts: CaseFacts, due: Due, now: Date): Html => {
  const say = caseWords(lang)
  const { dossier } = facts
  const waiting = dossier.status === 'awaiting_supplement'
  const pauses = dossier.requests.flatMap(request => [
    say.whyAsked(showInstant(request.askedAt, lang)),
    ...(request.suppliedAt ? [say.whySupplied(showInstant(request.suppliedAt, lang))] : []),
  ])
  const sentences = [...pauses, ...(waiting ? [say.whyIfNow] : []), ...describeDue(lang, due)]
  const [first, last] = [due.counted[0]?.day ?? '', due.counted.at(-1)?.day ?? '']
  return why(
    say.why,
    html`<ol class="kh-bullets kh-small">
        ${sentences.map(sentence => html`<li>${sentence}</li>`)}
      </ol>
      ${countedDays(lang, say.calendar(showDay(first, lang), showDay(last, lang)), daysOf(due, dossier.submittedAt, now))}
      <p class="kh-small kh-soft">${say.basis}</p>`,
  )
}

const answer = (lang: Lang, facts: CaseFacts, now: Date): readonly Fragment[] => {
  const say = caseWords(lang)
  const { dossier, due, standing } = facts
  const count = due && working(lang, facts, due, now)
  if (dossier.status === 'submitted') return [html`<p>${say.notYet(showBefore(dossier.expectedReceiptBy, lang))}</p>`]
  if (dossier.status === 'awaiting_supplement') {
    const since = showInstant(dossier.pausedAt ?? now, lang)
    return [html`<p>${say.paused(since)}</p>`, due && dueLine(lang, due.dueAt), count]
  }
  if (dossier.endedAt !== null) {
    const at = showInstant(dossier.endedAt, lang)
    if (dossier.decidedAt === null) return [html`<p>${say.ended(at)}</p>`]
    const text =
      dossier.dueAt === null
        ? say.endedPlain(at)
        : isLate(dossier, now)
          ? say.endedLate(at, showBefore(dossier.dueAt, lang))
          : say.endedInTime(at)
    return [html`<p>${text}</p>`, count]
  }
  if (dossier.dueAt === null) return [html`<p>${say.noLimit}</p>`]
  const line =
    standing === null
      ? null
      : standing.state === 'late'
        ? say.late(standing.workingDays)
        : standing.state === 'today'
          ? say.today
          : say.left(standing.workingDays)
  return [line && html`<p>${line}</p>`, dueLine(lang, dossier.dueAt), count]
}

/** "Bao giờ có kết quả?": the date, and why it is that day. */
export const whenBlock = (lang: Lang, facts: CaseFacts, now: Date): Html => {
  const say = caseWords(lang)
  const { endedAt, decidedAt } = facts.dossier
  return block('han', endedAt !== null && decidedAt === null ? say.endedTitle : say.when, answer(lang, facts, now))
}
