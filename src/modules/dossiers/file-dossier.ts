import { actOf } from '#platform/act.ts'
import { cityDay } from '#platform/calendar.ts'
import { inTransaction, type Context } from '#platform/context.ts'
import { newId, randomKey } from '#platform/id.ts'
import { jobsOf, type Job } from '#platform/job.ts'
import { Refusal } from '#platform/refusal.ts'
import { getProcedureVersion, type Procedure } from '#modules/catalogue'
import { expectedReceiptBy, loadCalendar } from '#modules/deadlines'
import { checkDraft, getDraft, getForm, loadPlaces, markSubmitted, placeOf, walk, type Draft } from '#modules/forms'
import { findPersonByIdentifier, getPerson } from '#modules/identity'
import { findCompetent, getAgency, type Agency } from '#modules/organisation'
import { eventOf, HAPPENED, lookAt, tellJob } from './act-on.ts'
import { startClock } from './clock.ts'
import { codePrefix } from './dossier-code.ts'
import { findByDraft } from './dossier-store.ts'
import { STATUS_CODES, type Channel, type Dossier, type Status } from './dossier.ts'
import type { OwnerFacts } from './dossier-view.ts'
import { ownerOf, type Owner } from './owner-of.ts'
import { insertDossier } from './submit-store.ts'

/** What somebody who files gets to know at once. */
export type Submitted = Pick<
  Dossier,
  'id' | 'code' | 'trackingKey' | 'version' | 'status' | 'submittedAt' | 'expectedReceiptBy' | 'dueAt'
> & { readonly statusCode: number }

const submittedOf = (dossier: Omit<Submitted, 'statusCode'>): Submitted => {
  const { id, code, trackingKey, version, status, submittedAt, expectedReceiptBy, dueAt } = dossier
  return { id, code, trackingKey, version, status, statusCode: STATUS_CODES[status], submittedAt, expectedReceiptBy, dueAt }
}

/** What the draft has become already, when it was sent before. */
export const filedBefore = async (ctx: Context, draft: string): Promise<Submitted | null> => {
  const dossier = await findByDraft.maybeOne(ctx.tx, { draft })
  return dossier ? submittedOf(dossier) : null
}

export type Filing = {
  readonly act: 'submit' | 'take-at-counter'
  readonly channel: Channel
  readonly status: Status & ('submitted' | 'received')
  /** Where it was handed in; null when it came online and goes straight to the agency that decides. */
  readonly receiving: string | null
  readonly accountLevel: 1 | 2 | null
  readonly jobs: (dossier: string) => readonly Job[]
}

/** Nothing is missing but papers, which the officer judges; answers the commune whose matter it is. */
const placeOfComplete = async (ctx: Context, draft: Draft, procedure: Procedure): Promise<string> => {
  const form = await getForm(ctx, draft.form)
  const problems = checkDraft(form, procedure, draft, { on: cityDay(ctx.now), places: await loadPlaces(ctx) })
  if (problems.length > 0) throw new Refusal('dossiers.incomplete', 422, { count: problems.length }, problems)
  const place = placeOf(form, draft)
  if (!place) throw new Refusal('dossiers.incomplete', 422, { count: 1 }, [{ pointer: '/place', code: 'required' }])
  return place
}

const competentFor = async (ctx: Context, procedure: Procedure, place: string): Promise<Agency> => {
  const competent = await findCompetent(ctx, { procedure, place, on: cityDay(ctx.now) })
  if (!competent) throw new Refusal('dossiers.not_here', 409)
  return competent.agency
}

/**
 * Rows of dossiers.document. What an officer scanned was digitised at receipt; what came from the store is reused; what he only saw or
 * kept on paper is a row without a file.
 */
const documentRows = (draft: Draft, procedure: Procedure): readonly object[] => {
  const components = procedure.cases.flatMap(one => one.components)
  const onPaper = Object.entries(draft.seen)
    .filter(([key, { original, copy }]) => (original || copy) && !draft.documents.some(document => document.component === key))
    .map(([component]) => ({ component, file: null, source: 'paper' as const }))
  return [...draft.documents, ...onPaper].map(({ component, file, source }) => ({
    id: newId(),
    component,
    name: components.find(one => one.key === component)?.name ?? component,
    file,
    source,
    digitised: source === 'scan',
    reused: source === 'vault',
    from_store: source === 'vault',
    original_seen: draft.seen[component]?.original ?? false,
    copy_kept: draft.seen[component]?.copy ?? false,
  }))
}

/** Who files: by the register as it answered, else by his account. */
const filerOf = async (ctx: Context, draft: Draft, person: string): Promise<OwnerFacts> => {
  const facts = draft.known?.facts ?? {}
  const enough = facts.name !== undefined && facts.identifier !== undefined && facts.birthDate !== undefined
  const account = enough ? null : await getPerson(ctx, person)
  return {
    name: facts.name ?? account?.name ?? '',
    identifier: facts.identifier ?? account?.identifier ?? null,
    birthDate: facts.birthDate ?? account?.birthDate ?? null,
    address: facts.currentAddress ?? facts.permanentAddress ?? null,
  }
}

/** The account of the owner, if he has one: then he sees it as well as who filed it. */
const accountOf = async (ctx: Context, owner: Owner, filer: string): Promise<string | null> => {
  if (owner.filer) return filer
  if (owner.kind !== 'citizen' || owner.identifier === null) return null
  return (await findPersonByIdentifier(ctx, owner.identifier))?.id ?? null
}

/**
 * Makes a dossier of a draft: number, dossier, content, papers, history, act and jobs in one statement, the draft marked as sent in the
 * same transaction. However often a draft is sent, one dossier comes of it and one number is used.
 */
export const fileDossier = async (ctx: Context, draft: Draft, filing: Filing): Promise<Submitted> => {
  if (draft.person === null) throw new Refusal('dossiers.no_owner', 422, {}, [{ pointer: '/identifier', code: 'required' }])
  const procedure = await getProcedureVersion(ctx, draft.procedureVersion)
  const place = await placeOfComplete(ctx, draft, procedure)
  const competent = await competentFor(ctx, procedure, place)
  const receiving = filing.receiving === null ? competent : await getAgency(ctx, filing.receiving)
  const filer = await filerOf(ctx, draft, draft.person)
  const { kind, filer: isFiler, ...owner } = ownerOf(walk(await getForm(ctx, draft.form), draft.answers, draft.known).kept, filer)
  const received = filing.status === 'received'
  const clock = received
    ? await startClock(ctx, { procedureVersion: procedure.id, channel: filing.channel }, ctx.now)
    : { dueAt: null, limitValue: null, limitUnit: null }
  const id = newId(ctx.now.getTime())
  const delivery = draft.delivery ?? { method: 'electronic', address: null }
  const prefix = codePrefix(receiving.code, cityDay(ctx.now))
  const dossier = {
    id,
    trackingKey: randomKey(6),
    status: filing.status,
    step: received ? ('process' as const) : ('intake' as const),
    submittedAt: ctx.now,
    expectedReceiptBy: expectedReceiptBy(await loadCalendar(ctx), ctx.now),
    receivedAt: received ? ctx.now : null,
    decidedAt: null,
    ...clock,
  } as const
  const at = { ...dossier, assignee: null }
  const row = {
    ...dossier,
    prefix,
    counter: `dossiers.code/${prefix}`,
    draft: draft.id,
    procedure: procedure.code,
    procedureVersion: procedure.id,
    title: procedure.shortName,
    channel: filing.channel,
    place,
    helpPoint: null,
    receiving: receiving.id,
    competent: competent.id,
    filer: draft.person,
    owner: await accountOf(ctx, { ...owner, kind, filer: isFiler }, draft.person),
    ownerName: owner.name,
    ownerIdentifier: owner.identifier,
    ownerBirthYear: Number(owner.birthDate?.slice(0, 4)) || null,
    ownerKind: kind,
    accountLevel: filing.accountLevel,
    delivery: delivery.method,
    lookAt: lookAt(at, ctx.now),
    form: draft.form,
    caseKey: draft.caseKey,
    answers: JSON.stringify(draft.answers),
    known: draft.known && JSON.stringify(draft.known),
    ownerFacts: JSON.stringify(owner),
    filerName: filer.name,
    contact: JSON.stringify(draft.contact),
    deliveryFacts: JSON.stringify(delivery),
    ...eventOf(ctx, filing.act, at, { agency: filing.receiving, facts: { due: dossier.dueAt?.toISOString() ?? null } }),
    ...actOf(ctx, `dossiers.${HAPPENED[filing.act]}`, id, { procedure: procedure.code, channel: filing.channel, draft: draft.id }),
    ...jobsOf(ctx, [tellJob(id, filing.act), ...filing.jobs(id)]),
  }
  return inTransaction(ctx, async ctx => {
    await markSubmitted(ctx, { draft: draft.id, dossier: id })
    // From here on nobody takes a file away; one that went in another tab since the draft was read is no paper of the dossier.
    const { documents } = await getDraft(ctx, draft.id)
    const papers = JSON.stringify(documentRows({ ...draft, documents }, procedure))
    return submittedOf({ ...dossier, ...(await insertDossier.one(ctx.tx, { ...row, documents: papers })) })
  }).catch(async (error: unknown) => {
    // A second click waited for the first; what that made is the answer to both.
    const before = error instanceof Refusal && error.code === 'forms.already_submitted' ? await filedBefore(ctx, draft.id) : null
    if (before) return before
    throw error
  })
}
