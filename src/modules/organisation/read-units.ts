import { addDays } from '#platform/calendar.ts'
import { DataFault, fault, list, period, readTable, type Place } from './data-file.ts'
import { namedId } from './named-id.ts'
import { UNIT_TYPES, type Unit, type UnitKind } from './unit.ts'

/** A unit of a file: the unit, the id of its parent, and the ids of those it became. */
export type LoadedUnit = Unit & { readonly at: Place; readonly parentId: string | null; readonly successorIds: readonly string[] }

const COLUMNS = ['code', 'type', 'name', 'parent', 'valid_from', 'valid_to', 'successors']

type Read = Omit<LoadedUnit, 'parentId' | 'successorIds'> & { readonly successors: readonly string[] }

/** Reads the units of a city and binds them: parent and successors must exist, periods of one code must not overlap. */
export const readUnits = async (path: string, city: string): Promise<LoadedUnit[]> => {
  const rows = await readTable(path, COLUMNS)
  const read: Read[] = rows.map(row => {
    const [code, type, name, parent] = [row.text('code'), row.text('type'), row.text('name'), row.textOrNull('parent')]
    const known = UNIT_TYPES[type]
    if (known === undefined) throw fault(row.at, 'type', `"${type}" is not one of ${Object.keys(UNIT_TYPES).join(', ')}.`)
    const kind: UnitKind = parent === null ? 'city' : known.kind
    const wanted = kind === 'city' ? 2 : kind === 'district' ? 3 : 5
    if (!/^\d+$/.test(code) || code.length !== wanted) throw fault(row.at, 'code', `"${code}" is not ${wanted} digits, as a ${kind} has.`)
    const days = period(row)
    const id = namedId(`${city}/unit/${code}/${days.validFrom ?? ''}`)
    return {
      id,
      at: row.at,
      code,
      kind,
      type,
      name,
      fullName: `${type} ${name}`,
      parent,
      ...days,
      successors: list(row, 'successors', ','),
    }
  })
  if (read.filter(unit => unit.kind === 'city').length !== 1)
    throw new DataFault(`${rows[0]?.at.file ?? path}: exactly one line must have no parent, the city.`)
  const byCode = Map.groupBy(read, unit => unit.code)
  for (const units of byCode.values()) refuseOverlap(units)
  return read.map(({ successors, ...unit }) => ({
    ...unit,
    parentId: parentOf(unit, byCode),
    successorIds: successors.map(code => successorOf(unit, code, byCode)),
  }))
}

const refuseOverlap = (units: readonly Read[]): void => {
  const sorted = units.toSorted((a, b) => (a.validFrom ?? '').localeCompare(b.validFrom ?? ''))
  sorted.slice(1).forEach((unit, i) => {
    const before = sorted[i]
    if (before !== undefined && (before.validTo === null || unit.validFrom === null || before.validTo >= unit.validFrom))
      throw fault(unit.at, 'valid_from', `code ${unit.code} is still ${before.fullName} then (line ${before.at.line}).`)
  })
}

type Unbound = Omit<LoadedUnit, 'parentId' | 'successorIds'>

const parentOf = (unit: Unbound, byCode: ReadonlyMap<string, readonly Read[]>): string | null => {
  if (unit.parent === null) return null
  const day = unit.validFrom ?? unit.validTo ?? '9999-12-31'
  const parent = byCode.get(unit.parent)?.find(p => (p.validFrom ?? '') <= day && day <= (p.validTo ?? '9999-12-31'))
  if (parent === undefined) throw fault(unit.at, 'parent', `there is no unit ${unit.parent} on ${day}.`)
  return parent.id
}

/** The successor begins the day after this one ends; the code alone would not say which unit is meant. */
const successorOf = (unit: Unbound, code: string, byCode: ReadonlyMap<string, readonly Read[]>): string => {
  if (unit.validTo === null) throw fault(unit.at, 'successors', 'a unit that has not ended has none; give valid_to.')
  const first = addDays(unit.validTo, 1)
  const successor = byCode.get(code)?.find(u => u.validFrom === first)
  if (successor === undefined) throw fault(unit.at, 'successors', `no unit ${code} begins on ${first}.`)
  return successor.id
}
