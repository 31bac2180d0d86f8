import { html, type Html } from '#platform/html.ts'
import { texts } from '#platform/texts.ts'
import { actSheet, type OtherAct } from '#platform/ui/office-parts.ts'
import { showInstant } from '#platform/ui/show.ts'
import { statusWords, stepWords } from '../../dossier-words.ts'
import type { DecisionDraft } from '../../decide-dossier.ts'
import { isFinal, type ActName } from '../../dossier.ts'
import type { ActBox } from './act-box.ts'
import { receiveForm, refuseForm, supplementForm, supplyForm } from './act-forms-intake.ts'
import { claimForm, handOverForm, opinionForm, receivers, returnForm, signForm } from './act-forms-work.ts'
import { decideForm } from './decide-form.ts'
import { keptWords } from './kept-words.ts'
import type { Names } from './officer-names.ts'

const words = texts({
  now: { vi: (step: string) => `Việc của tôi bây giờ: ${step}`, en: (step: string) => `What I can do now: ${step}` },
  assigned: { vi: (at: string) => `được giao ${at}`, en: (at: string) => `in hand since ${at}` },
  nothing: { vi: 'Bây giờ tôi không phải làm gì', en: 'Nothing for me to do now' },
  ended: { vi: (status: string) => `Hồ sơ đã xong: ${status}.`, en: (status: string) => `The dossier is closed: ${status}.` },
  waits: { vi: (status: string) => `Hồ sơ đang ở trạng thái “${status}”.`, en: (status: string) => `The dossier is “${status}”.` },
  with: {
    vi: (step: string, who: string) => `Bước ${step}, ở tay ${who}.`,
    en: (step: string, who: string) => `At ${step}, in the hands of ${who}.`,
  },
  free: { vi: (step: string) => `Bước ${step}, chưa ai nhận.`, en: (step: string) => `At ${step}, nobody has taken it yet.` },
})

const titles = texts({
  of: {
    vi: {
      claim: 'Nhận việc',
      receive: 'Tiếp nhận',
      refuse: 'Từ chối tiếp nhận',
      'request-supplement': 'Yêu cầu bổ sung',
      supply: 'Nhận giấy bổ sung',
      'hand-over': 'Chuyển cho người khác',
      'record-opinion': 'Ghi ý kiến thẩm tra',
      decide: 'Duyệt',
      sign: 'Ký',
      return: 'Trả kết quả',
      withdraw: 'Rút hồ sơ',
    } as Readonly<Record<ActName, string>>,
    en: {
      claim: 'Take in hand',
      receive: 'Receive',
      refuse: 'Refuse',
      'request-supplement': 'Ask for more papers',
      supply: 'Take in papers',
      'hand-over': 'Hand over',
      'record-opinion': 'Record an opinion',
      decide: 'Decide',
      sign: 'Sign',
      return: 'Return the result',
      withdraw: 'Withdraw',
    } as Readonly<Record<ActName, string>>,
  },
})
const effects = texts({
  of: {
    vi: {
      refuse: 'mẫu 03 · hồ sơ kết thúc',
      'request-supplement': 'mẫu 02 · đồng hồ dừng · nên chỉ một lần',
      supply: 'đồng hồ chạy lại',
      claim: 'vào hàng việc của tôi',
    } as Readonly<Partial<Record<ActName, string>>>,
    en: {
      refuse: 'form 03 · closes the dossier',
      'request-supplement': 'form 02 · the clock stops · once if possible',
      supply: 'the clock goes on',
      claim: 'into my queue',
    } as Readonly<Partial<Record<ActName, string>>>,
  },
})
export const actTitle = (lang: 'vi' | 'en', act: ActName): string => titles(lang).of[act]

const formOf = (box: ActBox, act: ActName, draft: DecisionDraft | null): Html | null => {
  switch (act) {
    case 'claim':
      return claimForm(box)
    case 'receive':
      return receiveForm(box)
    case 'refuse':
      return refuseForm(box)
    case 'request-supplement':
      return supplementForm(box)
    case 'supply':
      return supplyForm(box)
    case 'hand-over':
      return receivers(box).length > 0 ? handOverForm(box) : null
    case 'record-opinion':
      return opinionForm(box)
    case 'decide':
      return draft && decideForm(box, draft)
    case 'sign':
      return signForm(box)
    case 'return':
      return returnForm(box)
    case 'withdraw':
      return null
  }
}

/** Acts that need no sheet of their own stay closed rows even when they come first. */
const NEVER_MAIN: readonly ActName[] = ['claim', 'hand-over', 'refuse', 'request-supplement']

/** What I can do now: the main act open, the others as closed rows; acts that are not open to me are absent. */
export const actsView = (box: ActBox, draft: DecisionDraft | null, names: Names, more: OtherAct | null = null): Html => {
  const { ctx, dossier, returned } = box
  const { lang } = ctx
  const say = words(lang)
  const all = dossier.open.flatMap(act => {
    const form = formOf(box, act, draft)
    return form ? [{ act, form }] : []
  })
  const first = all.find(({ act }) => !NEVER_MAIN.includes(act)) ?? null
  const others: OtherAct[] = all
    .filter(one => one !== first)
    .map(({ act, form }) => ({ title: titles(lang).of[act], effect: effects(lang).of[act], form, open: returned?.act === act }))
  const status = statusWords(lang).of[dossier.status]
  const step = dossier.step && stepWords(lang).of[dossier.step]
  const where = step && (dossier.assignee === null ? say.free(step) : say.with(step, names(dossier.assignee)))
  const mine = ctx.actor.kind === 'officer' && dossier.assignee === ctx.actor.officer
  return actSheet({
    title:
      all.length === 0
        ? say.nothing
        : say.now((first ? titles(lang).of[first.act] : stepWords(lang).of[dossier.step ?? 'process']).toLowerCase()),
    side: all.length > 0 && (mine && dossier.assignedAt ? say.assigned(showInstant(dossier.assignedAt, lang)) : where),
    main: html`${returned && !dossier.open.includes(returned.act) && keptWords(lang, titles(lang).of[returned.act], returned.typed)}${first?.form}${all.length === 0 && html`<p class="k-small">${isFinal(dossier.status) ? say.ended(status) : say.waits(status)} ${where}</p>`}`,
    others: more ? [...others, more] : others,
  })
}
