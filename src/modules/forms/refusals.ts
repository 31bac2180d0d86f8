/** What people are told when something is refused: what happened, and what to do next. */
export const refusals = {
  'forms.draft_not_found': {
    vi: 'Không thấy hồ sơ đang làm dở này, hoặc hồ sơ không phải của tài khoản đang dùng. Bản làm dở quá 90 ngày thì bị xóa. Hãy mở lại từ mục Hồ sơ của tôi.',
    en: 'This unfinished application was not found, or it does not belong to this account. Drafts are removed after 90 days. Open it again from My dossiers.',
  },
  'forms.changed_meanwhile': {
    vi: 'Hồ sơ này vừa được lưu từ một cửa sổ hoặc máy khác. Hãy xem lại rồi lưu lần nữa.',
    en: 'This application was saved in another window or on another device a moment ago. Look at it again, then save once more.',
  },
  'forms.already_submitted': {
    vi: 'Hồ sơ này đã nộp rồi nên không sửa ở đây được. Xem trong mục Hồ sơ của tôi.',
    en: 'This application has been sent already and cannot be changed here. See My dossiers.',
  },
  'forms.not_here': {
    vi: 'Thủ tục này do bộ giải quyết ({ministry}), thành phố không nhận hồ sơ. Hãy nộp ở Cổng dịch vụ công quốc gia.',
    en: 'This procedure is handled by a ministry, not by the city. Apply on the national public service portal.',
  },
} as const
