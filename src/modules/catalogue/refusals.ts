import type { RefusalTexts } from '#platform/module.ts'

/** What people are told when the catalogue refuses something. */
export const refusals: RefusalTexts = {
  'catalogue.not_found': {
    vi: 'Không có thủ tục mã {code}. Hãy tìm lại theo tên, hoặc gọi 1022.',
    en: 'There is no procedure {code}. Search by its name, or call 1022.',
  },
  'catalogue.may_not_rename': {
    vi: 'Chỉ quản trị viên và cán bộ kiểm soát thủ tục được sửa tên ngắn.',
    en: 'Only administrators and procedure control may change a short name.',
  },
  'catalogue.short_name_empty': {
    vi: 'Chưa có tên ngắn. Hãy gõ tên, tối đa 32 ký tự.',
    en: 'There is no short name. Type one of at most 32 characters.',
  },
  'catalogue.short_name_long': {
    vi: 'Tên ngắn dài {length} ký tự. Hãy rút xuống còn 32 ký tự trở lại.',
    en: 'The short name has {length} characters. Shorten it to 32 or fewer.',
  },
  'catalogue.changed_meanwhile': {
    vi: 'Người khác vừa sửa thủ tục này. Hãy xem lại tên mới rồi lưu lần nữa.',
    en: 'Somebody else has just changed this procedure. Look at the new name, then save again.',
  },
}
