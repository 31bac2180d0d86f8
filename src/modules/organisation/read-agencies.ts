import { join } from 'node:path'
import { isAgencyCode, fromLegacyCode } from './agency-code.ts'
import { AGENCY_KINDS, type AgencyCode } from './agency.ts'
import { choice, fault, list, period, readTable, type Place } from './data-file.ts'
import { CODE_STATES, type AgencyEntry } from './agency-entry.ts'
import { agenciesByUnit } from './agencies-by-unit.ts'
import { namedId } from './named-id.ts'
import type { LoadedUnit } from './read-units.ts'
import { holdsOn } from './unit.ts'

/** An agency ready to be stored: bound by ids, with every code it has had. */
export type LoadedAgency = Omit<AgencyEntry, 'parent' | 'predecessors' | 'code' | 'codeState'> & {
  readonly id: string
  readonly parentId: string | null
  readonly predecessorIds: readonly string[]
  readonly codes: readonly AgencyCode[]
}

const COLUMNS = [
  'key', 'code', 'code_state', 'name', 'short_name', 'name_en', 'kind', 'parent', 'unit', 'symbol', 'phone', 'address',
  'valid_from', 'valid_to', 'fields', 'predecessors',
] // prettier-ignore

/** Reads the agencies of a city: those that are listed, those that every unit has, and further dated codes. */
export const readAgencies = async (folder: string, city: string, units: readonly LoadedUnit[]): Promise<LoadedAgency[]> => {
  const listed = await readListed(join(folder, 'agencies.tsv'), units)
  const entries = [...listed, ...(await agenciesByUnit(join(folder, 'agencies-by-unit.tsv'), units))]
  const byKey = new Map<string, AgencyEntry>()
  for (const entry of entries) {
    const before = byKey.get(entry.key)
    if (before !== undefined) throw fault(entry.at, 'key', `"${entry.key}" is used before (${before.at.file}, line ${before.at.line}).`)
    if (!isAgencyCode(entry.code))
      throw fault(entry.at, 'code', `"${entry.code}" is no identifier code: at most 35 of A–Z, 0–9 and dots, like H26.01.`)
    byKey.set(entry.key, entry)
  }
  const codes = await readCodes(join(folder, 'agency-codes.tsv'), byKey)
  const idOf = (key: string): string => namedId(`${city}/agency/${key}`)
  const bound = (at: Place, field: string, key: string): string => {
    if (!byKey.has(key)) throw fault(at, field, `there is no agency "${key}".`)
    return idOf(key)
  }
  return entries.map(({ parent, predecessors, code, codeState, ...entry }) => ({
    ...entry,
    id: idOf(entry.key),
    parentId: parent === null ? null : bound(entry.at, 'parent', parent),
    predecessorIds: predecessors.map(key => bound(entry.at, 'predecessors', key)),
    codes: [...(codes.get(entry.key) ?? []), { code, state: codeState, validFrom: entry.validFrom, validTo: entry.validTo }],
  }))
}

const readListed = async (path: string, units: readonly LoadedUnit[]): Promise<AgencyEntry[]> =>
  (await readTable(path, COLUMNS)).map(row => {
    const days = period(row)
    const code = row.textOrNull('unit')
    const unit = code === null ? null : units.find(u => u.code === code && holdsOn(u, days.validTo ?? '9999-12-31'))
    if (unit === undefined) throw fault(row.at, 'unit', `there is no unit ${code} on the last day of this agency.`)
    return {
      at: row.at,
      key: row.text('key'),
      code: row.text('code'),
      codeState: choice(row, 'code_state', CODE_STATES),
      name: row.text('name'),
      shortName: row.text('short_name'),
      nameEn: row.text('name_en'),
      kind: choice(row, 'kind', AGENCY_KINDS),
      parent: row.textOrNull('parent'),
      unitId: unit?.id ?? null,
      symbol: row.textOrNull('symbol'),
      phone: row.textOrNull('phone'),
      address: row.textOrNull('address'),
      fields: list(row, 'fields', ';'),
      predecessors: list(row, 'predecessors', ','),
      ...days,
    }
  })

/** Former and other codes. The old form with four groups is kept as it was written. */
const readCodes = async (path: string, agencies: ReadonlyMap<string, unknown>): Promise<Map<string, AgencyCode[]>> => {
  const codes = new Map<string, AgencyCode[]>()
  for (const row of await readTable(path, ['key', 'code', 'state', 'valid_from', 'valid_to'])) {
    const [key, code] = [row.text('key'), row.text('code')]
    if (!agencies.has(key)) throw fault(row.at, 'key', `there is no agency "${key}".`)
    if (!isAgencyCode(code) && fromLegacyCode(code) === undefined)
      throw fault(row.at, 'code', `"${code}" is no identifier code, old or new.`)
    codes.set(key, [...(codes.get(key) ?? []), { code, state: choice(row, 'state', CODE_STATES), ...period(row) }])
  }
  return codes
}
