import { actOf } from '#platform/act.ts'
import type { Context } from '#platform/context.ts'
import { Refusal } from '#platform/refusal.ts'
import { normal } from '#platform/text.ts'
import { mayRename } from './catalogue-access.ts'
import { getEntry } from './list-versions.ts'
import { SHORT_NAME_LENGTH } from './short-name.ts'
import { updateShortName } from './write-store.ts'

/** Gives a procedure another short name. It stays whatever is imported or loaded later. */
export const renameProcedure = async (
  ctx: Context,
  command: { readonly code: string; readonly shortName: string; readonly version: number },
): Promise<void> => {
  const entry = await getEntry(ctx, command.code)
  if (!mayRename(ctx.actor)) throw new Refusal('catalogue.may_not_rename', 403)
  const shortName = normal(command.shortName).replace(/\s+/g, ' ').trim()
  const wrong = (code: string): Refusal => new Refusal(code, 422, { length: [...shortName].length }, [{ pointer: '/ten-ngan', code }])
  if (shortName === '') throw wrong('catalogue.short_name_empty')
  if ([...shortName].length > SHORT_NAME_LENGTH) throw wrong('catalogue.short_name_long')
  if (entry.version === command.version && entry.shortName === shortName) return
  const { code, version } = command
  const saved = await updateShortName.maybeOne(ctx.tx, { code, shortName, version, ...actOf(ctx, 'catalogue.renamed', null, { code }) })
  if (!saved) throw new Refusal('catalogue.changed_meanwhile', 412)
}
