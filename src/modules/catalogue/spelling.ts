import { fold } from '#platform/text.ts'
import type { Phrase } from './phrases.ts'
import { tokensOf } from './search-words.ts'

export type Near = Phrase & { readonly wanted: string }

/** How many letters differ, a swap of neighbours counted once; stops caring above `most`. */
export const distance = (a: string, b: string, most = 3): number => {
  if (Math.abs(a.length - b.length) > most) return most + 1
  let before: number[] = []
  let row = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      let best = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (same ? 0 : 1))
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) best = Math.min(best, (before[j - 2] ?? 0) + 1)
      next.push(best)
    }
    before = row
    row = next
  }
  return row[b.length] ?? most + 1
}

const pairsOf = (tokens: readonly string[]): string[] => tokens.slice(0, -1).map((token, i) => `${token} ${tokens[i + 1] ?? ''}`)

/** The phrases that reading and mending a text need: its words and its neighbouring pairs. */
export const phrasesIn = (text: string): string[] => {
  const tokens = tokensOf(text)
  return [...new Set([...tokens, ...pairsOf(tokens)])]
}

/**
 * The text as the catalogue writes it: of all ways to cut it into words and pairs the one whose pairs are used most. Words that the
 * catalogue does not know stay as they are.
 */
export const readAs = (text: string, known: ReadonlyMap<string, Phrase>): string => {
  const tokens = tokensOf(text)
  const best: { readonly score: number; readonly shown: readonly string[] }[] = Array.from({ length: tokens.length + 1 }, () => ({
    score: 0,
    shown: [],
  }))
  for (let i = tokens.length - 1; i >= 0; i--) {
    const token = tokens[i] ?? ''
    const rest = best[i + 1] ?? { score: 0, shown: [] }
    const word = known.get(token)
    const one = { score: rest.score + (word ? 0.01 : 0), shown: [word?.shown ?? token, ...rest.shown] }
    const pair = i + 1 < tokens.length ? known.get(`${token} ${tokens[i + 1] ?? ''}`) : undefined
    const after = best[i + 2]
    const two = pair && after ? { score: after.score + 1 + Math.log(pair.uses), shown: [pair.shown, ...after.shown] } : one
    best[i] = two.score > one.score ? two : one
  }
  return best[0]?.shown.join(' ') ?? text
}

const allowed = (text: string): number => (text.length <= 4 ? 1 : 2)

/** How good it is to read `wanted` as a phrase: close first, then used much. 0: too far. */
const closeness = (near: Near): number => {
  const d = distance(near.wanted, near.folded)
  return d === 0 || d > allowed(near.wanted) ? 0 : Math.log(1 + near.uses) / (d * d)
}

/**
 * Mends one place of a text that the catalogue does not know: the pair of words, or the single word, that is closest to a known one. `near`
 * holds candidates by what they stand for. Nothing when no place can be mended.
 */
export const mendOnce = (
  tokens: readonly string[],
  known: ReadonlyMap<string, Phrase>,
  near: readonly Near[],
): readonly string[] | null => {
  const spots = [
    ...pairsOf(tokens).map((text, at) => ({ text, at, length: 2 })),
    ...tokens.map((text, at) => ({ text, at, length: 1 })),
  ].filter(spot => !known.has(spot.text))
  const options = spots.flatMap(spot =>
    near
      .filter(n => n.wanted === spot.text)
      .map(n => ({ spot, to: n.folded.split(' '), score: closeness(n) * (spot.length === 2 ? 2 : 1) })),
  )
  const best = options.filter(o => o.score > 0).sort((a, b) => b.score - a.score)[0]
  if (!best) return null
  return [...tokens.slice(0, best.spot.at), ...best.to, ...tokens.slice(best.spot.at + best.spot.length)]
}

/** Phrases of two words that somebody perhaps meant, best first, at most `most`. */
export const suggestionsOf = (typed: string, near: readonly Near[], most = 3): readonly string[] => {
  const wanted = tokensOf(typed).join(' ')
  const scored = near
    .filter(n => n.folded !== wanted && n.folded.includes(' '))
    .map(n => ({ n, score: Math.log(1 + n.uses) / (1 + distance(wanted, n.folded, 8)) }))
    .sort((a, b) => b.score - a.score)
  return [...new Set(scored.map(s => s.n.shown))].filter(shown => fold(shown) !== wanted).slice(0, most)
}
