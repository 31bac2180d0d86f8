import type { Tx } from '../sql.ts'
import { actsAfter, sealsAfter } from './seal-store.ts'
import type { Seal, SealedAct } from './sealed-bytes.ts'

const ACTS_A_PAGE = 5000
const SEALS_A_PAGE = 1000

export type Range = {
  readonly fromXid: string
  /** Null: all there are. */
  readonly untilXid: string | null
  readonly aboveSeq: number
  readonly toSeq: number | null
}

/** Acts in the order of sealing, read in pages. */
export async function* readActs(tx: Tx, range: Range): AsyncGenerator<SealedAct> {
  let after = { afterXid: range.fromXid, afterSeq: 0 }
  for (;;) {
    const { untilXid, aboveSeq, toSeq } = range
    const page = await actsAfter.many(tx, { ...after, untilXid, aboveSeq, toSeq, limit: ACTS_A_PAGE })
    yield* page
    const last = page.at(-1)
    if (last === undefined || page.length < ACTS_A_PAGE) return
    after = { afterXid: last.writtenBy, afterSeq: last.seq }
  }
}

/** All seals by number. */
export async function* readSeals(tx: Tx): AsyncGenerator<Seal> {
  let number = Number.MIN_SAFE_INTEGER
  for (;;) {
    const page = await sealsAfter.many(tx, { number, limit: SEALS_A_PAGE })
    yield* page
    const last = page.at(-1)
    if (last === undefined || page.length < SEALS_A_PAGE) return
    number = last.number
  }
}
