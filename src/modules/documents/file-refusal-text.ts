import type { Refusal } from '#platform/refusal.ts'
import { sayRefusal } from '#platform/refusals.ts'
import type { Lang } from '#platform/texts.ts'
import { refusals } from './refusals.ts'

/** What to write beside a file field whose file was refused; the code itself for a refusal that is not this module's. */
export const fileRefusalText = (refusal: Refusal, lang: Lang): string =>
  sayRefusal(refusals, refusal.code, refusal.facts, lang) ?? refusal.code
