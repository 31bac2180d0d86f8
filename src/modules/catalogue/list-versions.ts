import type { Context } from '#platform/context.ts'
import { Refusal } from '#platform/refusal.ts'
import { selectProcedure, selectVersions } from './catalogue-store.ts'

/** The versions of a procedure that had or will have a day, newest first. */
export const listVersions = (ctx: Context, code: string) => selectVersions.many(ctx.tx, { code })

/** A procedure as the office keeps it: where it comes from, who chose its short name, its number for saving. */
export const getEntry = async (ctx: Context, code: string) => {
  const entry = await selectProcedure.maybeOne(ctx.tx, { code })
  if (!entry) throw new Refusal('catalogue.not_found', 404, { code })
  return entry
}
