import type { Fragment } from '#platform/html.ts'
import type { Context } from '#platform/context.ts'
import type { Procedure } from './procedure.ts'

/*
 * Places on the pages of the catalogue that modules above fill: each registers what it has to say there, once, when the program is put
 * together. A slot that nobody fills is empty.
 */
export type ProcedureSlot =
  /** Under the time limit: "Nộp đủ bây giờ: có kết quả trước …". */
  | 'time'
  /** Under the fee: who is exempt. */
  | 'fee'
  /** Under the button: a draft that waits, how long it takes. */
  | 'apply'
  /** At the end of the page. */
  | 'foot'

type Panel = (ctx: Context, procedure: Procedure) => Fragment | Promise<Fragment>
type SearchPanel = (ctx: Context) => Fragment | Promise<Fragment>

const panels = new Map<ProcedureSlot, Panel[]>()
const searchPanels: SearchPanel[] = []

export const procedureSlots = {
  fill: (slot: ProcedureSlot, panel: Panel): void => void panels.set(slot, [...(panels.get(slot) ?? []), panel]),
  /** Under a search that found nothing: other ways in. */
  fillEmptySearch: (panel: SearchPanel): void => void searchPanels.push(panel),
}

export const slot = (name: ProcedureSlot, ctx: Context, procedure: Procedure): Promise<Fragment[]> =>
  Promise.all((panels.get(name) ?? []).map(panel => panel(ctx, procedure)))

export const emptySearchSlot = (ctx: Context): Promise<Fragment[]> => Promise.all(searchPanels.map(panel => panel(ctx)))
