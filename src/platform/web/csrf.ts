import { randomKey } from '../id.ts'
import { isTagOf, tagOf } from '../keys.ts'

const NONCE = 8

/**
 * The token of a session for the forms of one page. It is another one in each page: pages are compressed, and a secret that stood in all of
 * them could be guessed from their lengths.
 */
export const csrfToken = (secrets: readonly string[], session: string): string => {
  const nonce = randomKey(NONCE)
  return `${nonce}.${tagOf(secrets, 'csrf', `${nonce} ${session}`)}`
}

/** Whether a form carries a token that was made for this session, by any page of it. */
export const isCsrfToken = (secrets: readonly string[], session: string, token: string): boolean => {
  const [nonce = '', tag = ''] = token.split('.')
  return nonce.length === NONCE && isTagOf(secrets, 'csrf', `${nonce} ${session}`, tag)
}
