import type { Context } from '#platform/context.ts'
import { findIssuedResult, type IssuedResult } from '#modules/documents'
import type { DossierEvent } from './dossier-view.ts'

/** The line of the register of what was signed last, for whoever may see this history; null when nothing was signed. */
export const resultOf = async (ctx: Context, events: readonly DossierEvent[]): Promise<IssuedResult | null> => {
  const verify = events.findLast(event => event.act === 'sign')?.facts['verify']
  return typeof verify === 'string' ? ((await findIssuedResult(ctx, verify)) ?? null) : null
}
