import { cleanIdentifier, isIdentifier, isOldIdentifier } from './identifier.ts'
import { findByIdentifier, findByOldIdentifier, findPerson, findPersons } from './person-store.ts'
import type { Person } from './person.ts'
import type { Context } from '#platform/context.ts'
import { Refusal } from '#platform/refusal.ts'

type Reading = Pick<Context, 'tx'>

/** A person by id. The caller has checked that the reader may know him. */
export const getPerson = async (ctx: Reading, id: string): Promise<Person> => {
  const found = await findPerson.maybeOne(ctx.tx, { id })
  if (!found) throw new Refusal('identity.person_not_found', 404)
  const { source: _source, knownAt: _knownAt, version: _version, ...person } = found
  return person
}

/** Several at once, in no order; unknown ids are left out. */
export const getPersons = (ctx: Reading, ids: readonly string[]): Promise<readonly Person[]> =>
  ids.length === 0 ? Promise.resolve([]) : findPersons.many(ctx.tx, { ids })

/** By the twelve digits, or by the nine of the old card when they belong to one person only. */
export const findPersonByIdentifier = async (ctx: Reading, identifier: string): Promise<Person | undefined> => {
  const digits = cleanIdentifier(identifier)
  if (isIdentifier(digits)) return findByIdentifier.maybeOne(ctx.tx, { identifier: digits })
  if (!isOldIdentifier(digits)) return undefined
  const found = await findByOldIdentifier.many(ctx.tx, { oldIdentifier: digits })
  return found.length === 1 ? found[0] : undefined
}
