import { texts } from '../texts.ts'

/** Words that several components and both layouts say. A component with words of its own keeps them itself. */
export const uiWords = texts({
  skip: { vi: 'Đến nội dung chính', en: 'Skip to the main content' },
  demo: { vi: 'Bản dùng thử, dữ liệu không có thật', en: 'Demonstration. None of this data is real' },
  error: { vi: 'Lỗi', en: 'Error' },
  home: { vi: 'Trang chủ', en: 'Home' },
  where: { vi: 'Đường dẫn', en: 'You are here' },
  main: { vi: 'Chính', en: 'Main' },
  change: { vi: 'Sửa', en: 'Change' },
  optional: { vi: '(không bắt buộc)', en: '(optional)' },
  choose: { vi: 'Chọn', en: 'Choose' },
  previous: { vi: 'Trước', en: 'Previous' },
  next: { vi: 'Sau', en: 'Next' },
  noScriptHelp: { vi: 'Gọi 1022 để được giúp', en: 'Call 1022 for help' },
})
