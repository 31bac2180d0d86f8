import { createHash, generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto'
import { BitString, fromBER, Integer, ObjectIdentifier, OctetString, PrintableString, Sequence, Set as Asn1Set, Utf8String } from 'asn1js'
import {
  AlgorithmIdentifier,
  AuthorityKeyIdentifier,
  BasicConstraints,
  Certificate,
  Extension,
  PublicKeyInfo,
  RelativeDistinguishedNames,
  Time,
} from 'pkijs'
import { arrayBuffer, OID } from './cms.ts'

const NAMES = { country: '2.5.4.6', locality: '2.5.4.7', organisation: '2.5.4.10', organisationId: '2.5.4.97', name: '2.5.4.3' } as const
export type Subject = Partial<Record<keyof typeof NAMES, string>>
export type Issuer = { readonly certificate: Buffer; readonly key: KeyObject }
export type CertificatePlan = {
  readonly subject: Subject
  readonly kind: 'root' | 'issuing' | 'signer'
  readonly notBefore: Date
  readonly notAfter: Date
  /** Absent: the certificate vouches for itself. */
  readonly issuer?: Issuer | undefined
}

/** Each part of the name in a set of its own, as every authority writes it; pkijs itself would put all into one, but keeps what it has read. */
const nameFrom = (subject: Subject): RelativeDistinguishedNames => {
  const parts = Object.entries(NAMES).flatMap(([key, type]) => {
    const value = subject[key as keyof typeof NAMES]
    if (value === undefined) return []
    const text = key === 'country' ? new PrintableString({ value }) : new Utf8String({ value })
    return [new Asn1Set({ value: [new Sequence({ value: [new ObjectIdentifier({ value: type }), text] })] })]
  })
  return new RelativeDistinguishedNames({ schema: fromBER(new Sequence({ value: parts }).toBER()).result })
}

/** keyUsage bits: certificates and revocation lists, or signature and commitment (non-repudiation). */
const keyUsage = (kind: CertificatePlan['kind']): Extension => {
  const [bits, unused] = kind === 'signer' ? [0xc0, 6] : [0x06, 1]
  const value = new BitString({ valueHex: arrayBuffer(Uint8Array.of(bits)), unusedBits: unused })
  return new Extension({ extnID: '2.5.29.15', critical: true, extnValue: value.toBER(false) })
}

const keyIdentifier = (info: PublicKeyInfo): ArrayBuffer =>
  arrayBuffer(createHash('sha1').update(info.subjectPublicKey.valueBlock.valueHexView).digest())

const publicKeyInfo = (der: Buffer): PublicKeyInfo => new PublicKeyInfo({ schema: fromBER(arrayBuffer(der)).result })

/** A new P-256 key with a certificate (X.509 v3, ECDSA with SHA-256), both DER; the key as PKCS#8. */
export const issueCertificate = (plan: CertificatePlan): { certificate: Buffer; key: KeyObject } => {
  const pair = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const certificate = new Certificate()
  const serial = randomBytes(16)
  serial[0] = ((serial[0] ?? 0) & 0x7f) | 0x40
  certificate.version = 2
  certificate.serialNumber = new Integer({ valueHex: arrayBuffer(serial) })
  certificate.subject = nameFrom(plan.subject)
  const issuer = plan.issuer && Certificate.fromBER(arrayBuffer(plan.issuer.certificate))
  certificate.issuer = issuer ? issuer.subject : certificate.subject
  certificate.notBefore = new Time({ type: 0, value: plan.notBefore })
  certificate.notAfter = new Time({ type: plan.notAfter.toISOString() >= '2050' ? 1 : 0, value: plan.notAfter })
  const info = publicKeyInfo(pair.publicKey.export({ type: 'spki', format: 'der' }))
  certificate.subjectPublicKeyInfo = info
  const authority = new AuthorityKeyIdentifier({
    keyIdentifier: new OctetString({ valueHex: keyIdentifier(issuer ? issuer.subjectPublicKeyInfo : info) }),
  })
  const basic = new BasicConstraints({ cA: plan.kind !== 'signer', ...(plan.kind === 'issuing' && { pathLenConstraint: 0 }) })
  certificate.extensions = [
    new Extension({ extnID: '2.5.29.19', critical: true, extnValue: basic.toSchema().toBER(false) }),
    keyUsage(plan.kind),
    new Extension({ extnID: '2.5.29.14', critical: false, extnValue: new OctetString({ valueHex: keyIdentifier(info) }).toBER(false) }),
    new Extension({ extnID: '2.5.29.35', critical: false, extnValue: authority.toSchema().toBER(false) }),
  ]
  certificate.signature = new AlgorithmIdentifier({ algorithmId: OID.ecdsaSha256 })
  certificate.signatureAlgorithm = new AlgorithmIdentifier({ algorithmId: OID.ecdsaSha256 })
  const tbs = certificate.encodeTBS()
  const signature = sign('sha256', Buffer.from(tbs.toBER()), plan.issuer?.key ?? pair.privateKey)
  certificate.tbsView = new Uint8Array(tbs.toBER())
  certificate.signatureValue = new BitString({ valueHex: arrayBuffer(signature) })
  return { certificate: Buffer.from(certificate.toSchema(true).toBER()), key: pair.privateKey }
}
