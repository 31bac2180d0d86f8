import { getPerson, type Person } from '#modules/identity'
import { actorId } from '#platform/act.ts'
import type { Context } from '#platform/context.ts'
import { seal, unseal } from '#platform/keys.ts'

/** Where a person's data came from: looked up now, or written down by the officer. */
export type Origin = 'population' | 'card'

const PURPOSE = 'person at the counter'
/** An intake begins long before; afterwards he is looked up again. */
const LIFE_MS = 3_600_000
type Sealed = { readonly officer: string; readonly person: string; readonly origin: Origin }

/** Who was looked up just now, for this officer's next pages: nobody's data is opened by an id alone, past the log of look-ups. */
export const sealPerson = (ctx: Context, person: Person, origin: Origin): string =>
  seal(
    ctx.services.settings.secrets,
    PURPOSE,
    { officer: actorId(ctx.actor), person: person.id, origin } satisfies Sealed,
    new Date(ctx.now.getTime() + LIFE_MS),
  )

export type AtCounter = { readonly person: Person; readonly origin: Origin; readonly sealed: string }

/** The person whom this officer looked up; null when it is not his, altered or too old. */
export const personOf = async (ctx: Context, sealed: string | undefined): Promise<AtCounter | null> => {
  const found = unseal<Sealed>(ctx.services.settings.secrets, PURPOSE, sealed, ctx.now)
  if (!sealed || found?.officer !== actorId(ctx.actor)) return null
  return { person: await getPerson(ctx, found.person), origin: found.origin, sealed }
}
