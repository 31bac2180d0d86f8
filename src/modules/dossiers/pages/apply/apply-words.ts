import { texts } from '#platform/texts.ts'

/** Words of the pages on which a citizen applies. */
export const applyWords = texts({
  procedures: { vi: 'Thủ tục', en: 'Procedures' },
  apply: { vi: 'Nộp hồ sơ', en: 'Apply' },
  lead: {
    vi: 'Làm từng bước một, mỗi bước tự lưu. Dừng giữa chừng thì mở lại trong 90 ngày, trên máy nào cũng được.',
    en: 'One step at a time, and each is saved. You can stop and go on within 90 days, on any device.',
  },
  consent: {
    vi: 'Bấm bắt đầu thì cổng lấy thông tin của tôi từ Cơ sở dữ liệu quốc gia về dân cư cho hồ sơ này, để không phải khai lại. Lần xem này được ghi lại trong mục Tài khoản.',
    en: 'When you start, your data is fetched from the national population database for this application, so that you need not type it. The look-up is listed in your account.',
  },
  start: { vi: 'Bắt đầu', en: 'Start' },
  startAnew: { vi: 'Bắt đầu hồ sơ mới', en: 'Start a new application' },
  drafts: { vi: 'Đang làm dở', en: 'Unfinished' },
  draftSaved: { vi: (at: string) => `Lưu lần cuối lúc ${at}`, en: (at: string) => `Last saved at ${at}` },
  goOn: { vi: 'Làm tiếp', en: 'Go on' },
  discard: { vi: 'Bỏ bản này', en: 'Throw away' },
  papersTitle: { vi: 'Nên có sẵn', en: 'Have at hand' },
  fee: { vi: 'Lệ phí trực tuyến', en: 'Fee online' },
  free: { vi: 'Miễn phí', en: 'Free' },
  agency: { vi: 'Nơi giải quyết', en: 'Dealt with by' },
  next: { vi: 'Tiếp tục', en: 'Continue' },
  later: { vi: 'Lưu, làm tiếp sau', en: 'Save and go on later' },
  sendLater: { vi: 'Lưu, nộp sau', en: 'Save and send later' },
  toDossiers: { vi: 'Hồ sơ của tôi', en: 'My dossiers' },
  back: { vi: 'Về trang thủ tục', en: 'Back to the procedure' },
  changed: {
    vi: (at: string) =>
      `Hồ sơ này vừa được lưu từ một cửa sổ hoặc máy khác, lúc ${at}. Câu trả lời ở trang này vẫn còn: xem lại rồi bấm Tiếp tục lần nữa.`,
    en: (at: string) =>
      `This application was saved in another window or on another device at ${at}. Your answers are still here: check them, then press Continue again.`,
  },
  checkTitle: { vi: 'Kiểm tra lại trước khi nộp', en: 'Check before you send' },
  incompleteKicker: { vi: 'Chưa nộp được', en: 'Not ready yet' },
  incomplete: {
    vi: (n: number) => `Còn ${n} chỗ cần điền hoặc xem lại`,
    en: (n: number) => (n === 1 ? 'One thing is missing or wrong' : `${n} things are missing or wrong`),
  },
  mend: { vi: 'Đến chỗ cần điền', en: 'Go there' },
  declaration: {
    vi: 'Tôi cam đoan những điều trên là đúng và chịu trách nhiệm trước pháp luật.',
    en: 'I declare that all of the above is true and answer for it before the law.',
  },
  declare: { vi: 'Đánh dấu vào ô cam đoan để nộp', en: 'Tick the declaration to send' },
  send: { vi: 'Nộp hồ sơ', en: 'Send the application' },
  receiptBy: { vi: (when: string) => `Dự kiến tiếp nhận ${when}`, en: (when: string) => `Expected to be received ${when}` },
  limit: {
    vi: (limit: string) => `Thời hạn giải quyết: ${limit} kể từ lúc tiếp nhận. Nộp sau 15:00 thì tính từ sáng ngày làm việc sau.`,
    en: (limit: string) => `Time limit: ${limit} from receipt. After 15:00 it counts from the next working morning.`,
  },
  limitOpen: { vi: 'Thời hạn giải quyết tính từ lúc tiếp nhận.', en: 'The time limit runs from receipt.' },
  unit: {
    vi: { working_day: 'ngày làm việc', day: 'ngày', hour: 'giờ làm việc', month: 'tháng', same_day: 'trong ngày' },
    en: { working_day: 'working days', day: 'days', hour: 'working hours', month: 'months', same_day: 'the same day' },
  },
  changePart: { vi: 'Sửa', en: 'Change' },
  source: {
    vi: (source: string, at: string) => `Nguồn: ${source}, lấy lúc ${at}`,
    en: (source: string, at: string) => `Source: ${source}, fetched at ${at}`,
  },
  wrong: { vi: 'Thông tin này chưa đúng?', en: 'Is this wrong?' },
  sent: { vi: 'Đã nộp hồ sơ', en: 'The application has been sent' },
  sentAt: { vi: (at: string) => `, lúc ${at}.`, en: (at: string) => `, at ${at}.` },
  code: { vi: 'Mã hồ sơ', en: 'Dossier code' },
  key: { vi: 'Mã tra cứu', en: 'Tracking key' },
  nextTitle: { vi: 'Tiếp theo', en: 'What happens next' },
  nextCheck: { vi: (agency: string) => `${agency} kiểm tra hồ sơ`, en: (agency: string) => `${agency} checks the application` },
  nextCheckText: {
    vi: (when: string) => `Dự kiến tiếp nhận ${when}. Đủ hay thiếu đều nhắn tin.`,
    en: (when: string) => `Expected to be received ${when}. You get a message whether it is complete or not.`,
  },
  nextResult: { vi: 'Có hẹn ngày trả kết quả', en: 'You are told the due date' },
  nextResultText: {
    vi: 'Khi tiếp nhận, ngày hẹn trả hiện ngay trong hồ sơ và trên giấy tiếp nhận.',
    en: 'With the receipt the due date appears in the dossier and on the receipt paper.',
  },
  track: {
    vi: 'Không đăng nhập cũng xem được hồ sơ đến đâu, bằng mã hồ sơ và mã tra cứu.',
    en: 'With the code and the tracking key anybody can see how far it is, without signing in.',
  },
  see: { vi: 'Xem hồ sơ', en: 'See the dossier' },
  print: { vi: 'In trang này', en: 'Print this page' },
  printHint: {
    vi: 'Muốn giữ bản giấy thì in trang này; dùng điện thoại thì chụp màn hình.',
    en: 'To keep it on paper, print this page; on a phone, take a screenshot.',
  },
  notHere: { vi: 'Thủ tục này không nộp ở thành phố', en: 'This procedure is not handled by the city' },
  aMinistry: { vi: 'Cơ quan trung ương', en: 'A ministry' },
  notHereText: {
    vi: (ministry: string) => `${ministry} trực tiếp giải quyết. Hãy nộp ở Cổng dịch vụ công quốc gia.`,
    en: () => 'A ministry deals with it directly. Apply on the national public service portal.',
  },
  national: { vi: 'Đến Cổng dịch vụ công quốc gia', en: 'To the national portal' },
})
