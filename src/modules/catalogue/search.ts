import type { AudienceGroup, Card, FeeKind } from './content.ts'
import type { Level, ServiceLevel } from './procedure.ts'

/** What somebody looks for. Filters of one kind are alternatives, kinds add up. */
export type Search = {
  readonly q: string
  readonly field?: string | null | undefined
  readonly levels?: readonly Level[] | undefined
  readonly service?: readonly ServiceLevel[] | undefined
  readonly audience?: readonly AudienceGroup[] | undefined
  readonly fee?: readonly FeeKind[] | undefined
  /** Take the words as they are: no other words of the same meaning, no mending. */
  readonly exact?: boolean | undefined
  /** From 1. */
  readonly page?: number | undefined
  readonly limit?: number | undefined
}

export type Found = {
  readonly code: string
  readonly shortName: string
  readonly serviceLevel: ServiceLevel
  readonly fee: FeeKind
  readonly field: string
  readonly levels: readonly Level[]
  readonly card: Card
}

/** How many there would be with each filter, all filters of other kinds kept. */
export type Counts = {
  readonly service: Readonly<Record<ServiceLevel, number>>
  readonly fee: Readonly<Record<FeeKind, number>>
  readonly audience: Readonly<Record<AudienceGroup, number>>
  readonly level: Readonly<Record<Level, number>>
  readonly fields: readonly { readonly field: string; readonly count: number }[]
}

export type SearchResult = {
  readonly items: readonly Found[]
  readonly total: number
  readonly counts: Counts
  /** The words as understood, with diacritics; as typed when there was nothing to understand. */
  readonly meant: string
  /** Whether words were mended, not only read with their diacritics. */
  readonly mended: boolean
  /** Other words that were perhaps meant, when little was found. */
  readonly suggestions: readonly { readonly words: string; readonly count: number }[]
  readonly page: number
  readonly pages: number
}
