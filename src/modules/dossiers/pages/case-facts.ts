import type { Context } from '#platform/context.ts'
import { getProcedureVersion, type Procedure } from '#modules/catalogue'
import { dueAt, loadCalendar, standing, type Due, type Standing } from '#modules/deadlines'
import { getFiles, type IssuedResult, type StoredFile } from '#modules/documents'
import { findUnit, getAgency, getOfficer, officerNames, sayUnit, type Agency } from '#modules/organisation'
import { cityDay } from '#platform/calendar.ts'
import { workingOf } from '../clock.ts'
import type { DossierEvent, DossierView } from '../dossier-view.ts'
import { isRunning } from '../dossier.ts'
import { resultOf } from '../find-result.ts'
import { getDossier } from '../get-dossier.ts'
import { listHistory } from '../list-history.ts'

/** Everything that the citizen's page of a dossier shows, loaded once. */
export type CaseFacts = {
  readonly dossier: DossierView
  readonly procedure: Procedure
  readonly events: readonly DossierEvent[]
  readonly receiving: Agency
  readonly competent: Agency
  readonly place: string | null
  /** Who has it in hand, with a number to call. */
  readonly officer: { readonly name: string; readonly phone: string | null } | null
  readonly names: ReadonlyMap<string, string>
  readonly files: ReadonlyMap<string, StoredFile>
  /** The working behind the due date; while papers are waited for, what it would be if they came now. */
  readonly due: Due | null
  readonly standing: Standing | null
  /** What was signed, as the register has it now. */
  readonly issued: IssuedResult | null
}

const dueOf = async (ctx: Context, dossier: DossierView): Promise<Due | null> => {
  const { limitValue: value, limitUnit: unit } = dossier
  if (dossier.status === 'awaiting_supplement' && value !== null && unit !== null)
    return dueAt(await loadCalendar(ctx), ctx.now, { value, unit })
  return workingOf(ctx, dossier)
}

export const loadCase = async (ctx: Context, code: string): Promise<CaseFacts> => {
  const dossier = await getDossier(ctx, code)
  const events = await listHistory(ctx, dossier.id)
  const unit = dossier.place === null ? undefined : await findUnit(ctx, dossier.place, cityDay(dossier.submittedAt))
  const officer = dossier.assignee === null ? null : await getOfficer(ctx, dossier.assignee).catch(() => null)
  const people = events.flatMap(event => [event.assignee, event.actorKind === 'officer' ? event.actor : null]).filter(id => id !== null)
  const files = await getFiles(
    ctx,
    dossier.documents.flatMap(document => document.file ?? []),
  )
  return {
    dossier,
    procedure: await getProcedureVersion(ctx, dossier.procedureVersion),
    events,
    receiving: await getAgency(ctx, dossier.receiving),
    competent: await getAgency(ctx, dossier.competent),
    place: unit ? sayUnit(unit, ctx.lang) : null,
    officer,
    names: await officerNames(ctx, people),
    files: new Map(files.map(file => [file.id, file])),
    issued: await resultOf(ctx, events),
    due: await dueOf(ctx, dossier),
    standing: dossier.dueAt !== null && isRunning(dossier.status) ? standing(await loadCalendar(ctx), ctx.now, dossier.dueAt) : null,
  }
}
