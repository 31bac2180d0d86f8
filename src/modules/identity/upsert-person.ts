import { cleanIdentifier, isIdentifier } from './identifier.ts'
import { findByIdentifier, insertPerson } from './person-store.ts'
import type { Person, PersonSource } from './person.ts'
import { actOf } from '#platform/act.ts'
import type { Context } from '#platform/context.ts'
import { newId } from '#platform/id.ts'
import { Refusal } from '#platform/refusal.ts'

export type NewPerson = {
  readonly identifier: string
  readonly name: string
  readonly birthDate?: string | null | undefined
  readonly sex?: 'male' | 'female' | null | undefined
  readonly phone?: string | null | undefined
  readonly email?: string | null | undefined
  readonly level?: 1 | 2 | undefined
  /** counter unless said otherwise: an officer read it from the card. */
  readonly source?: PersonSource | undefined
}

/**
 * The person with this identifier, made when he is new: somebody without an account who stands at a counter, or one who signs in for the
 * first time. Somebody who is known stays as he is. Refuses what has not twelve digits (422).
 */
export const upsertPerson = async (ctx: Context, person: NewPerson): Promise<Person> => {
  const identifier = cleanIdentifier(person.identifier)
  if (!isIdentifier(identifier))
    throw new Refusal('identity.not_twelve_digits', 422, {}, [{ pointer: '/identifier', code: 'identity.not_twelve_digits' }])
  const name = person.name.trim().replace(/\s+/g, ' ')
  if (name === '') throw new Refusal('identity.name_missing', 422, {}, [{ pointer: '/name', code: 'identity.name_missing' }])
  const known = await findByIdentifier.maybeOne(ctx.tx, { identifier })
  if (known) return known
  const id = newId(ctx.now.getTime())
  const source = person.source ?? 'counter'
  const made = await insertPerson.maybeOne(ctx.tx, {
    ...actOf(ctx, 'identity.person_added', id, { source }),
    id,
    identifier,
    name,
    birthDate: person.birthDate ?? null,
    sex: person.sex ?? null,
    phone: person.phone ?? null,
    email: person.email ?? null,
    level: person.level ?? 1,
    source,
    now: ctx.now,
  })
  return made ?? findByIdentifier.one(ctx.tx, { identifier })
}
