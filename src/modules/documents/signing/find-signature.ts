/** A signature inside a PDF: what it covers and the message it consists of. */
export type Found = {
  readonly range: readonly [number, number, number, number]
  readonly message: Buffer
  /** The bytes that were signed. */
  readonly covered: Buffer
  /** How far the file went when it was signed; what follows was added later. */
  readonly end: number
}

const digits = (text: string | undefined): number => Number(text ?? Number.NaN)

/** The first signature of a PDF: ours signs last, so what a later one covers is an addition. Undefined when there is none or its range is impossible. */
export const findSignature = (pdf: Buffer): Found | undefined => {
  const text = pdf.toString('latin1')
  const match = /\/ByteRange\s*\[\s*(\d{1,10})\s+(\d{1,10})\s+(\d{1,10})\s+(\d{1,10})\s*\]/.exec(text)
  if (!match) return undefined
  const [a, b, c, d] = [digits(match[1]), digits(match[2]), digits(match[3]), digits(match[4])]
  const end = c + d
  if (a !== 0 || b <= 0 || c <= b || end > pdf.length || pdf[b] !== 60 || pdf[c - 1] !== 62) return undefined
  const hex = text.slice(b + 1, c - 1)
  if (!/^(?:[0-9a-f]{2})+$/i.test(hex)) return undefined
  return { range: [a, b, c, d], message: Buffer.from(hex, 'hex'), covered: Buffer.concat([pdf.subarray(0, b), pdf.subarray(c, end)]), end }
}

/** The verify address that a paper of ours carries in its signature dictionary; only a hint for finding the line of the register. */
export const claimedId = (pdf: Buffer): string | undefined =>
  /\/ContactInfo \([^)]{0,200}\/xac-minh\/([A-Z2-9]{26})\)/.exec(pdf.toString('latin1'))?.[1]
