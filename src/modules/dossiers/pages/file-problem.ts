import type { Refusal } from '#platform/refusal.ts'
import { texts, type Lang } from '#platform/texts.ts'

const words = texts({
  file_empty: {
    vi: 'tệp trống (0 byte). Mở thử trên máy rồi chọn lại đúng tệp.',
    en: 'the file is empty (0 bytes). Open it on your device, then choose the right one.',
  },
  file_too_large: {
    vi: 'tệp lớn hơn 20 MB. Quét lại ở chất lượng vừa (200 dpi) hoặc tách thành nhiều tệp.',
    en: 'the file is larger than 20 MB. Scan it again at medium quality (200 dpi) or split it.',
  },
  kind_program: {
    vi: 'đây là một chương trình máy tính, dù tên tệp thế nào. Gửi PDF hoặc ảnh JPEG, PNG.',
    en: 'this is a computer program, whatever its name says. Send a PDF or a JPEG or PNG picture.',
  },
  pdf_encrypted: {
    vi: 'PDF có mật khẩu. In ra PDF mới không mật khẩu rồi gửi bản đó.',
    en: 'the PDF has a password. Print it to a new PDF without one and send that.',
  },
  pdf_damaged: { vi: 'PDF bị hỏng. Quét hoặc xuất lại rồi gửi.', en: 'the PDF is damaged. Scan or export it again.' },
  pdf_empty: { vi: 'PDF không có trang nào. Quét hoặc xuất lại rồi gửi.', en: 'the PDF has no pages. Scan or export it again.' },
  pdf_too_long: {
    vi: 'PDF dài quá 200 trang. Chỉ gửi những trang cần, hoặc tách ra.',
    en: 'the PDF has more than 200 pages. Send only those that are needed, or split it.',
  },
  picture_damaged: {
    vi: 'ảnh bị hỏng hoặc chưa tải về hết. Chụp lại rồi gửi.',
    en: 'the picture is damaged or incomplete. Take it again.',
  },
  other: {
    vi: 'chưa nhận được tệp này. Gửi PDF, hoặc ảnh JPEG, PNG chụp rõ tờ giấy.',
    en: 'the file was not accepted. Send a PDF, or a clear JPEG or PNG picture.',
  },
})

/** Why a file was not kept, beside its field, with its name. */
export const fileProblem = (lang: Lang, name: string, refusal: Pick<Refusal, 'code'>): string => {
  const said = words(lang)
  const key = refusal.code.replace(/^documents\./, '')
  return `${name.slice(0, 60)}: ${Object.hasOwn(said, key) ? said[key as keyof typeof said] : said.other}`
}
