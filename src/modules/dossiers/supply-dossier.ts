import { actorId } from '#platform/act.ts'
import type { Context } from '#platform/context.ts'
import { newId } from '#platform/id.ts'
import { resumed, loadCalendar } from '#modules/deadlines'
import { acted, changeOf, paperJob, type Acted, type Next } from './act-on.ts'
import { saveSupply } from './change-store.ts'
import { refuseProblems, textProblems } from './check-text.ts'
import { startClock, SUPPLY_STARTS_AGAIN } from './clock.ts'
import { listSupplements } from './dossier-store.ts'
import type { Supplement } from './dossier-view.ts'
import type { Dossier } from './dossier.ts'
import { reachFor, type OnDossier } from './reach-dossier.ts'

export type SupplyDossier = OnDossier & {
  /** What is handed in for each item that was asked for, by its place in the list from 0: files, or an answer in words. */
  readonly items: readonly { readonly item: number; readonly files: readonly string[]; readonly text?: string | null | undefined }[]
  readonly note?: string | null | undefined
  /** vault: from the owner's store; scan: an officer digitised it at the counter. */
  readonly source?: 'upload' | 'vault' | 'scan' | undefined
}

type Asked = Pick<Supplement, 'items' | 'askedAt' | 'askedBy'> & { readonly askedStep: 'intake' | 'process'; readonly id: string }

/** The request that is open now. */
export const openRequest = async (ctx: Context, dossier: Pick<Dossier, 'id'>): Promise<Asked> => {
  const open = (await listSupplements.many(ctx.tx, { id: dossier.id })).findLast(request => request.suppliedAt === null)
  if (!open) throw new Error(`dossier ${dossier.id} waits for papers that nobody asked for`)
  return open
}

/** Where it goes on: to whoever asked; what was asked for before it was received is received now (5 → 4, or 5 → 2). */
const after = async (ctx: Context, dossier: Dossier, asked: Asked): Promise<Next> => {
  const starts = SUPPLY_STARTS_AGAIN || dossier.dueAt === null
  const clock = starts
    ? await startClock(ctx, dossier, ctx.now)
    : { dueAt: dossier.dueAt && resumed(await loadCalendar(ctx), dossier.dueAt, asked.askedAt, ctx.now) }
  const common = { ...clock, step: 'process', pausedAt: null } as const
  return asked.askedStep === 'intake'
    ? { ...common, status: 'received', receivedAt: ctx.now, assignee: null, assignedAt: null }
    : { ...common, status: 'processing', assignee: asked.askedBy, assignedAt: ctx.now }
}

const noteOf = (input: SupplyDossier): string | null =>
  [...input.items.flatMap(({ item, text }) => (text?.trim() ? [`${item + 1}. ${text.trim()}`] : [])), input.note?.trim() ?? '']
    .filter(Boolean)
    .join('\n') || null

/** Hands in everything that was asked for, each item as files or in words. The clock goes on; by default it counts from zero again. */
export const supplyDossier = async (ctx: Context, input: SupplyDossier): Promise<Acted & { readonly dueAt: Date | null }> => {
  const dossier = await reachFor(ctx, input, 'supply')
  const asked = await openRequest(ctx, dossier)
  const given = (item: number) => input.items.find(one => one.item === item)
  refuseProblems(
    asked.items.flatMap((_, i) =>
      (given(i)?.files.length ?? 0) > 0 || given(i)?.text?.trim() ? [] : [{ pointer: `/items/${i}`, code: 'required' }],
    ),
    input.items.flatMap(({ item, text }) => textProblems(`/items/${item}/text`, text ?? '', false, 1000)),
    textProblems('/note', input.note ?? '', false),
  )
  const source = input.source ?? (ctx.actor.kind === 'officer' ? 'scan' : 'upload')
  const documents = asked.items.flatMap((item, i) =>
    (given(i)?.files ?? []).map(file => ({
      id: newId(ctx.now.getTime()),
      component: item.component ?? `supplement-${i + 1}`,
      name: item.text,
      file,
      source,
      digitised: source === 'scan',
      reused: source === 'vault',
      from_store: source === 'vault',
    })),
  )
  const next = await after(ctx, dossier, asked)
  const change = changeOf(ctx, dossier, 'supply', next, {
    note: noteOf(input),
    facts: { supplement: asked.id, files: documents.length, due: next.dueAt?.toISOString() ?? null },
    jobs: next.status === 'received' ? [paperJob(dossier.id, 'receipt', dossier.id)] : [],
  })
  const saved = await saveSupply.maybeOne(ctx.tx, {
    ...change,
    supplement: asked.id,
    suppliedBy: actorId(ctx.actor),
    supplyNote: change.eventNote,
    documents: JSON.stringify(documents),
  })
  return { ...(await acted(ctx, dossier, saved)), dueAt: change.dueAt }
}
