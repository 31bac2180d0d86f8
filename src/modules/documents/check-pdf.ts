import { MAX_PAGES } from './file.ts'
import { openPdf } from './pdf/cross-references.ts'
import { pagesOf, type Pdf } from './pdf/reader.ts'
import { Damaged } from './pdf/values.ts'
import { Refusal } from '#platform/refusal.ts'

/** A damaged file shows itself as one of ours or as a read beyond the end of the bytes; anything else is a bug. */
const isDamage = (error: unknown): boolean => error instanceof Damaged || error instanceof RangeError

/** Answers what `read` does; a damaged file is refused. */
const orRefuse = <T>(read: () => T): T => {
  try {
    return read()
  } catch (error) {
    if (isDamage(error)) throw new Refusal('documents.pdf_damaged', 422)
    throw error
  }
}

/** Number of pages. Refuses what cannot be read, is locked by a password, has no page or more than 200. */
export const checkPdf = (bytes: Buffer): number => {
  const pdf: Pdf = orRefuse(() => openPdf(bytes))
  if (pdf.trailer.entries.has('Encrypt')) throw new Refusal('documents.pdf_encrypted', 422)
  const pages = orRefuse(() => pagesOf(pdf, MAX_PAGES).length)
  if (pages === 0) throw new Refusal('documents.pdf_empty', 422)
  if (pages > MAX_PAGES) throw new Refusal('documents.pdf_too_long', 422, { limit: MAX_PAGES })
  return pages
}
