import type { Desk } from './officers-desk.ts'

const ward = (type: 'phường' | 'xã', name: string, code: string) => ({ agency: `X${code}`, where: `UBND ${type} ${name}` })
const police = (type: 'phường' | 'xã', name: string, code: string) => ({ agency: `CA${code}`, where: `Công an ${type} ${name}` })

/** Who sits where in the demo of Hanoi: name, sex, year of birth, position, roles, and for a deputy the line under which he signs. */
export const hanoiDesks: readonly Desk[] = [
  {
    ...ward('phường', 'Láng', '00199'),
    staff: [
      ['Hoàng Thị Mai', 'female', 1995, 'Chuyên viên tiếp nhận và trả kết quả', ['counter']],
      ['Trần Minh Quân', 'male', 1990, 'Công chức tư pháp – hộ tịch', ['specialist']],
      ['Vũ Thanh Tùng', 'male', 1988, 'Chuyên viên Phòng Kinh tế, Hạ tầng và Đô thị', ['specialist']],
      ['Đinh Thị Hồng Nhung', 'female', 1993, 'Chuyên viên Phòng Văn hóa – Xã hội', ['specialist']],
      ['Lê Quốc Bảo', 'male', 1982, 'Chánh Văn phòng HĐND và UBND', ['head']],
      ['Nguyễn Thu Hà', 'female', 1980, 'Phó Chủ tịch', ['leader'], 'KT.'],
      ['Phạm Đức Long', 'male', 1974, 'Chủ tịch', ['leader']],
    ],
  },
  {
    ...police('phường', 'Láng', '00199'),
    staff: [
      ['Đặng Thùy Linh', 'female', 1996, 'Cán bộ tiếp dân', ['counter']],
      ['Ngô Văn Hải', 'male', 1987, 'Cảnh sát khu vực', ['specialist']],
      ['Bùi Mạnh Hùng', 'male', 1979, 'Phó Trưởng Công an phường', ['head', 'leader'], 'KT.'],
      ['Lương Xuân Trường', 'male', 1976, 'Trưởng Công an phường', ['leader']],
    ],
  },
  {
    ...ward('phường', 'Ba Đình', '00004'),
    staff: [
      ['Nguyễn Khánh Chi', 'female', 1997, 'Chuyên viên tiếp nhận và trả kết quả', ['counter']],
      ['Đỗ Hữu Phước', 'male', 1989, 'Công chức tư pháp – hộ tịch', ['specialist']],
      ['Trịnh Thị Lan', 'female', 1983, 'Trưởng phòng Văn hóa – Xã hội', ['head']],
      ['Cao Văn Thịnh', 'male', 1978, 'Phó Chủ tịch', ['leader'], 'KT.'],
      ['Lê Thị Minh Tâm', 'female', 1975, 'Chủ tịch', ['leader']],
    ],
  },
  {
    ...police('phường', 'Ba Đình', '00004'),
    staff: [
      ['Phan Anh Tuấn', 'male', 1991, 'Cán bộ quản lý cư trú', ['counter', 'specialist']],
      ['Hồ Quang Vinh', 'male', 1977, 'Trưởng Công an phường', ['head', 'leader']],
    ],
  },
  {
    ...ward('phường', 'Hoàn Kiếm', '00070'),
    staff: [
      ['Vũ Ngọc Diệp', 'female', 1998, 'Chuyên viên tiếp nhận và trả kết quả', ['counter']],
      ['Nguyễn Tiến Dũng', 'male', 1986, 'Công chức tư pháp – hộ tịch', ['specialist']],
      ['Tạ Thị Thu Trang', 'female', 1984, 'Trưởng phòng Kinh tế, Hạ tầng và Đô thị', ['head']],
      ['Đoàn Công Minh', 'male', 1979, 'Phó Chủ tịch', ['leader'], 'KT.'],
      ['Trần Thị Bích Ngọc', 'female', 1973, 'Chủ tịch', ['leader']],
    ],
  },
  {
    ...police('phường', 'Hoàn Kiếm', '00070'),
    staff: [
      ['Lý Thành Nam', 'male', 1992, 'Cán bộ quản lý cư trú', ['counter', 'specialist']],
      ['Mai Văn Cường', 'male', 1978, 'Trưởng Công an phường', ['head', 'leader']],
    ],
  },
  {
    ...ward('xã', 'Phù Đổng', '00541'),
    staff: [
      ['Nguyễn Thị Hạnh', 'female', 1994, 'Chuyên viên tiếp nhận và trả kết quả', ['counter']],
      ['Dương Văn Khoa', 'male', 1985, 'Công chức tư pháp – hộ tịch', ['specialist']],
      ['Ngô Thị Kim Oanh', 'female', 1981, 'Trưởng phòng Văn hóa – Xã hội', ['head']],
      ['Hà Minh Đạt', 'male', 1980, 'Phó Chủ tịch', ['leader'], 'KT.'],
      ['Chu Văn Sơn', 'male', 1972, 'Chủ tịch', ['leader']],
    ],
  },
  {
    ...police('xã', 'Phù Đổng', '00541'),
    staff: [
      ['Kiều Trung Kiên', 'male', 1990, 'Cán bộ quản lý cư trú', ['counter', 'specialist']],
      ['Nguyễn Bá Thắng', 'male', 1979, 'Trưởng Công an xã', ['head', 'leader']],
    ],
  },
  {
    agency: 'pc06',
    where: 'Phòng PC06, Công an thành phố',
    staff: [
      ['Trương Mỹ Duyên', 'female', 1995, 'Cán bộ tiếp nhận hồ sơ', ['counter']],
      ['Võ Hoàng Giang', 'male', 1988, 'Cán bộ Đội Lý lịch tư pháp', ['specialist']],
      ['Nguyễn Thế Phong', 'male', 1981, 'Đội trưởng Đội Lý lịch tư pháp', ['head']],
      ['Đào Thị Vân', 'female', 1977, 'Phó Trưởng phòng', ['leader'], 'KT.'],
      ['Lê Trọng Nghĩa', 'male', 1971, 'Trưởng phòng', ['leader']],
    ],
  },
  {
    agency: 'so-tu-phap',
    where: 'Sở Tư pháp',
    staff: [
      ['Phùng Thị Yến', 'female', 1992, 'Chuyên viên Phòng Hành chính tư pháp', ['counter', 'specialist']],
      ['Nguyễn Hải Đăng', 'male', 1983, 'Trưởng phòng Hành chính tư pháp', ['head']],
      ['Trần Thị Phương', 'female', 1974, 'Phó Giám đốc', ['leader'], 'KT.'],
    ],
  },
  {
    agency: 'so-tai-chinh',
    where: 'Sở Tài chính',
    staff: [
      ['Lưu Đức Anh', 'male', 1993, 'Chuyên viên Phòng Đăng ký kinh doanh', ['counter', 'specialist']],
      ['Vương Thị Nga', 'female', 1979, 'Trưởng phòng Đăng ký kinh doanh', ['head', 'leader']],
    ],
  },
  {
    agency: 'so-xay-dung',
    where: 'Sở Xây dựng',
    staff: [
      ['Tống Văn Lâm', 'male', 1987, 'Chuyên viên Phòng Cấp phép xây dựng', ['counter', 'specialist']],
      ['Khuất Thị Loan', 'female', 1976, 'Phó Giám đốc', ['head', 'leader'], 'KT.'],
    ],
  },
  {
    agency: 'ttpvhcc',
    where: 'Trung tâm Phục vụ hành chính công',
    staff: [
      ['Nguyễn Nhật Minh', 'male', 1985, 'Quản trị viên hệ thống', ['administrator']],
      ['Phạm Thị Thanh Thủy', 'female', 1982, 'Trưởng phòng Kiểm soát thủ tục hành chính', ['procedure_control']],
      ['Hoàng Văn Đức', 'male', 1990, 'Chuyên viên lưu trữ', ['archivist']],
      ['Bạch Thị Hương', 'female', 1975, 'Phó Giám đốc Trung tâm', ['leader'], 'KT.'],
    ],
  },
  // One officer, several posts: the service point's counter also takes in what is meant for the ward's committee and police.
  { agency: 'DV00199', where: 'Một cửa phường Láng', staff: [['Lê Thị Thảo', 'female', 1994, 'Nhân viên một cửa', ['counter']]] },
  { agency: 'X00199', where: 'UBND phường Láng', staff: [['Lê Thị Thảo', 'female', 1994, 'Tiếp nhận tại một cửa', ['counter']]] },
  { agency: 'CA00199', where: 'Công an phường Láng', staff: [['Lê Thị Thảo', 'female', 1994, 'Tiếp nhận tại một cửa', ['counter']]] },
]
