import { html, type Fragment, type Html } from '#platform/html.ts'
import { texts } from '#platform/texts.ts'
import { linkButton } from '#platform/ui/buttons.ts'
import { notice } from '#platform/ui/blocks.ts'
import { duePill } from '#platform/ui/due.ts'
import { errorSummary } from '#platform/ui/errors.ts'
import { lawText } from '#platform/ui/law-text.ts'
import { pageHead } from '#platform/ui/office-parts.ts'
import { flag } from '#platform/ui/tags.ts'
import { statusWords } from '../../dossier-words.ts'
import { STEPS } from '../../dossier.ts'
import { actsView } from './case-acts.ts'
import { dueSheet, factsSheet, historySheet } from './case-facts.ts'
import { documentsSheet } from './case-documents.ts'
import { agenciesOf, dueOf, flagsOf } from './case-words.ts'
import { papersView } from './case-papers.ts'
import { inboxPath } from './inbox-query.ts'
import type { CasePage } from './load-case.ts'
import { revokeAct, revokedNote, type Revoking } from './revoke-form.ts'
import { queueWords } from './queue-words.ts'

const words = texts({
  inbox: { vi: 'Hộp việc', en: 'Inbox' },
  whole: { vi: 'Hồ sơ', en: 'Dossier' },
  previous: { vi: '‹ Trước', en: '‹ Previous' },
  next: { vi: 'Sau ›', en: 'Next ›' },
  step: { vi: (n: number) => `bước ${n} trong ${STEPS.length}`, en: (n: number) => `step ${n} of ${STEPS.length}` },
})

const neighbours = (box: CasePage): Fragment => {
  const say = words(box.ctx.lang)
  const { previous, next } = box.around
  return [
    previous && linkButton({ label: say.previous, href: previous, variant: 'tertiary', key: 'K' }),
    next && linkButton({ label: say.next, href: next, variant: 'tertiary', key: 'J' }),
  ]
}

type Said = {
  readonly notice?: Html | null
  readonly problem?: string | undefined
  /** A revocation that came back. */
  readonly revoking?: Revoking
}

/** One case: its papers on the left; on the right what I can do now, facts, due date, checklist, story. `said` stands above all. */
export const caseView = (box: CasePage, said: Said = {}): Html => {
  const { ctx, dossier, place, returned } = box
  const { lang, now } = ctx
  const say = words(lang)
  const step = dossier.step && say.step(STEPS.indexOf(dossier.step) + 1)
  const status = statusWords(lang).of[dossier.status]
  const queue = queueWords(lang)[place.queue ?? 'open']
  return html`${said.notice}${said.problem && notice(said.problem, { bad: true })}${errorSummary(lang, returned?.errors ?? said.revoking?.errors ?? [])}
    ${pageHead({
      title: html`${dossier.ownerName} – ${lawText(lang, dossier.title)}`,
      crumb: html`<a href="/can-bo">${say.inbox}</a> › <a href="${inboxPath(place, { cursor: place.cursor })}">${queue}</a>`,
      side: neighbours(box),
    })}
    <div class="k-row">
      <span class="k-code">${dossier.code}</span>${flag([status, step && ` · ${step}`], 'info')}${duePill(
        lang,
        dueOf(box.calendar, now, dossier),
        { long: true, now },
      )}${flagsOf(lang, now, dossier, agenciesOf(ctx))
        .filter(one => one.label !== status)
        .map(one => flag(one.label, one.tone))}
    </div>
    ${revokedNote(box, box.issued)}
    <div class="k-two">
      ${papersView(box)}
      <div class="k-stack k-first">
        ${actsView(box, box.draft, box.names, revokeAct(box, box.issued, said.revoking ?? null))} ${factsSheet(box)} ${dueSheet(box)}
        ${documentsSheet(box)} ${historySheet(box)}
      </div>
    </div>`
}
