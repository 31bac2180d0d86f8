import { Damaged, type Dict, type Value } from './values.ts'
import { spend, type Work } from './work.ts'

const MAX_DEPTH = 64
/** What a word and a value cost beyond their letters: about the time that making them takes, counted in letters. */
const WORD = 4
const VALUE = 12
const isSpace = (c: number | undefined): boolean => c === 32 || c === 10 || c === 13 || c === 9 || c === 12 || c === 0
/** ( ) < > [ ] { } / % */
const DELIMITERS = new Set([40, 41, 60, 62, 91, 93, 123, 125, 47, 37])
const isRegular = (c: number | undefined): boolean => c !== undefined && !isSpace(c) && !DELIMITERS.has(c)

/** Where reading stands in the bytes, and how much more may be read. */
export type Cursor = { readonly bytes: Buffer; at: number; readonly work: Work }

export const skipSpace = (c: Cursor): void => {
  const from = c.at
  for (;;) {
    while (isSpace(c.bytes[c.at])) c.at++
    if (c.bytes[c.at] !== 37) break
    while (c.at < c.bytes.length && c.bytes[c.at] !== 10 && c.bytes[c.at] !== 13) c.at++
  }
  spend(c.work, c.at - from)
}

/** The next run of regular characters, such as a number or a keyword. */
export const readWord = (c: Cursor): string => {
  skipSpace(c)
  const from = c.at
  while (isRegular(c.bytes[c.at])) c.at++
  spend(c.work, WORD + c.at - from)
  return c.bytes.toString('latin1', from, c.at)
}

const readName = (c: Cursor): Value => {
  c.at++
  const from = c.at
  while (isRegular(c.bytes[c.at])) c.at++
  spend(c.work, c.at - from)
  const raw = c.bytes.toString('latin1', from, c.at)
  return { kind: 'name', name: raw.replace(/#([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))) }
}

const readHex = (c: Cursor): Value => {
  const end = c.bytes.indexOf(62, c.at)
  spend(c.work, (end < 0 ? c.bytes.length : end) - c.at)
  if (end < 0) throw new Damaged('open hexadecimal text')
  const digits = c.bytes.toString('latin1', c.at + 1, end).replace(/[^0-9a-f]/gi, '')
  c.at = end + 1
  return { kind: 'text', bytes: Buffer.from(digits.length % 2 ? `${digits}0` : digits, 'hex') }
}

const readLiteral = (c: Cursor): Value => {
  const from = c.at + 1
  for (let open = 0; c.at < c.bytes.length; c.at++) {
    const byte = c.bytes[c.at]
    if (byte === 92) c.at++
    else if (byte === 40) open++
    else if (byte === 41 && --open === 0) {
      spend(c.work, c.at - from)
      return { kind: 'text', bytes: c.bytes.subarray(from, c.at++) }
    }
  }
  spend(c.work, c.at - from)
  throw new Damaged('open text')
}

const readDict = (c: Cursor, depth: number): Dict => {
  c.at += 2
  const entries = new Map<string, Value>()
  for (;;) {
    skipSpace(c)
    if (c.bytes[c.at] === 62 && c.bytes[c.at + 1] === 62) break
    if (c.bytes[c.at] !== 47) throw new Damaged('a key that is no name')
    const key = readName(c)
    const value = readValue(c, depth + 1)
    if (key !== null && typeof key === 'object' && 'name' in key) entries.set(key.name, value)
  }
  c.at += 2
  return { kind: 'dict', entries }
}

const readList = (c: Cursor, depth: number): readonly Value[] => {
  c.at++
  const list: Value[] = []
  for (;;) {
    skipSpace(c)
    if (c.bytes[c.at] === 93) break
    list.push(readValue(c, depth + 1))
  }
  c.at++
  return list
}

const readNumberOrRef = (c: Cursor, word: string): Value => {
  const ahead = /^\s+\d{1,5}\s+R(?![a-zA-Z])/.exec(c.bytes.toString('latin1', c.at, c.at + 24))
  if (/^\d+$/.test(word) && ahead) {
    c.at += ahead[0].length
    return { kind: 'ref', number: Number(word) }
  }
  return Number.parseFloat(word)
}

/** Reads one value; throws `Damaged` where none stands. */
export const readValue = (c: Cursor, depth = 0): Value => {
  if (depth > MAX_DEPTH) throw new Damaged('nested too deeply')
  spend(c.work, VALUE)
  skipSpace(c)
  const byte = c.bytes[c.at]
  if (byte === 47) return readName(c)
  if (byte === 40) return readLiteral(c)
  if (byte === 91) return readList(c, depth)
  if (byte === 60) return c.bytes[c.at + 1] === 60 ? readDict(c, depth) : readHex(c)
  const word = readWord(c)
  if (word === 'true') return true
  if (word === 'false') return false
  if (word === 'null') return null
  if (/^[+-]?(\d+\.?\d*|\.\d+)/.test(word)) return readNumberOrRef(c, word)
  throw new Damaged(`unexpected ${word.slice(0, 20) || 'end'}`)
}
