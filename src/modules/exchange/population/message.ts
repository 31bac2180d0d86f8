import { createHash } from 'node:crypto'
import { citizenOf, type Citizen } from './citizen.ts'
import { BadXml, parseXml, writeXml, xmlAt, xmlText } from '#platform/xml.ts'

/** Service 037 of the national population database, as clients of it are seen to call it. */
export const NAMESPACE = 'http://dancuquocgia.bca'
const SOAP = 'http://schemas.xmlsoap.org/soap/envelope/'
const SERVICE = '037'

export type Question = {
  readonly request: string
  readonly identifier: string
  /** Given when they are known: the register then answers only if they fit. */
  readonly name?: string | undefined
  readonly birthDate?: string | undefined
  readonly officer: string
  readonly unit: string
  readonly account: string
  readonly procedure: string
}

/** `nobody`: the register has nobody like this. `fault`: it refused the question; the code says why. */
export type Reply =
  { readonly kind: 'citizen'; readonly citizen: Citizen } | { readonly kind: 'nobody' } | { readonly kind: 'fault'; readonly code: string }

export const questionXml = (q: Question): string => {
  const body = {
    MaYeuCau: q.request,
    MaDVC: q.procedure,
    MaTichHop: SERVICE,
    MaCanBo: q.officer,
    MaDonVi: q.unit,
    TaiKhoan: q.account,
    SoDinhDanh: q.identifier.length === 12 ? q.identifier : null,
    SoCMND: q.identifier.length === 9 ? q.identifier : null,
    HoVaTen: q.name?.toUpperCase() ?? null,
    NgayThangNamSinh: q.birthDate ? { NgayThangNam: q.birthDate.replaceAll('-', '') } : null,
  }
  return (
    `<?xml version="1.0" encoding="UTF-8"?><soapenv:Envelope xmlns:soapenv="${SOAP}" xmlns:dan="${NAMESPACE}"><soapenv:Header/><soapenv:Body>` +
    `${writeXml({ TraCuuThongTinCongDan: body }, 'dan:')}</soapenv:Body></soapenv:Envelope>`
  )
}

/** Basic base64(user:sha256(url + user + timestamp + secret)): a stolen header is of use for this one moment and address only. */
export const authorization = (p: {
  readonly url: string
  readonly user: string
  readonly secret: string
  readonly timestamp: string
}): string =>
  `Basic ${Buffer.from(
    `${p.user}:${createHash('sha256')
      .update(p.url + p.user + p.timestamp + p.secret)
      .digest('hex')}`,
  ).toString('base64')}`

/** Reads an answer; undefined when it is none of this service. */
export const readReply = (text: string): Reply | undefined => {
  try {
    const root = parseXml(text)
    const body = root.name === 'Envelope' && root.namespace === SOAP ? xmlAt(root, 'Body') : undefined
    const fault = xmlAt(body, 'Fault')
    if (fault) return { kind: 'fault', code: xmlText(fault, 'faultcode') ?? 'unknown' }
    const collection = body?.children.find(child => child.name === 'CongdanCollection' && child.namespace === NAMESPACE)
    if (!collection) return undefined
    const found = xmlAt(collection, 'CongDan')
    if (!found) return { kind: 'nobody' }
    const citizen = citizenOf(found)
    return citizen && { kind: 'citizen', citizen }
  } catch (error) {
    if (error instanceof BadXml) return undefined
    throw error
  }
}
