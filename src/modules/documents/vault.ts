import type { FileState, MediaType } from './file.ts'

/** issued: by an agency through Khuê; uploaded: by the person, compared by nobody; digitised: scanned and signed at a counter. */
export type VaultSource = 'issued' | 'uploaded' | 'digitised'

/** A paper in somebody's vault. */
export type VaultEntry = {
  readonly id: string
  readonly person: string
  readonly source: VaultSource
  readonly title: string
  readonly code: string | null
  readonly at: Date
  readonly file: string
  readonly size: number
  readonly mediaType: MediaType
  readonly pages: number | null
  readonly state: FileState
  readonly verifyId: string | null
  readonly notation: string | null
  readonly agencyName: string | null
  readonly signedAt: Date | null
  readonly dossierCode: string | null
  readonly revokedAt: Date | null
}
