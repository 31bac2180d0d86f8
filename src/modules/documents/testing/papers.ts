import type { Receipt, RefusalPaper, Supplement } from '../render-paper.ts'

/** What the three forms are shown with in tests and pictures. */
const common = {
  agency: { name: 'Chi nhánh số 3 Trung tâm Phục vụ hành chính công thành phố Hà Nội', parent: 'Ủy ban nhân dân thành phố Hà Nội' },
  place: 'Láng',
  number: '0012/TNHS',
  dossierCode: 'H26.8.33-261120-0001',
  trackingKey: 'K7M4QX',
  trackUrl: 'https://dichvucong.example.vn/tra-cuu?ma=H26.8.33-261120-0001&khoa=K7M4QX',
  person: {
    name: 'Nguyễn Thị Thùy Dương',
    identifier: '001191014527',
    address: 'Số 12, ngõ 36 phố Pháo Đài Láng, phường Láng, thành phố Hà Nội',
    phone: '0912 345 678',
    email: 'duong@example.vn',
  },
  content: 'Đăng ký khai sinh',
  officer: { name: 'Lê Thu Hà', contact: 'Lê Thu Hà, 024 3775 0000' },
} as const

export const aReceipt: Receipt = {
  ...common,
  desk: 'Điểm phục vụ hành chính công phường Láng',
  papers: [
    { name: 'Tờ khai đăng ký khai sinh (điền trên cổng)', kind: 'electronic', count: 1 },
    { name: 'Giấy chứng sinh do Bệnh viện Phụ sản Hà Nội cấp', kind: 'original', count: 1 },
    { name: 'Giấy chứng nhận kết hôn của cha mẹ', kind: 'copy', count: 1 },
  ],
  limit: 'Trong ngày làm việc',
  receivedAt: new Date('2026-11-20T02:12:00Z'),
  dueAt: new Date('2026-11-20T10:00:00Z'),
  delivery: 'Bản điện tử trong Giấy tờ của tôi',
  fee: 'Miễn phí',
}
export const aSupplement: Supplement = {
  ...common,
  number: '0003/BSHS',
  items: ['Giấy chứng sinh: bản chụp bị mờ dấu của bệnh viện, cần bản rõ cả bốn góc', 'Văn bản ủy quyền đi đăng ký khai sinh'],
  reason: 'Chưa đọc được số và ngày cấp giấy chứng sinh; người nộp không phải cha, mẹ của trẻ',
  deadline: new Date('2026-11-27T10:00:00Z'),
}
export const aRefusal: RefusalPaper = {
  ...common,
  number: '0001/TCHS',
  reason: 'Trẻ đã được đăng ký khai sinh ngày 05/11/2026 tại Ủy ban nhân dân phường Đống Đa',
  ground: 'Điều 5 Luật Hộ tịch',
}
