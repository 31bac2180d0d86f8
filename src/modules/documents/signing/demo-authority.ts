import { createHash, createPrivateKey, sign, X509Certificate, type KeyObject } from 'node:crypto'
import { link, mkdir, open, readFile, unlink } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { issueCertificate, type CertificatePlan, type Issuer } from './certificates.ts'
import type { Authority, SignerSubject, SigningKey } from './signing-key.ts'

const YEAR = 365.25 * 24 * 3600 * 1000
const signAsync = promisify(sign) as (algorithm: string, data: Buffer, key: KeyObject) => Promise<Buffer>

const pem = (label: string, der: Buffer): string =>
  `-----BEGIN ${label}-----\n${
    der
      .toString('base64')
      .match(/.{1,64}/g)
      ?.join('\n') ?? ''
  }\n-----END ${label}-----\n`

const isMissing = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ENOENT'
const exists = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'EEXIST'

/** Key and certificate live in one file, so that two processes starting together cannot mix halves: the first to link its file wins. */
const read = async (path: string): Promise<Issuer | undefined> => {
  try {
    const text = await readFile(path, 'utf8')
    return { key: createPrivateKey(text), certificate: new X509Certificate(text.slice(text.indexOf('-----BEGIN CERTIFICATE'))).raw }
  } catch (error) {
    if (isMissing(error)) return undefined
    throw error
  }
}

const make = async (path: string, plan: CertificatePlan): Promise<Issuer> => {
  const { key, certificate } = issueCertificate(plan)
  const temporary = `${path}.${process.pid}.${createHash('sha256').update(certificate).digest('hex').slice(0, 12)}`
  const file = await open(temporary, 'wx', 0o600)
  try {
    await file.writeFile(`${String(key.export({ type: 'pkcs8', format: 'pem' }))}${pem('CERTIFICATE', certificate)}`)
    await file.sync()
  } finally {
    await file.close()
  }
  try {
    await link(temporary, path)
  } catch (error) {
    if (!exists(error)) throw error
  } finally {
    await unlink(temporary)
  }
  const kept = await read(path)
  if (!kept) throw new Error('signing: a key vanished while it was made')
  return kept
}

/**
 * The authority of the demo city: a root, an issuing certificate under it, and one certificate for each signer, made when first needed.
 * Keys are files of mode 0600 in `folder`. Certificates begin five years back, because the demo's history does.
 */
export const demoAuthority = async (folder: string, city: string, now: Date): Promise<Authority> => {
  await mkdir(join(folder, 'signers'), { recursive: true, mode: 0o700 })
  const notBefore = new Date(now.getTime() - 5 * YEAR)
  const until = (years: number): Date => new Date(now.getTime() + years * YEAR)
  const at = async (name: string, plan: CertificatePlan): Promise<Issuer> =>
    (await read(join(folder, name))) ?? make(join(folder, name), plan)
  const organisation = `Thành phố ${city} (dùng thử)`
  const subject = (name: string) => ({ country: 'VN', organisation, name })
  const root = await at('root.pem', { subject: subject('Khuê Demo Root CA'), kind: 'root', notBefore, notAfter: until(20) })
  const issuing = await at('issuing.pem', {
    subject: subject('Khuê Demo Issuing CA'),
    kind: 'issuing',
    notBefore,
    notAfter: until(15),
    issuer: root,
  })
  const keys = new Map<string, Promise<SigningKey>>()
  const load = async (who: SignerSubject, file: string): Promise<SigningKey> => {
    const named = { country: 'VN', locality: who.city, organisation: who.agencyName, organisationId: who.agency, name: who.officerName }
    const { key, certificate } = await at(join('signers', file), {
      subject: named,
      kind: 'signer',
      notBefore,
      notAfter: until(5),
      issuer: issuing,
    })
    return { algorithm: 'ecdsa-sha256', certificates: [certificate, issuing.certificate], sign: bytes => signAsync('sha256', bytes, key) }
  }
  return {
    roots: [root.certificate],
    keyFor: who => {
      const file = `${createHash('sha256').update(`${who.agency}\n${who.agencyName}\n${who.officerName}`).digest('hex').slice(0, 32)}.pem`
      let key = keys.get(file)
      if (!key) {
        key = load(who, file)
        keys.set(file, key)
        key.catch(() => keys.delete(file))
      }
      return key
    },
  }
}
