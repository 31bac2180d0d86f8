import type { Door } from '../sign-in/attempt.ts'

/** From one address: a whole office may begin its day at once, a machine that tries for hours may not. */
export const SIGN_INS_PER_MINUTE = 120

export type SignInWish = {
  readonly returnTo?: string | undefined
  readonly level?: 1 | 2 | undefined
  readonly door?: Door | undefined
  readonly again?: boolean | undefined
  /** Straight to the provider. */
  readonly away?: boolean | undefined
}

/** The address of the sign-in page for a wish, without what goes without saying. */
export const signInPath = ({ returnTo, level, door, again, away }: SignInWish): string => {
  const query = new URLSearchParams()
  if (returnTo !== undefined && returnTo !== '/') query.set('tro-ve', returnTo)
  if (level === 2) query.set('muc', '2')
  if (door === 'officer') query.set('vai', 'can-bo')
  if (again) query.set('lai', '1')
  const text = query.toString()
  return `/dang-nhap${away ? '/di' : ''}${text ? `?${text}` : ''}`
}
