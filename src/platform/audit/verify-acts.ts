import type { KeyObject } from 'node:crypto'
import type { Tx } from '../sql.ts'
import { merkleTree } from './merkle.ts'
import { readActs, readSeals } from './read-acts.ts'
import { openAfter } from './seal-acts.ts'
import type { Head } from './seal-head.ts'
import { isSignedBy } from './seal-key.ts'
import { endOfLife } from './seal-store.ts'
import { actBytes, sealHash, type Seal, type SealedAct } from './sealed-bytes.ts'

export type Audit = {
  readonly seals: number
  readonly sealed: number
  /** Acts of the last second or of transactions that ended after an older one still ran. */
  readonly unsealed: number
  /** The first place that is not as it was sealed, in words; null when all is. */
  readonly broken: string | null
}

/** The acts of one life of the database, taken seal by seal. */
const actsOfLife = async (tx: Tx, seal: Seal) => {
  const { endsAtSeq } = await endOfLife.one(tx, { number: seal.number })
  const acts = readActs(tx, { fromXid: '0', untilXid: null, aboveSeq: seal.aboveSeq, toSeq: endsAtSeq })
  let next = await acts.next()
  return {
    /** Null: whatever is left. */
    async *below(untilXid: string | null): AsyncGenerator<SealedAct> {
      while (next.done !== true && (untilXid === null || BigInt(next.value.writtenBy) < BigInt(untilXid))) {
        yield next.value
        next = await acts.next()
      }
    },
  }
}

const count = async (items: AsyncIterable<unknown>): Promise<number> => {
  let n = 0
  for await (const _ of items) n++
  return n
}

const placeOf = (seal: Seal): string => `seal ${seal.number} of ${seal.at} (acts ${seal.firstSeq ?? '–'} to ${seal.lastSeq ?? '–'})`

/** Whether the seal itself is what was made, and follows the one before. */
const faultOfSeal = (seal: Seal, before: Seal | undefined, key: KeyObject): string | undefined => {
  const open = openAfter(before)
  if (seal.number !== open.number) return `seal ${open.number} is missing`
  if (!isSignedBy(key, seal)) return `${placeOf(seal)} was rewritten: its signature does not fit`
  if (seal.previous !== open.previous) return `${placeOf(seal)} does not follow the seal before: one of them was replaced`
  if (seal.aboveSeq !== open.aboveSeq || seal.fromXid !== open.fromXid) return `${placeOf(seal)} does not begin where the one before ends`
  return undefined
}

const faultOfActs = async (seal: Seal, acts: AsyncIterable<SealedAct>): Promise<string | undefined> => {
  const tree = merkleTree()
  for await (const act of acts) tree.add(actBytes(act))
  const [n, there] = [seal.acts, tree.size()]
  if (there < n) return `${placeOf(seal)}: ${n - there} of its ${n} acts are missing`
  if (there > n) return `${placeOf(seal)}: ${there - n} acts were put in among its ${n}`
  return tree.root() === seal.root ? undefined : `${placeOf(seal)}: an act was changed, or two changed places`
}

const faultOfHead = (head: Head | undefined, seal: Seal | undefined): string | undefined => {
  if (head === undefined || (seal !== undefined && sealHash(seal) === head.hash)) return undefined
  return seal === undefined
    ? `seal ${head.number}, which the head file names, is missing`
    : `the head file does not match seal ${head.number}: another one was sealed`
}

/** Recomputes every seal from the acts. `head` is the copy from outside the database: it shows whether the end was cut off. */
export const verifyActs = async (tx: Tx, key: KeyObject, head: Head | undefined): Promise<Audit> => {
  let [before, sealed]: [Seal | undefined, number] = [undefined, 0]
  let life: Awaited<ReturnType<typeof actsOfLife>> | undefined
  let headSeal: Seal | undefined
  const found = (broken: string | undefined, unsealed: number): Audit => ({
    seals: before?.number ?? 0,
    sealed,
    unsealed,
    broken: broken ?? null,
  })
  for await (const seal of readSeals(tx)) {
    const fault = faultOfSeal(seal, before, key)
    if (fault !== undefined) return found(fault, 0)
    life ??= await actsOfLife(tx, seal)
    const changed = await faultOfActs(seal, life.below(seal.untilXid))
    if (changed !== undefined) return found(changed, 0)
    if (seal.endsAtSeq !== null) {
      const more = await count(life.below(null))
      if (more > 0) return found(`${more} acts were put in before the restore that ${placeOf(seal)} closes`, 0)
      life = undefined
    }
    if (seal.number === head?.number) headSeal = seal
    sealed += seal.acts
    before = seal
  }
  return found(faultOfHead(head, headSeal), await count(await rest(tx, before, life)))
}

/** What no seal covers yet. */
const rest = async (tx: Tx, last: Seal | undefined, life: Awaited<ReturnType<typeof actsOfLife>> | undefined) =>
  life === undefined ? readActs(tx, { ...openAfter(last), untilXid: null, toSeq: null }) : life.below(null)
