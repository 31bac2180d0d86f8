import type { Lang } from '#platform/texts.ts'

export type UnitKind = 'city' | 'district' | 'commune'

/** A territory. Its identity is code and first day: a code can live on for another unit in the next era. */
export type Unit = {
  readonly id: string
  readonly code: string
  readonly kind: UnitKind
  /** Phường, Xã, Quận …: as the law calls it. */
  readonly type: string
  readonly name: string
  readonly fullName: string
  /** Code of the unit it lies in. */
  readonly parent: string | null
  readonly validFrom: string | null
  readonly validTo: string | null
}

/** What holds from one day to another, both included; null is "always was", "still is". */
export type Period = { readonly validFrom: string | null; readonly validTo: string | null }

export const holdsOn = (period: Period, day: string): boolean =>
  (period.validFrom === null || period.validFrom <= day) && (period.validTo === null || day <= period.validTo)

/** Types of units by level, with what they are called in English. */
export const UNIT_TYPES: Readonly<Record<string, { readonly kind: UnitKind; readonly en: string }>> = {
  Quận: { kind: 'district', en: 'District' },
  Huyện: { kind: 'district', en: 'District' },
  'Thị xã': { kind: 'district', en: 'Town' },
  'Thành phố': { kind: 'district', en: 'City' },
  Phường: { kind: 'commune', en: 'Ward' },
  Xã: { kind: 'commune', en: 'Commune' },
  'Thị trấn': { kind: 'commune', en: 'Township' },
  'Đặc khu': { kind: 'commune', en: 'Special Zone' },
}

/** "Phường Láng", in English "Láng Ward"; numbered ones are "District 1". */
export const sayUnit = (unit: Pick<Unit, 'type' | 'name' | 'fullName'>, lang: Lang): string => {
  if (lang === 'vi') return unit.fullName
  const type = UNIT_TYPES[unit.type]?.en ?? unit.type
  return /^\d/.test(unit.name) ? `${type} ${unit.name}` : `${unit.name} ${type}`
}
