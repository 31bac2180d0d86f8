import { getPerson } from '#modules/identity'
import { getOfficer, officerActor } from '#modules/organisation'
import type { Actor, Context } from '#platform/context.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Session } from '#platform/web/session.ts'

/** Who the owner of a session is today. An officer without a post, or somebody who was removed, is nobody any more. */
export const resolveActor = async (ctx: Context, session: Session): Promise<Actor | undefined> => {
  try {
    if (session.actorKind === 'officer') {
      const officer = await getOfficer(ctx, session.subject)
      return officer.posts.length === 0 ? undefined : officerActor(officer)
    }
    const person = await getPerson(ctx, session.subject)
    return { kind: 'citizen', person: person.id, name: person.name, level: session.level === 2 ? 2 : 1 }
  } catch (error) {
    if (error instanceof Refusal && error.status === 404) return undefined
    throw error
  }
}
