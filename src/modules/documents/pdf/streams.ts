import { inflateSync } from 'node:zlib'
import { spend, type Work } from './work.ts'
import { Damaged, isDict, isList, nameOf, numberOf, type Dict, type Value } from './values.ts'

/** Structure is small; what grows beyond this when unpacked is a bomb. */
const MAX_UNPACKED = 16_000_000

const first = (v: Value | undefined): Value | undefined => (isList(v) ? v[0] : v)

/** Undoes the PNG predictors that cross-reference streams use. */
const unpredict = (bytes: Buffer, columns: number): Buffer => {
  const width = columns + 1
  const rows = Math.floor(bytes.length / width)
  const out = Buffer.alloc(rows * columns)
  for (let row = 0; row < rows; row++) {
    const filter = bytes[row * width] ?? 0
    if (filter !== 0 && filter !== 1 && filter !== 2) throw new Damaged('an unusual predictor')
    for (let i = 0; i < columns; i++) {
      const left = filter === 1 && i > 0 ? (out[row * columns + i - 1] ?? 0) : 0
      const up = filter === 2 && row > 0 ? (out[(row - 1) * columns + i] ?? 0) : 0
      out[row * columns + i] = ((bytes[row * width + 1 + i] ?? 0) + left + up) & 0xff
    }
  }
  return out
}

/** Unpacks a stream of structure: plain or FlateDecode. */
export const unpack = (dict: Dict, raw: Buffer, work: Work): Buffer => {
  const filter = nameOf(first(dict.entries.get('Filter')))
  if (filter === undefined) return raw
  if (filter !== 'FlateDecode') throw new Damaged(`structure in ${filter}`)
  let plain: Buffer
  try {
    plain = inflateSync(raw, { maxOutputLength: Math.max(1, Math.min(MAX_UNPACKED, work.left)), finishFlush: 2 })
  } catch {
    throw new Damaged('a stream that cannot be unpacked')
  }
  spend(work, plain.length)
  const parms = first(dict.entries.get('DecodeParms'))
  const predictor = isDict(parms) ? (numberOf(parms.entries.get('Predictor')) ?? 1) : 1
  if (predictor >= 10) spend(work, plain.length)
  return predictor >= 10 && isDict(parms) ? unpredict(plain, numberOf(parms.entries.get('Columns')) ?? 1) : plain
}
