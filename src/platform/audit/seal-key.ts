import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify, type KeyObject } from 'node:crypto'
import { join } from 'node:path'
import type { Settings } from '../settings.ts'
import { makeFileOnce, readIfThere } from './keep-file.ts'
import { sealBytes, type Seal, type UnsignedSeal } from './sealed-bytes.ts'

type Where = Pick<Settings, 'dataDir' | 'sealKey'>
const pathOf = (where: Where): string => join(where.dataDir, 'seal-key.json')

const keyOf = (pem: string, from: string): KeyObject => {
  try {
    const key = createPrivateKey(pem)
    if (key.asymmetricKeyType === 'ed25519') return key
  } catch {
    // Said below, without the text of the key.
  }
  throw new Error(`${from} holds no private Ed25519 key in PEM. Make one by: openssl genpkey -algorithm ed25519`)
}

/** The key that seals are signed with: that of the settings, or the one in the data folder. Undefined when there is none yet. */
export const findSealKey = async (where: Where): Promise<KeyObject | undefined> => {
  if (where.sealKey !== null) return keyOf(where.sealKey, 'The setting KHUE_SEAL_KEY')
  const text = await readIfThere(pathOf(where))
  return text === undefined ? undefined : keyOf((JSON.parse(text) as { privateKey: string }).privateKey, pathOf(where))
}

/** As `findSealKey`; makes one in the data folder when there is none. */
export const sealKey = async (where: Where): Promise<KeyObject> => {
  const found = await findSealKey(where)
  if (found) return found
  const { privateKey, publicKey } = generateKeyPairSync('ed25519')
  const text = { privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }), publicKey: showPublicKey(publicKey) }
  await makeFileOnce(pathOf(where), `${JSON.stringify(text, null, 2)}\n`)
  return sealKey(where)
}

/** The 32 bytes of the public key in base64url: short enough to be written down elsewhere. */
export const showPublicKey = (key: KeyObject): string =>
  (key.type === 'public' ? key : createPublicKey(key)).export({ format: 'jwk' }).x ?? ''

export const publicKeyOf = (text: string): KeyObject => createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: text }, format: 'jwk' })

export const signSeal = (key: KeyObject, seal: UnsignedSeal): Seal => ({
  ...seal,
  signature: sign(null, sealBytes(seal), key).toString('base64url'),
})

export const isSignedBy = (key: KeyObject, seal: Seal): boolean =>
  verify(null, sealBytes(seal), key, Buffer.from(seal.signature, 'base64url'))
