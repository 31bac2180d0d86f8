import { randomBytes, randomInt } from 'node:crypto'

let lastMillisecond = 0
let sequence = 0

/**
 * A uuid v7 (RFC 9562 §5.7): ordered by time, and within one process strictly ascending even inside a millisecond.
 * Never shown to people; dossiers, procedures and papers have codes for that.
 */
export const newId = (now: number = Date.now()): string => {
  if (now > lastMillisecond) {
    lastMillisecond = now
    sequence = randomInt(0x400)
  } else if (++sequence > 0xfff) {
    lastMillisecond++
    sequence = 0
  }
  const bytes = randomBytes(16)
  bytes.writeUIntBE(lastMillisecond, 0, 6)
  bytes.writeUInt16BE(0x7000 | sequence, 6)
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8)
  const hex = bytes.toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

/** Letters and digits that are not mistaken for one another on paper or by telephone. */
const READABLE = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'

/** A random key of `length` readable characters (5 bits each), such as the tracking key on a receipt. */
export const randomKey = (length: number): string => Array.from({ length }, () => READABLE[randomInt(READABLE.length)]).join('')

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

export const isId = (text: string): boolean => UUID.test(text)
