import { actOf } from '#platform/act.ts'
import type { Context } from '#platform/context.ts'
import { Refusal } from '#platform/refusal.ts'
import type { StoredFile } from './file.ts'
import { findFile } from './file-store.ts'
import { getVaultEntry } from './list-vault.ts'
import { saveUse } from './vault-store.ts'

export type UseFromVault = { readonly entry: string; readonly purpose: string }

/**
 * Takes a paper of one's own vault for a dossier, so that nothing is asked for twice. `purpose` is the code of the procedure or dossier.
 * Refuses what was revoked since (409) and what the scanner has not passed.
 */
export const useFromVault = async (ctx: Context, { entry: id, purpose }: UseFromVault): Promise<StoredFile> => {
  const entry = await getVaultEntry(ctx, id)
  if (entry.revokedAt) throw new Refusal('documents.already_revoked', 409)
  if (entry.state === 'infected') throw new Refusal('documents.infected', 410)
  if (entry.state === 'quarantined') throw new Refusal('documents.still_checking', 409)
  const file = await findFile.maybeOne(ctx.tx, { id: entry.file })
  if (!file) throw new Error('documents: an entry without its file')
  await saveUse.one(ctx.tx, { entryId: entry.id, ...actOf(ctx, 'documents.vault_used', entry.id, { file: file.id, purpose }) })
  return file
}
