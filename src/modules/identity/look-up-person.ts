import { factsOf, factKeysOf } from './facts-of.ts'
import { findPersonByIdentifier } from './get-person.ts'
import { cleanIdentifier, isIdentifier, isOldIdentifier } from './identifier.ts'
import { lookingAgency, mayLookUp } from './lookup-access.ts'
import { completePerson, findPerson } from './person-store.ts'
import type { FactKey, Known } from './person.ts'
import { askPopulation, recordLookup, type LookupGround } from '#modules/exchange'
import type { Context } from '#platform/context.ts'
import { Refusal } from '#platform/refusal.ts'

export type LookUpPerson = LookupGround & {
  /** How long one try may take, in milliseconds. */
  readonly timeout?: number | undefined
  /** Twelve digits, or the nine of an old card. */
  readonly identifier: string
  /** What is needed for the purpose: nothing else is handed on, and the log says so. All of it when it is left out. */
  readonly facts?: ReadonlySet<FactKey> | undefined
}

const unavailable = (error: unknown): never => {
  throw error instanceof Refusal && error.code === 'exchange.population_unavailable'
    ? new Refusal('identity.population_unavailable', 503)
    : error
}

/**
 * What the population database knows of a person; null when it knows nobody with this number. The look-up is in the log, also one that
 * was refused (403). No answer is a refusal `identity.population_unavailable` (503) that callers may catch: then people type themselves.
 * Call it outside a transaction.
 */
export const lookUpPerson = async (ctx: Context, asked: LookUpPerson): Promise<Known | null> => {
  const wish = { ...asked, agency: asked.agency ?? lookingAgency(ctx.actor) }
  const identifier = cleanIdentifier(wish.identifier)
  if (!isIdentifier(identifier) && !isOldIdentifier(identifier)) return null
  const own = ctx.actor.kind === 'citizen' ? await findPerson.maybeOne(ctx.tx, { id: ctx.actor.person }) : undefined
  const subject = own?.identifier === identifier ? own : await findPersonByIdentifier(ctx, identifier)
  const person = subject?.id ?? null
  if (!mayLookUp(ctx.actor, { identifier, own: own?.identifier ?? null, dossier: wish.dossier })) {
    await recordLookup(ctx, { ...wish, identifier, person, system: 'population', seen: [], outcome: 'refused', ms: 0 })
    throw new Refusal('identity.lookup_not_allowed', 403)
  }
  const { citizen, at, lookup } = await askPopulation(ctx, {
    ...wish,
    identifier,
    person,
    seen: found => factKeysOf(found, wish.facts),
  }).catch(unavailable)
  if (!citizen) return null
  await completePerson.run(ctx.tx, {
    identifier: citizen.identifier,
    birthDate: citizen.birthDate,
    sex: citizen.sex,
    oldIdentifier: citizen.oldIdentifier,
  })
  return { facts: await factsOf(ctx, citizen, wish.facts), source: 'population', at: at.toISOString(), lookup }
}
