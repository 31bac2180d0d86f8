import type { Lang } from '#platform/texts.ts'
import { holdsOn, type Period } from './unit.ts'

export const AGENCY_KINDS = [
  'city',
  'department',
  'centre',
  'branch',
  'service_point',
  'commune',
  'police',
  'commune_police',
  'district',
  'other',
] as const
export type AgencyKind = (typeof AGENCY_KINDS)[number]
export type CodeState = 'official' | 'provisional'

/** An office that acts. `code` is the one that holds on the day it was asked for. */
export type Agency = {
  readonly id: string
  /** Stable key of data/: 'X00199', 'so-tu-phap'. */
  readonly key: string
  readonly name: string
  readonly shortName: string
  readonly nameEn: string
  readonly kind: AgencyKind
  /** Id of the agency above it. */
  readonly parent: string | null
  /** Code of the unit it serves. */
  readonly unit: string | null
  readonly code: string
  readonly codeState: CodeState
  /** Last part of the numbers on its papers: UBND in 05/TB-UBND. */
  readonly symbol: string | null
  readonly phone: string | null
  readonly address: string | null
  /** What it handles, in a few words each. */
  readonly fields: readonly string[]
  readonly validFrom: string | null
  readonly validTo: string | null
}

/** A dated identifier of an agency. */
export type AgencyCode = { readonly code: string; readonly state: CodeState } & Period

/** The code that holds on `day`; without one the last that held before it, else the first that comes. */
export const codeOn = (codes: readonly AgencyCode[], day: string): AgencyCode | undefined => {
  const holding = codes.filter(code => holdsOn(code, day))
  if (holding.length > 0) return holding.at(-1)
  return codes.filter(code => code.validTo !== null && code.validTo < day).at(-1) ?? codes[0]
}

/** A code for people's eyes: one that the city has not issued is never shown as if it were official. */
export const showCode = (agency: Pick<Agency, 'code' | 'codeState'>, lang: Lang = 'vi'): string =>
  agency.codeState === 'official' ? agency.code : `${agency.code} ${lang === 'vi' ? '(mã tạm)' : '(provisional)'}`

/** The agency's name in the reader's language. */
export const sayAgency = (agency: Pick<Agency, 'name' | 'nameEn'>, lang: Lang): string => (lang === 'vi' ? agency.name : agency.nameEn)
