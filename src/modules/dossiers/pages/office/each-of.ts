import type { Context } from '#platform/context.ts'
import type { Fragment } from '#platform/html.ts'
import { Refusal } from '#platform/refusal.ts'
import { texts } from '#platform/texts.ts'
import type { DossierView } from '../../dossier-view.ts'
import type { ActName } from '../../dossier.ts'
import { getDossier } from '../../get-dossier.ts'
import { sayHere } from './act.ts'
import type { Outcome } from './outcome-view.ts'

const words = texts({
  failed: {
    vi: (id: string) => `Máy gặp lỗi (mã ${id}). Chưa có gì thay đổi; hãy thử lại sau ít phút.`,
    en: (id: string) => `Something went wrong (number ${id}). Nothing changed; try again in a few minutes.`,
  },
  refused: { vi: 'Không làm được. Hãy mở hồ sơ để xem lý do.', en: 'It cannot be done. Open the dossier to see why.' },
  unknown: { vi: 'Không mở được hồ sơ này', en: 'This dossier cannot be opened' },
})

type Seen = { readonly code: string; readonly version: number }

const reasonOf = (ctx: Context, error: unknown): string => {
  if (error instanceof Refusal) return sayHere(ctx, error) ?? words(ctx.lang).refused
  ctx.log.error({ err: error, request: ctx.requestId }, 'one of several acts failed')
  return words(ctx.lang).failed(ctx.requestId)
}

const find = (ctx: Context, code: string): Promise<DossierView | null> =>
  getDossier(ctx, code).catch((error: unknown) => {
    if (error instanceof Refusal) return null
    throw error
  })

/**
 * Does one act to several dossiers, each in a transaction of its own, so that one that fails leaves the others done. `act` is the name
 * under which it must still be open to be tried again.
 */
export const eachOf = async (
  ctx: Context,
  chosen: readonly Seen[],
  act: ActName,
  work: (ctx: Context, on: Seen) => Promise<Fragment>,
): Promise<Outcome[]> => {
  const outcomes: Outcome[] = []
  for (const on of chosen) {
    const before = await find(ctx, on.code)
    const known = { code: on.code, name: before?.ownerName ?? words(ctx.lang).unknown, title: before?.title ?? on.code }
    try {
      outcomes.push({ ...known, done: await work(ctx, on) })
    } catch (error) {
      const after = await find(ctx, on.code)
      outcomes.push({ ...known, failed: reasonOf(ctx, error), again: after?.open.includes(act) ? after.version : null })
    }
  }
  return outcomes
}
