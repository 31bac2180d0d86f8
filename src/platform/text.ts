import { Refusal } from './refusal.ts'

/**
 * Text at the door: NFC, otherwise unchanged. NUL and lone surrogates cannot be stored and are refused (422) rather than dropped.
 */
export const normal = (text: string): string => {
  if (text.includes('\0') || !text.isWellFormed()) throw new Refusal('platform.bad_characters', 422)
  return text.normalize('NFC')
}

/** For comparing and searching: lower case, without diacritics, đ as d, single spaces. */
export const fold = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/đ/g, 'd').replace(/\s+/g, ' ').trim()

/** Vietnamese order by given name is a matter of the list; this one compares texts as a Vietnamese dictionary does. */
export const vietnamese = new Intl.Collator('vi')
