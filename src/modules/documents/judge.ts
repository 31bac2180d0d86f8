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

export const evidenceOf = (
  found: Found | undefined,
  state: SignatureState | undefined,
  length: number,
): Evidence['signature'] => (found && state ? { ...state, added: length - found.end } : null)

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

/** The checks one by one, in the order in which a person would ask. */
export const checksOf = ({ signature, register, revoked }: Evidence): readonly Check[] => {
  const holder = signature?.signer?.organisation
  const list: Check[] = [
    signature === null ? check('signature', false, 'none')
    : signature.intact ? { ...check('signature', signature.trusted, signature.trusted ? 'ours' : 'other'), facts: { found: signature.trusted ? 'ours' : 'other', ...(holder && { holder }) } }
    : check('signature', false, signature.trusted ? 'broken' : 'broken_other'),
  ] // prettier-ignore
  if (signature !== null)
    list.push(check('content', signature.intact && signature.added === 0, !signature.intact ? 'changed' : signature.added > 0 ? 'added' : 'whole'))
  if (register !== null) {
    list.push(check('register', register === 'exact', register === 'exact' ? 'exact' : register === 'none' ? 'none' : 'other_bytes'))
    if (register !== 'none') list.push(check('revocation', !revoked, revoked ? 'revoked' : 'in_force'))
  }
  return list
}
