import { hashSubject, maskIdentifier, type LookupGround, type LookupOutcome, type LookupSystem } from './lookup.ts'
import { insertLookup } from './lookup-store.ts'
import { actorId } from '#platform/act.ts'
import type { Context } from '#platform/context.ts'
import { newId } from '#platform/id.ts'

export type RecordLookup = LookupGround & {
  readonly system: LookupSystem
  readonly identifier: string
  /** The person's id here, when he is known. */
  readonly person?: string | null | undefined
  /** Keys of what was handed out; empty when nothing was. */
  readonly seen: readonly string[]
  readonly outcome: LookupOutcome
  readonly ms: number
}

/** For whom an officer asks; nobody's agency stands behind a citizen or the program. */
export const askingAgency = ({ actor }: Context, ground: Pick<LookupGround, 'agency'>): string | null =>
  actor.kind === 'officer' ? (ground.agency ?? actor.posts[0]?.agency ?? null) : null

/**
 * Writes one look-up into the log and answers its id. Call it outside a transaction: a refused look-up is recorded although the
 * refusal undoes everything else.
 */
export const recordLookup = async (ctx: Context, lookup: RecordLookup): Promise<string> => {
  const [secret = ''] = ctx.services.settings.secrets
  const id = newId(ctx.now.getTime())
  await insertLookup.one(ctx.tx, {
    id,
    at: ctx.now,
    system: lookup.system,
    actorKind: ctx.actor.kind,
    actor: actorId(ctx.actor),
    agency: askingAgency(ctx, lookup),
    purpose: lookup.purpose,
    procedure: lookup.procedure ?? null,
    dossier: lookup.dossier ?? null,
    dossierCode: lookup.dossierCode ?? null,
    subjectHash: hashSubject(secret, lookup.identifier),
    subjectMasked: maskIdentifier(lookup.identifier),
    person: lookup.person ?? null,
    seen: lookup.seen,
    outcome: lookup.outcome,
    ms: Math.round(lookup.ms),
    request: ctx.requestId,
  })
  return id
}
