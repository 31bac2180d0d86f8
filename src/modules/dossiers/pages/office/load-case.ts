import { getProcedureVersion } from '#modules/catalogue'
import { loadCalendar } from '#modules/deadlines'
import { getFiles, type IssuedResult, type StoredFile } from '#modules/documents'
import { getForm, summarise, usedFacts, type AnswerGroup } from '#modules/forms'
import { getAgency, listOfficers, sayAgency, type Officer } from '#modules/organisation'
import type { Context } from '#platform/context.ts'
import type { Shell } from '#platform/ui/shell.ts'
import { draftOfDecision, type DecisionDraft } from '../../decide-dossier.ts'
import { findContent } from '../../dossier-store.ts'
import type { DossierView } from '../../dossier-view.ts'
import { resultOf } from '../../find-result.ts'
import { getDossier } from '../../get-dossier.ts'
import { listHistory } from '../../list-history.ts'
import { listInbox } from '../../list-inbox.ts'
import type { ActBox, Returned } from './act-box.ts'
import type { FactsBox } from './case-facts.ts'
import { PAGE_ROWS } from './inbox-view.ts'
import { casePath, inboxPath, readPlace, type Place } from './inbox-query.ts'
import { officerNames } from './officer-names.ts'

/** Everything that the page of a case shows. */
export type CasePage = ActBox &
  FactsBox & {
    readonly files: readonly StoredFile[]
    readonly answers: readonly AnswerGroup[]
    /** The procedure has a form of its own, so its declaration was filled in here. */
    readonly ownForm: boolean
    /** Which paper is in view. */
    readonly current: string
    readonly draft: DecisionDraft | null
    readonly around: Around
    /** What was signed, as the register has it now. */
    readonly issued: IssuedResult | null
  }

type Around = { readonly previous: string | null; readonly next: string | null }

/** The cases before and after this one in the list it was opened from. When it has left the list, the one that took its place comes next. */
const aroundOf = async (ctx: Context, place: Place, position: string, code: string): Promise<Around> => {
  if (place.queue === null || position === '') return { previous: null, next: null }
  const page = await listInbox(ctx, { ...place.filter, queue: place.queue }, place.cursor, PAGE_ROWS)
  const codes = page.items.map(dossier => dossier.code)
  const here = codes.indexOf(code)
  const at = here >= 0 ? here : Number(position)
  const link = (index: number): string | null => {
    const other = codes[index]
    return other === undefined ? null : casePath(other, place, { vt: String(index) })
  }
  const onwards = page.next && inboxPath(place, { cursor: page.next, start: place.start + codes.length })
  return { previous: link(at - 1), next: link(here >= 0 ? at + 1 : at) ?? onwards }
}

/** The answers in words, each with what a register had said already, and whether the form is the procedure's own. */
const answersOf = async (
  ctx: Context,
  dossier: DossierView,
): Promise<{ readonly answers: readonly AnswerGroup[]; readonly ownForm: boolean; readonly used: FactsBox['used'] }> => {
  const content = await findContent.one(ctx.tx, { id: dossier.id })
  const form = await getForm(ctx, content.form)
  return { answers: summarise(form, content.answers, ctx.lang, content.known), ownForm: form.code !== 'general', used: usedFacts(form) }
}

const colleaguesOf = async (ctx: Context, dossier: DossierView): Promise<readonly Officer[]> => {
  if (!dossier.open.includes('hand-over') && !dossier.open.includes('decide')) return []
  const agencies = [...new Set([dossier.receiving, dossier.competent])]
  const found = (await Promise.all(agencies.map(agency => listOfficers(ctx, { agency })))).flat()
  return [...new Map(found.map(one => [one.id, one])).values()]
}

export type CaseQuery = Parameters<typeof readPlace>[0] & { readonly vt?: string; readonly giay?: string }

/** Loads a case as the officer may see it: 403 when it is another unit's, 404 when there is none. */
export const loadCase = async (
  ctx: Context,
  shell: Shell,
  code: string,
  query: CaseQuery,
  returned: Returned | null = null,
): Promise<CasePage> => {
  const dossier = await getDossier(ctx, code)
  const place = readPlace(query)
  const position = query.vt && /^\d{1,4}$/.test(query.vt) ? query.vt : ''
  const [procedure, calendar, history, files, filled, colleagues, receiving, competent, draft, around] = await Promise.all([
    getProcedureVersion(ctx, dossier.procedureVersion),
    loadCalendar(ctx),
    listHistory(ctx, dossier.id),
    getFiles(
      ctx,
      dossier.documents.flatMap(document => document.file ?? []),
    ),
    answersOf(ctx, dossier),
    colleaguesOf(ctx, dossier),
    getAgency(ctx, dossier.receiving),
    getAgency(ctx, dossier.competent),
    dossier.open.includes('decide') ? draftOfDecision(ctx, dossier.code) : null,
    aroundOf(ctx, place, position, dossier.code),
  ])
  const acting = history.filter(event => event.actorKind === 'officer').map(event => event.actor)
  const names = await officerNames(ctx, [dossier.assignee, ...acting, ...history.map(event => event.assignee)])
  return {
    ctx,
    shell,
    dossier,
    procedure,
    calendar,
    history,
    files,
    ...filled,
    colleagues,
    draft,
    around,
    issued: await resultOf(ctx, history),
    names,
    place,
    position,
    returned,
    agencies: { receiving: sayAgency(receiving, ctx.lang), competent: sayAgency(competent, ctx.lang) },
    current: query.giay ?? '',
  }
}
