import type { RefusalTexts } from '#platform/module.ts'

/** What people are told when something is refused: what happened, and what to do next. */
export const refusals = {
  'dossiers.not_found': {
    vi: 'Không thấy hồ sơ này, hoặc hồ sơ không phải của tài khoản đang dùng. Hãy xem lại mã hồ sơ, hoặc mở từ mục Hồ sơ của tôi.',
    en: 'This dossier was not found, or it does not belong to this account. Check the code, or open it from My dossiers.',
  },
  'dossiers.other_unit': {
    vi: 'Hồ sơ này do cơ quan khác tiếp nhận và giải quyết nên không mở được ở đây. Hãy liên hệ cơ quan đó.',
    en: 'Another agency received and decides this dossier, so it cannot be opened here. Contact that agency.',
  },
  'dossiers.changed_meanwhile': {
    vi: '{by} {act} lúc {at}, nên thao tác vừa rồi chưa được ghi. Những gì đã viết vẫn còn; hãy xem lại hồ sơ rồi quyết định.',
    en: '{by} {act} at {at}, so this was not saved. What you wrote is still here; look at the dossier again, then decide.',
  },
  'dossiers.claimed': {
    vi: '{by} đã nhận việc này lúc {at}. Hãy chọn hồ sơ khác, hoặc nhờ chuyển lại.',
    en: '{by} took this in hand at {at}. Choose another one, or ask for it to be handed over.',
  },
  'dossiers.in_other_hands': {
    vi: 'Hồ sơ đang ở tay {by}. Hãy nhờ chuyển lại, hoặc nhờ trưởng phòng giao lại.',
    en: 'The dossier is in the hands of {by}. Ask for it to be handed over, or ask the head to assign it.',
  },
  'dossiers.act_not_open': {
    vi: 'Hồ sơ đang ở trạng thái “{status}” nên không làm được việc này nữa. Hãy mở lại hồ sơ để xem việc tiếp theo.',
    en: 'The dossier is now “{status}”, so this can no longer be done. Open it again to see what comes next.',
  },
  'dossiers.role_missing': {
    vi: 'Việc này thuộc vai trò khác trong cơ quan. Hãy chuyển hồ sơ cho người phụ trách.',
    en: 'This belongs to another role in the agency. Hand the dossier over to whoever is in charge.',
  },
  'dossiers.invalid': {
    vi: 'Còn chỗ chưa điền hoặc chưa đúng. Hãy xem các chỗ được đánh dấu rồi gửi lại.',
    en: 'Something is missing or wrong. Look at the marked fields and send again.',
  },
  'dossiers.incomplete': {
    vi: 'Hồ sơ chưa đủ nên chưa nộp được. Những gì đã điền vẫn còn; hãy hoàn thiện các mục được đánh dấu.',
    en: 'The application is not complete and was not sent. Everything is kept; finish the marked parts.',
  },
  'dossiers.not_declared': {
    vi: 'Chưa đánh dấu cam đoan. Hãy đọc lời cam đoan, đánh dấu rồi nộp lại.',
    en: 'The declaration is not ticked. Read it, tick it and send again.',
  },
  'dossiers.level_too_low': {
    vi: 'Thủ tục này cần tài khoản VNeID mức độ 2. Hãy đăng nhập lại bằng tài khoản mức độ 2, bản đang điền vẫn còn.',
    en: 'This procedure needs a VNeID account of level 2. Sign in again with one; what you filled in is kept.',
  },
  'dossiers.not_here': {
    vi: 'Thủ tục này do bộ giải quyết, không nộp ở thành phố. Trang thủ tục cho biết nơi nộp.',
    en: 'A ministry decides this procedure; it cannot be filed with the city. The procedure page says where to go.',
  },
  'dossiers.no_owner': {
    vi: 'Chưa biết hồ sơ của ai. Hãy nhập số định danh của người nộp.',
    en: 'It is not known whose dossier this is. Enter the personal identification number of the applicant.',
  },
  'dossiers.supplement_asked_before': {
    vi: 'Hồ sơ này đã yêu cầu bổ sung một lần. Nếu vẫn phải yêu cầu thêm, hãy ghi lý do; lần này tính là trễ hẹn.',
    en: 'A supplement was already asked for. To ask again, give the reason; from the second request on it counts as late.',
  },
  'dossiers.wrong_colleague': {
    vi: 'Người được chọn không làm bước này trong cơ quan. Hãy chọn người khác.',
    en: 'The person chosen does not work on this step in the agency. Choose somebody else.',
  },
  'dossiers.no_decision': {
    vi: 'Hồ sơ chưa có dự thảo kết quả để ký. Hãy chuyển lại bước duyệt.',
    en: 'There is no decision to sign yet. Hand it back for approval.',
  },
  'dossiers.no_result': {
    vi: 'Hồ sơ này chưa có kết quả. Khi có, nút tải sẽ hiện ở trang hồ sơ.',
    en: 'There is no result yet. When there is one, the dossier page shows a download button.',
  },
  'dossiers.revoked_before': {
    vi: 'Kết quả này đã bị thu hồi trước đó. Lý do có trong lịch sử hồ sơ.',
    en: 'This result was revoked before. The history of the dossier gives the reason.',
  },
  'dossiers.no_paper': {
    vi: 'Hồ sơ này không có giấy đó. Hãy xem mục Giấy tờ ở trang hồ sơ.',
    en: 'This dossier has no such paper. See Papers on the dossier page.',
  },
} satisfies RefusalTexts
