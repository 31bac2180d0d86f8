import { texts } from '#platform/texts.ts'

/** Words of the steps that are the same for every procedure. */
export const stepWords = texts({
  chooseCase: { vi: 'Chọn trường hợp của mình', en: 'Choose the case that is yours' },
  noAgency: {
    vi: 'Chưa tìm được nơi giải quyết cho phường, xã này. Hãy chọn nơi khác hoặc gọi 1022.',
    en: 'No authority was found for this commune or ward. Choose another one or call 1022.',
  },
  whichCase: { vi: 'Trường hợp nào đúng với tôi?', en: 'Which case is yours?' },
  caseName: { vi: (n: number) => `Trường hợp ${n}`, en: (n: number) => `Case ${n}` },
  papersInCase: { vi: (n: number) => `${n} giấy tờ`, en: (n: number) => (n === 1 ? '1 paper' : `${n} papers`) },
  deals: { vi: (agency: string) => `Nơi giải quyết: ${agency}`, en: (agency: string) => `Dealt with by: ${agency}` },
  dealsHint: {
    vi: 'Chọn phường, xã khác thì nơi giải quyết đổi theo.',
    en: 'With another commune or ward another authority deals with it.',
  },
  originals: { vi: (n: number) => `${n} bản chính`, en: (n: number) => (n === 1 ? '1 original' : `${n} originals`) },
  copies: { vi: (n: number) => `${n} bản sao`, en: (n: number) => (n === 1 ? '1 copy' : `${n} copies`) },
  choose: { vi: 'Chọn tệp hoặc chụp ảnh', en: 'Choose a file or take a picture' },
  forPaper: { vi: (name: string) => ` cho: ${name}`, en: (name: string) => ` for: ${name}` },
  fileHint: { vi: 'PDF, JPEG hoặc PNG, mỗi tệp đến 20 MB', en: 'PDF, JPEG or PNG, up to 20 MB each' },
  remove: { vi: 'Bỏ', en: 'Remove' },
  fromVault: { vi: 'Lấy từ kho giấy tờ', en: 'Take it from my papers' },
  vaultLabel: { vi: 'Giấy có sẵn trong kho', en: 'Papers that are there' },
  vaultNone: { vi: 'Không lấy', en: 'None' },
  upload: { vi: 'Tải lên, ở lại trang này', en: 'Upload and stay on this page' },
  vaultEmpty: { vi: 'Kho giấy tờ chưa có giấy nào.', en: 'There are no papers yet.' },
  reuse: { vi: 'Có sẵn trong dữ liệu, không phải nộp', en: 'Looked up in the registers, nothing to hand in' },
  instruction: { vi: 'Cần biết', en: 'Good to know' },
  noPapers: { vi: 'Trường hợp này không phải nộp giấy tờ nào.', en: 'In this case no paper has to be handed in.' },
  papersLead: {
    vi: 'Có giấy nào thì tải giấy ấy lên. Thiếu vẫn nộp được, nhưng cơ quan sẽ yêu cầu bổ sung nếu thật cần.',
    en: 'Upload the papers you have. You can send the application without one, but the authority will ask for it if it is needed.',
  },
  scanning: { vi: 'đang quét vi-rút', en: 'being scanned for viruses' },
  clean: { vi: 'không có mã độc', en: 'no virus found' },
  infected: { vi: 'có vi-rút, hãy bỏ và chọn tệp khác', en: 'contains a virus, remove it and choose another file' },
  pages: { vi: (n: number) => `${n} trang`, en: (n: number) => (n === 1 ? '1 page' : `${n} pages`) },
  fromVaultMark: { vi: 'lấy từ kho giấy tờ', en: 'from my papers' },
  unavailable: {
    vi: 'Chưa lấy được dữ liệu dân cư, nên cần tự khai. Cơ quan giải quyết sẽ đối chiếu sau.',
    en: 'The population database cannot be reached, so please fill this in yourself. The authority will compare later.',
  },
  lookAgain: { vi: 'Thử lấy dữ liệu lần nữa', en: 'Try to fetch the data again' },
  tooMany: {
    vi: (n: number) => `Mỗi giấy tờ nhiều nhất ${n} tệp. Hãy gộp lại thành một PDF.`,
    en: (n: number) => `At most ${n} files for one paper. Put them into one PDF.`,
  },
  missing: { vi: 'Chưa có tệp', en: 'No file yet' },
  agency: { vi: 'Cơ quan', en: 'Authority' },
  commune: { vi: 'Phường, xã', en: 'Commune or ward' },
  which: { vi: 'Trường hợp', en: 'Case' },
})
