import type { AudienceGroup, FeeKind } from '../content.ts'
import type { Level, ServiceLevel } from '../procedure.ts'
import type { Search } from '../search.ts'

/** A filter as a parameter of the address: its name, what it chooses. Each stands alone, so that any of them combine. */
export type FilterOption =
  | { readonly name: string; readonly group: 'service'; readonly value: ServiceLevel }
  | { readonly name: string; readonly group: 'fee'; readonly value: FeeKind }
  | { readonly name: string; readonly group: 'audience'; readonly value: AudienceGroup }
  | { readonly name: string; readonly group: 'level'; readonly value: Level }

export const FILTERS: readonly FilterOption[] = [
  { name: 'toan-trinh', group: 'service', value: 'full' },
  { name: 'mot-phan', group: 'service', value: 'partial' },
  { name: 'truc-tiep', group: 'service', value: 'in_person' },
  { name: 'mien-phi', group: 'fee', value: 'free_online' },
  { name: 'khong-phi', group: 'fee', value: 'free' },
  { name: 'ca-nhan', group: 'audience', value: 'person' },
  { name: 'to-chuc', group: 'audience', value: 'organisation' },
  { name: 'xa', group: 'level', value: 'commune' },
  { name: 'thanh-pho', group: 'level', value: 'province' },
  { name: 'bo', group: 'level', value: 'ministry' },
]

export type Asked = Readonly<Record<string, string | undefined>>
const isOn = (asked: Asked, option: FilterOption): boolean => asked[option.name] === '1'
export const activeFilters = (asked: Asked): readonly FilterOption[] => FILTERS.filter(option => isOn(asked, option))

const pageOf = (text: string | undefined): number => (/^\d{1,4}$/.test(text ?? '') ? Math.max(1, Number(text)) : 1)

/** The parameters of the page as a search. */
export const searchOf = (asked: Asked): Search => {
  const on = activeFilters(asked)
  return {
    q: asked['q'] ?? '',
    service: on.flatMap(o => (o.group === 'service' ? [o.value] : [])),
    fee: on.flatMap(o => (o.group === 'fee' ? [o.value] : [])),
    audience: on.flatMap(o => (o.group === 'audience' ? [o.value] : [])),
    levels: on.flatMap(o => (o.group === 'level' ? [o.value] : [])),
    field: asked['linh-vuc'] || null,
    exact: asked['dung-chu'] === '1',
    page: pageOf(asked['trang']),
  }
}

/** The address of the list with some parameters changed; null takes one away. A change of anything but the page begins at the first. */
export const searchPath = (asked: Asked, change: Readonly<Record<string, string | null>> = {}): string => {
  const known = ['q', 'linh-vuc', 'dung-chu', 'trang', ...FILTERS.map(f => f.name)]
  const parameters = new URLSearchParams()
  for (const name of known) {
    const value = name in change ? change[name] : name === 'trang' ? null : asked[name]
    if (value) parameters.set(name, value)
  }
  return parameters.size === 0 ? '/thu-tuc' : `/thu-tuc?${parameters}`
}
