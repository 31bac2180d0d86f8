import type { RefusalTexts } from '#platform/module.ts'

/** What people are told when something is refused: what happened, and what to do next. */
export const refusals: RefusalTexts = {
  'identity.person_not_found': {
    vi: 'Không thấy người này trong dữ liệu. Hãy xem lại số định danh.',
    en: 'This person is not known here. Check the identifier.',
  },
  'identity.not_twelve_digits': {
    vi: 'Số định danh có 12 chữ số, in trên thẻ căn cước. Hãy gõ lại.',
    en: 'The personal identifier has 12 digits, printed on the identity card. Type it again.',
  },
  'identity.name_missing': {
    vi: 'Chưa có họ và tên. Hãy ghi đúng như trên thẻ căn cước.',
    en: 'The name is missing. Write it as on the identity card.',
  },
  'identity.bad_phone': {
    vi: 'Số điện thoại có 10 chữ số, bắt đầu bằng 0. Hãy gõ lại, hoặc để trống.',
    en: 'A telephone number has 10 digits and starts with 0. Type it again, or leave it empty.',
  },
  'identity.bad_email': {
    vi: 'Địa chỉ thư có dạng ten@noi.vn. Hãy gõ lại, hoặc để trống.',
    en: 'An e-mail address looks like name@place.vn. Type it again, or leave it empty.',
  },
  'identity.changed_meanwhile': {
    vi: 'Thông tin liên hệ vừa được sửa ở một cửa sổ khác. Hãy xem lại rồi lưu lần nữa.',
    en: 'The contacts have just been changed in another window. Look at them and save once more.',
  },
  'identity.population_unavailable': {
    vi: 'Cơ sở dữ liệu dân cư chưa trả lời. Hãy thử lại sau ít phút, hoặc tự điền thông tin.',
    en: 'The population database does not answer. Try again in a few minutes, or fill in the details yourself.',
  },
  'identity.lookup_not_allowed': {
    vi: 'Chưa có căn cứ để xem dữ liệu của người này, nên không xem được. Lần hỏi này đã được ghi lại. Hãy mở từ hồ sơ đang giải quyết.',
    en: 'There is no ground to look at this person’s data, so it stays closed. This attempt was recorded. Open it from the dossier you handle.',
  },
  'identity.provider_unavailable': {
    vi: 'VNeID chưa trả lời nên chưa đăng nhập được. Những gì đã lưu vẫn còn nguyên. Hãy thử lại sau ít phút.',
    en: 'VNeID does not answer, so signing in is not possible now. Everything saved is safe. Try again in a few minutes.',
  },
  'identity.sign_in_over': {
    vi: 'Lần đăng nhập này đã quá lâu, đã dùng rồi, hoặc bắt đầu ở một trình duyệt khác. Hãy đăng nhập lại.',
    en: 'This sign-in took too long, was used before, or began in another browser. Sign in again.',
  },
  'identity.sign_in_not_ours': {
    vi: 'Câu trả lời của VNeID không khớp với lần đăng nhập này nên không dùng được. Hãy đăng nhập lại.',
    en: 'The answer from VNeID does not fit this sign-in and was not used. Sign in again.',
  },
  'identity.sign_in_stopped': {
    vi: 'Việc đăng nhập đã dừng ở VNeID. Khi nào muốn thì đăng nhập lại.',
    en: 'Signing in was stopped at VNeID. Sign in again whenever you like.',
  },
  'identity.level_too_low': {
    vi: 'Việc này cần tài khoản mức độ 2, còn tài khoản vừa đăng nhập ở mức độ 1. Muốn lên mức độ 2 thì mang thẻ căn cước đến công an phường, xã, làm trong ngày và không mất tiền; hoặc nộp giấy tại quầy.',
    en: 'This needs a level 2 account; the one just used has level 1. To raise it, take your identity card to the police of any ward or commune: it is free and done the same day. You can also apply on paper at the counter.',
  },
  'identity.level_unknown': {
    vi: 'VNeID chưa cho biết mức độ xác thực nên chưa đăng nhập được. Hãy thử lại, hoặc gọi 1022.',
    en: 'VNeID did not say how you were identified, so you were not signed in. Try again, or call 1022.',
  },
  'identity.claims_missing': {
    vi: 'VNeID chưa gửi số định danh hoặc họ tên nên chưa đăng nhập được. Hãy thử lại, hoặc gọi 1022.',
    en: 'VNeID did not send the identifier or the name, so you were not signed in. Try again, or call 1022.',
  },
  'identity.identifier_changed': {
    vi: 'Số định danh của tài khoản này khác lần trước. Hãy gọi 1022 hoặc mang thẻ căn cước đến quầy để được nối lại với hồ sơ cũ.',
    en: 'The identifier of this account differs from last time. Call 1022, or bring your identity card to a counter, to be joined with your earlier dossiers.',
  },
  'identity.enterprise_account': {
    vi: 'Tài khoản của tổ chức chưa dùng được ở đây. Hãy đăng nhập bằng tài khoản cá nhân của người đại diện.',
    en: 'Accounts of organisations cannot be used here yet. Sign in with the personal account of the representative.',
  },
  'identity.not_an_officer': {
    vi: 'Tài khoản này không phải của cán bộ thành phố. Nếu đến với tư cách người dân, hãy đăng nhập ở cửa người dân.',
    en: 'This account is not an officer’s. If you came as a citizen, sign in through the citizens’ door.',
  },
  'identity.officer_without_post': {
    vi: 'Tài khoản này hiện không giữ vị trí nào ở cơ quan của thành phố. Hãy hỏi người quản trị của cơ quan.',
    en: 'This account holds no post in the city’s offices today. Ask the administrator of your office.',
  },
}
