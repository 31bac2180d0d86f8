import { texts } from '#platform/texts.ts'

/** Words of the home page and of its simple form. */
export const homeWords = texts({
  site: { vi: 'Cổng dịch vụ công', en: 'Public services' },
  ask: { vi: 'Hôm nay cần làm thủ tục gì?', en: 'What do you need today?' },
  hint: { vi: 'Gõ việc cần làm, có dấu hay không dấu đều được', en: 'In English or Vietnamese, accents may be left out' },
  find: { vi: 'Tìm', en: 'Search' },
  often: { vi: 'Hay tìm:', en: 'Often searched:' },
  oftenAsked: {
    vi: [
      ['khai sinh', 'đăng ký khai sinh'],
      ['kết hôn', 'đăng ký kết hôn'],
      ['bản sao trích lục', 'trích lục hộ tịch'],
      ['hộ kinh doanh', 'hộ kinh doanh'],
    ],
    en: [
      ['birth registration', 'đăng ký khai sinh'],
      ['marriage', 'đăng ký kết hôn'],
      ['civil-status extract', 'trích lục hộ tịch'],
      ['household business', 'hộ kinh doanh'],
    ],
  },
  track: { vi: 'Tra cứu bằng mã hồ sơ', en: 'Track by dossier code' },
  verify: { vi: 'Kiểm tra giấy tờ thật hay giả', en: 'Check whether a paper is real' },
  life: { vi: 'Theo việc trong đời sống', en: 'By life event' },
  mine: { vi: 'Việc của tôi', en: 'My matters' },
  allMine: { vi: 'Tất cả hồ sơ', en: 'All dossiers' },
  nothing: { vi: 'Chưa có việc nào đang chờ.', en: 'Nothing is waiting for you.' },
  nothingMore: {
    vi: 'Nộp hồ sơ xong thì theo dõi được ở đây, đến khi có kết quả.',
    en: 'After you apply, the dossier is followed here until its result.',
  },
  signInTitle: { vi: 'Đăng nhập để không phải khai lại', en: 'Sign in and fill in less' },
  signInReasons: {
    vi: [
      'Họ tên, nơi ở, giấy tờ đã có thì được điền sẵn',
      'Theo dõi mọi hồ sơ, có việc thì được nhắn tin',
      'Xem cơ quan nào đã mở dữ liệu của mình',
    ],
    en: [
      'Name, address and papers that are already known are filled in',
      'Follow every dossier and get a message when something is needed',
      'See which authority opened your data',
    ],
  },
  signIn: { vi: 'Đăng nhập bằng VNeID', en: 'Sign in with VNeID' },
  simpleAsk: { vi: 'Cần làm gì?', en: 'What do you need?' },
  doorMine: { vi: 'Xem hồ sơ đang chờ và kết quả', en: 'Dossiers that wait, and results' },
  doorWaiting: {
    vi: (n: number) => `Có ${n} việc đang chờ tôi làm`,
    en: (n: number) => (n === 1 ? 'One thing is waiting for you' : `${n} things are waiting for you`),
  },
  doorNew: { vi: 'Làm thủ tục mới', en: 'Start something new' },
  doorNewText: { vi: 'Chọn việc, trả lời từng câu', en: 'Choose it, answer one question at a time' },
  doorPapers: { vi: 'Giấy tờ của tôi', en: 'My papers' },
  doorPapersText: { vi: 'Giấy cơ quan nhà nước đã cấp', en: 'Papers that the state has issued' },
  doorTrack: { vi: 'Có mã trên giấy hẹn là xem được', en: 'With the code on your receipt' },
})
