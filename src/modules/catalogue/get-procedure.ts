import { cityDay } from '#platform/calendar.ts'
import type { Context } from '#platform/context.ts'
import { isId } from '#platform/id.ts'
import { Refusal } from '#platform/refusal.ts'
import { selectByCode, selectById } from './catalogue-store.ts'
import type { Content } from './content.ts'
import type { Procedure } from './procedure.ts'

type Row = Omit<Procedure, keyof Content> & { readonly content: Content }

const procedureOf = ({ content, ...row }: Row): Procedure => ({ ...content, ...row })

/** The procedure as in force on a day (today when none is given); undefined when there is none of that code on that day. */
export const findProcedure = async (ctx: Context, code: string, on: string = cityDay(ctx.now)): Promise<Procedure | undefined> => {
  const row = await selectByCode.maybeOne(ctx.tx, { code, on })
  return row && procedureOf(row)
}

/** The procedure as in force on a day (today when none is given); refuses with 404. */
export const getProcedure = async (ctx: Context, code: string, on?: string): Promise<Procedure> => {
  const procedure = await findProcedure(ctx, code, on)
  if (!procedure) throw new Refusal('catalogue.not_found', 404, { code })
  return procedure
}

/** One version by its id, as a dossier kept it, whether or not it is still in force. */
export const getProcedureVersion = async (ctx: Context, id: string): Promise<Procedure> => {
  const row = isId(id) ? await selectById.maybeOne(ctx.tx, { id }) : undefined
  if (!row) throw new Refusal('catalogue.not_found', 404, { code: id })
  return procedureOf(row)
}
