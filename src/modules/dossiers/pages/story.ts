import { html, type Fragment } from '#platform/html.ts'
import { texts } from '#platform/texts.ts'
import { lawText } from '#platform/ui/law-text.ts'
import { showBefore } from '#platform/ui/show.ts'
import type { TimelineItem } from '#platform/ui/timeline.ts'
import type { Lang } from '#platform/texts.ts'
import { sayAgency } from '#modules/organisation'
import type { DossierEvent } from '../dossier-view.ts'
import type { CaseFacts } from './case-facts.ts'

const words = texts({
  submitted: { vi: 'Đã nộp hồ sơ', en: 'The dossier was filed' },
  atCounter: { vi: (agency: string) => `${agency} đã nhận hồ sơ tại quầy`, en: (agency: string) => `${agency} took it in at the counter` },
  received: { vi: (agency: string) => `${agency} đã nhận`, en: (agency: string) => `${agency} received it` },
  receipt: { vi: 'giấy tiếp nhận và hẹn trả', en: 'receipt with the date for the result' },
  supplementPaper: { vi: 'phiếu yêu cầu bổ sung', en: 'request for more papers' },
  refusalPaper: { vi: 'phiếu từ chối', en: 'notice of refusal' },
  thereIs: { vi: 'Có', en: 'See the' },
  refused: { vi: (agency: string) => `${agency} không tiếp nhận`, en: (agency: string) => `${agency} did not accept it` },
  inHand: { vi: (name: string) => `${name} nhận kiểm tra`, en: (name: string) => `${name} took it in hand` },
  handed: { vi: (name: string) => `Chuyển ${name} kiểm tra`, en: (name: string) => `Handed to ${name} to be examined` },
  movedTo: {
    vi: {
      intake: 'Chuyển bộ phận tiếp nhận',
      process: 'Chuyển bộ phận chuyên môn kiểm tra',
      approve: 'Trình lãnh đạo xem xét',
      sign: 'Chuyển lãnh đạo ký',
      return: 'Chuyển bộ phận trả kết quả',
    },
    en: {
      intake: 'Passed to intake',
      process: 'Passed on to be examined',
      approve: 'Passed to the head for approval',
      sign: 'Passed on to be signed',
      return: 'Passed on for return',
    },
  },
  examined: { vi: 'Đã kiểm tra xong, trình lãnh đạo', en: 'Examined, and passed to the head for approval' },
  asked: { vi: (agency: string) => `${agency} yêu cầu bổ sung`, en: (agency: string) => `${agency} asked for more papers` },
  supplied: { vi: 'Đã nộp bổ sung', en: 'More papers were supplied' },
  decided: { vi: 'Đã duyệt, chờ ký', en: 'Decided, waiting to be signed' },
  signed: { vi: (agency: string) => `${agency} đã ký kết quả`, en: (agency: string) => `${agency} signed the result` },
  revoked: { vi: (agency: string) => `${agency} đã thu hồi kết quả`, en: (agency: string) => `${agency} revoked the result` },
  returned: { vi: 'Đã trả kết quả', en: 'The result was returned' },
  withdrawn: { vi: 'Người nộp đã rút hồ sơ', en: 'The applicant withdrew it' },
  nowIntake: {
    vi: (agency: string) => `chờ ${agency} kiểm tra giấy tờ`,
    en: (agency: string) => `waiting for ${agency} to check the papers`,
  },
  nowSupply: { vi: 'chờ bổ sung giấy tờ', en: 'waiting for papers to be supplied' },
  nowPayment: { vi: 'chờ nghĩa vụ tài chính', en: 'waiting for payment' },
  nowPool: { vi: (agency: string) => `chờ ${agency} phân công`, en: (agency: string) => `waiting for ${agency} to assign it` },
  nowOfficer: { vi: (name: string) => `${name} đang kiểm tra`, en: (name: string) => `${name} is examining it` },
  nowApprove: { vi: 'chờ lãnh đạo duyệt', en: 'waiting for approval' },
  nowSign: { vi: 'chờ ký kết quả', en: 'waiting to be signed' },
  nowReturn: { vi: 'kết quả đã có, chờ trả', en: 'the result is ready to be returned' },
  nextReceive: { vi: 'Tiếp nhận, bắt đầu đếm ngày', en: 'Received, and the time limit starts' },
  nextProcess: { vi: (agency: string) => `${agency} kiểm tra và duyệt`, en: (agency: string) => `${agency} examines and decides` },
  nextSign: { vi: 'Ký kết quả', en: 'The result is signed' },
  nextReturn: { vi: 'Trả kết quả', en: 'The result is returned' },
})

const paperLink = (lang: Lang, code: string, form: string, label: string): Fragment =>
  html`${words(lang).thereIs} <a href="/ho-so/${code}/giay/${form}">${label}</a>.`

/** One line of the history in the citizen's words; null for what only the office needs to see. */
const told = (lang: Lang, facts: CaseFacts, event: DossierEvent): Omit<TimelineItem, 'state'> | null => {
  const say = words(lang)
  const { code } = facts.dossier
  const [receiving, competent] = [sayAgency(facts.receiving, lang), sayAgency(facts.competent, lang)]
  const agency = event.agency === facts.competent.id ? competent : receiving
  const name = event.assignee === null ? null : (facts.names.get(event.assignee) ?? null)
  switch (event.act) {
    case 'submit':
      return { at: event.at, title: say.submitted }
    case 'take-at-counter':
      return { at: event.at, title: say.atCounter(receiving), text: paperLink(lang, code, 'tiep-nhan', say.receipt) }
    case 'receive':
      return { at: event.at, title: say.received(receiving), text: paperLink(lang, code, 'tiep-nhan', say.receipt) }
    case 'refuse':
      return {
        at: event.at,
        title: say.refused(receiving),
        text: [event.note && html`${lawText(lang, event.note)} `, paperLink(lang, code, 'tu-choi', say.refusalPaper)],
      }
    case 'claim':
      return name === null ? null : { at: event.at, title: say.inHand(name) }
    case 'hand-over':
      return { at: event.at, title: name !== null && event.step === 'process' ? say.handed(name) : say.movedTo[event.step ?? 'process'] }
    case 'record-opinion':
      return event.step === 'approve' ? { at: event.at, title: say.examined } : null
    case 'request-supplement': {
      const number = facts.dossier.requests.find(request => request.id === event.facts['supplement'])?.number ?? 1
      return { at: event.at, title: say.asked(agency), text: paperLink(lang, code, `bo-sung?lan=${number}`, say.supplementPaper) }
    }
    case 'supply':
      return { at: event.at, title: say.supplied, text: lawText(lang, event.note) }
    case 'decide':
      return { at: event.at, title: say.decided }
    case 'sign':
      return { at: event.at, title: say.signed(competent) }
    case 'revoke-result':
      return { at: event.at, title: say.revoked(competent), text: lawText(lang, event.note) }
    case 'return':
      return { at: event.at, title: say.returned }
    case 'withdraw':
      return { at: event.at, title: say.withdrawn, text: lawText(lang, event.note) }
  }
}

const nowOf = (lang: Lang, facts: CaseFacts): TimelineItem | null => {
  const say = words(lang)
  const { dossier, officer } = facts
  const item = (title: string, text?: Fragment): TimelineItem => ({ title, text, state: 'now' })
  if (dossier.step === null) return null
  if (dossier.status === 'awaiting_supplement') {
    const request = dossier.requests.at(-1)
    const items = request?.items.map(one => one.text).join('; ')
    return item(say.nowSupply, request && html`${lawText(lang, items)} (${showBefore(request.until, lang)})`)
  }
  if (dossier.status === 'awaiting_payment') return item(say.nowPayment)
  switch (dossier.step) {
    case 'intake':
      return item(say.nowIntake(sayAgency(facts.receiving, lang)))
    case 'process':
      return item(officer ? say.nowOfficer(officer.name) : say.nowPool(sayAgency(facts.competent, lang)))
    case 'approve':
      return item(say.nowApprove)
    case 'sign':
      return item(say.nowSign)
    case 'return':
      return item(say.nowReturn)
  }
}

const nextOf = (lang: Lang, facts: CaseFacts): TimelineItem[] => {
  const say = words(lang)
  const { step, status } = facts.dossier
  const process = say.nextProcess(sayAgency(facts.competent, lang))
  const titles =
    step === null
      ? []
      : step === 'intake'
        ? [say.nextReceive, process, say.nextSign, say.nextReturn]
        : step === 'process'
          ? [...(status === 'processing' ? [] : [process]), say.nextSign, say.nextReturn]
          : step === 'approve'
            ? [say.nextSign, say.nextReturn]
            : step === 'sign'
              ? [say.nextReturn]
              : []
  return titles.map(title => ({ title, state: 'next' }))
}

/** The story of a dossier: what happened, where it stands, what is still to come. */
export const storyOf = (lang: Lang, facts: CaseFacts): readonly TimelineItem[] => {
  const done = facts.events.flatMap((event): TimelineItem[] => {
    const item = told(lang, facts, event)
    return item ? [{ ...item, state: 'done' }] : []
  })
  const now = nowOf(lang, facts)
  return [...done, ...(now ? [now] : []), ...nextOf(lang, facts)]
}
