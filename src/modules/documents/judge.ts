import type { Found } from './signing/find-signature.ts'
import type { SignatureState } from './signing/check-signature.ts'
import type { Check, VerdictKind } from './verdict.ts'

/** What was found out about a paper, before anything is said of it. */
export type Evidence = {
  /** Null: there is no signature in it. `added`: bytes that follow what the signature covers. */
  readonly signature: (SignatureState & { readonly added: number }) | null
  /** What the register knows: exactly these bytes; the part that was signed; only the code that the paper claims; nothing. Null: not asked. */
  readonly register: 'exact' | 'signed part' | 'claimed' | 'none' | null
  readonly revoked: boolean
}

export const evidenceOf = (found: Found | undefined, state: SignatureState | undefined, length: number): Evidence['signature'] =>
  found && state ? { ...state, added: length - found.end } : null

/** One word for all that was found. Without a register (`null`) the signature alone speaks. */
export const judge = ({ signature, register, revoked }: Evidence): VerdictKind => {
  const ours = signature !== null && signature.intact && signature.trusted
  const whole = signature?.added === 0
  if (ours && register === 'exact') return revoked ? 'revoked' : whole ? 'valid' : 'appended'
  if (ours && register === null) return whole ? 'valid' : 'appended'
  if (ours && register === 'signed part') return 'appended'
  // Signed by our authority and yet in no register: a key was misused, or a paper was prepared and never issued.
  if (ours && register === 'none') return 'unknown'
  // The bytes of the register, but a signature that is not trusted here: without it nothing is proven.
  if (register === 'exact') return 'unknown'
  const claims = register === 'claimed' || register === 'signed part' || (signature !== null && !signature.intact && signature.trusted)
  return claims ? 'altered' : 'unknown'
}

const check = (key: Check['key'], good: boolean, found: string): Check => ({ key, good, facts: { found } })

/** Whose signature it is. It may hold by itself while the content beside it is another one; that is for the next check to say. */
const signatureCheck = (signature: Evidence['signature']): Check => {
  if (signature === null) return check('signature', false, 'none')
  const { signer, trusted } = signature
  if (signer === null) return check('signature', false, trusted ? 'broken' : 'broken_other')
  return { key: 'signature', good: trusted, facts: { found: trusted ? 'ours' : 'other', holder: signer.organisation || signer.name } }
}

const contentCheck = ({ intact, added }: NonNullable<Evidence['signature']>): Check =>
  check('content', intact && added === 0, !intact ? 'changed' : added > 0 ? 'added' : 'whole')

/** The checks one by one, in the order in which a person would ask. */
export const checksOf = ({ signature, register, revoked }: Evidence): readonly Check[] => [
  signatureCheck(signature),
  ...(signature === null ? [] : [contentCheck(signature)]),
  ...(register === null
    ? []
    : [check('register', register === 'exact', register === 'exact' || register === 'none' ? register : 'other_bytes')]),
  ...(register === null || register === 'none' ? [] : [check('revocation', !revoked, revoked ? 'revoked' : 'in_force')]),
]
