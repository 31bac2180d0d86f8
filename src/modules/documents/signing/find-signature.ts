/** A signature inside a PDF: what it covers and the message it consists of. */
export type Found = {
  readonly range: readonly [number, number, number, number]
  readonly message: Buffer
  /** The bytes that were signed. */
  readonly covered: Buffer
  /** How far the file went when it was signed; what follows was added later. */
  readonly end: number
}

/** Strangers send files to be checked: how often a word is looked for, and how long a signature may be (ours take 8 KB, others' some more). */
const MAX_PLACES = 50
const MAX_HEX = 200_000

/** The places where `word` stands, each with the letters that follow. */
function* placesOf(pdf: Buffer, word: string, length: number): Iterable<string> {
  let at = pdf.indexOf(word, 0, 'latin1')
  for (let n = 0; at >= 0 && n < MAX_PLACES; n++, at = pdf.indexOf(word, at + 1, 'latin1')) yield pdf.toString('latin1', at, at + length)
}

const RANGE = /^\/ByteRange\s*\[\s*(\d{1,10})\s+(\d{1,10})\s+(\d{1,10})\s+(\d{1,10})\s*\]/

/** The first signature of a PDF: ours signs last, so what a later one covers is an addition. Undefined when there is none or its range is impossible. */
export const findSignature = (pdf: Buffer): Found | undefined => {
  const [first] = [...placesOf(pdf, '/ByteRange', 200)].map(text => RANGE.exec(text)).filter(match => match !== null)
  if (!first) return undefined
  const [a = Number.NaN, b = Number.NaN, c = Number.NaN, d = Number.NaN] = first.slice(1).map(Number)
  const end = c + d
  if (a !== 0 || b <= 0 || c <= b || c - b > MAX_HEX || end > pdf.length || pdf[b] !== 60 || pdf[c - 1] !== 62) return undefined
  const hex = pdf.toString('latin1', b + 1, c - 1)
  if (hex.length % 2 !== 0 || !/^[0-9a-f]+$/i.test(hex)) return undefined
  return { range: [a, b, c, d], message: Buffer.from(hex, 'hex'), covered: Buffer.concat([pdf.subarray(0, b), pdf.subarray(c, end)]), end }
}

const CLAIM = /^\/ContactInfo \([^)]{0,200}\/xac-minh\/([A-Z2-9]{26})\)/

/** The verify address that a paper of ours carries in its signature dictionary; only a hint for finding the line of the register. */
export const claimedId = (pdf: Buffer): string | undefined => {
  for (const text of placesOf(pdf, '/ContactInfo', 300)) {
    const claim = CLAIM.exec(text)
    if (claim) return claim[1]
  }
  return undefined
}
