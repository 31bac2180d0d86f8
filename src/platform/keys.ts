import { createHash, createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'

/** A key of 32 bytes for one purpose, from a secret of the settings (HKDF, RFC 5869): a leak of one purpose tells nothing of the others. */
export const deriveKey = (secret: string, purpose: string): Buffer => Buffer.from(hkdfSync('sha256', secret, '', `khue ${purpose}`, 32))

const mac = (secret: string, purpose: string, text: string): Buffer =>
  createHmac('sha256', deriveKey(secret, purpose)).update(text).digest()

/** A tag over `text` that only this program can make; the first secret signs. */
export const tagOf = (secrets: readonly string[], purpose: string, text: string): string =>
  mac(secrets[0] ?? '', purpose, text).toString('base64url')

/** Whether `tag` was made over `text` with any of the secrets. */
export const isTagOf = (secrets: readonly string[], purpose: string, text: string, tag: string): boolean => {
  const given = Buffer.from(tag, 'base64url')
  return secrets.some(secret => {
    const right = mac(secret, purpose, text)
    return given.length === right.length && timingSafeEqual(given, right)
  })
}

/** A small value for a cookie that nobody else can make: `VALUE.TAG`, with the end of its life inside. */
export const seal = (secrets: readonly string[], purpose: string, value: object, endsAt: Date): string => {
  const text = Buffer.from(JSON.stringify({ ...value, endsAt: endsAt.getTime() })).toString('base64url')
  return `${text}.${tagOf(secrets, purpose, text)}`
}

/** What `seal` closed; undefined when it is not ours, altered or over. */
export const unseal = <T extends object>(
  secrets: readonly string[],
  purpose: string,
  sealed: string | undefined,
  now: Date,
): T | undefined => {
  const [text = '', tag = ''] = sealed?.split('.') ?? []
  if (!text || !isTagOf(secrets, purpose, text, tag)) return undefined
  const value = JSON.parse(Buffer.from(text, 'base64url').toString()) as T & { readonly endsAt: number }
  return value.endsAt > now.getTime() ? value : undefined
}

export const sha256 = (text: string): Buffer => createHash('sha256').update(text).digest()
