import { Buffer } from 'node:buffer'
import { readObject, pagesOf, type Pdf } from '../pdf/reader.ts'
import { openPdf } from '../pdf/cross-references.ts'
import { isRef, type Ref, type Value } from '../pdf/values.ts'
import type { Place } from '../typst/compiler.ts'
import { sha256, signDetached } from './cms.ts'
import type { SigningKey } from './signing-key.ts'

/** Bytes kept free for the CMS: three certificates and a signature take about 2 KB, RSA chains up to 6. */
const ROOM = 8192

export type SignatureWords = {
  readonly name: string
  readonly reason: string
  readonly location: string
  /** Where this paper can be verified; verification finds the register's line by it. */
  readonly contact: string
  readonly at: Date
}

/** PDF text: UTF-16 with a mark, in hexadecimal, so that no letter of it is syntax. */
const text = (value: string): string => `<FEFF${Buffer.from(value, 'utf16le').swap16().toString('hex').toUpperCase()}>`

/** D:20261120090431Z */
const date = (at: Date): string => `(D:${at.toISOString().replace(/[-:T]|\.\d+/g, '')})`

const asRef = (value: Value | undefined, what: string): Ref => {
  if (!isRef(value)) throw new Error(`signing: ${what} is no object of its own`)
  return value
}

/** The source of a dictionary object, to be written again with one entry more. */
const source = (pdf: Pdf, ref: Ref, refuse: RegExp): string => {
  const spot = pdf.objects.get(ref.number)
  if (!spot || !('at' in spot)) throw new Error('signing: a packed object')
  readObject(pdf.bytes, spot.at, pdf.work)
  const from = pdf.bytes.indexOf('<<', spot.at)
  const end = pdf.bytes.indexOf('endobj', from)
  const written = pdf.bytes.toString('latin1', from, end).trimEnd()
  if (refuse.test(written)) throw new Error('signing: signed or annotated before')
  return written.slice(0, -2)
}

const updateOf = (
  pdf: Pdf,
  place: Place | null,
  words: SignatureWords,
): { bytes: Buffer; contents: number; range: number; rangeWidth: number } => {
  const root = asRef(pdf.trailer.entries.get('Root'), 'the catalogue')
  const info = asRef(pdf.trailer.entries.get('Info'), 'the information')
  const page = asRef(pagesOf(pdf, 1000)[(place?.page ?? 1) - 1], 'the page')
  const next = Math.max(...pdf.objects.keys()) + 1
  const [signature, widget, look, form] = [next, next + 1, next + 2, next + 3]
  const height = 841.8898
  const box = place ? [place.x, height - place.y - place.height, place.x + place.width, height - place.y] : [0, 0, 0, 0]
  const width = place?.width ?? 0
  const objects: readonly (readonly [number, string])[] = [
    [root.number, `${source(pdf, root, /\/AcroForm/)}/AcroForm ${form} 0 R\n>>`],
    [page.number, `${source(pdf, page, /\/Annots/)}/Annots [${widget} 0 R]\n>>`],
    [
      signature,
      `<<\n/Type /Sig\n/Filter /Adobe.PPKLite\n/SubFilter /ETSI.CAdES.detached\n/Name ${text(words.name)}\n/Reason ${text(words.reason)}\n/Location ${text(words.location)}\n/ContactInfo (${words.contact.replace(/[^\w:/.\-[\]]/g, '')})\n/M ${date(words.at)}\n/ByteRange [0 ********** ********** **********]\n/Contents <${'0'.repeat(ROOM * 2)}>\n>>`,
    ],
    [
      widget,
      `<<\n/Type /Annot\n/Subtype /Widget\n/FT /Sig\n/T (Signature1)\n/F 132\n/P ${page.number} 0 R\n/Rect [${box.map(n => n.toFixed(2)).join(' ')}]\n/V ${signature} 0 R\n/AP << /N ${look} 0 R >>\n>>`,
    ],
    // The words of the visible signature are set by the template; this appearance only marks the place that opens the details.
    [
      look,
      `<< /Type /XObject /Subtype /Form /BBox [0 0 ${width.toFixed(2)} ${(place?.height ?? 0).toFixed(2)}] /Resources << >> /Length 0 >>\nstream\n\nendstream`,
    ],
    [form, `<< /SigFlags 3 /Fields [${widget} 0 R] >>`],
  ]
  const start = pdf.bytes.length + (pdf.bytes.at(-1) === 10 ? 0 : 1)
  let out = start > pdf.bytes.length ? '\n' : ''
  const rows: { number: number; at: number }[] = []
  for (const [number, body] of objects) {
    rows.push({ number, at: pdf.bytes.length + out.length })
    out += `${number} 0 obj\n${body}\nendobj\n`
  }
  const table = pdf.bytes.length + out.length
  const sections = rows
    .sort((a, b) => a.number - b.number)
    .map(({ number, at }) => `${number} 1\n${String(at).padStart(10, '0')} 00000 n \n`)
  const previous = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(pdf.bytes.subarray(-64).toString('latin1'))?.[1]
  if (previous === undefined) throw new Error('signing: no startxref')
  const id = /\/ID\s*(\[[^\]]*\])/.exec(pdf.bytes.subarray(-400).toString('latin1'))?.[1]
  out += `xref\n${sections.join('')}trailer\n<< /Size ${form + 1} /Root ${root.number} 0 R /Info ${info.number} 0 R${id ? ` /ID ${id}` : ''} /Prev ${previous} >>\nstartxref\n${table}\n%%EOF\n`
  const bytes = Buffer.concat([pdf.bytes, Buffer.from(out, 'latin1')])
  const range = bytes.indexOf('/ByteRange [', pdf.bytes.length) + '/ByteRange ['.length
  return {
    bytes,
    contents: bytes.indexOf('/Contents <', range) + '/Contents '.length,
    range,
    rangeWidth: '0 ********** ********** **********'.length,
  }
}

/**
 * Signs a PDF of ours (PAdES B-B, SubFilter ETSI.CAdES.detached) by an incremental update: the bytes before it stay as they are.
 * The signature covers the whole file but its own hexadecimal text. `place` is where the reader shows it.
 */
export const signPdf = async (pdf: Buffer, place: Place | null, words: SignatureWords, key: SigningKey): Promise<Buffer> => {
  const { bytes, contents, range, rangeWidth } = updateOf(openPdf(pdf), place, words)
  const after = contents + ROOM * 2 + 2
  const covered = `0 ${contents} ${after} ${bytes.length - after}`.padEnd(rangeWidth, ' ')
  bytes.write(covered, range, 'latin1')
  const digest = sha256(Buffer.concat([bytes.subarray(0, contents), bytes.subarray(after)]))
  const signature = await signDetached(digest, key)
  if (signature.length > ROOM) throw new Error(`signing: a signature of ${signature.length} bytes has no room`)
  bytes.write(signature.toString('hex'), contents + 1, 'latin1')
  return bytes
}
