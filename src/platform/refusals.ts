import type { RefusalTexts } from './module.ts'
import type { Facts } from './refusal.ts'
import type { Lang } from './texts.ts'

/** What the platform itself refuses. */
export const platformRefusals: RefusalTexts = {
  'platform.bad_characters': {
    vi: 'Trong chữ gửi lên có ký tự không đọc được (ký tự rỗng hoặc bị cắt đôi). Hãy xóa chỗ đó rồi gõ lại.',
    en: 'The text contains a character that cannot be read (an empty or broken one). Delete that place and type it again.',
  },
  'platform.bad_form': {
    vi: 'Biểu mẫu gửi lên không trọn vẹn, có khi vì mất kết nối. Hãy tải lại trang rồi gửi lại.',
    en: 'The form did not arrive whole, perhaps because the connection broke. Reload the page and send it again.',
  },
  'platform.bad_field_name': {
    vi: 'Biểu mẫu gửi lên có ô lạ. Hãy tải lại trang rồi gửi lại.',
    en: 'The form contains an unknown field. Reload the page and send it again.',
  },
  'platform.bad_query': {
    vi: 'Địa chỉ trang có phần không đúng. Hãy mở lại từ trang trước.',
    en: 'Part of the address of this page is wrong. Open it again from the page before.',
  },
  'platform.body_too_large': {
    vi: 'Nội dung gửi lên quá lớn. Mỗi tệp đến 20 MB; hãy gửi từng tệp một.',
    en: 'What was sent is too large. Each file may have up to 20 MB; send one file at a time.',
  },
  'platform.forged': {
    vi: 'Trang này mở đã lâu hoặc gửi từ nơi khác, nên chưa ghi lại. Hãy tải lại trang rồi gửi lại.',
    en: 'This page was open for too long or sent from elsewhere, so nothing was recorded. Reload it and send again.',
  },
  'platform.not_found': {
    vi: 'Không có trang này. Hãy kiểm tra lại địa chỉ.',
    en: 'There is no such page. Check the address.',
  },
  'platform.officers_only': {
    vi: 'Trang này dành cho cán bộ. Hãy đăng nhập bằng tài khoản cán bộ.',
    en: 'This page is for officers. Sign in with an officer’s account.',
  },
  'platform.citizens_only': {
    vi: 'Đang đăng nhập bằng tài khoản cán bộ. Hãy đăng nhập bằng tài khoản công dân để làm việc của mình.',
    en: 'You are signed in with an officer’s account. Sign in with your own account for your own matters.',
  },
  'platform.too_many': {
    vi: 'Gửi quá nhiều yêu cầu. Hãy chờ một phút rồi thử lại.',
    en: 'Too many requests. Wait a minute, then try again.',
  },
}

/** The words of a refusal, its {holes} filled; undefined when nobody wrote any, which a test forbids. */
export const sayRefusal = (all: RefusalTexts, code: string, facts: Facts, lang: Lang): string | undefined =>
  all[code]?.[lang].replace(/\{(\w+)\}/g, (_, name: string) => String(facts[name] ?? ''))
