import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Type } from 'typebox'
import { Check } from 'typebox/value'
import { fold } from '#platform/text.ts'

/* What people say, and how the catalogue calls it: data/common/search-words.json. Read once, when the module is. */
const Schema = Type.Object({
  /** Words that say nothing: dropped when something else is left. */
  drop: Type.Array(Type.String()),
  synonyms: Type.Array(Type.Object({ said: Type.Array(Type.String()), means: Type.Array(Type.String()) })),
})

const file = join(import.meta.dirname, '../../../data/common/search-words.json')
const data: unknown = JSON.parse(readFileSync(file, 'utf8'))
if (!Check(Schema, data)) throw new Error(`${file}: {drop, synonyms: [{said, means}]} is expected`)

export type Synonym = { readonly said: readonly string[]; readonly means: readonly string[] }
export type SearchWords = { readonly drop: readonly string[]; readonly synonyms: readonly Synonym[] }
export const searchWords: SearchWords = data

/** Lower case, single spaces, nothing but letters, digits, dots and spaces; diacritics as typed. */
export const plain = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}.]+/gu, ' ')
    .replace(/(?<!\d)\.|\.(?!\d)/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()

/** Whether somebody types with diacritics: then they count, otherwise every reading is good. */
const hasMarks = (text: string): boolean => fold(text) !== text

const padded = (text: string): string => ` ${text} `

/** `part` as whole words in `text`, compared as `text` was typed: with marks when it has some. */
const holds = (text: string, part: string): boolean =>
  hasMarks(text) ? padded(text).includes(padded(plain(part))) : padded(text).includes(padded(fold(part)))

const replaced = (text: string, part: string, by: string): string =>
  padded(text)
    .replace(padded(hasMarks(text) ? plain(part) : fold(part)), padded(plain(by)))
    .trim()

const without = (text: string, drop: readonly string[]): string => {
  const left = drop.reduce((rest, word) => (holds(rest, word) ? replaced(rest, word, '') : rest), text)
  return left.replace(/\s+/g, ' ').trim()
}

/** What is looked for instead of the words themselves: first the words without those that say nothing, then what they mean. */
export const readingsOf = (q: string, words: SearchWords = searchWords): readonly string[] => {
  const typed = plain(q)
  const left = [...words.drop].sort((a, b) => b.length - a.length)
  const rest = without(typed, left)
  const asked = rest === '' ? typed : rest
  const meanings = words.synonyms.flatMap(({ said, means }) => {
    const found = [...said].sort((a, b) => b.length - a.length).find(word => holds(asked, word))
    return found === undefined ? [] : means.map(meaning => replaced(asked, found, meaning))
  })
  return [...new Set([asked, ...meanings])]
}

/** The words of a text for the index: folded, letters and digits only. At most twelve. */
export const tokensOf = (text: string): string[] =>
  fold(text)
    .split(/[^a-z0-9]+/)
    .filter(Boolean)
    .slice(0, 12)

/** What is typed may still be growing at its end; what we put in its place is whole. */
const lexemes = (tokens: readonly string[], weights: string, growing: boolean): string[] =>
  tokens.map((token, i) => {
    const marks = `${growing && i === tokens.length - 1 && token.length > 2 ? '*' : ''}${weights}`
    return marks === '' ? token : `${token}:${marks}`
  })

const anyOf = (readings: readonly string[], write: (tokens: readonly string[], growing: boolean) => string): string | null => {
  const parts = readings.map((reading, i) => ({ tokens: tokensOf(reading), growing: i === 0 })).filter(part => part.tokens.length > 0)
  return parts.length === 0 ? null : parts.map(part => `(${write(part.tokens, part.growing)})`).join(' | ')
}

/** All words of a reading in any order in names, words of our own and the summary; or one after the other anywhere. */
export const allWords = (readings: readonly string[]): string | null =>
  anyOf(readings, (tokens, growing) => {
    const row = lexemes(tokens, tokens.length < 2 ? 'ABC' : '', growing).join(' <-> ')
    // Where other words mean the same, the typed ones count only as they stand: "sổ đỏ" is not everything with "sổ" and "đỏ".
    const scatters = tokens.length > 1 && !(growing && readings.length > 1)
    return scatters ? `(${lexemes(tokens, 'ABC', growing).join(' & ')}) | (${row})` : row
  })
/** The words of a reading one after the other, in the short name (A) or in the name (B). */
export const inARow = (readings: readonly string[], weight: 'A' | 'B'): string | null =>
  anyOf(readings, (tokens, growing) => lexemes(tokens, weight, growing).join(' <-> '))

/** "1.004222" or a part of it. */
export const codeIn = (q: string): string | null => (/^\d(?:[.,]?\d{2,6})?$|^\d{3,6}$/.test(q.trim()) ? q.trim().replace(',', '.') : null)
