import type { Phrase } from './phrases.ts'
import { tokensOf } from './search-words.ts'

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

/** As it sounds to many: ch and tr, s and x, d, gi and r, l and n are mixed up in writing. */
const sound = (word: string): string =>
  word
    .replace(/^tr/, 'ch')
    .replace(/^x/, 's')
    .replace(/^(gi|r)(?=[aeiouy])/, 'd')
    .replace(/^n(?=[aeiouy])/, 'l')
    .replace(/y$/, 'i')

const MOST_NEAR = 10

/** Known words that somebody perhaps meant by this one, with how far they are; the word itself first when it is known. */
export const nearWords = (token: string, words: readonly Phrase[]): readonly { readonly word: string; readonly far: number }[] => {
  if (/^\d+$/.test(token)) return [{ word: token, far: 0 }]
  const most = token.length <= 5 ? 1 : 2
  const heard = sound(token)
  return words
    .flatMap(({ folded, uses }) => {
      const far = folded === token ? 0 : sound(folded) === heard ? 0.5 : distance(token, folded, most)
      return far > most ? [] : [{ word: folded, far, uses }]
    })
    .sort((a, b) => a.far - b.far || b.uses - a.uses)
    .slice(0, MOST_NEAR)
}

/** Two known words that were typed without a space. */
const splits = (token: string, words: ReadonlyMap<string, Phrase>): readonly string[] =>
  Array.from({ length: Math.max(0, token.length - 3) }, (_, i) => [token.slice(0, i + 2), token.slice(i + 2)] as const)
    .filter(([a, b]) => words.has(a) && words.has(b))
    .map(([a, b]) => `${a} ${b}`)

export type Candidate = { readonly at: number; readonly length: 1 | 2; readonly text: string; readonly far: number }

/** What could stand at each place of the text: pairs for two neighbours, and two words for one; which of them exist is asked afterwards. */
export const candidatesOf = (tokens: readonly string[], words: readonly Phrase[]): readonly Candidate[] => {
  const known = new Map(words.map(w => [w.folded, w]))
  const near = tokens.map(token => nearWords(token, words))
  return tokens.flatMap((token, at): Candidate[] => {
    const next = near[at + 1] ?? []
    const pairs = (near[at] ?? []).flatMap(a =>
      next.map((b): Candidate => ({ at, length: 2, text: `${a.word} ${b.word}`, far: a.far + b.far })),
    )
    return [...pairs, ...splits(token, known).map((text): Candidate => ({ at, length: 1, text, far: 0.5 }))]
  })
}

/** Close first, then much used. What is right as it is counts as it is. */
const worth = (candidate: Candidate, pairs: ReadonlyMap<string, Phrase>): number =>
  Math.log(1 + (pairs.get(candidate.text)?.uses ?? 0)) / (0.5 + candidate.far) ** 2

/**
 * The text with words that the catalogue does not know in this company replaced by the nearest that it knows. `pairs` are the candidates that
 * exist. Single words without any known company are replaced by the nearest word.
 */
export const mended = (tokens: readonly string[], words: readonly Phrase[], pairs: ReadonlyMap<string, Phrase>): readonly string[] => {
  const candidates = candidatesOf(tokens, words).filter(c => pairs.has(c.text))
  const steps: { readonly score: number; readonly tokens: readonly string[] }[] = Array.from({ length: tokens.length + 1 }, () => ({
    score: 0,
    tokens: [],
  }))
  for (let i = tokens.length - 1; i >= 0; i--) {
    const token = tokens[i] ?? ''
    const nearest = nearWords(token, words)[0]
    const alone = { score: nearest ? 0.1 / (1 + nearest.far) : 0, text: nearest?.word ?? token, length: 1 }
    const options = [alone, ...candidates.filter(c => c.at === i).map(c => ({ score: worth(c, pairs), text: c.text, length: c.length }))]
    const best = options
      .map(o => ({
        score: o.score + (steps[i + o.length]?.score ?? 0),
        tokens: [...o.text.split(' '), ...(steps[i + o.length]?.tokens ?? [])],
      }))
      .reduce((a, b) => (b.score > a.score ? b : a))
    steps[i] = best
  }
  return steps[0]?.tokens ?? tokens
}

/** Pairs of words that somebody perhaps meant, best first, at most `most`. */
export const suggestionsOf = (
  tokens: readonly string[],
  words: readonly Phrase[],
  pairs: ReadonlyMap<string, Phrase>,
  most = 3,
): readonly string[] => {
  const typed = tokens.join(' ')
  const near = candidatesOf(tokens, words)
    .filter(c => pairs.has(c.text) && c.far > 0 && c.far <= 1.5 && !typed.includes(c.text))
    .sort((a, b) => worth(b, pairs) - worth(a, pairs))
  const best = near[0] ? worth(near[0], pairs) : 0
  const options = near.filter(c => worth(c, pairs) >= best / 2)
  return [...new Set(options.map(o => pairs.get(o.text)?.shown ?? o.text))].slice(0, most)
}
