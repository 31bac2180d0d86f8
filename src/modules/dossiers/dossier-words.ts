import { texts } from '#platform/texts.ts'
import type { Status, Step } from './dossier.ts'
import type { EventName } from './dossier-view.ts'

type Words<K extends string> = Readonly<Record<K, string>>

/** The public names of the ten statuses. */
export const statusWords = texts({
  of: {
    vi: {
      submitted: 'Chờ tiếp nhận',
      received: 'Đã tiếp nhận',
      refused: 'Từ chối',
      processing: 'Đang xử lý',
      awaiting_supplement: 'Chờ bổ sung',
      awaiting_payment: 'Chờ nghĩa vụ tài chính',
      withdrawn: 'Đã rút',
      stopped: 'Dừng xử lý',
      decided: 'Có kết quả',
      returned: 'Đã trả',
    } as Words<Status>,
    en: {
      submitted: 'Waiting to be received',
      received: 'Received',
      refused: 'Refused',
      processing: 'In progress',
      awaiting_supplement: 'Waiting for papers',
      awaiting_payment: 'Waiting for payment',
      withdrawn: 'Withdrawn',
      stopped: 'Stopped',
      decided: 'Result ready',
      returned: 'Returned',
    } as Words<Status>,
  },
})

/** The steps of the default process, as lists name them. */
export const stepWords = texts({
  of: {
    vi: { intake: 'Tiếp nhận', process: 'Thẩm tra', approve: 'Duyệt', sign: 'Ký', return: 'Trả kết quả' } as Words<Step>,
    en: { intake: 'Intake', process: 'Examination', approve: 'Approval', sign: 'Signing', return: 'Return of the result' } as Words<Step>,
  },
})

/** What somebody did, after his name: "Trần Minh Quân đã tiếp nhận". */
export const actWords = texts({
  of: {
    vi: {
      submit: 'đã nộp hồ sơ',
      'take-at-counter': 'đã nhận hồ sơ tại quầy',
      claim: 'đã nhận việc',
      receive: 'đã tiếp nhận',
      refuse: 'đã từ chối tiếp nhận',
      'request-supplement': 'đã yêu cầu bổ sung',
      supply: 'đã nộp bổ sung',
      'hand-over': 'đã chuyển hồ sơ',
      'record-opinion': 'đã ghi ý kiến',
      decide: 'đã duyệt',
      sign: 'đã ký kết quả',
      return: 'đã trả kết quả',
      withdraw: 'đã rút hồ sơ',
      'revoke-result': 'đã thu hồi kết quả',
    } as Words<EventName>,
    en: {
      submit: 'filed the dossier',
      'take-at-counter': 'took the dossier in at the counter',
      claim: 'took it in hand',
      receive: 'received it',
      refuse: 'refused it',
      'request-supplement': 'asked for more papers',
      supply: 'supplied papers',
      'hand-over': 'handed it over',
      'record-opinion': 'recorded an opinion',
      decide: 'decided',
      sign: 'signed the result',
      return: 'returned the result',
      withdraw: 'withdrew the dossier',
      'revoke-result': 'revoked the result',
    } as Words<EventName>,
  },
})
