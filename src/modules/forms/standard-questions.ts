import type { Question } from './form.ts'

/** Questions that every application asks beside its form. */
export const PLACE: Question = {
  key: 'place',
  kind: 'commune',
  label: { vi: 'Phường, xã', en: 'Commune or ward' },
  hint: {
    vi: 'Gõ vài chữ đầu rồi chọn. Tên mới từ 01/7/2025.',
    en: 'Type the first letters, then choose. The names are those since 1 July 2025.',
  },
}

export const METHODS = ['electronic', 'counter', 'post'] as const
export const DELIVERY: Question = {
  key: 'delivery',
  kind: 'choice',
  label: { vi: 'Muốn nhận kết quả bằng cách nào?', en: 'How do you want to receive the result?' },
  options: [
    {
      value: 'electronic',
      label: { vi: 'Bản điện tử', en: 'Electronically' },
      hint: { vi: 'Tự vào mục Giấy tờ của tôi, có chữ ký số, dùng như bản giấy', en: 'It comes into My papers, signed, as good as paper' },
    },
    {
      value: 'counter',
      label: { vi: 'Đến quầy nhận', en: 'At the counter' },
      hint: { vi: 'Mang theo thẻ căn cước hoặc VNeID', en: 'Bring the identity card or VNeID' },
    },
    {
      value: 'post',
      label: { vi: 'Gửi bưu điện', en: 'By post' },
      hint: { vi: 'Trả cước cho bưu tá khi nhận', en: 'Postage is paid to the postman' },
    },
  ],
}
export const ADDRESS: Question = {
  key: 'deliveryAddress',
  kind: 'text',
  maxLength: 300,
  required: false,
  label: { vi: 'Địa chỉ nhận thư', en: 'Postal address' },
  hint: { vi: 'Chỉ cần khi gửi bưu điện', en: 'Only if it is to be posted' },
}
export const CONTACT_QUESTIONS: readonly (Question & { readonly key: 'phone' | 'email' })[] = [
  {
    key: 'phone',
    kind: 'text',
    shape: 'phone',
    label: { vi: 'Số điện thoại', en: 'Telephone' },
    hint: {
      vi: 'Để cán bộ nhắn khi cần. Không dùng để đăng nhập.',
      en: 'For messages about this application. It is not used for signing in.',
    },
  },
  { key: 'email', kind: 'text', shape: 'email', required: false, label: { vi: 'Thư điện tử', en: 'E-mail' } },
]
