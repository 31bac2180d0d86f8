import { describeDue, dueAt, type Calendar } from '#modules/deadlines'
import { sayFact, sayFactValue, type FactKey } from '#modules/identity'
import { weekdayOf } from '#platform/calendar.ts'
import type { Context } from '#platform/context.ts'
import { html, type Fragment, type Html } from '#platform/html.ts'
import { texts, type Lang } from '#platform/texts.ts'
import { duePill } from '#platform/ui/due.ts'
import { lawText } from '#platform/ui/law-text.ts'
import { caseFacts, dayStrip, history, sheet } from '#platform/ui/office-parts.ts'
import { dayOf, machineTime, showInstant, showShortDay, showTimeOf, showWeekday } from '#platform/ui/show.ts'
import type { DossierEvent, DossierView } from '../../dossier-view.ts'
import { actWords, stepWords } from '../../dossier-words.ts'
import { dueOf } from './case-words.ts'
import type { Names } from './officer-names.ts'
import { channelWords } from './queue-words.ts'

const words = texts({
  facts: { vi: 'Dữ kiện về người nộp', en: 'Facts about the applicant' },
  further: { vi: (n: number) => `${n} dữ kiện khác mà tờ khai dùng`, en: (n: number) => `${n} further facts that the form uses` },
  population: { vi: 'CSDL quốc gia về dân cư', en: 'National population database' },
  account: { vi: 'Tài khoản VNeID', en: 'VNeID account' },
  takenAt: { vi: (source: string, at: string) => `${source}, lấy ${at}`, en: (source: string, at: string) => `${source}, taken ${at}` },
  declared: { vi: 'người nộp khai', en: 'declared by the applicant' },
  owner: { vi: 'Chủ hồ sơ', en: 'Owner' },
  filer: { vi: 'Người nộp thay', en: 'Filed by' },
  phone: { vi: 'Điện thoại', en: 'Phone' },
  email: { vi: 'Thư điện tử', en: 'E-mail' },
  channel: { vi: 'Kênh nộp', en: 'Channel' },
  level: { vi: (n: number) => `VNeID mức ${n}`, en: (n: number) => `VNeID level ${n}` },
  delivery: { vi: 'Nhận kết quả', en: 'Result wanted' },
  electronic: { vi: 'Bản điện tử', en: 'Electronic copy' },
  counter: { vi: 'Tại quầy', en: 'At the counter' },
  post: { vi: 'Qua bưu chính', en: 'By post' },
  receiving: { vi: 'Nơi tiếp nhận', en: 'Received by' },
  competent: { vi: 'Nơi giải quyết', en: 'Decided by' },
  due: { vi: 'Vì sao hạn là ngày này', en: 'Why it is due then' },
  notYet: {
    vi: (at: string) => `Đồng hồ chưa chạy. Phải tiếp nhận trước ${at}.`,
    en: (at: string) => `The clock does not run yet. To be received before ${at}.`,
  },
  noLimit: { vi: 'Thủ tục này không có thời hạn công bố.', en: 'This procedure has no published time limit.' },
  off: { vi: 'nghỉ', en: 'off' },
  receivedDay: { vi: 'nhận', en: 'in' },
  paused: { vi: 'dừng', en: 'paused' },
  end: { vi: 'hạn', en: 'due' },
  history: { vi: 'Lịch sử', en: 'History' },
  citizen: { vi: 'Người nộp', en: 'The applicant' },
  to: { vi: 'cho', en: 'to' },
})

/** Weekdays as a strip of days says them. */
const SHORT_DAYS = { vi: ['CN', 'T2', 'T3', 'T4', 'T5', 'T6', 'T7'], en: ['Su', 'Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa'] } as const

export type FactsBox = {
  readonly ctx: Context
  readonly dossier: DossierView
  readonly calendar: Calendar
  readonly history: readonly DossierEvent[]
  readonly names: Names
  /** Facts that the form of the procedure uses; the others are none of an officer's business. */
  readonly used: ReadonlySet<FactKey>
  readonly agencies: { readonly receiving: string; readonly competent: string }
}

/** Who it is, always shown. */
const IDENTITY: readonly FactKey[] = ['name', 'identifier', 'birthDate', 'sex']
/** What else a form may use, in the order in which an officer reads it; communes stand in the addresses already, as words. */
const FURTHER: readonly FactKey[] = [
  'permanentAddress', 'currentAddress', 'nationality', 'ethnicity', 'maritalStatus', 'spouseName', 'birthPlace', 'homeTown', 'fatherName',
  'motherName', 'householdHead', 'householdHeadIdentifier', 'householdRelation', 'religion',
] // prettier-ignore
/** So many are seen at once; more are a press away. */
const SEEN_AT_ONCE = 2

/** What we have no words for stays as the register says it. */
const factValue = (lang: Lang, key: FactKey, value: string): Fragment => {
  const said = sayFactValue(lang, key, value)
  return said === value ? lawText(lang, value) : said
}

/** Facts with the source of each and when it was asked: who it is first, of the rest only what the form of the procedure uses. */
export const factsSheet = ({ ctx, dossier, agencies, used }: FactsBox): Html => {
  const { lang } = ctx
  const say = words(lang)
  const { known, contact, filerName, owner, delivery } = dossier.content
  const source = known && say.takenAt(known.source === 'population' ? say.population : say.account, showInstant(known.at, lang))
  const rowsOf = (keys: readonly FactKey[]) =>
    keys.flatMap(key => {
      const value = known?.facts[key]
      return value ? [{ label: sayFact(lang, key), value: factValue(lang, key, value), source }] : []
    })
  const identity = rowsOf(IDENTITY)
  const further = rowsOf(FURTHER.filter(key => used.has(key)))
  const folded = further.slice(SEEN_AT_ONCE)
  const registered = [...identity, ...further.slice(0, SEEN_AT_ONCE)]
  const declared = (label: string, value: string | null): { label: string; value: string; source: string }[] =>
    value ? [{ label, value, source: say.declared }] : []
  const how = delivery.method === 'electronic' ? say.electronic : delivery.method === 'post' ? say.post : say.counter
  return sheet({
    id: 'du-kien',
    title: say.facts,
    body: html`${caseFacts([
      ...(known ? [] : declared(say.owner, owner.name)),
      ...registered,
      ...(filerName !== owner.name ? declared(say.filer, filerName) : []),
      ...declared(say.phone, contact.phone),
      ...declared(say.email, contact.email),
      {
        label: say.channel,
        value: `${channelWords(lang)[dossier.channel]}${dossier.accountLevel ? `, ${say.level(dossier.accountLevel)}` : ''}`,
      },
      { label: say.delivery, value: html`${how}${delivery.address && html`: ${delivery.address}`}` },
      { label: say.receiving, value: agencies.receiving },
      { label: say.competent, value: agencies.competent },
    ])}${
      folded.length > 0 &&
      html`<details class="k-small">
        <summary>${say.further(folded.length)}</summary>
        ${caseFacts(folded)}
      </details>`
    }`,
  })
}

/** The due date with the days that were counted, as a strip and in sentences. */
export const dueSheet = ({ ctx, dossier, calendar }: FactsBox): Html => {
  const { lang, now } = ctx
  const say = words(lang)
  const pill = duePill(lang, dueOf(calendar, now, dossier), { long: true, now })
  const shell = (body: Fragment): Html => sheet({ id: 'han', title: say.due, side: pill, body })
  if (dossier.status === 'submitted') return shell(html`<p>${say.notYet(showInstant(dossier.expectedReceiptBy, lang))}</p>`)
  if (!dossier.dueAt || !dossier.clockFrom || dossier.limitUnit === null || dossier.limitValue === null)
    return shell(html`<p>${say.noLimit}</p>`)
  const due = dueAt(calendar, dossier.clockFrom, { value: dossier.limitValue, unit: dossier.limitUnit }, suspensionsOf(dossier))
  return shell(
    html`<div class="k-stack">
      ${stripOf(ctx, due.counted)}
      <p class="k-small">${describeDue(lang, due).map(sentence => html`${sentence} `)}</p>
    </div>`,
  )
}

/** Supplements of the clock that runs now; what lies before it started anew does not count. */
const suspensionsOf = (dossier: DossierView): { from: Date; to: Date | null }[] => {
  const from = dossier.clockFrom
  if (!from) return []
  return dossier.requests.filter(one => one.askedAt >= from).map(one => ({ from: one.askedAt, to: one.suppliedAt }))
}

/** Up to three weeks as a strip: longer ones show the first days and the last. */
const STRIP = 20

const stripOf = (ctx: Context, counted: ReturnType<typeof dueAt>['counted']): Html | null => {
  const say = words(ctx.lang)
  const last = counted.findIndex(day => day.kind === 'due')
  const received = counted.findIndex(day => day.kind === 'received')
  const days = counted.slice(received < 0 ? last : received, last + 1)
  if (days.length > STRIP) return null
  const today = dayOf(ctx.now)
  return dayStrip(
    days.map(day => ({
      weekday: SHORT_DAYS[ctx.lang][weekdayOf(day.day)] ?? '',
      day: day.day.slice(8),
      note:
        day.kind === 'received' ? say.receivedDay
        : day.kind === 'due' ? (day.number === undefined ? say.end : `${day.number} · ${say.end}`)
        : day.kind === 'paused' ? say.paused
        : day.kind === 'off' || day.kind === 'holiday' ? (day.name?.[ctx.lang] ?? say.off)
        : (day.number ?? ''),
      kind: day.kind === 'due' ? 'end' : day.kind === 'off' || day.kind === 'holiday' ? 'off' : day.day === today ? 'now' : 'plain',
    })),
  ) // prettier-ignore
}

const eventText = (box: FactsBox, event: DossierEvent): Fragment => {
  const { lang } = box.ctx
  const say = words(lang)
  const who = event.actorKind === 'citizen' ? say.citizen : event.actorKind === 'system' ? 'Khuê' : box.names(event.actor)
  const goesOn = event.act === 'hand-over' && event.step ? ` → ${stepWords(lang).of[event.step]}` : ''
  const receiver = event.act === 'hand-over' && event.assignee ? ` ${say.to} ${box.names(event.assignee)}` : ''
  return html`<b>${who}</b>
    ${actWords(lang).of[event.act]}${receiver}${goesOn}${event.note && html`<br /><span class="k-small">${event.note}</span>`}`
}

/** What happened, newest first. */
export const historySheet = (box: FactsBox): Html => {
  const { lang } = box.ctx
  return sheet({
    id: 'lich-su',
    title: words(lang).history,
    body: history(
      [...box.history]
        .sort((a, b) => b.at.getTime() - a.at.getTime())
        .map(event => ({
          at: html`<time datetime="${machineTime(event.at)}" title="${showWeekday(dayOf(event.at), lang)}"
            >${showShortDay(dayOf(event.at), lang)} ${showTimeOf(event.at)}</time
          >`,
          text: eventText(box, event),
        })),
    ),
  })
}
