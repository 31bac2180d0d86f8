import { crc32 } from 'node:zlib'
import { MAX_PIXELS, MAX_SIDE } from './file.ts'
import { Refusal } from '#platform/refusal.ts'

export type Size = { readonly width: number; readonly height: number }

/** Segments of a JPEG that carry no length. */
const isBare = (marker: number): boolean => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8)
/** Start of frame: all but the three that share the range (DHT, JPG, DAC). */
const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)

/** Size of a JPEG from its frame; undefined when the segments do not lead from frame to scan to end. */
export const jpegSize = (bytes: Buffer): Size | undefined => {
  let size: Size | undefined
  for (let at = 2; at + 4 <= bytes.length;) {
    if (bytes[at] !== 0xff) return undefined
    const marker = bytes.readUInt8(at + 1)
    if (marker === 0xff) {
      at++
      continue
    }
    if (isBare(marker)) {
      at += 2
      continue
    }
    const length = bytes.readUInt16BE(at + 2)
    if (length < 2) return undefined
    if (isFrame(marker) && at + 9 <= bytes.length) size = { height: bytes.readUInt16BE(at + 5), width: bytes.readUInt16BE(at + 7) }
    if (marker === 0xda) return bytes.lastIndexOf(Buffer.from([0xff, 0xd9])) > at ? size : undefined
    at += 2 + length
  }
  return undefined
}

/** Size of a PNG from IHDR; undefined when a chunk is cut off, its checksum wrong, or pictures or end are missing. */
export const pngSize = (bytes: Buffer): Size | undefined => {
  let size: Size | undefined
  let data = false
  for (let at = 8; at + 12 <= bytes.length;) {
    const length = bytes.readUInt32BE(at)
    const end = at + 12 + length
    if (end > bytes.length) return undefined
    const type = bytes.toString('latin1', at + 4, at + 8)
    if (crc32(bytes.subarray(at + 4, end - 4)) !== bytes.readUInt32BE(end - 4)) return undefined
    if (at === 8) {
      if (type !== 'IHDR' || length !== 13) return undefined
      size = { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) }
    }
    if (type === 'IDAT') data = true
    if (type === 'IEND') return data ? size : undefined
    at = end
  }
  return undefined
}

/** Refuses pictures that are damaged, empty, or so large that opening them takes a machine down. */
export const checkPicture = (size: Size | undefined): Size => {
  if (!size || size.width === 0 || size.height === 0) throw new Refusal('documents.picture_damaged', 422)
  const { width, height } = size
  if (width > MAX_SIDE || height > MAX_SIDE || width * height > MAX_PIXELS)
    throw new Refusal('documents.picture_too_large', 422, { width, height })
  return size
}
