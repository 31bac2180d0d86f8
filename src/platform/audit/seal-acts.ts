import { inTransaction, type Context } from '../context.ts'
import { merkleTree } from './merkle.ts'
import { readActs } from './read-acts.ts'
import { headOf, headPath, keepHead, readHead, type Head } from './seal-head.ts'
import { sealKey, signSeal } from './seal-key.ts'
import { insertSeal, lastSeal, tryLead, waiting } from './seal-store.ts'
import { actBytes, inMicroseconds, NO_SEAL, sealHash, type Seal } from './sealed-bytes.ts'

export type Open = Pick<Seal, 'number' | 'previous' | 'aboveSeq' | 'fromXid'>

/** Where the seal after `last` begins. */
export const openAfter = (last: Seal | undefined): Open => {
  if (last === undefined) return { number: 1, previous: NO_SEAL, aboveSeq: 0, fromXid: '0' }
  const next = { number: last.number + 1, previous: sealHash(last) }
  return last.endsAtSeq === null
    ? { ...next, aboveSeq: last.aboveSeq, fromXid: last.untilXid }
    : { ...next, aboveSeq: last.endsAtSeq, fromXid: '0' }
}

/** Closes what `readActs` gives below `untilXid` (null: everything, for the end of a life of the database). */
const close = async (ctx: Context, open: Open, untilXid: string | null): Promise<Seal> => {
  const tree = merkleTree()
  let [first, last, lastXid] = [Infinity, -Infinity, -1n]
  for await (const act of readActs(ctx.tx, { ...open, untilXid, toSeq: null })) {
    tree.add(actBytes(act))
    first = Math.min(first, act.seq)
    last = Math.max(last, act.seq)
    lastXid = BigInt(act.writtenBy)
  }
  const some = tree.size() > 0
  const seal = signSeal(await sealKey(ctx.services.settings), {
    ...open,
    untilXid: untilXid ?? (some ? String(lastXid + 1n) : open.fromXid),
    endsAtSeq: untilXid === null ? Math.max(open.aboveSeq, last) : null,
    acts: tree.size(),
    firstSeq: some ? first : null,
    lastSeq: some ? last : null,
    root: tree.root(),
    at: inMicroseconds(ctx.now),
  })
  await insertSeal.run(ctx.tx, seal)
  return seal
}

/** A database that lacks what was sealed must not be sealed further: that would hide the loss. */
const checkHead = (head: Head | undefined, last: Seal | undefined): void => {
  if (head === undefined || (last !== undefined && head.number < last.number)) return
  if (last === undefined || head.number > last.number || head.hash !== sealHash(last))
    throw new Error(`seal ${head.number} of the head file is not in the database as it was: run audit verify`)
}

const nextWaiting = async (ctx: Context, last: Seal | undefined): Promise<{ open: Open; untilXid: string } | undefined> => {
  const open = openAfter(last)
  const { untilXid, any } = await waiting.one(ctx.tx, open)
  if (BigInt(untilXid) < BigInt(open.fromXid))
    throw new Error('the server counts transactions below those that are sealed: the database was moved without its restore')
  return any ? { open, untilXid } : undefined
}

const lead = (ctx: Context, work: (ctx: Context, last: Seal | undefined) => Promise<Seal | undefined>): Promise<Seal | undefined> =>
  inTransaction(ctx, async ctx => {
    const { leads } = await tryLead.one(ctx.tx, {})
    return leads ? work(ctx, await lastSeal.maybeOne(ctx.tx, {})) : undefined
  })

/**
 * Seals the acts of all transactions below the oldest running one and copies the head outside the database. Does nothing when nothing
 * waits, or when somebody else seals at this moment; a head that an earlier crash left behind is copied then too.
 */
export const sealActs = async (ctx: Context): Promise<Seal | undefined> => {
  const { dataDir } = ctx.services.settings
  const [head, last] = [await readHead(headPath(dataDir)), await lastSeal.maybeOne(ctx.tx, {})]
  checkHead(head, last)
  const made = (await nextWaiting(ctx, last))
    ? await lead(ctx, async (ctx, last) => {
        const next = await nextWaiting(ctx, last)
        return next && close(ctx, next.open, next.untilXid)
      })
    : undefined
  const newest = made ?? last
  if (newest !== undefined && newest.number !== head?.number) await keepHead(dataDir, headOf(newest))
  return made
}

/**
 * For restore, in the new database, before anybody else may write there: closes what the old server left unsealed. Its transactions are
 * numbered afresh, so later seals begin above the highest seq of now.
 */
export const endLife = async (ctx: Context): Promise<Seal> => {
  const seal = await lead(ctx, (ctx, last) => close(ctx, openAfter(last), null))
  if (seal === undefined) throw new Error('another program seals this database; a restore must be alone with it')
  await keepHead(ctx.services.settings.dataDir, headOf(seal))
  return seal
}
