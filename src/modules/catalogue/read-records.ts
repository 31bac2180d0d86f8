import { gunzipSync } from 'node:zlib'
import { Compile } from 'typebox/compile'
import { RecordSchema, type CatalogueRecord } from './record.ts'
import { say } from './say-problem.ts'
import { statedLevel, type ServiceLevels } from './service-level.ts'

/** One thing wrong in a file: where, and what is expected there. `line` 0 is the file as a whole. */
export type Problem = { readonly line: number; readonly field: string; readonly message: string }
export type Read = { readonly records: readonly CatalogueRecord[]; readonly problems: readonly Problem[]; readonly total: number }

const MOST_PROBLEMS = 20
const MOST_BYTES = 1 << 30
const checkRecord = Compile(RecordSchema)

const unpacked = (bytes: Buffer): Buffer =>
  bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes, { maxOutputLength: MOST_BYTES }) : bytes

const BOM = Buffer.from([0xef, 0xbb, 0xbf])

/** Lines with their numbers; an empty one is none. Ends of lines may be CRLF. */
function* linesOf(bytes: Buffer): Generator<{ readonly line: number; readonly bytes: Buffer }> {
  let at = bytes.subarray(0, 3).equals(BOM) ? 3 : 0
  for (let line = 1; at < bytes.length; line++) {
    const end = bytes.indexOf(0x0a, at)
    const part = bytes.subarray(at, end === -1 ? bytes.length : end)
    at = end === -1 ? bytes.length : end + 1
    if (part.some(byte => byte !== 0x20 && byte !== 0x09 && byte !== 0x0d)) yield { line, bytes: part }
  }
}

/** Where a text cannot be stored as it is: NUL and half characters. */
const badText = (value: unknown, path: string): string | null => {
  if (typeof value === 'string') return value.includes('\0') || !value.isWellFormed() ? path : null
  if (typeof value !== 'object' || value === null) return null
  for (const [key, v] of Object.entries(value)) {
    const bad = badText(key, path) ?? badText(v, `${path}/${key}`)
    if (bad !== null) return bad
  }
  return null
}

const parse = (bytes: Buffer): unknown => JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes))

const problemsOf = (value: unknown, levels: ServiceLevels): readonly Omit<Problem, 'line'>[] => {
  if (!checkRecord.Check(value)) return say(value, checkRecord.Errors(value))
  const bad = badText(value, '')
  if (bad !== null) return [{ field: bad.slice(1), message: 'holds a character that cannot be stored (NUL or half a character)' }]
  const stated = statedLevel(value, levels)
  return typeof stated === 'object' && stated !== null ? [{ field: 'service_level', message: stated.wrong }] : []
}

/** Reads a catalogue file, JSON Lines, plain or gzip. Everything wrong is told, up to twenty things; texts stay as they are. */
export const readRecords = (file: Buffer, levels: ServiceLevels): Read => {
  const whole = (message: string): Read => ({ records: [], problems: [{ line: 0, field: '', message }], total: 0 })
  let bytes: Buffer
  try {
    bytes = unpacked(file)
  } catch {
    return whole('the gzip file is cut off or damaged')
  }
  const records: CatalogueRecord[] = []
  const problems: Problem[] = []
  const lineOfCode = new Map<string, number>()
  let total = 0
  for (const { line, bytes: text } of linesOf(bytes)) {
    if (problems.length >= MOST_PROBLEMS) break
    total++
    let value: unknown
    try {
      value = parse(text)
    } catch (error) {
      problems.push({ line, field: '', message: error instanceof SyntaxError ? 'is not JSON' : 'is not UTF-8' })
      continue
    }
    const found = problemsOf(value, levels)
    problems.push(...found.map(problem => ({ line, ...problem })))
    if (found.length > 0) continue
    const record = value as CatalogueRecord
    const first = lineOfCode.get(record.code)
    if (first !== undefined) problems.push({ line, field: 'code', message: `${record.code} stands on line ${first} already` })
    lineOfCode.set(record.code, first ?? line)
    records.push(record)
  }
  if (total === 0) return whole('the file is empty')
  return { records, problems: problems.slice(0, MOST_PROBLEMS), total }
}
