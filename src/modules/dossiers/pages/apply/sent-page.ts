import { openDraft, type OpenDraft } from '#modules/forms'
import { sayAgency } from '#modules/organisation'
import { html } from '#platform/html.ts'
import { acts, linkButton } from '#platform/ui/buttons.ts'
import { block, steps } from '#platform/ui/blocks.ts'
import { showBefore, showInstant } from '#platform/ui/show.ts'
import type { View } from '#platform/ui/shell.ts'
import { receipt, verdict } from '#platform/ui/verdict.ts'
import { redirect, type Answer, type Call } from '#platform/web/route.ts'
import { filedBefore } from '../../file-dossier.ts'
import { applyPath, stepPath, titleOf } from './apply-frame.ts'
import { applyWords } from './apply-words.ts'

export const sentPath = (open: Pick<OpenDraft, 'draft'>): string => `${applyPath(open.draft.procedure)}/${open.draft.id}/xong`

/** After sending: the code, the key for tracking, by when somebody will look at it. Opens again as long as the draft is kept. */
export const sentPage = async (call: Call<{ code: string; draft: string }, Record<string, never>>): Promise<View | Answer> => {
  const open = await openDraft(call.ctx, call.params.draft)
  const dossier = open.draft.dossier === null ? null : await filedBefore(call.ctx, open.draft.id)
  if (!dossier) return redirect(stepPath(open, 'kiem-tra'))
  const { lang } = call.shell
  const said = applyWords(lang)
  const agency = open.agency ? sayAgency(open.agency, lang) : ''
  return {
    title: said.sent,
    current: 'dossiers',
    body: html`<div class="kh-narrowcol">
      ${verdict({
        good: true,
        title: said.sent,
        text: html`${titleOf(open.procedure, lang)}${said.sentAt(showInstant(dossier.submittedAt, lang))}`,
        more: html`${receipt(said.code, dossier.code)}${receipt(said.key, dossier.trackingKey)}`,
      })}
      <div class="kh-mt-7">
        ${block(
          'tiep',
          said.nextTitle,
          steps([
            { title: said.nextCheck(agency), text: said.nextCheckText(showBefore(dossier.expectedReceiptBy, lang)) },
            { title: said.nextResult, text: said.nextResultText },
          ]),
          html`<p class="kh-small kh-soft kh-mt-4">${said.track} <span class="kh-noprint">${said.printHint}</span></p>`,
        )}
      </div>
      <div class="kh-mt-6 kh-noprint">
        ${acts(linkButton({ label: said.see, href: `/ho-so/${dossier.code}`, big: true }), linkButton({ label: said.toDossiers, href: '/ho-so', variant: 'tertiary' }))}
      </div>
    </div>`,
  }
}
