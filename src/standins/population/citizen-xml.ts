import type { DemoPerson } from '../../demo/people.ts'
import { writeXml, type XmlTree } from '#platform/xml.ts'

const NAMESPACE = 'http://dancuquocgia.bca'
const SOAP = 'http://schemas.xmlsoap.org/soap/envelope/'
const MARITAL: Readonly<Record<DemoPerson['maritalStatus'], string>> = { single: '1', married: '2', divorced: '3', widowed: '4' }

const nameTree = (name: string): XmlTree => {
  const words = name.split(' ')
  return { Ho: words[0], ChuDem: words.slice(1, -1).join(' ') || null, Ten: words.at(-1) }
}

const relative = (one: DemoPerson['father']): XmlTree | null => one && { SoDinhDanh: one.identifier, HoVaTen: one.name }

const address = (at: DemoPerson['permanent']): XmlTree => ({ MaTinhThanh: at.province, MaPhuongXa: at.commune, ChiTiet: at.detail })

const citizenTree = (person: DemoPerson): XmlTree => ({
  SoDinhDanh: person.identifier,
  SoCMND: person.oldIdentifier,
  HoVaTen: nameTree(person.name),
  NgayThangNamSinh: { NgayThangNam: person.birthDate.replaceAll('-', '') },
  GioiTinh: person.sex === 'male' ? '1' : '2',
  DanToc: person.ethnicity,
  TonGiao: person.religion,
  TinhTrangHonNhan: MARITAL[person.maritalStatus],
  NoiDangKyKhaiSinh: person.birthPlace,
  QueQuan: person.homeTown,
  ThuongTru: address(person.permanent),
  NoiOHienTai: address(person.current),
  Cha: relative(person.father),
  Me: relative(person.mother),
  VoChong: relative(person.spouse),
  ChuHo: { SoDinhDanh: person.household.head.identifier, HoVaTen: person.household.head.name, QuanHe: person.household.relation },
  SoSoHoKhau: person.household.number,
  QuocTich: person.nationality,
  TrangThai: '1',
})

const envelope = (body: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?><soap:Envelope xmlns:soap="${SOAP}"><soap:Body>${body}</soap:Body></soap:Envelope>`

/** An empty collection when nobody fits. */
export const answerXml = (person: DemoPerson | undefined): string =>
  envelope(
    `<ns:CongdanCollection xmlns:ns="${NAMESPACE}">${person ? writeXml({ CongDan: citizenTree(person) }, 'ns:') : ''}</ns:CongdanCollection>`,
  )

export const faultXml = (code: string, words: string): string =>
  envelope(`<soap:Fault>${writeXml({ faultcode: code, faultstring: words })}</soap:Fault>`)
