/*
 * Days and times of the city. Viet Nam keeps UTC+7 all year and has kept it since 1975, so the arithmetic needs no table of zones
 * and never the zone of the machine. A day is the text YYYY-MM-DD; a time of day is minutes since the city's midnight.
 */
const OFFSET = 7 * 3_600_000
const DAY = 86_400_000
export const MINUTE = 60_000

/** The city's day at an instant, as YYYY-MM-DD. */
export const cityDay = (instant: Date): string => new Date(instant.getTime() + OFFSET).toISOString().slice(0, 10)

/** Minutes since the city's midnight at an instant, seconds as a fraction. */
export const cityMinute = (instant: Date): number => (((instant.getTime() + OFFSET) % DAY) + DAY) % DAY / MINUTE // prettier-ignore

const midnight = (day: string): number => Date.parse(`${day}T00:00:00Z`)
const dayAt = (ms: number): string => new Date(ms).toISOString().slice(0, 10)

/** The instant at `minute` of a day in the city. */
export const atCity = (day: string, minute: number): Date => new Date(midnight(day) - OFFSET + minute * MINUTE)

/** The day `n` days after (before, when negative). */
export const addDays = (day: string, n: number): string => dayAt(midnight(day) + n * DAY)

/** Days from `a` to `b`: 1 from today to tomorrow. */
export const daysBetween = (a: string, b: string): number => (midnight(b) - midnight(a)) / DAY

/** The same date `n` months later; the last day of that month when it has no such date (Civil Code 2015, art. 148.3). */
export const addMonths = (day: string, n: number): string => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const last = new Date(Date.UTC(year, month + n, 0)).getUTCDate()
  return dayAt(Date.UTC(year, month - 1 + n, Math.min(date, last)))
}

/** 0 is Sunday, 6 Saturday. */
export const weekdayOf = (day: string): number => new Date(midnight(day)).getUTCDay()

/** The Monday of the week of a day. */
export const mondayOf = (day: string): string => addDays(day, -((weekdayOf(day) + 6) % 7))

/** Every day from `first` to `last`, both included. */
export const daysFrom = (first: string, last: string): string[] =>
  Array.from({ length: Math.max(0, daysBetween(first, last) + 1) }, (_, i) => addDays(first, i))

/** Whether a text is a day of the calendar as YYYY-MM-DD. */
export const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(midnight(text)) && dayAt(midnight(text)) === text

/** "08:30" → 510; undefined when it is no time of day. */
export const readTime = (text: string): number | undefined => {
  const parts = /^([01]?\d|2[0-4]):([0-5]\d)(?::00)?$/.exec(text)
  const minute = Number(parts?.[1]) * 60 + Number(parts?.[2])
  return parts && minute <= 1440 ? minute : undefined
}
