import { readValue, readWord, skipSpace, type Cursor } from './parser.ts'
import { unpack } from './streams.ts'
import { spend, type Work } from './work.ts'
import { Damaged, isDict, isList, isRef, nameOf, numberOf, type Dict, type Value } from './values.ts'

/** Where an object stands: in the file itself, or as the nth inside an object stream. */
export type Spot = { readonly at: number } | { readonly inside: number; readonly index: number }
export type Pdf = {
  readonly bytes: Buffer
  readonly objects: ReadonlyMap<number, Spot>
  readonly trailer: Dict
  readonly work: Work
  /** Follows references; null for an object that is not there. */
  readonly resolve: (value: Value | undefined) => Value
}

export type Section = { readonly objects: Map<number, Spot>; readonly trailer: Dict; readonly work: Work }

/** The object that starts at `at`: its value and, for a stream, its packed bytes. */
export const readObject = (bytes: Buffer, at: number, work: Work): { number: number; value: Value; raw: Buffer | null } => {
  const c: Cursor = { bytes, at, work }
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
  if (!says) spend(work, Math.ceil(((end < 0 ? bytes.length : end) - from) / 8))
  if (end < 0) throw new Damaged('a stream without end')
  return { number, value, raw: bytes.subarray(from, end) }
}

/** Objects packed into one stream; each is read when it is asked for. */
type Packed = { readonly plain: Buffer; readonly first: number; readonly offsets: readonly number[] }

const objectStream = (bytes: Buffer, at: number, work: Work): Packed => {
  const { value, raw } = readObject(bytes, at, work)
  if (!isDict(value) || raw === null) throw new Damaged('no object stream')
  const plain = unpack(value, raw, work)
  const count = Math.min(numberOf(value.entries.get('N')) ?? 0, 100_000)
  const first = numberOf(value.entries.get('First')) ?? 0
  const head: Cursor = { bytes: plain, at: 0, work }
  const offsets = Array.from({ length: count }, () => {
    readWord(head)
    return Number(readWord(head))
  })
  return { plain, first, offsets }
}

/** A PDF from its cross-references. Objects are read when asked for, object streams once. */
export const pdfOf = (bytes: Buffer, { objects, trailer, work }: Section): Pdf => {
  const streams = new Map<number, Packed>()
  const load = (number: number): Value => {
    const spot = objects.get(number)
    if (spot === undefined) return null
    if ('at' in spot) {
      const found = readObject(bytes, spot.at, work)
      if (found.number !== number) throw new Damaged(`object ${number} is not where it should be`)
      return found.value
    }
    let inside = streams.get(spot.inside)
    if (!inside) {
      const at = objects.get(spot.inside)
      if (at === undefined || !('at' in at)) throw new Damaged('an object stream inside an object stream')
      streams.set(spot.inside, (inside = objectStream(bytes, at.at, work)))
    }
    const offset = inside.offsets[spot.index]
    return offset === undefined ? null : readValue({ bytes: inside.plain, at: inside.first + offset, work })
  }
  const resolve = (value: Value | undefined): Value => {
    let found = value ?? null
    for (let hops = 0; isRef(found); hops++) {
      if (hops > 20) throw new Damaged('references in a circle')
      found = load(found.number)
    }
    return found
  }
  return { bytes, objects, trailer, work, resolve }
}

const MAX_WAITING = 100_000

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
    if (isList(kids)) {
      if (kids.length + waiting.length > MAX_WAITING) throw new Damaged('a page tree without end')
      for (const kid of kids.toReversed()) waiting.push(kid)
    } else if (nameOf(dict.entries.get('Type')) === 'Pages') continue
    else pages.push(node)
  }
  return pages
}
