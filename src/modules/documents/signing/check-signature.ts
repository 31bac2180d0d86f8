import { verify, X509Certificate } from 'node:crypto'
import { ObjectIdentifier, OctetString, Sequence, type BaseBlock } from 'asn1js'
import { ContentInfo, SignedData, type Attribute, type SignerInfo } from 'pkijs'
import { arrayBuffer, attributesToSign, OID, sha256 } from './cms.ts'

/** What a signature says. `intact`: the covered bytes are those that were signed. `trusted`: by a certificate under one of our roots. */
export type SignatureState = {
  readonly intact: boolean
  readonly trusted: boolean
  /** The organisation and person of the signer's certificate, null when there is none to read. */
  readonly signer: { readonly organisation: string; readonly name: string; readonly serial: string } | null
}

const NOTHING: SignatureState = { intact: false, trusted: false, signer: null }

const part = (subject: string, key: string): string => new RegExp(`^${key}=(.*)$`, 'm').exec(subject)?.[1] ?? ''

const parse = (message: Buffer): SignedData | undefined => {
  try {
    return new SignedData({ schema: ContentInfo.fromBER(arrayBuffer(message)).content })
  } catch {
    return undefined
  }
}

/** A chain has three or four; strangers may send hundreds, to keep the program busy with them. */
const MAX_CERTIFICATES = 10

const certificatesOf = (signed: SignedData): readonly X509Certificate[] =>
  (signed.certificates ?? []).slice(0, MAX_CERTIFICATES).flatMap(certificate => {
    try {
      return [new X509Certificate(Buffer.from(certificate.toSchema().toBER()))]
    } catch {
      return []
    }
  })

const only = (info: SignerInfo, type: string): BaseBlock | undefined => {
  const found = (info.signedAttrs?.attributes ?? []).filter(attribute => attribute.type === type)
  const values = (found[0] as Attribute | undefined)?.values ?? []
  return found.length === 1 && values.length === 1 ? (values[0] as BaseBlock) : undefined
}

const bytesOf = (block: unknown): Buffer | undefined =>
  block instanceof OctetString ? Buffer.from(block.valueBlock.valueHexView) : undefined
const firstOf = (block: unknown): unknown => (block instanceof Sequence ? block.valueBlock.value[0] : undefined)

/** The attributes must be there once, name this very certificate, and carry the digest of what is covered (RFC 5652, RFC 5035). */
const attributesHold = (info: SignerInfo, certificate: X509Certificate, covered: Buffer): boolean => {
  const type = only(info, OID.contentType)
  const digest = bytesOf(only(info, OID.messageDigest))
  const ess = bytesOf(firstOf(firstOf(firstOf(only(info, OID.signingCertificateV2)))))
  return (
    type instanceof ObjectIdentifier &&
    type.valueBlock.toString() === OID.data &&
    digest?.equals(sha256(covered)) === true &&
    ess?.equals(sha256(certificate.raw)) === true
  )
}

const issuedBy = (certificate: X509Certificate, issuer: X509Certificate): boolean =>
  issuer.ca && certificate.checkIssued(issuer) && certificate.verify(issuer.publicKey)

const inForce = (certificate: X509Certificate, at: Date): boolean => certificate.validFromDate <= at && at <= certificate.validToDate

/** Whether a chain leads from the signer to one of `roots`, each link in force when it was signed. */
const chainHolds = (signer: X509Certificate, pool: readonly X509Certificate[], roots: readonly X509Certificate[], at: Date): boolean => {
  let current = signer
  for (let depth = 0; depth < 5; depth++) {
    if (!inForce(current, at)) return false
    const below = current
    if (roots.some(root => inForce(root, at) && issuedBy(below, root))) return true
    const next = pool.find(candidate => !candidate.raw.equals(below.raw) && issuedBy(below, candidate))
    if (!next) return false
    current = next
  }
  return false
}

const signatureHolds = (info: SignerInfo, certificate: X509Certificate): boolean => {
  try {
    const signed = attributesToSign(info.signedAttrs?.attributes ?? [])
    return verify('sha256', signed, certificate.publicKey, Buffer.from(info.signature.valueBlock.valueHexView))
  } catch {
    return false
  }
}

/** Checks a detached signature over `covered`: digest, signature, certificate named in it, and chain to our roots at the time `at`. */
export const checkSignature = (message: Buffer, covered: Buffer, roots: readonly Buffer[], at: Date): SignatureState => {
  const signed = parse(message)
  const [info] = signed?.signerInfos ?? []
  if (!signed || !info || signed.signerInfos.length !== 1) return NOTHING
  const pool = certificatesOf(signed)
  const trustedRoots = roots.map(root => new X509Certificate(root))
  const certificate = pool.find(candidate => signatureHolds(info, candidate))
  if (!certificate) {
    // Broken: say whether one of ours came along, so that a reader learns who is claimed to have signed.
    const trusted = pool.some(candidate => !candidate.ca && chainHolds(candidate, pool, trustedRoots, at))
    return { ...NOTHING, trusted }
  }
  const { subject, serialNumber } = certificate
  return {
    intact: attributesHold(info, certificate, covered),
    trusted: chainHolds(certificate, pool, trustedRoots, at),
    signer: { organisation: part(subject, 'O'), name: part(subject, 'CN'), serial: serialNumber.toLowerCase() },
  }
}
