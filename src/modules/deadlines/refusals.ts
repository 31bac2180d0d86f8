/** What people are told when something is refused: what happened, and what to do next. */
export const refusals = {
  'deadlines.not_administrator': {
    vi: 'Chỉ quản trị viên được đổi ngày nghỉ của lịch. Hãy báo quản trị viên của cơ quan.',
    en: 'Only an administrator may change days off. Ask the administrator of your office.',
  },
  'deadlines.not_proposed': {
    vi: 'Lịch không có ngày nghỉ đề xuất nào vào ngày này. Hãy tải lại trang lịch để xem các ngày đang có.',
    en: 'The calendar has no proposed day off on this date. Reload the calendar to see its days.',
  },
}
