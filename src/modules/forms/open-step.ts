import { getProcedureVersion, type Procedure } from '#modules/catalogue'
import { getFiles, listVault, type StoredFile, type VaultEntry } from '#modules/documents'
import { findCompetent, type Agency } from '#modules/organisation'
import type { Context } from '#platform/context.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Draft } from './draft.ts'
import type { Form, Places } from './form.ts'
import { getDraft } from './get-draft.ts'
import { getForm } from './get-form.ts'
import { loadPlaces } from './places.ts'
import { formSteps, placeOf, type Step } from './steps.ts'

/** A draft with everything that its steps are shown and saved with. */
export type OpenDraft = {
  readonly draft: Draft
  readonly form: Form
  readonly procedure: Procedure
  readonly places: Places
  readonly steps: readonly Step[]
  /** Who will deal with it; null while the place is not known. */
  readonly agency: Agency | null
  /** The kept files of the draft. */
  readonly files: readonly StoredFile[]
}

/** Which agency is competent for a procedure at a place: by level, field and place. */
export const agencyAt = async (ctx: Context, procedure: Procedure, place: string | null): Promise<Agency | null> => {
  if (place === null) return null
  const { code, levels, field, ministry } = procedure
  try {
    return (await findCompetent(ctx, { procedure: { code, levels, field, ministry }, place }))?.agency ?? null
  } catch (error) {
    // A commune that is no longer one, or that no rule covers: the step of the place asks again.
    if (error instanceof Refusal && error.code.startsWith('organisation.')) return null
    throw error
  }
}

/** Opens one's draft; the form and the procedure are those on which it was begun. */
export const openDraft = async (ctx: Context, id: string): Promise<OpenDraft> => reopen(ctx, await getDraft(ctx, id))

/** The same after the draft has changed. */
export const reopen = async (ctx: Context, draft: Draft): Promise<OpenDraft> => {
  const [form, procedure, places] = await Promise.all([
    getForm(ctx, draft.form),
    getProcedureVersion(ctx, draft.procedureVersion),
    loadPlaces(ctx),
  ])
  const [agency, files] = await Promise.all([
    agencyAt(ctx, procedure, placeOf(form, draft)),
    getFiles(ctx, draft.documents.map(document => document.file)), // prettier-ignore
  ])
  return { draft, form, procedure, places, steps: formSteps(form, procedure, draft), agency, files }
}

/** The step with this key; 404 when the answers do not lead there. */
export const stepOf = (open: OpenDraft, key: string): Step => {
  const step = open.steps.find(one => one.key === key)
  if (!step) throw new Refusal('forms.draft_not_found', 404)
  return step
}

/** Papers of the citizen's vault that may be used: clean and not revoked. An officer has none to offer. */
export const usableVault = async (ctx: Context, draft: Draft): Promise<readonly VaultEntry[]> => {
  if (ctx.actor.kind !== 'citizen' || draft.person === null) return []
  return (await listVault(ctx, draft.person)).filter(entry => entry.state === 'clean' && entry.revokedAt === null)
}
