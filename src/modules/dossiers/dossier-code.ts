/*
 * The code of a dossier: unit, day of filing in the city, number of that unit and day (Circular 01/2018, article 19, in the order of
 * Decision 20/2020): H26.104-261118-0042. Codes of the older order, 000.00.25.H26-240628-0001, have the same two last groups.
 */

/** The code up to its number. `unit` is the identifier of the receiving unit, `day` as 2026-11-18. */
export const codePrefix = (unit: string, day: string): string => `${unit}-${day.slice(2).replaceAll('-', '')}-`

const CODE = /^[0-9A-Z]+(?:\.[0-9A-Z]+)*-\d{6}-\d{4,6}$/

/** What people type or paste: spaces around and inside, small letters, long dashes. Undefined when it cannot be a code. */
export const readCode = (text: string): string | undefined => {
  const code = text
    .replace(/\s+/g, '')
    .replace(/[‐‑‒–—]/g, '-')
    .toUpperCase()
  return code.length <= 60 && CODE.test(code) ? code : undefined
}

/** The tracking key as it is typed: spaces and dashes dropped, capitals. */
export const readKey = (text: string): string => text.replace(/[\s-]/g, '').toUpperCase().slice(0, 20)

/** The code without the unit, for the unit's own lists: "261118-0042". */
export const shortCode = (code: string): string => code.replace(/^[^-]*-/, '')
