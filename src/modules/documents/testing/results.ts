import type { Actor } from '#platform/context.ts'
import type { ResultRequest } from '../result.ts'

export const LANG_WARD = '00000000-0000-7000-8000-000000000008'
export const OTHER_WARD = '00000000-0000-7000-8000-000000000009'
export const DUONG = '00000000-0000-7000-8000-0000000000d1'
export const STRANGER = '00000000-0000-7000-8000-0000000000d2'

export const duong: Actor = { kind: 'citizen', person: DUONG, name: 'Nguyễn Thị Thùy Dương', level: 2 }
export const stranger: Actor = { kind: 'citizen', person: STRANGER, name: 'Trần Văn Bình', level: 2 }
const officer = (last: string, agency: string, ...roles: string[]): Actor => ({
  kind: 'officer',
  officer: `00000000-0000-7000-8000-00000000000${last}`,
  name: 'Phạm Đức Long',
  posts: [{ agency, roles }],
})
export const leader = officer('a', LANG_WARD, 'leader')
export const specialist = officer('b', LANG_WARD, 'specialist', 'head')
export const otherLeader = officer('c', OTHER_WARD, 'leader')

export const aRequest = (change: Partial<ResultRequest> = {}): ResultRequest => ({
  procedure: '1.001193',
  dossierCode: 'H26.8.33-261120-0001',
  subject: 'Khai sinh cho trẻ Đỗ Minh Khôi',
  owner: { person: DUONG, name: 'Đỗ Minh Khôi', identifier: '001226000123' },
  template: 'birth',
  title: 'Trích lục khai sinh',
  fields: [
    { label: 'Họ, chữ đệm, tên', value: 'Đỗ Minh Khôi' },
    { label: 'Ngày, tháng, năm sinh', value: '02/11/2026' },
    { label: 'Giới tính', value: 'Nam' },
    { label: 'Dân tộc', value: 'Kinh' },
    { label: 'Quốc tịch', value: 'Việt Nam' },
    { label: 'Nơi sinh', value: 'Bệnh viện Phụ sản Hà Nội, phường Láng, thành phố Hà Nội' },
    { label: 'Quê quán', value: 'Xã Phù Đổng, thành phố Hà Nội' },
    { label: 'Số định danh cá nhân', value: '001226000123' },
    { label: 'Họ, chữ đệm, tên người mẹ', value: 'Nguyễn Thị Thùy Dương' },
    { label: 'Họ, chữ đệm, tên người cha', value: 'Đỗ Quang Huy' },
  ],
  agency: { id: LANG_WARD, name: 'Ủy ban nhân dân phường Láng', parent: 'Thành phố Hà Nội', symbol: null },
  place: 'Láng',
  signer: { name: 'Phạm Đức Long', position: 'Phó Chủ tịch', line: 'KT.' },
  baseUrl: 'http://127.0.0.1:8080',
  ...change,
})
