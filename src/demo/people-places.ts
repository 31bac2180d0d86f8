import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A commune of today with the wards and communes it was made of, as people still say them. */
export type DemoCommune = { readonly code: string; readonly type: string; readonly name: string; readonly former: readonly string[] }

export type DemoPlaces = {
  readonly city: string
  readonly cityCode: string
  readonly cityName: string
  readonly communes: readonly DemoCommune[]
}

type Row = {
  readonly code: string
  readonly type: string
  readonly name: string
  readonly parent: string
  readonly from: string
  readonly to: string
  readonly successors: readonly string[]
}

const rowOf = (line: string): Row => {
  const [code = '', type = '', name = '', parent = '', from = '', to = '', successors = ''] = line.split('\t')
  return { code, type, name, parent, from, to, successors: successors.split(',').filter(Boolean) }
}

const lower = (type: string): string => type.toLowerCase()
/** "phường Láng", "xã Phù Đổng": a place inside a sentence. */
export const said = (unit: { readonly type: string; readonly name: string }): string => `${lower(unit.type)} ${unit.name}`

/** Today's communes of a city, from the same file the program starts with. */
export const demoPlaces = (city: string): DemoPlaces => {
  const rows = readFileSync(join(import.meta.dirname, `../../data/${city}/units.tsv`), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map(rowOf)
  const root = rows.find(row => row.parent === '' && row.code.length === 2)
  if (!root) throw new Error(`demo: data/${city}/units.tsv names no city`)
  const places = new Map(rows.filter(row => row.code.length === 3).map(row => [row.code, row]))
  const former = new Map<string, string[]>()
  for (const row of rows) {
    const district = places.get(row.parent)
    if (row.to !== '2025-06-30' || !district) continue
    for (const code of row.successors) former.set(code, [...(former.get(code) ?? []), `${said(row)}, ${said(district)}, ${root.name}`])
  }
  const communes = rows
    .filter(row => row.parent === root.code && row.to === '' && row.code.length === 5)
    .map(row => ({ code: row.code, type: row.type, name: row.name, former: former.get(row.code) ?? [] }))
  return { city, cityCode: root.code, cityName: root.name, communes }
}
