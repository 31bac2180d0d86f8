import type { AgencyKind, CodeState } from './agency.ts'
import type { Place } from './data-file.ts'
import type { Period } from './unit.ts'

export const CODE_STATES: readonly CodeState[] = ['official', 'provisional']

/** An agency as the files name it: parent and predecessors by key, its place by code. */
export type AgencyEntry = Period & {
  readonly at: Place
  readonly key: string
  readonly code: string
  readonly codeState: CodeState
  readonly name: string
  readonly shortName: string
  readonly nameEn: string
  readonly kind: AgencyKind
  readonly parent: string | null
  readonly unitId: string | null
  readonly symbol: string | null
  readonly phone: string | null
  readonly address: string | null
  readonly fields: readonly string[]
  readonly predecessors: readonly string[]
}
