/** As many characters as fit in a title, a row of a list, the head of a paper. */
export const SHORT_NAME_LENGTH = 32

/** What everybody shortens, the longest first. */
const ABBREVIATIONS: readonly (readonly [RegExp, string])[] = [
  [/giấy chứng nhận đăng ký đầu tư/gi, 'GCN đầu tư'],
  [/giấy chứng nhận đăng ký/gi, 'GCN đăng ký'],
  [/giấy chứng nhận/gi, 'GCN'],
  [/giấy phép lái xe/gi, 'GPLX'],
  [/giấy phép xây dựng/gi, 'GPXD'],
  [/(cấp )?giấy phép/gi, 'GP'],
  [/chứng chỉ hành nghề/gi, 'CCHN'],
  [/quyền sử dụng đất/gi, 'QSDĐ'],
  [/[uủ][ỷy] ban nhân dân/gi, 'UBND'],
  [/bảo hiểm xã hội/gi, 'BHXH'],
  [/bảo hiểm y tế/gi, 'BHYT'],
  [/bảo hiểm thất nghiệp/gi, 'BHTN'],
  [/trách nhiệm hữu hạn/gi, 'TNHH'],
  [/doanh nghiệp/gi, 'DN'],
  [/(liên hiệp )?hợp tác xã/gi, 'HTX'],
  [/hộ kinh doanh/gi, 'HKD'],
  [/ngân hàng thương mại/gi, 'NHTM'],
  [/tổ chức tín dụng/gi, 'TCTD'],
  [/ngân hàng nhà nước/gi, 'NHNN'],
  [/công an nhân dân/gi, 'CAND'],
  [/phòng cháy,? (và )?chữa cháy/gi, 'PCCC'],
  [/xuất khẩu, nhập khẩu/gi, 'XNK'],
  [/xuất, nhập khẩu/gi, 'XNK'],
  [/thu nhập doanh nghiệp/gi, 'TNDN'],
  [/thu nhập cá nhân/gi, 'TNCN'],
  [/giá trị gia tăng/gi, 'GTGT'],
  [/vật liệu nổ công nghiệp/gi, 'VLNCN'],
  [/bảo vệ thực vật/gi, 'BVTV'],
  [/yếu tố nước ngoài/gi, 'YTNN'],
  [/người nước ngoài/gi, 'người NN'],
  [/dịch vụ công trực tuyến/gi, 'DVC'],
  [/một thành viên/gi, 'MTV'],
  [/công ty cổ phần/gi, 'CTCP'],
]

const NOISE: readonly RegExp[] = [/^thủ tục( hành chính)?[\s:.\-–]+/i, /\s*\([^)]*\)?/g, /\s*\[[^\]]*\]?/g]
/** Where the matter is told and the details begin. */
const DETAILS =
  /\s+(thực hiện (tại|bằng)|theo (quy định|yêu cầu)|quy định tại|trong trường hợp|trường hợp|đối với|do |dành cho|không vì|phục vụ|để |thuộc (thẩm quyền|phạm vi)|ban hành|kể từ|khi )/i
/** Verbs that say nothing in a list of procedures. "Cấp lại", "Cấp đổi" and the like do say something and stay. */
const VERBS =
  /^(cấp(?=,? (GCN|GP|CCHN|GPLX|GPXD|thẻ|phép|chứng|bản|văn|quyết))|đăng ký (?=GCN|GP)|thủ tục|giải quyết|đề nghị|thực hiện),? /i
/** Words that cannot end a name. */
const DANGLING =
  /[\s,;:.\-–/]+(và|của|cho|đối|với|theo|trong|tại|các|những|về|để|hoặc|có|do|bằng|từ|là|đến|thuộc|ra|vào|ở|trên|khi|được|bị|không|một|vì|nhằm|hay|như|nơi|số|tổ|cơ|đơn|cá|người)$/i

const tidy = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/\s+([,.;:])/g, '$1')
    .replace(/^[\s,;:.\-–]+|[\s,;:.\-–/]+$/g, '')
const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1)

const cut = (text: string): string => {
  const words = text.split(' ')
  let kept = ''
  for (const word of words) {
    const longer = kept === '' ? word : `${kept} ${word}`
    if (longer.length > SHORT_NAME_LENGTH) break
    kept = longer
  }
  if (kept === '') return text.slice(0, SHORT_NAME_LENGTH)
  let short = tidy(kept)
  while (DANGLING.test(short)) short = tidy(short.replace(DANGLING, ''))
  return short
}

/**
 * A name for lists, made from a long official one: first what says nothing goes, then what everybody shortens is shortened, then the details,
 * then it is cut between two words. Each only as far as needed; no ellipsis.
 */
export const shortNameOf = (name: string): string => {
  const fits = (text: string): boolean => text.length <= SHORT_NAME_LENGTH
  const clean = (text: string): string => capital(tidy(text))
  const plain = clean(NOISE.reduce((text, noise) => text.replace(noise, ' ').trim(), name.normalize('NFC')))
  const bare = plain === '' ? clean(name.normalize('NFC')) : plain
  if (fits(bare)) return bare
  const shortened = clean(ABBREVIATIONS.reduce((text, [long, short]) => text.replace(long, short), bare))
  if (fits(shortened)) return shortened
  const [matter = ''] = shortened.split(DETAILS)
  const told = clean(matter).length >= 12 ? clean(matter) : shortened
  if (fits(told)) return told
  const verbless = clean(told.replace(VERBS, ''))
  return capital(cut(verbless))
}
