import { checkPicture, jpegSize, pngSize } from './check-image.ts'
import { checkPdf } from './check-pdf.ts'
import type { MediaType } from './file.ts'
import { Refusal } from '#platform/refusal.ts'

export type Checked = { readonly mediaType: MediaType; readonly pages: number | null }

const starts = (bytes: Buffer, ...magic: readonly number[]): boolean =>
  bytes.length >= magic.length && magic.every((b, i) => bytes[i] === b)
const ascii = (bytes: Buffer, text: string, at = 0): boolean => bytes.toString('latin1', at, at + text.length) === text

/** Kinds that people send by mistake; knowing them makes the answer helpful. */
const otherKind = (bytes: Buffer): string | undefined => {
  if (ascii(bytes, 'MZ') || starts(bytes, 0x7f, 0x45, 0x4c, 0x46) || ascii(bytes, '#!')) return 'program'
  if (ascii(bytes, 'ftyp', 4) && /^(hei|hev|mif|msf|avif)/.test(bytes.toString('latin1', 8, 12))) return 'heic'
  if (ascii(bytes, 'ftyp', 4) || ascii(bytes, 'RIFF') || starts(bytes, 0x1a, 0x45, 0xdf, 0xa3)) return 'media'
  if (ascii(bytes, 'PK\x03\x04')) return bytes.includes('word/') || bytes.includes('xl/') ? 'office' : 'archive'
  if (starts(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return 'office'
  if (ascii(bytes, 'Rar!') || ascii(bytes, '7z\xbc\xaf') || starts(bytes, 0x1f, 0x8b)) return 'archive'
  if (/^\s*<(\?xml|!doctype|svg|html)/i.test(bytes.toString('latin1', 0, 200))) return 'page'
  return undefined
}

/** What kind of file this is, by its bytes alone, and whether it is whole. Every bad file is a `Refusal` that says what to do. */
export const checkFile = (bytes: Buffer): Checked => {
  if (bytes.length === 0) throw new Refusal('documents.file_empty', 422)
  if (starts(bytes, 0xff, 0xd8, 0xff)) {
    checkPicture(jpegSize(bytes))
    return { mediaType: 'image/jpeg', pages: null }
  }
  if (starts(bytes, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) {
    checkPicture(pngSize(bytes))
    return { mediaType: 'image/png', pages: null }
  }
  const kind = otherKind(bytes)
  if (kind !== undefined) throw new Refusal(`documents.kind_${kind}`, 415)
  // Readers accept rubbish before the header, and so do scanners write it; a file that is something else too was told apart above.
  if (bytes.subarray(0, 1024).includes('%PDF-')) return { mediaType: 'application/pdf', pages: checkPdf(bytes) }
  throw new Refusal('documents.kind_unknown', 415)
}
