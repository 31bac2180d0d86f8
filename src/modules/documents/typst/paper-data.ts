import { renderSVG } from 'uqr'
import { notationOf, showVerifyId, type ResultRequest, type SignatureLine } from '../result.ts'
import type { ResultForm } from './result-forms.ts'

const CITY = 'Asia/Ho_Chi_Minh'
const parts = (at: Date): Readonly<Record<string, string>> =>
  Object.fromEntries(
    new Intl.DateTimeFormat('en-GB', { timeZone: CITY, dateStyle: 'short', timeStyle: 'medium' })
      .formatToParts(at)
      .map(p => [p.type, p.value]),
  )

/** "Hà Nội, ngày 05 tháng 02 năm 2026": days below ten and the months 1 and 2 have two digits (Decree 30/2020, annex I, part II.4). */
export const datedAt = (place: string, at: Date): string => {
  const { day = '', month = '', year = '' } = parts(at)
  return `${place}, ngày ${day} tháng ${Number(month) > 2 ? Number(month) : month} năm ${year}`
}

/** "20/11/2026 16:04:31 +07:00", the time of a signature as the decree shows it. */
export const signedAtText = (at: Date): string => {
  const { day = '', month = '', year = '', hour = '', minute = '', second = '' } = parts(at)
  return `${day}/${month}/${year} ${hour}:${minute}:${second} +07:00`
}

/** "15:20 ngày 11/11/2026" on the city's clock. */
export const instantText = (at: Date): string => {
  const { day = '', month = '', year = '', hour = '', minute = '' } = parts(at)
  return `${hour}:${minute} ngày ${day}/${month}/${year}`
}

export const yearOf = (at: Date): number => Number(parts(at)['year'])

/**
 * What stands above the signature. TM. and the agency, then the position; KT. and whom he stands in for, then his own position;
 * the others in one line.
 */
const signatureLines = (line: SignatureLine, agency: string, position: string): readonly string[] => {
  if (line === null) return [position]
  if (line === 'TM.') return [`TM. ${agency}`, position]
  if (line === 'KT.') return [`KT. ${position.replace(/^Phó\s+/i, '')}`, position]
  return [`${line} ${position}`]
}

/** A QR code as SVG: black on white, error correction M, a quiet zone of two modules. */
export const qrSvg = (text: string): string => renderSVG(text, { ecc: 'M', border: 2 })

/** The ending of the number: the agency's own symbol stands in place of UBND. */
export const symbolOf = (request: ResultRequest, form: ResultForm): string => form.symbol.replace('UBND', request.agency.symbol ?? 'UBND')

/** The line above the agency's name. A People's Committee stands under its own name alone, not under that of the one above it. */
export const parentLine = (agency: { readonly name: string; readonly parent?: string | null | undefined }): string | null => {
  const committee = /^ủy ban nhân dân/i
  return agency.parent && !(committee.test(agency.name) && committee.test(agency.parent)) ? agency.parent : null
}

/** Everything that result.typ prints, in finished words. */
export const resultData = (request: ResultRequest, form: ResultForm, issued: { verifyId: string; number: number; at: Date }): object => {
  const address = `${request.baseUrl.replace(/\/$/, '')}/xac-minh/${issued.verifyId}`
  return {
    code: request.dossierCode,
    title: request.title,
    subtitle: form.subtitle,
    large: form.large,
    opening: form.opening,
    agency: { name: request.agency.name, parent: parentLine(request.agency) },
    notation: notationOf(issued.number, symbolOf(request, form)),
    dated: datedAt(request.place, issued.at),
    fields: request.fields.map(({ label, value }) => ({ label, value: value.trim() || '–' })),
    paragraphs: [...(request.body ?? '').split(/\n+/).filter(text => text.trim()), ...form.closing],
    recipients: [`${request.owner.name};`, `Lưu: VT, hồ sơ ${request.dossierCode}.`],
    signer: { name: request.signer.name, lines: signatureLines(request.signer.line, request.agency.name, request.signer.position) },
    signedAt: signedAtText(issued.at),
    qr: qrSvg(address),
    verifyAt: address.replace(/^https?:\/\//, '').replace(/\/[^/]*$/, ''),
    shownId: showVerifyId(issued.verifyId),
  }
}
