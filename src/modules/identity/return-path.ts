const HERE = 'http://here.invalid'

/** Pages that would lead round in a circle after signing in. */
const isSigning = (path: string): boolean => /^\/dang-(nhap|xuat)(\/|\?|$)/.test(path)

/**
 * Where to go after signing in: a path of ours, with its query, or `fallback`. An address elsewhere, one that a browser would read as such
 * ("//host", "/\host"), control characters and the pages of sign-in itself are not taken.
 */
export const ownPath = (given: string | undefined, fallback: string = '/'): string => {
  if (given === undefined || given.length > 2000 || !/^\/(?![/\\])[^\\\p{Cc}]*$/u.test(given) || isSigning(given)) return fallback
  const url = URL.parse(given, HERE)
  if (url === null || url.origin !== HERE || url.pathname.startsWith('//')) return fallback
  return `${url.pathname}${url.search}${url.hash}`
}
