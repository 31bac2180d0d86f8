import type { FastifyReply } from 'fastify'

/** Nothing but our own files; no inline script or style; forms go to us; nobody frames us. */
const PAGE_POLICY =
  "default-src 'none'; style-src 'self'; script-src 'self'; font-src 'self'; img-src 'self'; connect-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

/** A file of a stranger must not be able to do anything. Browsers' PDF viewers do not start in a sandbox; a PDF gets the rest of it. */
export const filePolicy = (mediaType: string): string =>
  `default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; frame-ancestors 'self'${mediaType === 'application/pdf' ? '' : '; sandbox'}`

export const securityHeaders = (reply: FastifyReply, secure: boolean): void => {
  void reply
    .header('content-security-policy', PAGE_POLICY)
    .header('x-content-type-options', 'nosniff')
    .header('referrer-policy', 'same-origin')
    .header('cross-origin-opener-policy', 'same-origin')
    .header('cross-origin-resource-policy', 'same-origin')
    .header('permissions-policy', 'camera=(), microphone=(), geolocation=(), payment=(), usb=()')
  if (secure) void reply.header('strict-transport-security', 'max-age=31536000; includeSubDomains')
}

const ascii = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/[^\x20-\x7e]/g, '')
    .replace(/["\\]/g, '_')

/** RFC 6266: a plain name for old readers, the true one in UTF-8 for the others. */
export const disposition = (name: string, inline: boolean): string =>
  `${inline ? 'inline' : 'attachment'}; filename="${ascii(name)}"; filename*=UTF-8''${encodeURIComponent(name).replace(/['()*]/g, c => `%${c.charCodeAt(0).toString(16)}`)}`
