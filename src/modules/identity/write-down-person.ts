import { findPersonByIdentifier } from './get-person.ts'
import { lookingAgency, mayLookUp } from './lookup-access.ts'
import { FACT_KEYS, type Person } from './person.ts'
import { upsertPerson, type NewPerson } from './upsert-person.ts'
import { recordLookup } from '#modules/exchange'
import type { Context } from '#platform/context.ts'
import { Refusal } from '#platform/refusal.ts'

/**
 * An officer at a counter writes down from the card who stands there. Somebody whom the city knows already stays as he is known: the officer
 * then sees his data, so that is in the log like any other look-up, and on that person's page. Refuses who sits at no counter (403).
 */
export const writeDownPerson = async (ctx: Context, given: Pick<NewPerson, 'identifier' | 'name' | 'birthDate'>): Promise<Person> => {
  if (!mayLookUp(ctx.actor, { identifier: given.identifier, own: null, dossier: undefined }))
    throw new Refusal('identity.lookup_not_allowed', 403)
  const known = await findPersonByIdentifier(ctx, given.identifier)
  if (!known) return upsertPerson(ctx, { ...given, source: 'counter' })
  const seen = FACT_KEYS.filter(key => Object.hasOwn(known, key) && (known as Readonly<Record<string, unknown>>)[key] !== null)
  const { identifier, id: person } = known
  await recordLookup(ctx, {
    purpose: 'counter',
    system: 'city',
    agency: lookingAgency(ctx.actor),
    identifier,
    person,
    seen,
    outcome: 'found',
    ms: 0,
  })
  return known
}
