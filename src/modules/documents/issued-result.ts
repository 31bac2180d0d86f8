import type { ResultRowType } from './result-store.ts'
import { maskName, type IssuedResult } from './result.ts'
import type { PublicResult } from './verdict.ts'

/** A line of the register as other modules know it. */
export const issuedOf = (row: ResultRowType): IssuedResult => {
  const { signerName, signerPosition, signerLine, revokedAt, revokedReason, ...rest } = row
  const revoked = revokedAt && { at: revokedAt, reason: revokedReason ?? '' }
  return { ...rest, signer: { name: signerName, position: signerPosition, line: signerLine }, revoked }
}

/** The same line as anybody may see it. */
export const publicOf = (row: ResultRowType): PublicResult => ({
  verifyId: row.verifyId,
  title: row.title,
  notation: row.notation,
  agencyName: row.agencyName,
  ownerMasked: maskName(row.ownerName),
  signerName: row.signerName,
  signerPosition: row.signerPosition,
  signedAt: row.signedAt,
  revoked: row.revokedAt && { at: row.revokedAt, reason: row.revokedReason ?? '' },
})
