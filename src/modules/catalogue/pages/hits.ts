import { fold } from '#platform/text.ts'
import { tokensOf } from '../search-words.ts'

/** The text letter by letter without marks, and where each letter came from. */
const folding = (text: string): { readonly letters: string; readonly at: readonly number[] } => {
  const at: number[] = []
  let letters = ''
  for (let i = 0; i < text.length; i++) {
    const letter = /\s/.test(text[i] ?? '') ? ' ' : fold(text[i] ?? '')
    letters += letter
    for (let j = 0; j < letter.length; j++) at.push(i)
  }
  return { letters, at: [...at, text.length] }
}

const isWord = (letter: string | undefined): boolean => letter !== undefined && /[a-z0-9]/.test(letter)

/** Where the words that were looked for stand in a text, one after the other, as [from, to) for `marked`. Nothing when they do not. */
export const hitsIn = (text: string, looked: string): readonly (readonly [number, number])[] => {
  const phrase = tokensOf(looked).join(' ')
  if (phrase.length < 2) return []
  const { letters, at } = folding(text)
  const spans: [number, number][] = []
  for (let from = letters.indexOf(phrase); from !== -1; from = letters.indexOf(phrase, from + phrase.length)) {
    const to = from + phrase.length
    if (!isWord(letters[from - 1]) && !isWord(letters[to])) spans.push([at[from] ?? 0, at[to] ?? text.length])
  }
  return spans
}
