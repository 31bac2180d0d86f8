/** In whose name the signer signs (Decree 30/2020, annex I): null signs as head, in his own right. */
export type SignatureLine = 'TM.' | 'KT.' | 'TL.' | 'TUQ.' | 'Q.' | null

export type Signer = { readonly name: string; readonly position: string; readonly line: SignatureLine }

/** `parent` is the name above the agency's in the heading of the paper; `symbol` the last part of its numbers (05/TB-UBND). */
export type IssuingAgency = {
  readonly id: string
  readonly name: string
  readonly parent?: string | null | undefined
  readonly symbol?: string | null | undefined
}

export type PaperField = { readonly label: string; readonly value: string }

/** What an agency issues, before it has a number. `place` is the place name of the date line ("Hà Nội"); `template` one of `resultTemplates`. */
export type ResultRequest = {
  readonly procedure: string
  readonly dossierCode: string
  readonly subject: string
  readonly owner: { readonly person: string | null; readonly name: string; readonly identifier: string | null }
  readonly template: string
  readonly title: string
  readonly fields: readonly PaperField[]
  readonly body?: string | undefined
  readonly agency: IssuingAgency
  readonly place: string
  readonly signer: Signer
  readonly baseUrl: string
  /** The code of the kind of result (KQ.G15.000031), when the procedure names one. */
  readonly resultCode?: string | null | undefined
}

/** A signed paper whose bytes are stored and which no register knows yet. `registerResult` makes it one; until then it may be forgotten. */
export type PreparedResult = {
  readonly request: ResultRequest
  readonly verifyId: string
  readonly number: number
  readonly year: number
  readonly notation: string
  readonly sha256: string
  readonly size: number
  readonly pages: number
  readonly certificate: string
  readonly signedAt: Date
}

export type Revocation = { readonly at: Date; readonly reason: string }

/** A line of the register of results. `number` runs per agency and year without gaps; `notation` is what the paper says ("12/TB-UBND"). */
export type IssuedResult = {
  readonly id: string
  readonly verifyId: string
  readonly file: string
  readonly sha256: string
  readonly size: number
  readonly procedure: string
  readonly dossierCode: string
  readonly subject: string
  readonly title: string
  readonly template: string
  readonly agency: string
  readonly agencyName: string
  readonly number: number
  readonly year: number
  readonly notation: string
  readonly owner: string | null
  readonly ownerName: string
  readonly signer: Signer
  readonly signedAt: Date
  readonly revoked: Revocation | null
}

/** "05/TB-UBND": numbers below ten have two digits (Decree 30/2020, annex I, part II.3). */
export const notationOf = (number: number, symbol: string): string => `${String(number).padStart(2, '0')}/${symbol}`

/**
 * A name as strangers may see it: the first letter of each word but the last ("Đỗ Minh Khôi" → "Đ••• M••• Khôi"),
 * because whoever holds the code opens the page. A name of one word keeps its first letter.
 */
export const maskName = (name: string): string => {
  const words = name.normalize('NFC').trim().split(/\s+/)
  return words.map((word, i) => (i > 0 && i === words.length - 1 ? word : `${[...word][0] ?? ''}•••`)).join(' ')
}

/** The code under the QR, in groups that can be read out. */
export const showVerifyId = (id: string): string => id.replace(/^(.{5})(.{5})(.{5})(.{5})/, '$1-$2-$3-$4-')

/** What people type or paste: dashes, spaces, small letters, a whole address. Undefined when it cannot be one of our codes. */
export const readVerifyId = (text: string): string | undefined => {
  const id = text
    .trim()
    .replace(/^.*\/xac-minh\//i, '')
    .replace(/[\s\-–.]/g, '')
    .toUpperCase()
  return /^[A-HJ-NP-Z2-9]{26}$/.test(id) ? id : undefined
}
