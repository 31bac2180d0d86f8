import type { CatalogueRecord } from '../record.ts'

/** A record as the national database publishes it, with what a test needs otherwise. */
export const aRecord = (code: string, more: Partial<CatalogueRecord> = {}): CatalogueRecord => ({
  code,
  name: `Thủ tục thử nghiệm số ${code}`,
  decision: '1/QĐ-THU',
  ministry: 'bo-tu-phap',
  levels: ['commune'],
  field: 'Hộ tịch',
  kind: null,
  audience: ['Công dân Việt Nam'],
  authority: null,
  performer: 'Ủy ban nhân dân cấp xã',
  reception: null,
  related: null,
  steps: 'Bước 1: Nộp.\nBước 2: Nhận.',
  channels: [{ channel: 'online', time: { value: 3, unit: 'working_day' }, free: true, fee_vnd: 0, fee_text: null }],
  documents: [{ group: null, name: 'Đơn đề nghị', originals: 1, copies: 0, template: null }],
  results: [{ name: 'Giấy chứng nhận thử', code: 'KQ.G15.999999' }],
  conditions: null,
  legal_basis: ['1/2025/NĐ-CP'],
  source: 'https://dichvucong.gov.vn/thu',
  ...more,
})

export const fileOf = (records: readonly unknown[], end = '\n'): Buffer => Buffer.from(records.map(r => JSON.stringify(r) + end).join(''))

/** One of every oddity of the real data. */
export const oddities: readonly CatalogueRecord[] = [
  aRecord('9.000001'),
  aRecord('9.000002', { documents: [], results: [], channels: [], legal_basis: [], audience: [], levels: ['ministry'] }),
  aRecord('9.000003', { steps: `Bước 1: ${'Một câu dài của quy trình. '.repeat(2500)}` }),
  aRecord('9.000004', {
    channels: [{ channel: 'in_person', time: { value: 1, unit: null }, free: false, fee_vnd: null, fee_text: '135 VNĐ' }],
  }),
  aRecord('9.000005', {
    channels: [{ channel: 'online', time: { value: 1200, unit: null }, free: false, fee_vnd: 20, fee_text: 'VNĐ(20.000)' }],
  }),
  aRecord('9.000006', { name: 'Đăng ký hòa giải'.normalize('NFD'), steps: 'Thẩm định\u00a0hồ sơ \t\r\n  xong ' }),
  aRecord('9.000007', { decision: null, authority: null, performer: null, steps: null, source: null, kind: null }),
  aRecord('9.000008', {
    documents: [
      { group: 'Trường hợp ủy quyền', name: 'Giấy ủy quyền', originals: 61781, copies: 0, template: null },
      { group: 'Lưu ý ', name: '', originals: 0, copies: 0, template: null },
      { group: null, name: 'Đơn', originals: 1, copies: 1, template: 'Mẫu 01.docx' },
    ],
  }),
  aRecord('9.000009', { channels: [{ channel: 'online', time: { value: 0.5, unit: 'day' }, free: true, fee_vnd: 0, fee_text: null }] }),
  aRecord('9.000010', { service_level: 3, service_level_on: '2021-01-01' }),
]
