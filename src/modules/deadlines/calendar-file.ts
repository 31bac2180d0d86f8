import { isDay, readTime } from '#platform/calendar.ts'

/** A file of data/ that says something it may not. The message names file, line and column. */
export class WrongCalendarFile extends Error {}

type Row = Readonly<Record<string, string>>
const wrong = (file: string, line: number, what: string): never => {
  throw new WrongCalendarFile(`${file}, line ${line}: ${what}`)
}

/** Lines of tab-separated text with a head; empty lines and lines that start with # are skipped. */
const rowsOf = (file: string, text: string, columns: readonly string[]): { readonly line: number; readonly row: Row }[] => {
  const [head = '', ...lines] = text.split(/\r?\n/)
  if (head !== columns.join('\t')) wrong(file, 1, `the columns are ${columns.join(', ')}`)
  return lines.flatMap((text, i) => {
    if (text.trim() === '' || text.startsWith('#')) return []
    const cells = text.normalize('NFC').split('\t')
    if (cells.length !== columns.length) wrong(file, i + 2, `${cells.length} columns instead of ${columns.length}`)
    return [{ line: i + 2, row: Object.fromEntries(columns.map((column, c) => [column, cells[c] ?? ''])) }]
  })
}

const ONE_OF: Readonly<Record<string, readonly string[]>> = {
  kind: ['holiday', 'in_lieu', 'swap_off', 'swap_work'],
  state: ['statutory', 'projected', 'decided', 'proposed'],
}

/** Checked rows of calendar.tsv. */
export const readDays = (file: string, text: string): Row[] => {
  const seen = new Set<string>()
  const rows = rowsOf(file, text, ['day', 'kind', 'name', 'english', 'decision', 'state']).map(({ line, row }) => {
    if (!isDay(row['day'] ?? '')) wrong(file, line, `day "${row['day']}" is no day; write YYYY-MM-DD`)
    for (const [column, allowed] of Object.entries(ONE_OF))
      if (!allowed.includes(row[column] ?? '')) wrong(file, line, `${column} "${row[column]}" is none of ${allowed.join(', ')}`)
    for (const column of ['name', 'english', 'decision']) if (!row[column]) wrong(file, line, `${column} is empty`)
    const key = `${row['day']} ${row['state']}`
    if (seen.has(key)) wrong(file, line, `${row['day']} stands twice as ${row['state']}`)
    seen.add(key)
    return row
  })
  return rows.length > 0 ? rows : wrong(file, 1, 'no days at all')
}

/** Checked rows of office-hours.tsv. */
export const readHours = (file: string, text: string): Row[] => {
  const rows = rowsOf(file, text, ['valid_from', 'opens', 'closes', 'cut_off']).map(({ line, row }) => {
    if (!isDay(row['valid_from'] ?? '')) wrong(file, line, `valid_from "${row['valid_from']}" is no day; write YYYY-MM-DD`)
    for (const column of ['opens', 'closes', 'cut_off'])
      if (readTime(row[column] ?? '') === undefined) wrong(file, line, `${column} "${row[column]}" is no time; write HH:MM`)
    if ((readTime(row['opens'] ?? '') ?? 0) >= (readTime(row['closes'] ?? '') ?? 0)) wrong(file, line, 'closes before it opens')
    return row
  })
  for (const [from, parts = []] of Object.entries(Object.groupBy(rows, row => row['valid_from'] ?? ''))) {
    const sorted = [...parts].sort((a, b) => (readTime(a['opens'] ?? '') ?? 0) - (readTime(b['opens'] ?? '') ?? 0))
    if (sorted.some((part, i) => i > 0 && (readTime(part['opens'] ?? '') ?? 0) < (readTime(sorted[i - 1]?.['closes'] ?? '') ?? 0)))
      wrong(file, 1, `parts of the day overlap from ${from}`)
  }
  return rows.length > 0 ? rows : wrong(file, 1, 'no hours at all')
}
