import { texts } from '#platform/texts.ts'

const days = (n: number): string => `${n} working ${n === 1 ? 'day' : 'days'}`

/** The words of the citizen's page of a dossier. */
export const caseWords = texts({
  mine: { vi: 'Hồ sơ của tôi', en: 'My dossiers' },
  code: { vi: 'Mã hồ sơ', en: 'Code' },
  about: { vi: 'Về hồ sơ này', en: 'About this dossier' },
  other: { vi: 'Việc khác với hồ sơ này', en: 'Other things to do with this dossier' },
  // What to do
  todoBy: { vi: (when: string) => `Việc cần làm, ${when}`, en: (when: string) => `To do, ${when}` },
  supplyTitle: {
    vi: (n: number) => (n === 1 ? 'Bổ sung một giấy tờ' : `Bổ sung ${n} giấy tờ`),
    en: (n: number) => (n === 1 ? 'Supply one paper' : `Supply ${n} papers`),
  },
  supply: { vi: 'Bổ sung giấy tờ', en: 'Supply papers' },
  resultTitle: { vi: 'Kết quả đã có', en: 'The result is ready' },
  resultText: {
    vi: 'Bản điện tử có chữ ký số, giá trị như bản giấy. Bản này cũng nằm trong mục Giấy tờ của tôi.',
    en: 'An electronic original with a digital signature, as good as paper. It is also under My papers.',
  },
  revokedTitle: { vi: (day: string) => `Kết quả đã bị thu hồi ngày ${day}`, en: (day: string) => `The result was revoked on ${day}` },
  revokedText: {
    vi: 'Giấy này không còn giá trị. Đừng dùng nữa; cần gì thì gọi cơ quan giải quyết.',
    en: 'This paper is no longer valid. Do not use it; for questions call the authority.',
  },
  revokedWhy: { vi: 'Lý do: ', en: 'The reason: ' },
  resultGet: { vi: 'Tải kết quả', en: 'Download the result' },
  resultLook: { vi: 'Xem', en: 'View' },
  resultCheck: { vi: 'Kiểm tra thật hay giả', en: 'Check that it is genuine' },
  // When
  when: { vi: 'Bao giờ có kết quả?', en: 'When will it be ready?' },
  before: {
    vi: (time: string, weekday: string, day: string) => `trước ${time} ${weekday}, ${day}`,
    en: (time: string, weekday: string, day: string) => `before ${time} on ${weekday}, ${day}`,
  },
  notYet: {
    vi: (when: string) => `Cơ quan kiểm tra giấy tờ và tiếp nhận ${when}. Thời hạn bắt đầu đếm từ lúc tiếp nhận.`,
    en: (when: string) => `The agency checks the papers and receives it ${when}. The time limit starts when it is received.`,
  },
  paused: {
    vi: (when: string) => `Dừng đếm ngày từ ${when} để chờ bổ sung. Nếu bổ sung đủ ngay bây giờ:`,
    en: (when: string) => `The clock has stood still since ${when} for papers to be supplied. If they are all supplied now:`,
  },
  late: {
    vi: (n: number) => (n === 0 ? 'Quá hạn hôm nay.' : `Quá hạn ${n} ngày làm việc.`),
    en: (n: number) => (n === 0 ? 'Late since today.' : `Late by ${days(n)}.`),
  },
  left: { vi: (n: number) => `Còn ${n} ngày làm việc.`, en: (n: number) => `${days(n)} left.` },
  today: { vi: 'Hẹn trả hôm nay.', en: 'Due today.' },
  noLimit: {
    vi: 'Thủ tục này chưa công bố thời hạn giải quyết. Hãy gọi cơ quan giải quyết để hỏi.',
    en: 'No time limit has been published for this procedure. Call the agency to ask.',
  },
  endedInTime: {
    vi: (when: string) => `Có kết quả lúc ${when}, đúng hẹn.`,
    en: (when: string) => `The result was ready at ${when}, in time.`,
  },
  endedLate: {
    vi: (when: string, due: string) => `Có kết quả lúc ${when}, trễ so với hẹn ${due}.`,
    en: (when: string, due: string) => `The result was ready at ${when}, later than promised (${due}).`,
  },
  endedPlain: { vi: (when: string) => `Có kết quả lúc ${when}.`, en: (when: string) => `The result was ready at ${when}.` },
  endedTitle: { vi: 'Hồ sơ đã khép lại', en: 'The dossier is closed' },
  ended: {
    vi: (when: string) => `Từ ${when} cơ quan không giải quyết nữa. Cần làm lại thì nộp hồ sơ mới.`,
    en: (when: string) => `Since ${when} the agency no longer works on it. To start again, file a new application.`,
  },
  why: { vi: 'Vì sao là ngày này?', en: 'Why this day?' },
  whyAsked: {
    vi: (when: string) => `Lúc ${when} cơ quan yêu cầu bổ sung: dừng đếm.`,
    en: (when: string) => `At ${when} the agency asked for more papers: the count stopped.`,
  },
  whySupplied: {
    vi: (when: string) => `Lúc ${when} đã bổ sung đủ: đếm lại từ đầu.`,
    en: (when: string) => `At ${when} they were supplied: the count started again from the beginning.`,
  },
  whyIfNow: {
    vi: 'Khi bổ sung đủ, thời hạn đếm lại từ đầu. Tính như bổ sung ngay bây giờ:',
    en: 'When they are supplied, the count starts again from the beginning. Counted as if supplied now:',
  },
  calendar: { vi: (from: string, to: string) => `Từ ${from} đến ${to}`, en: (from: string, to: string) => `From ${from} to ${to}` },
  basis: { vi: 'Căn cứ: Nghị định 118/2025/NĐ-CP.', en: 'Legal basis: Decree 118/2025/NĐ-CP.' },
  // Facts
  withWhom: { vi: 'Đang ở chỗ ai', en: 'Who has it now' },
  waitsForMe: { vi: 'Chờ người nộp bổ sung', en: 'Waiting for the applicant to supply papers' },
  officer: { vi: 'Cán bộ phụ trách', en: 'Officer in charge' },
  officeHours: { vi: 'giờ làm việc', en: 'office hours' },
  decides: { vi: 'Cơ quan giải quyết', en: 'Deciding agency' },
  place: { vi: 'Nơi giải quyết', en: 'Place' },
  delivery: { vi: 'Nhận kết quả', en: 'How the result is returned' },
  deliveries: {
    vi: { electronic: 'Bản điện tử', counter: 'Tại bộ phận một cửa', post: 'Qua bưu chính' },
    en: { electronic: 'Electronically', counter: 'At the counter', post: 'By post' },
  },
  key: { vi: 'Mã tra cứu', en: 'Tracking key' },
  keyHint: { vi: 'Dùng cùng mã hồ sơ để tra cứu không cần đăng nhập', en: 'Together with the code it shows the status without signing in' },
  // Papers
  papers: { vi: 'Giấy tờ', en: 'Papers' },
  noPapers: { vi: 'Không có giấy tờ nào phải nộp.', en: 'No papers had to be handed in.' },
  view: { vi: 'Xem', en: 'View' },
  download: { vi: 'Tải về', en: 'Download' },
  handedIn: { vi: (day: string) => `Đã nộp ${day}`, en: (day: string) => `Handed in on ${day}` },
  fromVault: { vi: (day: string) => `Lấy từ kho giấy tờ ${day}`, en: (day: string) => `Taken from My papers on ${day}` },
  scanned: { vi: (day: string) => `Cán bộ quét tại quầy ${day}`, en: (day: string) => `Scanned at the counter on ${day}` },
  shownOnPaper: { vi: (day: string) => `Đã xem bản chính tại quầy ${day}`, en: (day: string) => `Original seen at the counter on ${day}` },
  leftOnPaper: { vi: (day: string) => `Đã nộp bản giấy tại quầy ${day}`, en: (day: string) => `Left on paper at the counter on ${day}` },
  checking: { vi: 'đang quét vi-rút', en: 'being scanned for viruses' },
  infected: { vi: 'có vi-rút, không mở được', en: 'contains a virus and cannot be opened' },
  receiptPaper: { vi: 'Giấy tiếp nhận hồ sơ và hẹn trả kết quả', en: 'Receipt with the date for the result' },
  supplementPaper: { vi: 'Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ', en: 'Request for more papers' },
  refusalPaper: { vi: 'Phiếu từ chối tiếp nhận giải quyết hồ sơ', en: 'Notice of refusal' },
  madeOn: { vi: (agency: string, day: string) => `${agency}, ${day}`, en: (agency: string, day: string) => `${agency}, ${day}` },
  resultPaper: { vi: 'Kết quả giải quyết', en: 'The result' },
  signedOn: { vi: (day: string) => `Ký số ${day}`, en: (day: string) => `Signed digitally on ${day}` },
  print: { vi: 'In trang này', en: 'Print this page' },
  withdraw: { vi: 'Rút hồ sơ', en: 'Withdraw the dossier' },
})
