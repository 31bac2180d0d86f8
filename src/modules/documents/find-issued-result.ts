import type { Context } from '#platform/context.ts'
import { issuedOf } from './issued-result.ts'
import type { IssuedResult } from './result.ts'
import { findResultByVerifyId } from './result-store.ts'

/** The line of the register with this code, for a module that has asked whether its actor may know it. */
export const findIssuedResult = async (ctx: Context, verifyId: string): Promise<IssuedResult | undefined> => {
  const row = await findResultByVerifyId.maybeOne(ctx.tx, { verifyId })
  return row && issuedOf(row)
}
