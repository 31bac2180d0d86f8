import { createHash } from 'node:crypto'

/**
 * A uuid v8 (RFC 9562 §5.8) made of a name: what is loaded from data/ has the same id in every database,
 * so loading again meets the same rows.
 */
export const namedId = (name: string): string => {
  const bytes = createHash('sha256').update(name).digest().subarray(0, 16)
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6)
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8)
  const hex = bytes.toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}
