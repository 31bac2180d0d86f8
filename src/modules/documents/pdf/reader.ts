import { readValue, readWord, skipSpace, type Cursor } from './parser.ts'
import { unpack } from './streams.ts'
import { Damaged, isDict, isRef, nameOf, numberOf, type Dict, type Value } from './values.ts'

/** Where an object stands: in the file itself, or as the nth inside an object stream. */
export type Spot = { readonly at: number } | { readonly inside: number; readonly index: number }
export type Pdf = {
  readonly bytes: Buffer
  readonly objects: ReadonlyMap<number, Spot>
  readonly trailer: Dict
  /** Follows references; null for an object that is not there. */
  readonly resolve: (value: Value | undefined) => Value
}

export type Section = { readonly objects: Map<number, Spot>; readonly trailer: Dict }

/** The object that starts at `at`: its value and, for a stream, its packed bytes. */
export const readObject = (bytes: Buffer, at: number): { number: number; value: Value; raw: Buffer | null } => {
  const c: Cursor = { bytes, at }
  const number = Number(readWord(c))
  readWord(c)
  if (readWord(c) !== 'obj' || !Number.isInteger(number)) throw new Damaged(`no object at ${at}`)
  const value = readValue(c)
  skipSpace(c)
  if (!isDict(value) || bytes.toString('latin1', c.at, c.at + 6) !== 'stream') return { number, value, raw: null }
  const from = c.at + (bytes[c.at + 6] === 13 ? 8 : 7)
  const length = numberOf(value.entries.get('Length'))
  const says = length !== undefined && /^\s*endstream/.test(bytes.toString('latin1', from + length, from + length + 12))
  const end = says ? from + length : bytes.indexOf('endstream', from, 'latin1')
  if (end < 0) throw new Damaged('a stream without end')
  return { number, value, raw: bytes.subarray(from, end) }
}

const objectStream = (bytes: Buffer, at: number): readonly Value[] => {
  const { value, raw } = readObject(bytes, at)
  if (!isDict(value) || raw === null) throw new Damaged('no object stream')
  const plain = unpack(value, raw)
  const count = Math.min(numberOf(value.entries.get('N')) ?? 0, 100_000)
  const first = numberOf(value.entries.get('First')) ?? 0
  const head: Cursor = { bytes: plain, at: 0 }
  const offsets = Array.from({ length: count }, () => {
    readWord(head)
    return Number(readWord(head))
  })
  return offsets.map(offset => readValue({ bytes: plain, at: first + offset }))
}

/** A PDF from its cross-references. Objects are read when asked for, object streams once. */
export const pdfOf = (bytes: Buffer, { objects, trailer }: Section): Pdf => {
  const streams = new Map<number, readonly Value[]>()
  const load = (number: number): Value => {
    const spot = objects.get(number)
    if (spot === undefined) return null
    if ('at' in spot) {
      const found = readObject(bytes, spot.at)
      if (found.number !== number) throw new Damaged(`object ${number} is not where it should be`)
      return found.value
    }
    let inside = streams.get(spot.inside)
    if (!inside) {
      const at = objects.get(spot.inside)
      if (at === undefined || !('at' in at)) throw new Damaged('an object stream inside an object stream')
      streams.set(spot.inside, (inside = objectStream(bytes, at.at)))
    }
    return inside[spot.index] ?? null
  }
  const resolve = (value: Value | undefined): Value => {
    let found = value ?? null
    for (let hops = 0; isRef(found); hops++) {
      if (hops > 20) throw new Damaged('references in a circle')
      found = load(found.number)
    }
    return found
  }
  return { bytes, objects, trailer, resolve }
}

/** The pages of the document, as references or dictionaries, at most `limit` + 1 of them. Walks the tree: /Count may lie. */
export const pagesOf = (pdf: Pdf, limit: number): readonly Value[] => {
  const root = pdf.resolve(pdf.trailer.entries.get('Root'))
  if (!isDict(root)) throw new Damaged('no catalogue')
  const pages: Value[] = []
  const seen = new Set<number>()
  const waiting: Value[] = [root.entries.get('Pages') ?? null]
  for (let steps = 0; waiting.length > 0 && pages.length <= limit; steps++) {
    if (steps > 100_000) throw new Damaged('a page tree without end')
    const node = waiting.pop() ?? null
    if (isRef(node)) {
      if (seen.has(node.number)) throw new Damaged('a page tree in a circle')
      seen.add(node.number)
    }
    const dict = pdf.resolve(node)
    if (!isDict(dict)) throw new Damaged('a page that is not there')
    const kids = pdf.resolve(dict.entries.get('Kids'))
    if (Array.isArray(kids)) waiting.push(...(kids as Value[]).toReversed())
    else if (nameOf(dict.entries.get('Type')) === 'Pages') continue
    else pages.push(node)
  }
  return pages
}
