/** What people are told when something is refused: what happened, and what to do next. */
export const refusals = {
  'documents.not_found': {
    vi: 'Không thấy giấy tờ này, hoặc giấy này không phải của tài khoản đang dùng. Hãy mở lại từ mục Giấy tờ của tôi.',
    en: 'This document was not found, or it does not belong to this account. Open it from My papers.',
  },
  'documents.still_checking': {
    vi: 'Tệp đang được quét vi-rút, thường xong trong một phút. Hãy mở lại sau.',
    en: 'The file is being scanned for viruses, which usually takes less than a minute. Open it again later.',
  },
  'documents.infected': {
    vi: 'Tệp này có vi-rút nên không mở được. Hãy quét máy, rồi tải lên một bản khác.',
    en: 'This file contains a virus and cannot be opened. Scan your device, then upload another copy.',
  },
  'documents.no_file': { vi: 'Chưa chọn tệp nào. Hãy chọn một tệp rồi gửi lại.', en: 'No file was chosen. Choose a file and send again.' },
  'documents.file_empty': {
    vi: 'Tệp này trống (0 byte). Hãy mở thử tệp trên máy, rồi chọn lại đúng tệp.',
    en: 'This file is empty (0 bytes). Open it on your device to check, then choose the right one.',
  },
  'documents.file_too_large': {
    vi: 'Tệp lớn hơn {limit} MB. Hãy quét lại ở chất lượng vừa (200 dpi) hoặc tách thành nhiều tệp.',
    en: 'The file is larger than {limit} MB. Scan it again at medium quality (200 dpi) or split it.',
  },
  'documents.upload_cut_off': {
    vi: 'Tệp chưa gửi lên trọn vẹn vì mất kết nối. Hãy gửi lại.',
    en: 'The file did not arrive completely because the connection broke. Send it again.',
  },
  'documents.kind_unknown': {
    vi: 'Không nhận ra loại tệp này. Hãy gửi PDF, hoặc ảnh JPEG, PNG chụp rõ tờ giấy.',
    en: 'This kind of file is not accepted. Send a PDF, or a clear JPEG or PNG picture of the paper.',
  },
  'documents.kind_program': {
    vi: 'Đây là một chương trình máy tính, dù tên tệp có thể là .pdf hay .jpg. Chỉ nhận PDF hoặc ảnh JPEG, PNG.',
    en: 'This is a computer program, even if its name ends in .pdf or .jpg. Only PDF and JPEG or PNG pictures are accepted.',
  },
  'documents.kind_heic': {
    vi: 'Ảnh này ở dạng HEIC của iPhone. Hãy chụp màn hình ảnh đó, hoặc vào Cài đặt → Camera → Định dạng, chọn Tương thích nhất rồi chụp lại.',
    en: 'This picture is in the HEIC format of iPhones. Take a screenshot of it, or choose Settings → Camera → Formats → Most Compatible and take it again.',
  },
  'documents.kind_media': {
    vi: 'Đây là phim, âm thanh hoặc loại ảnh chưa nhận được. Hãy gửi PDF, hoặc ảnh JPEG, PNG.',
    en: 'This is a film, a sound or a kind of picture that is not accepted. Send a PDF, or a JPEG or PNG picture.',
  },
  'documents.kind_office': {
    vi: 'Đây là tệp Word hoặc Excel. Hãy mở tệp, chọn Lưu thành PDF, rồi gửi tệp PDF đó.',
    en: 'This is a Word or Excel file. Open it, save it as PDF, and send the PDF.',
  },
  'documents.kind_archive': {
    vi: 'Đây là tệp nén. Hãy giải nén rồi gửi từng tệp PDF hoặc ảnh.',
    en: 'This is a compressed archive. Unpack it and send each PDF or picture.',
  },
  'documents.kind_page': {
    vi: 'Đây là trang web hoặc ảnh SVG. Hãy in thành PDF rồi gửi tệp PDF đó.',
    en: 'This is a web page or an SVG drawing. Print it to PDF and send the PDF.',
  },
  'documents.pdf_damaged': {
    vi: 'Tệp PDF này bị hỏng, không mở được. Hãy mở thử trên máy; nếu vẫn hỏng thì quét hoặc xuất lại rồi gửi.',
    en: 'This PDF is damaged and cannot be opened. Try it on your device; if it fails there too, scan or export it again.',
  },
  'documents.pdf_encrypted': {
    vi: 'Tệp PDF này có mật khẩu. Hãy mở bằng mật khẩu, in ra PDF mới không mật khẩu, rồi gửi bản đó.',
    en: 'This PDF is protected by a password. Open it, print it to a new PDF without a password, and send that one.',
  },
  'documents.pdf_empty': {
    vi: 'Tệp PDF này không có trang nào. Hãy quét hoặc xuất lại rồi gửi.',
    en: 'This PDF has no pages. Scan or export it again.',
  },
  'documents.pdf_too_long': {
    vi: 'Tệp PDF dài quá {limit} trang. Hãy chỉ gửi những trang cần, hoặc tách thành nhiều tệp.',
    en: 'The PDF has more than {limit} pages. Send only the pages that are needed, or split it.',
  },
  'documents.picture_damaged': {
    vi: 'Ảnh này bị hỏng hoặc chưa tải về hết. Hãy chụp lại rồi gửi.',
    en: 'This picture is damaged or incomplete. Take it again and send it.',
  },
  'documents.picture_too_large': {
    vi: 'Ảnh có kích thước {width} × {height} điểm, quá lớn để mở. Hãy chụp lại ở độ phân giải thường.',
    en: 'The picture measures {width} × {height} pixels, too large to open. Take it again at normal resolution.',
  },
  'documents.not_ours_to_verify': {
    vi: 'Tệp này không phải PDF. Hãy chọn đúng tệp PDF đã nhận, không phải ảnh chụp tờ giấy.',
    en: 'This file is not a PDF. Choose the PDF you received, not a picture of the paper.',
  },
  'documents.bad_code': {
    vi: 'Mã này chưa đúng. Mã có 26 chữ và số, in dưới ô vuông QR. Hãy gõ lại, hoặc quét ô QR bằng điện thoại.',
    en: 'This code is not right. It has 26 letters and digits, printed under the square QR code. Type it again, or scan the QR code.',
  },
  'documents.already_revoked': { vi: 'Giấy này đã bị thu hồi trước đó.', en: 'This document was revoked before.' },
  'documents.reason_missing': {
    vi: 'Chưa ghi lý do thu hồi. Hãy viết một câu; ai kiểm tra giấy này cũng sẽ đọc được câu đó.',
    en: 'The reason for revoking is missing. Write one sentence; everybody who verifies this document will read it.',
  },
  'documents.no_authority': {
    vi: 'Chưa cài dịch vụ ký số của cơ quan, nên chưa ký được. Việc này do quản trị hệ thống làm; hồ sơ vẫn giữ nguyên.',
    en: 'No signing service of the authority is set up, so nothing can be signed yet. The administrator has to set it up; the dossier is unchanged.',
  },
  'documents.forbidden': {
    vi: 'Chỉ cơ quan đã cấp giấy mới thu hồi được giấy này.',
    en: 'Only the agency that issued this document may revoke it.',
  },
} as const
