import type { Refusal } from '#platform/refusal.ts'
import { sayRefusal } from '#platform/refusals.ts'
import type { Lang } from '#platform/texts.ts'
import { refusals } from './refusals.ts'

const MOST_LETTERS = 60

/**
 * What to write beside a file field whose file was refused, where there may be several with the name of the one; the code itself for a
 * refusal that is not this module's.
 */
export const fileRefusalText = (refusal: Refusal, lang: Lang, name = ''): string => {
  const text = sayRefusal(refusals, refusal.code, refusal.facts, lang) ?? refusal.code
  return name ? `${name.slice(0, MOST_LETTERS)}: ${text}` : text
}
