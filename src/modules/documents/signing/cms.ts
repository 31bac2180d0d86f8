import { createHash } from 'node:crypto'
import { ObjectIdentifier, OctetString, Sequence, Set as Asn1Set } from 'asn1js'
import {
  AlgorithmIdentifier,
  Attribute,
  Certificate,
  ContentInfo,
  EncapsulatedContentInfo,
  IssuerAndSerialNumber,
  SignedAndUnsignedAttributes,
  SignedData,
  SignerInfo,
} from 'pkijs'
import type { Algorithm, SigningKey } from './signing-key.ts'

export const OID = {
  data: '1.2.840.113549.1.7.1',
  signedData: '1.2.840.113549.1.7.2',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
  sha256: '2.16.840.1.101.3.4.2.1',
  ecdsaSha256: '1.2.840.10045.4.3.2',
  rsaSha256: '1.2.840.113549.1.1.11',
} as const

const SIGNATURE_OID: Readonly<Record<Algorithm, string>> = { 'ecdsa-sha256': OID.ecdsaSha256, 'rsa-sha256': OID.rsaSha256 }

export const sha256 = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest()
/** asn1js wants bytes of its own, not a view into a larger buffer. */
export const arrayBuffer = (bytes: Uint8Array): ArrayBuffer => Uint8Array.from(bytes).buffer

/** ESS signing-certificate-v2 (RFC 5035): SHA-256, the default algorithm, is left out as DER demands. */
const essCertificate = (certificate: Buffer): Sequence =>
  new Sequence({
    value: [new Sequence({ value: [new Sequence({ value: [new OctetString({ valueHex: arrayBuffer(sha256(certificate)) })] })] })],
  })

const digestAlgorithm = (): AlgorithmIdentifier => new AlgorithmIdentifier({ algorithmId: OID.sha256 })

/** The three signed attributes of a PAdES B-B signature in DER order. No signing-time: PAdES keeps it in the signature dictionary. */
const signedAttributes = (digest: Buffer, certificate: Buffer): readonly Attribute[] =>
  [
    new Attribute({ type: OID.contentType, values: [new ObjectIdentifier({ value: OID.data })] }),
    new Attribute({ type: OID.messageDigest, values: [new OctetString({ valueHex: arrayBuffer(digest) })] }),
    new Attribute({ type: OID.signingCertificateV2, values: [essCertificate(certificate)] }),
  ]
    .map(attribute => ({ attribute, der: Buffer.from(attribute.toSchema().toBER()) }))
    .sort((a, b) => Buffer.compare(a.der, b.der))
    .map(({ attribute }) => attribute)

/** The bytes that are signed: the attributes as a SET, not as the [0] that stands in the message (RFC 5652, 5.4). */
export const attributesToSign = (attributes: readonly Attribute[]): Buffer =>
  Buffer.from(new Asn1Set({ value: attributes.map(attribute => attribute.toSchema() as Sequence) }).toBER())

/** A detached CAdES signature (CMS, DER) over content with this SHA-256 digest. */
export const signDetached = async (digest: Buffer, key: SigningKey): Promise<Buffer> => {
  const [own] = key.certificates
  if (!own) throw new Error('signing: a key without certificate')
  const certificates = key.certificates.map(der => Certificate.fromBER(arrayBuffer(der)))
  const [certificate] = certificates
  if (!certificate) throw new Error('signing: a key without certificate')
  const attributes = signedAttributes(digest, own)
  const signature = await key.sign(attributesToSign(attributes))
  const signerInfo = new SignerInfo({
    version: 1,
    sid: new IssuerAndSerialNumber({ issuer: certificate.issuer, serialNumber: certificate.serialNumber }),
    digestAlgorithm: digestAlgorithm(),
    signedAttrs: new SignedAndUnsignedAttributes({ type: 0, attributes: [...attributes] }),
    signatureAlgorithm: new AlgorithmIdentifier({ algorithmId: SIGNATURE_OID[key.algorithm] }),
    signature: new OctetString({ valueHex: arrayBuffer(signature) }),
  })
  const signed = new SignedData({
    version: 1,
    digestAlgorithms: [digestAlgorithm()],
    encapContentInfo: new EncapsulatedContentInfo({ eContentType: OID.data }),
    certificates,
    signerInfos: [signerInfo],
  })
  return Buffer.from(new ContentInfo({ contentType: OID.signedData, content: signed.toSchema(true) }).toSchema().toBER())
}
