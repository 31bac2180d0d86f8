import type { Refusal } from '#platform/refusal.ts'
import { texts, type Lang } from '#platform/texts.ts'

const words = texts({
  file_empty: { vi: 'Tệp trống (0 byte). Hãy mở thử trên máy rồi chọn lại đúng tệp.', en: 'The file is empty (0 bytes). Open it on your device, then choose the right one.' },
  file_too_large: {
    vi: 'Tệp lớn hơn 20 MB. Hãy quét lại ở chất lượng vừa (200 dpi) hoặc tách thành nhiều tệp.',
    en: 'The file is larger than 20 MB. Scan it again at medium quality (200 dpi) or split it.',
  },
  kind_program: { vi: 'Đây là một chương trình máy tính, dù tên tệp thế nào. Hãy gửi PDF hoặc ảnh JPEG, PNG.', en: 'This is a computer program, whatever its name says. Send a PDF or a JPEG or PNG picture.' },
  kind_heic: { vi: 'Ảnh ở dạng HEIC của iPhone. Hãy chụp màn hình ảnh đó rồi gửi ảnh chụp.', en: 'The picture is in the HEIC format of iPhones. Take a screenshot of it and send that.' },
  kind_office: { vi: 'Đây là tệp Word hoặc Excel. Hãy lưu thành PDF rồi gửi tệp PDF.', en: 'This is a Word or Excel file. Save it as PDF and send that.' },
  kind_archive: { vi: 'Đây là tệp nén. Hãy giải nén rồi gửi từng tệp PDF hoặc ảnh.', en: 'This is a compressed archive. Unpack it and send each PDF or picture.' },
  pdf_encrypted: { vi: 'PDF có mật khẩu. Hãy in ra PDF mới không mật khẩu rồi gửi bản đó.', en: 'The PDF has a password. Print it to a new PDF without one and send that.' },
  pdf_damaged: { vi: 'PDF bị hỏng. Hãy quét hoặc xuất lại rồi gửi.', en: 'The PDF is damaged. Scan or export it again.' },
  pdf_empty: { vi: 'PDF không có trang nào. Hãy quét hoặc xuất lại rồi gửi.', en: 'The PDF has no pages. Scan or export it again.' },
  pdf_too_long: { vi: 'PDF dài quá 200 trang. Hãy chỉ gửi những trang cần, hoặc tách ra.', en: 'The PDF has more than 200 pages. Send only those that are needed, or split it.' },
  picture_damaged: { vi: 'Ảnh bị hỏng hoặc chưa tải về hết. Hãy chụp lại rồi gửi.', en: 'The picture is damaged or incomplete. Take it again.' },
  picture_too_large: { vi: 'Ảnh quá lớn để mở. Hãy chụp lại ở độ phân giải thường.', en: 'The picture is too large to open. Take it again at normal resolution.' },
  upload_cut_off: { vi: 'Tệp chưa lên trọn vẹn vì mất kết nối. Hãy gửi lại.', en: 'The file did not arrive completely. Send it again.' },
  too_many: { vi: 'Mỗi giấy tờ nhiều nhất 20 tệp. Hãy gộp lại thành một PDF.', en: 'At most 20 files for one paper. Put them into one PDF.' },
  already_revoked: { vi: 'Giấy này đã bị thu hồi. Hãy chọn giấy khác.', en: 'This paper has been revoked. Choose another one.' },
  still_checking: { vi: 'Giấy này đang được quét vi-rút. Hãy thử lại sau một phút.', en: 'This paper is being scanned for viruses. Try again in a minute.' },
  infected: { vi: 'Tệp này có vi-rút nên không dùng được. Hãy chọn tệp khác.', en: 'This file contains a virus and cannot be used. Choose another one.' },
  other: { vi: 'Chưa nhận được tệp này. Hãy gửi PDF, hoặc ảnh JPEG, PNG chụp rõ tờ giấy.', en: 'This file was not accepted. Send a PDF, or a clear JPEG or PNG picture.' },
})

/** Why one file was not kept and what to do, beside its field; the name says which of several. */
export const fileProblem = (lang: Lang, name: string, refusal: Pick<Refusal, 'code'>): string => {
  const said = words(lang)
  const key = refusal.code.replace(/^documents\./, '')
  const why = Object.hasOwn(said, key) ? said[key as keyof typeof said] : said.other
  return name ? `${name.slice(0, 60)}: ${why}` : why
}
