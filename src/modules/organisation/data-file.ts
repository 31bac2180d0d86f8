import { readFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { isDay } from '#platform/calendar.ts'

/** Something in data/ that cannot be used. The message is one sentence: file, line, field, what is wrong and what would be right. */
export class DataFault extends Error {}

/** Where a row came from, for messages. */
export type Place = { readonly file: string; readonly line: number }

export const fault = (at: Place, field: string, wrong: string): DataFault =>
  new DataFault(`${at.file}, line ${at.line}, ${field}: ${wrong}`)

/** One line of a table, its fields by column name. */
export type Row = { readonly at: Place; text(column: string): string; textOrNull(column: string): string | null }

export const readText = async (path: string): Promise<string> => {
  try {
    return (await readFile(path, 'utf8')).normalize('NFC')
  } catch {
    throw new DataFault(`${shortName(path)} is missing or cannot be read; a city folder needs it.`)
  }
}

/** "data/hanoi/units.tsv" of an absolute path: the folder of the city and the file. */
export const shortName = (path: string): string => join('data', basename(dirname(path)), basename(path))

/** A table of tab-separated values whose first line names exactly `columns`. Empty lines and lines that start with # are left out. */
export const readTable = async (path: string, columns: readonly string[]): Promise<Row[]> => {
  const file = shortName(path)
  const lines = (await readText(path)).split(/\r?\n/)
  const head = lines[0] ?? ''
  if (head !== columns.join('\t'))
    throw new DataFault(
      `${file}, line 1: the columns must be ${columns.join(', ')}, separated by tabs, but they are ${head.split('\t').join(', ')}.`,
    )
  return lines.flatMap((line, i) => {
    if (i === 0 || line === '' || line.startsWith('#')) return []
    const at = { file, line: i + 1 }
    const cells = line.split('\t')
    if (cells.length !== columns.length)
      throw new DataFault(
        `${file}, line ${i + 1}: it has ${cells.length} fields where ${columns.length} are wanted; look for a missing tab.`,
      )
    const textOrNull = (column: string): string | null => cells[columns.indexOf(column)]?.trim() || null
    const text = (column: string): string => {
      const value = textOrNull(column)
      if (value === null) throw fault(at, column, 'it is empty but needed.')
      return value
    }
    return [{ at, text, textOrNull }]
  })
}

export const dayOrNull = (row: Row, column: string): string | null => {
  const value = row.textOrNull(column)
  if (value !== null && !isDay(value)) throw fault(row.at, column, `"${value}" is not a day of the calendar; write YYYY-MM-DD.`)
  return value
}

/** One of `choices`. */
export const choice = <T extends string>(row: Row, column: string, choices: readonly T[]): T => {
  const value = row.text(column)
  const found = choices.find(c => c === value)
  if (found === undefined) throw fault(row.at, column, `"${value}" is not one of ${choices.join(', ')}.`)
  return found
}

/** Several short texts in one field. */
export const list = (row: Row, column: string, separator: string): string[] =>
  (row.textOrNull(column) ?? '')
    .split(separator)
    .map(part => part.trim())
    .filter(Boolean)

export const period = (row: Row): { readonly validFrom: string | null; readonly validTo: string | null } => {
  const [validFrom, validTo] = [dayOrNull(row, 'valid_from'), dayOrNull(row, 'valid_to')]
  if (validFrom !== null && validTo !== null && validTo < validFrom)
    throw fault(row.at, 'valid_to', `${validTo} lies before valid_from ${validFrom}.`)
  return { validFrom, validTo }
}
