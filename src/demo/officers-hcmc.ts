import type { Desk } from './officers-desk.ts'

/** Who sits where in the demo of Ho Chi Minh City. */
export const hcmcDesks: readonly Desk[] = [
  {
    agency: 'X26743',
    where: 'UBND phường Bến Thành',
    staff: [
      ['Nguyễn Ngọc Hân', 'female', 1996, 'Chuyên viên tiếp nhận và trả kết quả', ['counter']],
      ['Trần Hoàng Phúc', 'male', 1989, 'Công chức tư pháp – hộ tịch', ['specialist']],
      ['Lê Minh Trí', 'male', 1982, 'Chánh Văn phòng HĐND và UBND', ['head']],
      ['Võ Thị Kiều Oanh', 'female', 1979, 'Phó Chủ tịch', ['leader'], 'KT.'],
      ['Huỳnh Tấn Phát', 'male', 1974, 'Chủ tịch', ['leader']],
    ],
  },
  {
    agency: 'CA26743',
    where: 'Công an phường Bến Thành',
    staff: [
      ['Phan Gia Bảo', 'male', 1993, 'Cán bộ quản lý cư trú', ['counter', 'specialist']],
      ['Đặng Quốc Việt', 'male', 1978, 'Trưởng Công an phường', ['head', 'leader']],
    ],
  },
  {
    agency: 'X26824',
    where: 'UBND phường Thủ Đức',
    staff: [
      ['Lâm Thị Cẩm Tú', 'female', 1994, 'Công chức tư pháp – hộ tịch', ['counter', 'specialist']],
      ['Bùi Thanh Liêm', 'male', 1977, 'Chủ tịch', ['head', 'leader']],
    ],
  },
  {
    agency: 'pc06',
    where: 'Phòng PC06, Công an Thành phố',
    staff: [
      ['Ngô Thanh Vy', 'female', 1995, 'Cán bộ Đội Lý lịch tư pháp', ['counter', 'specialist']],
      ['Trịnh Công Thành', 'male', 1975, 'Phó Trưởng phòng', ['head', 'leader'], 'KT.'],
    ],
  },
  {
    agency: 'ttpvhcc',
    where: 'Trung tâm Phục vụ hành chính công',
    staff: [
      ['Đỗ Nhật Khang', 'male', 1988, 'Quản trị viên hệ thống', ['administrator']],
      ['Nguyễn Thị Tuyết Mai', 'female', 1981, 'Trưởng phòng Kiểm soát thủ tục hành chính', ['procedure_control']],
    ],
  },
]
