import type { Limit } from './procedure.ts'
import type { RecordTime } from './record.ts'

/** A bare number above this is a slip (a fee in the wrong field), not a number of days. */
const MOST_BARE_DAYS = 60

/**
 * A time limit as published. A number without a unit is what the national database prints for "the same working day, the next one when
 * received after 15:00" when it is 1, and for working days when it is more. 0 and what cannot be days say nothing: null.
 */
export const readLimit = (time: RecordTime | null): Limit | null => {
  if (time === null || time.value === 0) return null
  if (time.unit === 'year') return { value: time.value * 12, unit: 'month' }
  if (time.unit !== null) return { value: time.value, unit: time.unit }
  if (time.value === 1) return { value: 1, unit: 'same_day' }
  return time.value <= MOST_BARE_DAYS ? { value: time.value, unit: 'working_day' } : null
}

/** Whether a time is printed from which no limit can be read. */
export const isSlip = (time: RecordTime | null): boolean => time !== null && time.value > 0 && readLimit(time) === null
