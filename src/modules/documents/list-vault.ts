import type { Context } from '#platform/context.ts'
import { isId } from '#platform/id.ts'
import { Refusal } from '#platform/refusal.ts'
import type { VaultEntry } from './vault.ts'
import { findEntries, findEntry } from './vault-store.ts'

/** A vault is its owner's alone. */
const isOwner = (actor: Context['actor'], person: string): boolean => actor.kind === 'citizen' && actor.person === person

/** All papers of a person, newest first. Nobody else's vault exists for an actor. */
export const listVault = async (ctx: Context, person: string): Promise<VaultEntry[]> => {
  if (!isOwner(ctx.actor, person)) throw new Refusal('documents.not_found', 404)
  return findEntries.many(ctx.tx, { person })
}

/** One paper of one's own vault. */
export const getVaultEntry = async (ctx: Context, id: string): Promise<VaultEntry> => {
  const entry = isId(id) ? await findEntry.maybeOne(ctx.tx, { id }) : undefined
  if (!entry || !isOwner(ctx.actor, entry.person)) throw new Refusal('documents.not_found', 404)
  return entry
}
