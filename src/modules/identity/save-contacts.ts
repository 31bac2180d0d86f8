import { readContacts } from './contacts.ts'
import { updateContacts } from './person-store.ts'
import { actOf } from '#platform/act.ts'
import type { Context } from '#platform/context.ts'
import { Refusal } from '#platform/refusal.ts'

export type SaveContacts = { readonly phone: string; readonly email: string; readonly version: number }

/** Telephone and e-mail of the citizen himself. Refuses: not a citizen (403), not a number or address (422), changed meanwhile (412). */
export const saveContacts = async (ctx: Context, input: SaveContacts): Promise<void> => {
  if (ctx.actor.kind !== 'citizen') throw new Refusal('platform.citizens_only', 403)
  const { contacts, problems } = readContacts(input)
  if (problems[0]) throw new Refusal(problems[0].code, 422, {}, problems)
  const act = actOf(ctx, 'identity.contacts_changed', ctx.actor.person, { phone: contacts.phone !== null, email: contacts.email !== null })
  const saved = await updateContacts.maybeOne(ctx.tx, { ...act, id: ctx.actor.person, ...contacts, version: input.version })
  if (!saved) throw new Refusal('identity.changed_meanwhile', 412)
}
