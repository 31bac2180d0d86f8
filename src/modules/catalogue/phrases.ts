import { fold } from '#platform/text.ts'

/** A word or a pair of words of the catalogue: without diacritics, as it is mostly written, and how much it is used. */
export type Phrase = { readonly folded: string; readonly shown: string; readonly uses: number }
export type Named = { readonly shortName: string; readonly name: string; readonly keywords: readonly string[]; readonly weight: number }

export const wordsOf = (text: string): string[] =>
  text
    .normalize('NFC')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)

/** Counts words and neighbouring pairs of all names; procedures that many people need count more. */
export const phrasesOf = (names: readonly Named[]): Phrase[] => {
  const counts = new Map<string, Map<string, number>>()
  const count = (shown: string, weight: number): void => {
    const folded = fold(shown)
    const forms = counts.get(folded) ?? new Map<string, number>()
    forms.set(shown, (forms.get(shown) ?? 0) + weight)
    counts.set(folded, forms)
  }
  for (const { shortName, name, keywords, weight } of names)
    for (const text of [shortName, name, ...keywords]) {
      const words = wordsOf(text)
      words.forEach((word, i) => {
        count(word, weight)
        const next = words[i + 1]
        if (next !== undefined) count(`${word} ${next}`, weight)
      })
    }
  return [...counts].map(([folded, forms]) => {
    const [[shown] = [folded]] = [...forms].sort(([, a], [, b]) => b - a)
    return { folded, shown, uses: [...forms.values()].reduce((a, b) => a + b, 0) }
  })
}
