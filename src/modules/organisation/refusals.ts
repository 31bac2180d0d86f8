/** What people are told when something is refused: what happened, and what to do next. */
export const refusals = {
  'organisation.agency_not_found': {
    vi: 'Không thấy cơ quan này. Hãy tìm lại trong danh sách cơ quan.',
    en: 'This agency was not found. Look for it in the list of agencies.',
  },
  'organisation.unit_not_found': {
    vi: 'Không có xã, phường nào mang mã này. Hãy tìm theo tên.',
    en: 'No commune or ward has this code. Search by name.',
  },
  'organisation.officer_not_found': {
    vi: 'Không thấy cán bộ này. Hãy tìm lại trong danh sách của cơ quan.',
    en: 'This officer was not found. Look in the list of the agency.',
  },
  'organisation.not_your_agency': {
    vi: 'Chỉ người của cơ quan này hoặc quản trị hệ thống mới xem được trang này. Hãy mở cơ quan của mình.',
    en: 'Only officers of this agency and administrators may see this page. Open your own agency.',
  },
  'organisation.place_unknown': {
    vi: 'Chưa chọn đúng xã, phường. Hãy chọn xã, phường từ danh sách.',
    en: 'The commune or ward is not right. Choose it from the list.',
  },
  'organisation.nobody_competent': {
    vi: 'Chưa xác định được cơ quan giải quyết thủ tục này. Hãy gọi {phone} để được chỉ đúng nơi.',
    en: 'The agency for this procedure could not be found. Call {phone} and we will tell you where to go.',
  },
  'organisation.administrators_only': {
    vi: 'Chỉ quản trị hệ thống mới thêm được cán bộ. Hãy nhờ quản trị của đơn vị.',
    en: 'Only an administrator may add officers. Ask the administrator of your agency.',
  },
  'organisation.login_taken': {
    vi: 'Tên đăng nhập {login} đã có người dùng. Hãy chọn tên khác.',
    en: 'The login {login} is taken. Choose another one.',
  },
  'organisation.identifier_taken': {
    vi: 'Số định danh này đã thuộc một cán bộ khác. Hãy kiểm tra lại số, hoặc thêm chức vụ cho người đó.',
    en: 'This identifier belongs to another officer. Check the number, or give that officer one more post.',
  },
  'organisation.officer_incomplete': {
    vi: 'Thông tin cán bộ chưa đúng. Hãy xem các ô được báo lỗi.',
    en: 'Something about the officer is not right. See the fields that are marked.',
  },
  'organisation.login_form': {
    vi: 'Tên đăng nhập gồm chữ thường không dấu và số, có thể ngăn bằng dấu chấm hoặc gạch nối, dài đến 40 ký tự.',
    en: 'A login has small letters and digits, parted by dots or hyphens, up to 40 characters.',
  },
  'organisation.name_missing': { vi: 'Chưa ghi họ tên.', en: 'The name is missing.' },
  'organisation.identifier_form': { vi: 'Số định danh có đúng 12 chữ số.', en: 'An identifier has exactly 12 digits.' },
  'organisation.post_missing': { vi: 'Cán bộ cần ít nhất một chức vụ.', en: 'An officer needs at least one post.' },
  'organisation.position_missing': { vi: 'Chưa ghi chức vụ.', en: 'The position is missing.' },
  'organisation.role_unknown': { vi: 'Chưa chọn đúng vai trò.', en: 'The roles are not right.' },
} as const
