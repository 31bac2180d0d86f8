/** A stream of chance that is the same for the same seed, on every machine. Never for secrets. */
export type Chance = {
  /** From 0 up to, not including, 1. */
  readonly next: () => number
  /** A whole number from `low` to `high`, both included. */
  readonly between: (low: number, high: number) => number
  readonly happens: (probability: number) => boolean
  readonly pick: <T>(list: readonly T[]) => T
  /** By weight: `[['Nguyễn', 38], ['Trần', 11]]`. */
  readonly weighted: <T>(list: readonly (readonly [T, number])[]) => T
}

/** mulberry32, seeded by the FNV-1a hash of the text. */
export const chance = (seed: string): Chance => {
  let state = 0x811c9dc5
  for (const letter of seed) state = Math.imul(state ^ (letter.codePointAt(0) ?? 0), 0x01000193)
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
  const pick = <T>(list: readonly T[]): T => {
    const [chosen] = list.slice(Math.floor(next() * list.length))
    if (chosen === undefined) throw new Error('demo: nothing to pick from')
    return chosen
  }
  const weighted = <T>(list: readonly (readonly [T, number])[]): T => {
    let left = next() * list.reduce((sum, [, weight]) => sum + weight, 0)
    for (const [value, weight] of list) if ((left -= weight) < 0) return value
    return pick(list)[0]
  }
  return { next, pick, weighted, between: (low, high) => low + Math.floor(next() * (high - low + 1)), happens: p => next() < p }
}
