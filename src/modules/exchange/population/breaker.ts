/** After `FAILURES` failures in a row nobody waits for the outside system any more until `PAUSE_MS` have passed; then one may try. */
const FAILURES = 4
const PAUSE_MS = 15_000

export type Breaker = {
  /** Whether to ask at all. */
  readonly lets: (now: Date) => boolean
  readonly worked: () => void
  readonly failed: (now: Date) => void
}

export const breaker = (): Breaker => {
  let failures = 0
  let closedUntil = 0
  return {
    lets: now => {
      if (failures < FAILURES) return true
      if (now.getTime() < closedUntil) return false
      closedUntil = now.getTime() + PAUSE_MS
      return true
    },
    worked: () => {
      failures = 0
    },
    failed: now => {
      failures++
      closedUntil = now.getTime() + PAUSE_MS
    },
  }
}
