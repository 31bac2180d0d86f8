import { getProcedure, type Procedure } from '#modules/catalogue'
import { canApply, discardDraft, listDrafts, startDraft, type Draft } from '#modules/forms'
import { html, Url, type Html } from '#platform/html.ts'
import type { Lang } from '#platform/texts.ts'
import { Refusal } from '#platform/refusal.ts'
import { note } from '#platform/ui/blocks.ts'
import { acts, button, linkButton } from '#platform/ui/buttons.ts'
import { csrfField } from '#platform/ui/csrf.ts'
import { lawText } from '#platform/ui/law-text.ts'
import { emptyState, rows } from '#platform/ui/lists.ts'
import { breadcrumbs } from '#platform/ui/progress.ts'
import { showInstant } from '#platform/ui/show.ts'
import type { Shell, View } from '#platform/ui/shell.ts'
import { redirect, type Answer, type Call } from '#platform/web/route.ts'
import { applyPath, titleOf } from './apply-frame.ts'
import { applyWords } from './apply-words.ts'

type ByCode = Call<{ code: string }, Record<string, never>>

const NATIONAL = 'https://dichvucong.gov.vn'

/** A level 1 account is sent to sign in again where the procedure asks for level 2 (NĐ 69/2024). */
const levelMissing = (call: Pick<ByCode, 'ctx' | 'shell'>, procedure: Procedure): Answer | undefined => {
  const { actor } = call.ctx
  if (actor.kind !== 'citizen' || actor.level >= procedure.assurance) return undefined
  const back = new URLSearchParams({ 'tro-ve': applyPath(procedure.code), muc: '2', ...(call.shell.lang === 'en' ? { lang: 'en' } : {}) })
  return redirect(`/dang-nhap?${back}`)
}

const notHere = (procedure: Procedure, lang: Lang): View => {
  const said = applyWords(lang)
  const who = procedure.authority ?? procedure.performer ?? said.aMinistry
  return {
    title: said.notHere,
    current: 'procedures',
    body: html`${breadcrumbs(
        lang,
        [
          { href: '/thu-tuc', label: said.procedures },
          { href: `/thu-tuc/${procedure.code}`, label: titleOf(procedure, lang) },
        ],
        said.apply,
      )}
      <h1>${said.notHere}</h1>
      <div class="kh-mt-5">${emptyState(titleOf(procedure, lang), said.notHereText(who), lang === 'en' && lawText(lang, who))}</div>
      <div class="kh-mt-5">
        ${acts(linkButton({ label: said.national, href: new Url(procedure.source ?? NATIONAL), big: true }), linkButton({ label: said.back, href: `/thu-tuc/${procedure.code}`, variant: 'tertiary' }))}
      </div>`,
  }
}

const draftRow = (draft: Draft, shell: Shell): Html => {
  const { lang } = shell
  const said = applyWords(lang)
  const path = `${applyPath(draft.procedure)}/${draft.id}`
  return html`<div>
    <p>${said.draftSaved(showInstant(draft.savedAt, lang))}</p>
    <form class="kh-acts" method="post" action="${path}/bo">
      ${csrfField(shell)}${linkButton({ label: said.goOn, href: `${path}/${draft.step}`, variant: 'secondary' })}${button({ label: said.discard, variant: 'tertiary' })}
    </form>
  </div>`
}

const view = (procedure: Procedure, drafts: readonly Draft[], shell: Shell): View => {
  const { lang } = shell
  const said = applyWords(lang)
  return {
    title: `${said.apply}: ${procedure.shortName}`,
    current: 'procedures',
    body: html`${breadcrumbs(
        lang,
        [
          { href: '/thu-tuc', label: said.procedures },
          { href: `/thu-tuc/${procedure.code}`, label: titleOf(procedure, lang) },
        ],
        said.apply,
      )}
      <div class="kh-form">
        <h1>${said.apply}: ${titleOf(procedure, lang)}</h1>
        <p class="kh-lead">${said.lead}</p>
        ${
          drafts.length > 0 &&
          html`<section aria-labelledby="do">
            <h2 id="do">${said.drafts}</h2>
            ${rows(drafts.map(draft => draftRow(draft, shell)))}
          </section>`
        }${note(html`<p>${said.consent}</p>`, 'shield')}
        <form method="post" action="${applyPath(procedure.code)}">
          ${csrfField(shell)}${acts(button({ label: drafts.length > 0 ? said.startAnew : said.start, big: drafts.length === 0, ...(drafts.length > 0 ? { variant: 'secondary' as const } : {}) }))}
        </form>
      </div>`,
  }
}

/** Before the first step: what is left unfinished, what will be looked up, the button. */
export const startPage = async (call: ByCode): Promise<View | Answer> => {
  const procedure = await getProcedure(call.ctx, call.params.code)
  if (!canApply(procedure)) return notHere(procedure, call.shell.lang)
  const low = levelMissing(call, procedure)
  if (low) return low
  const drafts = (await listDrafts(call.ctx)).filter(draft => draft.procedure === procedure.code)
  return view(procedure, drafts, call.shell)
}

/**
 * Begins. Whoever presses twice, or comes back by "start" without having answered anything, goes on with the draft that is there.
 */
export const start = async (call: ByCode): Promise<View | Answer> => {
  const procedure = await getProcedure(call.ctx, call.params.code)
  const low = levelMissing(call, procedure)
  if (low) return low
  const untouched = (await listDrafts(call.ctx)).find(
    draft => draft.procedure === procedure.code && draft.version === 1 && draft.procedureVersion === procedure.id,
  )
  const draft = untouched ?? (await startDraft(call.ctx, { procedure }))
  return redirect(`${applyPath(procedure.code)}/${draft.id}/${draft.step}`)
}

/** Throws a draft away; one that is gone already is no mistake. */
export const discard = async (call: Call<{ code: string; draft: string }, Record<string, never>>): Promise<Answer> => {
  await discardDraft(call.ctx, call.params.draft).catch((error: unknown) => {
    if (!(error instanceof Refusal) || error.status !== 404) throw error
  })
  return redirect('/ho-so')
}
