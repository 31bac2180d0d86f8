import { texts } from '#platform/texts.ts'

/** Names of the queues, as tabs and captions say them. */
export const queueWords = texts({
  mine: { vi: 'Của tôi', en: 'Mine' },
  open: { vi: 'Cả đơn vị', en: 'Whole unit' },
  intake: { vi: 'Chờ tiếp nhận', en: 'To receive' },
  processing: { vi: 'Đang xử lý', en: 'In progress' },
  awaiting_supplement: { vi: 'Chờ bổ sung', en: 'Waiting for papers' },
  to_sign: { vi: 'Chờ ký', en: 'To sign' },
  to_return: { vi: 'Chờ trả', en: 'To return' },
  soon: { vi: 'Sắp đến hạn', en: 'Due soon' },
  late: { vi: 'Quá hạn', en: 'Late' },
  closed: { vi: 'Đã xong', en: 'Closed' },
})

export const channelWords = texts({
  online: { vi: 'Trực tuyến', en: 'Online' },
  in_person: { vi: 'Tại quầy', en: 'At the counter' },
  post: { vi: 'Bưu chính', en: 'By post' },
})
