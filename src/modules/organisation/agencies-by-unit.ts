import { AGENCY_KINDS } from './agency.ts'
import { CODE_STATES, type AgencyEntry } from './agency-entry.ts'
import { choice, dayOrNull, fault, list, readTable, type Row } from './data-file.ts'
import type { LoadedUnit } from './read-units.ts'
import { sayUnit } from './unit.ts'

const COLUMNS = [
  'of', 'key', 'code', 'code_state', 'name', 'short_name', 'name_en', 'kind', 'parent', 'symbol', 'valid_from', 'valid_to', 'fields', 'predecessors',
] // prettier-ignore
const LEVELS = ['district', 'commune'] as const

/**
 * Agencies that every unit of a level has: each line is a pattern, filled for each unit that existed within its days.
 * Holes: {code} {name} {type} (phường) {en} (Láng Ward); in predecessors also {district}, once for each district that the unit's
 * predecessors lay in.
 */
export const agenciesByUnit = async (path: string, units: readonly LoadedUnit[]): Promise<AgencyEntry[]> => {
  const rows = await readTable(path, COLUMNS)
  const districts = districtsBefore(units)
  return rows.flatMap(row => {
    const of = choice(row, 'of', LEVELS)
    const [from, to] = [dayOrNull(row, 'valid_from'), dayOrNull(row, 'valid_to')]
    const fits = (unit: LoadedUnit): boolean =>
      unit.kind === of && (to === null || (unit.validFrom ?? '') <= to) && (from === null || from <= (unit.validTo ?? '9999-12-31'))
    return units
      .filter(fits)
      .map(unit => fill(row, unit, later(from, unit.validFrom), earlier(to, unit.validTo), districts.get(unit.id) ?? []))
  })
}

const later = (a: string | null, b: string | null): string | null => (a === null || (b !== null && b > a) ? b : a)
const earlier = (a: string | null, b: string | null): string | null => (a === null || (b !== null && b < a) ? b : a)

const districtsBefore = (units: readonly LoadedUnit[]): Map<string, string[]> => {
  const found = new Map<string, Set<string>>()
  for (const unit of units)
    for (const successor of unit.successorIds)
      if (unit.parent !== null) found.set(successor, (found.get(successor) ?? new Set()).add(unit.parent))
  return new Map([...found].map(([id, codes]) => [id, [...codes].sort()]))
}

const fill = (row: Row, unit: LoadedUnit, validFrom: string | null, validTo: string | null, districts: readonly string[]): AgencyEntry => {
  const holes: Readonly<Record<string, string>> = {
    code: unit.code,
    name: unit.name,
    type: unit.type.toLocaleLowerCase('vi'),
    en: sayUnit(unit, 'en'),
  }
  const put = (column: string, more: Readonly<Record<string, string>> = {}): string =>
    row.text(column).replace(/\{(\w+)\}/g, (_, hole: string) => {
      const value = more[hole] ?? holes[hole]
      if (value === undefined) throw fault(row.at, column, `nothing fills {${hole}}; there are ${Object.keys(holes).join(', ')}.`)
      return value
    })
  const before = list(row, 'predecessors', ',').some(key => key.includes('{district}'))
  return {
    at: row.at,
    key: put('key'),
    code: put('code'),
    codeState: choice(row, 'code_state', CODE_STATES),
    name: put('name'),
    shortName: put('short_name'),
    nameEn: put('name_en'),
    kind: choice(row, 'kind', AGENCY_KINDS),
    parent: row.textOrNull('parent'),
    unitId: unit.id,
    symbol: row.textOrNull('symbol'),
    phone: null,
    address: null,
    fields: list(row, 'fields', ';'),
    predecessors: before ? districts.map(district => put('predecessors', { district })) : list(row, 'predecessors', ','),
    validFrom,
    validTo,
  }
}
