/** How the raw signature is made; both digest with SHA-256. */
export type Algorithm = 'ecdsa-sha256' | 'rsa-sha256'

/**
 * A key that signs and the certificates that vouch for it. In the demo the key is a file; a hardware module or a remote signing
 * service of the government's authority implements the same three members and never shows its key.
 */
export type SigningKey = {
  readonly algorithm: Algorithm
  /** DER: the signer's first, then each issuer, without the root. */
  readonly certificates: readonly Buffer[]
  readonly sign: (bytes: Buffer) => Promise<Buffer>
}

/** Who is to sign: the certificate names the agency and the officer. */
export type SignerSubject = { readonly agency: string; readonly agencyName: string; readonly officerName: string; readonly city: string }

export type Authority = {
  /** DER of the roots whose signatures count as ours. */
  readonly roots: readonly Buffer[]
  readonly keyFor: (subject: SignerSubject) => Promise<SigningKey>
}
