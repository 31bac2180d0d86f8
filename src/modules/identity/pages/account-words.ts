import { texts } from '#platform/texts.ts'

/** Words that several pages of the account share. */
export const accountWords = texts({
  account: { vi: 'Tài khoản', en: 'Account' },
  signOut: { vi: 'Đăng xuất', en: 'Sign out' },
  register: { vi: 'Cơ sở dữ liệu quốc gia về dân cư', en: 'National population database' },
  vneid: { vi: 'VNeID', en: 'VNeID' },
  counter: { vi: 'Cán bộ ghi tại quầy', en: 'Entered by an officer at a counter' },
  who: { vi: 'Ai đã xem dữ liệu của tôi', en: 'Who looked at my data' },
  devices: { vi: 'Thiết bị đang đăng nhập', en: 'Devices signed in' },
  contacts: { vi: 'Liên hệ', en: 'Contacts' },
})
