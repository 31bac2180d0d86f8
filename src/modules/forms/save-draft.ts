import { dropFiles } from '#modules/documents'
import type { Known } from '#modules/identity'
import { actOf } from '#platform/act.ts'
import { inTransaction, type Context } from '#platform/context.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Contact, Delivery, Draft, DraftDocument } from './draft.ts'
import { deleteDocument, deleteDraft, insertDocument, lockDraft, setDossier, updateDraft } from './draft-store.ts'
import type { Answers } from './form.ts'
import { getDraft } from './get-draft.ts'

/** What may change in a draft; what is left out stays. */
export type DraftChange = {
  readonly person?: string | null | undefined
  readonly place?: string | null | undefined
  readonly caseKey?: string | null | undefined
  readonly answers?: Answers | undefined
  readonly known?: Known | null | undefined
  readonly seen?: Draft['seen'] | undefined
  readonly delivery?: Delivery | null | undefined
  readonly contact?: Contact | undefined
  readonly step?: string | undefined
}

const pick = <T>(changed: T | undefined, before: T): T => (changed === undefined ? before : changed)
const json = (value: unknown): string | null => (value === null ? null : JSON.stringify(value))

/** Saves a draft as it was seen in this `version`; 412 when it was saved elsewhere since, 409 when it has been sent. */
export const saveDraft = async (ctx: Context, draft: Draft, version: number, change: DraftChange): Promise<Draft> => {
  if (draft.dossier !== null) throw new Refusal('forms.already_submitted', 409)
  const saved = await updateDraft.maybeOne(ctx.tx, {
    id: draft.id,
    version,
    person: pick(change.person, draft.person),
    place: pick(change.place, draft.place),
    caseKey: pick(change.caseKey, draft.caseKey),
    answers: JSON.stringify(change.answers ?? draft.answers),
    known: json(pick(change.known, draft.known)),
    seen: JSON.stringify(change.seen ?? draft.seen),
    delivery: json(pick(change.delivery, draft.delivery)),
    contact: JSON.stringify(change.contact ?? draft.contact),
    step: change.step ?? draft.step,
    now: ctx.now,
  })
  if (!saved) throw new Refusal('forms.changed_meanwhile', 412, { at: draft.savedAt })
  return getDraft(ctx, draft.id)
}

/** Puts a kept file to a paper of the draft. The same file twice is one. */
export const attachFile = async (ctx: Context, draft: Draft, document: DraftDocument): Promise<void> => {
  const saved = await insertDocument.maybeOne(ctx.tx, { draft: draft.id, ...document, now: ctx.now })
  if (!saved) throw new Refusal('forms.already_submitted', 409)
}

/** Papers of the vault stay there; what was handed in for the draft alone goes with it. */
const ownFiles = (draft: Draft): readonly string[] =>
  draft.documents.filter(document => document.source !== 'vault').map(document => document.file)

/**
 * Inside the transaction that makes the dossier, first: holds the draft, so that a second click waits, and answers which dossier it has
 * become already, if any.
 */
export const holdDraft = async (ctx: Context, id: string): Promise<{ readonly dossier: string | null }> => {
  const draft = await lockDraft.maybeOne(ctx.tx, { id })
  if (!draft) throw new Refusal('forms.draft_not_found', 404)
  return draft
}

/**
 * Takes a file away from the draft, and deletes it; nothing happens when it is not there any more. A draft that is being filed in another
 * tab is waited for: then the file is the dossier's and stays.
 */
export const removeFile = (ctx: Context, draft: Draft, { component, file }: Pick<DraftDocument, 'component' | 'file'>): Promise<void> =>
  inTransaction(ctx, async ctx => {
    await holdDraft(ctx, draft.id)
    const removed = await deleteDocument.maybeOne(ctx.tx, { draft: draft.id, component, file })
    if (removed && removed.source !== 'vault') await dropFiles(ctx, [file])
  })

/** Inside the transaction that makes the dossier: the draft has become it. Refuses a draft that became another one before. */
export const markSubmitted = async (ctx: Context, sent: { readonly draft: string; readonly dossier: string }): Promise<void> => {
  const saved = await setDossier.maybeOne(ctx.tx, { id: sent.draft, dossier: sent.dossier, now: ctx.now })
  if (!saved) throw new Refusal('forms.already_submitted', 409)
}

/** Throws a draft away, with its answers and files. */
export const discardDraft = (ctx: Context, id: string): Promise<void> =>
  inTransaction(ctx, async ctx => {
    const draft = await getDraft(ctx, id)
    const act = actOf(ctx, 'forms.draft_discarded', draft.id, { procedure: draft.procedure })
    if (await deleteDraft.maybeOne(ctx.tx, { id: draft.id, ...act })) await dropFiles(ctx, ownFiles(draft))
  })
