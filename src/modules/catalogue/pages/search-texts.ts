import { showNumber } from '#platform/ui/show.ts'
import { texts } from '#platform/texts.ts'

const count = (n: number): string => showNumber(n, 'vi')
const countEn = (n: number): string => (n === 1 ? '1 procedure' : `${showNumber(n, 'en')} procedures`)

export const searchTexts = texts({
  title: { vi: 'Tìm thủ tục', en: 'Find a procedure' },
  find: { vi: 'Tìm', en: 'Search' },
  filter: { vi: 'Lọc kết quả', en: 'Filter results' },
  apply: { vi: 'Lọc', en: 'Filter' },
  service: { vi: 'Cách làm', en: 'How it is done' },
  fee: { vi: 'Lệ phí', en: 'Fee' },
  audience: { vi: 'Ai được nộp', en: 'Who applies' },
  level: { vi: 'Nơi giải quyết', en: 'Who decides' },
  field: { vi: 'Lĩnh vực', en: 'Field' },
  full: { vi: 'Toàn trình', en: 'Fully online' },
  partial: { vi: 'Một phần', en: 'Partly online' },
  in_person: { vi: 'Nộp trực tiếp', en: 'In person' },
  free_online: { vi: 'Miễn phí khi nộp trực tuyến', en: 'Free when applied for online' },
  free: { vi: 'Không mất phí', en: 'No fee' },
  paid: { vi: 'Có phí', en: 'With a fee' },
  unstated: { vi: 'Chưa công bố phí', en: 'Fee not published' },
  person: { vi: 'Cá nhân', en: 'Persons' },
  organisation: { vi: 'Doanh nghiệp, tổ chức', en: 'Businesses, organisations' },
  found: {
    vi: (n: number, words: string) => `${count(n)} thủ tục về “${words}”`,
    en: (n: number, words: string) => `${countEn(n)} about “${words}”`,
  },
  all: { vi: (n: number) => `Tất cả ${count(n)} thủ tục`, en: (n: number) => `All ${countEn(n)}` },
  understood: { vi: 'Đã hiểu', en: 'Understood' },
  as: { vi: 'là', en: 'as' },
  notThat: { vi: 'Không phải?', en: 'Not that?' },
  exact: { vi: (words: string) => `Chỉ tìm đúng chữ “${words}”`, en: (words: string) => `Search only for “${words}”` },
  perhaps: { vi: 'Có phải ý là', en: 'Did you mean' },
  or: { vi: 'hay', en: 'or' },
  number: { vi: (n: number) => `(${count(n)} thủ tục)`, en: (n: number) => `(${countEn(n)})` },
  nothing: {
    vi: (words: string) => `Chưa thấy thủ tục nào cho “${words}”`,
    en: (words: string) => `No procedure was found for “${words}”`,
  },
  nothingFiltered: { vi: 'Không thủ tục nào hợp với các điều kiện đã chọn', en: 'No procedure fits all the filters' },
  dropFilters: { vi: 'Bỏ hết điều kiện lọc', en: 'Remove all filters' },
  tryThis: {
    vi: 'Thử gõ ngắn hơn, bằng lời thường ngày: “chuyển nhà”, “làm lại thẻ”, “giấy cho con”. Hoặc gọi 1022, nói việc cần làm, tổng đài viên sẽ tìm giúp.',
    en: 'Try fewer and everyday words: “passport”, “birth”, “moving house”. Or call 1022 and say what you need; somebody will find it for you.',
  },
  fullMeans: {
    vi: 'nộp, trả tiền và nhận kết quả đều trên mạng, không phải đi đâu.',
    en: 'apply, pay and receive the result online, without going anywhere.',
  },
  partialMeans: {
    vi: 'nộp trên mạng nhưng có việc phải gặp mặt; lý do ghi ở từng thủ tục.',
    en: 'apply online, but something has to be done in person; each procedure says why.',
  },
  inPersonMeans: { vi: 'phải đến quầy, hoặc gửi qua bưu điện.', en: 'come to the counter, or send it by post.' },
  online: { vi: 'trực tuyến', en: 'online' },
  pageOf: { vi: (page: number, of: number) => `Trang ${page}/${of}`, en: (page: number, of: number) => `Page ${page} of ${of}` },
})
