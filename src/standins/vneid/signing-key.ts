import { createECDH, hkdfSync } from 'node:crypto'
import type { JWK } from 'oidc-provider'

/** Bytes for one purpose from the secret of the run, so that a provider started again has the keys it had. */
export const derived = (secret: string, purpose: string, size: number): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, '', `vneid ${purpose}`, size))

/** A P-256 key for signing ID tokens. A derived number outside the curve's order (one in 2^32) would throw at the start. */
export const signingKey = (secret: string): JWK => {
  const pair = createECDH('prime256v1')
  pair.setPrivateKey(derived(secret, 'signing', 32))
  const point = pair.getPublicKey()
  const text = (bytes: Buffer): string => bytes.toString('base64url')
  const [x, y] = [point.subarray(1, 33), point.subarray(33)]
  return {
    kty: 'EC',
    crv: 'P-256',
    alg: 'ES256',
    use: 'sig',
    kid: text(derived(secret, 'key id', 9)),
    x: text(x),
    y: text(y),
    d: text(pair.getPrivateKey()),
  }
}
