import Type from 'typebox'
import { getAgency, sayAgency } from '#modules/organisation'
import { html } from '#platform/html.ts'
import { notice } from '#platform/ui/blocks.ts'
import { linkButton } from '#platform/ui/buttons.ts'
import { lawText } from '#platform/ui/law-text.ts'
import { caseFacts, pageHead, sheet } from '#platform/ui/office-parts.ts'
import { showBefore, showTimeOf } from '#platform/ui/show.ts'
import { route } from '#platform/web/route.ts'
import { getDossier } from '../../get-dossier.ts'
import { mustBeCounter } from './counter.ts'
import { counterSteps } from './counter-view.ts'
import { counterWords } from './counter-words.ts'

/** The receipt, to be printed and given; then the next person. */
export const intakeDone = route({
  method: 'GET',
  path: '/can-bo/tiep-nhan/xong/:code',
  house: 'office',
  access: 'officer',
  params: Type.Object({ code: Type.String() }),
  handle: async ({ ctx, params }) => {
    mustBeCounter(ctx)
    const { lang } = ctx
    const say = counterWords(lang)
    const dossier = await getDossier(ctx, params.code)
    const competent = await getAgency(ctx, dossier.competent)
    const paper = `/can-bo/ho-so/${encodeURIComponent(dossier.code)}/giay/receipt`
    return {
      title: say.done(dossier.code),
      current: 'counter',
      body: html`${notice(say.doneAt(showTimeOf(dossier.receivedAt ?? dossier.submittedAt)))} ${pageHead({ title: say.title })}
        ${counterSteps(lang, 4, dossier.ownerName, lawText(lang, dossier.title))}
        <div class="k-two-w">
          <section class="k-sheet k-receipt" aria-label="${say.preview}">
            <iframe src="${`${paper}#navpanes=0&view=FitH`}" title="${say.preview}"></iframe>
          </section>
          <div class="k-stack k-first">
            <section class="k-sheet k-act" aria-labelledby="xong">
              <header><h2 id="xong">${say.finished}</h2></header>
              <div class="k-in k-row">
                ${linkButton({ label: say.nextPerson, href: '/can-bo/tiep-nhan', key: 'F9' })}${linkButton({ label: say.print, href: paper, variant: 'secondary' })}
              </div>
            </section>
            ${sheet({
              id: 'di-tiep',
              title: dossier.code,
              side: html`<a href="/can-bo/ho-so/${encodeURIComponent(dossier.code)}">${say.openCase}</a>`,
              body: caseFacts([
                { label: say.procedure, value: lawText(lang, dossier.title) },
                { label: say.person, value: dossier.ownerName },
                { label: say.due, value: dossier.dueAt ? showBefore(dossier.dueAt, lang) : say.noDue },
                { label: say.goesTo, value: sayAgency(competent, lang) },
                { label: say.key, value: dossier.trackingKey },
              ]),
            })}
          </div>
        </div>`,
    }
  },
})
