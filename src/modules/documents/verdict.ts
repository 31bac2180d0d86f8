/** One thing that was checked, in the order in which a person would ask. */
export type Check = {
  readonly key: 'signature' | 'content' | 'register' | 'revocation' | 'certificate'
  readonly good: boolean
  readonly facts: Readonly<Record<string, string>>
}

/** What anybody may know of a paper: no identifier, and the name masked. */
export type PublicResult = {
  readonly verifyId: string
  readonly title: string
  readonly notation: string
  readonly agencyName: string
  readonly ownerMasked: string
  readonly signerName: string
  readonly signerPosition: string
  readonly signedAt: Date
  readonly revoked: { readonly at: Date; readonly reason: string } | null
}

/**
 * valid: exactly the bytes that were signed and registered. altered: claims to be ours, but its content is another one.
 * appended: ours, with something added after the signature. unknown: not signed by us. revoked: exactly ours, no longer in force.
 */
export type VerdictKind = 'valid' | 'altered' | 'appended' | 'unknown' | 'revoked'

export type Verdict = {
  readonly verdict: VerdictKind
  readonly checks: readonly Check[]
  readonly result: PublicResult | null
  readonly checkedAt: Date
}
