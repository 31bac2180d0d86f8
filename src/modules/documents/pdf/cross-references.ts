import { readValue, readWord, type Cursor } from './parser.ts'
import { pdfOf, readObject, type Pdf, type Section, type Spot } from './reader.ts'
import { unpack } from './streams.ts'
import { newWork, spend, type Work } from './work.ts'
import { Damaged, isDict, isList, isRef, nameOf, numberOf, type Dict, type Value } from './values.ts'

const MAX_SECTIONS = 500
const MAX_OBJECTS = 200_000
/** What an object that cannot be read costs: making the error takes longer than reading. */
const FAILURE = 200

const readTable = (c: Cursor, objects: Map<number, Spot>): Dict => {
  for (;;) {
    const word = readWord(c)
    if (word === 'trailer') break
    const count = readWord(c)
    const first = Number(word)
    // At the end of the bytes a word is empty, and Number('') is 0: without the first test the loop would never end.
    if (!/^\d+$/.test(word) || !/^\d+$/.test(count) || objects.size + Number(count) > MAX_OBJECTS)
      throw new Damaged('a broken table of objects')
    for (let i = 0; i < Number(count); i++) {
      const at = Number(readWord(c))
      readWord(c)
      if (readWord(c) === 'n' && !objects.has(first + i)) objects.set(first + i, { at })
    }
  }
  const trailer = readValue(c)
  if (!isDict(trailer)) throw new Damaged('no trailer')
  return trailer
}

const readStream = (bytes: Buffer, at: number, objects: Map<number, Spot>, work: Work): Dict => {
  const { value, raw } = readObject(bytes, at, work)
  if (!isDict(value) || raw === null || nameOf(value.entries.get('Type')) !== 'XRef') throw new Damaged('no table of objects')
  const plain = unpack(value, raw, work)
  const w = value.entries.get('W')
  const widths = isList(w) ? w.map(n => numberOf(n) ?? 0) : []
  const [w0 = 0, w1 = 0, w2 = 0] = widths
  const width = w0 + w1 + w2
  if (width === 0 || width > 20 || Math.max(w0, w1, w2) > 6) throw new Damaged('a broken table of objects')
  const index = value.entries.get('Index')
  const ranges: readonly Value[] = isList(index) ? index : [0, value.entries.get('Size') ?? 0]
  let row = 0
  for (let r = 0; r + 1 < ranges.length; r += 2) {
    const [first, count] = [numberOf(ranges[r]) ?? 0, numberOf(ranges[r + 1]) ?? 0]
    for (let i = 0; i < count && (row + 1) * width <= plain.length; i++, row++) {
      const field = (from: number, size: number): number => (size === 0 ? 0 : plain.readUIntBE(row * width + from, size))
      if (objects.size > MAX_OBJECTS) throw new Damaged('too many objects')
      spend(work, 8)
      const kind = w0 === 0 ? 1 : field(0, w0)
      if (objects.has(first + i)) continue
      if (kind === 1) objects.set(first + i, { at: field(w0, w1) })
      else if (kind === 2) objects.set(first + i, { inside: field(w0, w1), index: field(w0 + w1, w2) })
    }
  }
  return value
}

const bySections = (bytes: Buffer): Section => {
  const tail = bytes.subarray(-2048).toString('latin1')
  const start = /startxref\s+(\d+)/.exec(tail.slice(Math.max(0, tail.lastIndexOf('startxref'))))
  if (!start) throw new Damaged('no startxref')
  const objects = new Map<number, Spot>()
  const work = newWork(bytes)
  const waiting: number[] = [Number(start[1])]
  const seen = new Set<number>()
  let newest: Dict | undefined
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    if (seen.has(at)) continue
    if (seen.add(at).size > MAX_SECTIONS || at >= bytes.length) throw new Damaged('tables of objects without end')
    const c: Cursor = { bytes, at, work }
    const table = readWord(c) === 'xref'
    const trailer = table ? readTable(c, objects) : readStream(bytes, at, objects, work)
    newest ??= trailer
    for (const next of [numberOf(trailer.entries.get('Prev')), numberOf(trailer.entries.get('XRefStm'))])
      if (next !== undefined) waiting.push(next)
  }
  if (!newest) throw new Damaged('no trailer')
  return { objects, trailer: newest, work }
}

/** Finds the objects by looking through the file: scanners and phones write PDFs whose table of objects is a little off. */
const byScan = (bytes: Buffer): Section => {
  const text = bytes.toString('latin1')
  const work = newWork(bytes)
  const objects = new Map<number, Spot>()
  const entries = new Map<string, Value>()
  for (const match of text.matchAll(/(?<![0-9])(\d{1,8})[ \t\r\n]+\d{1,5}[ \t\r\n]+obj\b/g)) {
    if (objects.size > MAX_OBJECTS) throw new Damaged('too many objects')
    objects.set(Number(match[1]), { at: match.index })
  }
  const trailers = [...text.matchAll(/trailer[ \t\r\n]*<</g)].map(match => match.index + 7)
  for (const at of trailers) {
    const trailer = readValue({ bytes, at, work })
    if (isDict(trailer)) for (const [key, value] of trailer.entries) entries.set(key, value)
  }
  for (const [number, spot] of [...objects]) {
    if (!('at' in spot)) continue
    let found: ReturnType<typeof readObject>
    try {
      found = readObject(bytes, spot.at, work)
    } catch (error) {
      if (work.left < 0) throw error
      spend(work, FAILURE)
      continue
    }
    if (!isDict(found.value)) continue
    const type = nameOf(found.value.entries.get('Type'))
    if (type === 'Catalog' && !isRef(entries.get('Root'))) entries.set('Root', { kind: 'ref', number })
    if (type === 'XRef') for (const [key, value] of found.value.entries) if (key === 'Root' || key === 'Encrypt') entries.set(key, value)
    if (type === 'ObjStm' && found.raw) {
      const plain = unpack(found.value, found.raw, work)
      const head: Cursor = { bytes: plain, at: 0, work }
      const count = Math.min(numberOf(found.value.entries.get('N')) ?? 0, 100_000)
      for (let index = 0; index < count; index++) {
        const inner = Number(readWord(head))
        readWord(head)
        if (objects.size > MAX_OBJECTS) throw new Damaged('too many objects')
        if (!objects.has(inner)) objects.set(inner, { inside: number, index })
      }
    }
  }
  return { objects, trailer: { kind: 'dict', entries }, work }
}

/** Opens a PDF by its tables; when they are broken, by looking for its objects. Throws `Damaged`. Encrypted ones have /Encrypt in the trailer. */
export const openPdf = (bytes: Buffer): Pdf => {
  if (!bytes.subarray(0, 1024).includes('%PDF-')) throw new Damaged('no header')
  try {
    const pdf = pdfOf(bytes, bySections(bytes))
    const root = pdf.trailer.entries.has('Encrypt') || isDict(pdf.resolve(pdf.trailer.entries.get('Root')))
    if (root) return pdf
  } catch (error) {
    if (!(error instanceof Damaged)) throw error
  }
  return pdfOf(bytes, byScan(bytes))
}
