import { Damaged } from './values.ts'

/** How much reading is left. Counted in letters looked at and not in time, so that a file is taken or refused alike on every machine. */
export type Work = { left: number }

/** Enough for 200 pages with 50,000 objects; a hostile file of 20 MB is given up within a second. */
const MOST = 24_000_000
/** What any file may cost, and how often each of its letters may be looked at. */
const LEAST = 2_000_000
const PER_LETTER = 8

export const newWork = (bytes: Buffer): Work => ({ left: Math.min(MOST, LEAST + PER_LETTER * bytes.length) })

/** Counts work done; throws `Damaged` when nothing is left. */
export const spend = (work: Work, amount: number): void => {
  work.left -= amount
  if (work.left < 0) throw new Damaged('more work than a paper is worth')
}
