import { Type } from 'typebox'
import { sayFact } from '../fact-words.ts'
import { ownAccesses, type OwnAccess, type Period } from '../own-accesses.ts'
import { FACT_KEYS, type FactKey } from '../person.ts'
import { accountWords } from './account-words.ts'
import { html, type Fragment } from '#platform/html.ts'
import { isId } from '#platform/id.ts'
import { texts, type Lang } from '#platform/texts.ts'
import { facts, panel } from '#platform/ui/blocks.ts'
import { linkButton } from '#platform/ui/buttons.ts'
import { chips, emptyState } from '#platform/ui/lists.ts'
import { accessLog, type Access } from '#platform/ui/people.ts'
import { breadcrumbs } from '#platform/ui/progress.ts'
import { tag } from '#platform/ui/tags.ts'
import { lawText } from '#platform/ui/law-text.ts'
import { route } from '#platform/web/route.ts'

const words = texts({
  lead: {
    vi: 'Mỗi lần một cán bộ hay một hệ thống mở dữ liệu đều được ghi lại, không ai xóa được. Thấy lượt nào lạ thì hỏi.',
    en: 'Every time an officer or a system opens your data it is recorded, and nobody can delete the record. Ask about any you do not recognise.',
  },
  list: { vi: 'Các lượt xem', en: 'Look-ups' },
  choose: { vi: 'Chọn lượt', en: 'Choose' },
  days90: { vi: '90 ngày qua', en: 'Last 90 days' },
  year: { vi: '1 năm qua', en: 'Last year' },
  refused: { vi: (n: number) => `Chỉ lượt bị chặn ${n}`, en: (n: number) => `Refused only ${n}` },
  count: { vi: 'Số lượt', en: 'Look-ups' },
  counted: {
    vi: (n: number, places: number) => `${n} lượt, ${places} nơi`,
    en: (n: number, places: number) => `${n}, from ${places} ${places === 1 ? 'place' : 'places'}`,
  },
  blocked: { vi: 'Bị chặn', en: 'Refused' },
  times: { vi: (n: number) => `${n} lượt`, en: (n: number) => String(n) },
  ask: {
    vi: 'Muốn hỏi về lượt nào thì gọi 1022 và đọc ngày giờ ghi ở đây.',
    en: 'To ask about one, call 1022 and read out its date and time.',
  },
  more: { vi: 'Xem lượt cũ hơn', en: 'Show older ones' },
  none: { vi: 'Chưa có lượt xem nào.', en: 'Nobody has looked at your data.' },
  noneText: {
    vi: 'Khi có hồ sơ, mỗi lần dữ liệu được mở sẽ hiện ở đây.',
    en: 'Once you have a dossier, each look at your data appears here.',
  },
  portal: { vi: 'Cổng dịch vụ công (máy tự động)', en: 'The portal (automatically)' },
  mine: { vi: 'Theo lệnh của chính tôi', en: 'At my own request' },
  system: { vi: 'Việc tự động của thành phố', en: 'An automatic task of the city' },
  otherPerson: { vi: 'Một tài khoản khác', en: 'Another account' },
  officerHidden: { vi: 'Một cán bộ', en: 'An officer' },
  nothing: { vi: 'Không xem được gì', en: 'Nothing' },
  notFound: { vi: 'Không có trong dữ liệu dân cư', en: 'Not in the population database' },
  away: { vi: 'Không xem được gì, dữ liệu dân cư không trả lời', en: 'Nothing, the population database did not answer' },
  noGround: { vi: 'Không có hồ sơ nào cần', en: 'No dossier needs it' },
  found: { vi: 'Có căn cứ', en: 'With a ground' },
  asked: { vi: 'Tôi yêu cầu', en: 'I asked for it' },
  stopped: { vi: 'Đã chặn', en: 'Refused' },
  procedure: { vi: (code: string) => `thủ tục ${code}`, en: (code: string) => `procedure ${code}` },
  dossier: { vi: (code: string) => `hồ sơ ${code}`, en: (code: string) => `dossier ${code}` },
})

const purposes = texts({
  apply: { vi: 'Điền sẵn tờ khai', en: 'To fill in the form' },
  counter: { vi: 'Nhận hồ sơ tại quầy', en: 'To take a dossier at the counter' },
  verify: { vi: 'Đối chiếu khi giải quyết hồ sơ', en: 'To compare while handling a dossier' },
  account: { vi: 'Xem trong Tài khoản', en: 'Shown in the account' },
})
const isPurpose = (text: string): text is 'apply' | 'counter' | 'verify' | 'account' =>
  ['apply', 'counter', 'verify', 'account'].includes(text)
const isFact = (key: string): key is FactKey => (FACT_KEYS as readonly string[]).includes(key)
/** Parts of what is named beside them. */
const UNSAID = ['permanentCommune', 'currentCommune', 'householdHeadIdentifier']

const join = (list: readonly string[]): string =>
  list.map((one, i) => (i === 0 ? one : one.slice(0, 1).toLowerCase() + one.slice(1))).join(', ')

const seen = (lang: Lang, access: OwnAccess): Fragment => {
  const say = words(lang)
  if (access.outcome === 'refused') return say.nothing
  if (access.outcome === 'not_found') return say.notFound
  if (access.outcome === 'unavailable') return say.away
  return join(access.seen.filter(isFact).filter(key => !UNSAID.includes(key)).map(key => sayFact(lang, key))) // prettier-ignore
}

const purpose = (lang: Lang, { outcome, purpose: why, procedure, dossierCode }: OwnAccess): Fragment => {
  const say = words(lang)
  if (outcome === 'refused' && !dossierCode) return say.noGround
  return [
    isPurpose(why) ? purposes(lang)[why] : lawText(lang, why),
    procedure && html`, <a href="${`/thu-tuc/${encodeURIComponent(procedure)}`}">${say.procedure(procedure)}</a>`,
    dossierCode && html`, <a class="kh-code" href="${`/ho-so/${encodeURIComponent(dossierCode)}`}">${say.dossier(dossierCode)}</a>`,
  ]
}

const entry = (lang: Lang, access: OwnAccess): Access => {
  const say = words(lang)
  const refused = access.outcome === 'refused'
  const who =
    access.by === 'me' ? say.portal
    : access.by === 'system' ? say.system
    : access.by === 'citizen' ? say.otherPerson
    : refused ? `${say.officerHidden}${access.agency ? ` ${access.agency}` : ''}`
    : (access.officer ?? say.officerHidden) // prettier-ignore
  const office = access.by === 'me' ? say.mine : refused ? null : access.agency
  return {
    at: access.at,
    who,
    office,
    seen: seen(lang, access),
    purpose: purpose(lang, access),
    act: refused
      ? tag(say.stopped, 'danger')
      : access.by === 'me'
        ? tag(say.asked, 'accent', 'person')
        : access.outcome === 'found' && tag(say.found, 'success'),
  }
}

const Query = Type.Object({ xem: Type.Optional(Type.String()), truoc: Type.Optional(Type.String()) })

/** Where the next page starts: `MILLISECONDS-ID`. */
const cursorOf = (text: string | undefined): { at: Date; id: string } | undefined => {
  const [, ms = '', id = ''] = /^(\d{13})-([0-9a-f-]{36})$/.exec(text ?? '') ?? []
  return ms && isId(id) ? { at: new Date(Number(ms)), id } : undefined
}

const path = (period: Period, cursor?: { readonly at: Date; readonly id: string } | null): string => {
  const query = new URLSearchParams({
    ...(period === '90' ? {} : { xem: period }),
    ...(cursor ? { truoc: `${cursor.at.getTime()}-${cursor.id}` } : {}),
  })
  return `/tai-khoan/ai-da-xem${query.size > 0 ? `?${query}` : ''}`
}

/** Who opened my data, what for, and what was refused. */
export const accessesPage = route({
  method: 'GET',
  path: '/tai-khoan/ai-da-xem',
  house: 'portal',
  access: 'citizen',
  query: Query,
  handle: async ({ ctx, query }) => {
    const { lang } = ctx
    const say = words(lang)
    const shared = accountWords(lang)
    const period: Period = query.xem === '365' ? '365' : query.xem === 'chan' ? 'chan' : '90'
    const { items, next, counts } = await ownAccesses(ctx, { period, before: cursorOf(query.truoc) })
    return {
      title: shared.who,
      current: 'account',
      body: html`${breadcrumbs(lang, [{ href: '/tai-khoan', label: shared.account }], shared.who)}
        <div class="kh-title">
          <h1>${shared.who}</h1>
          <p class="kh-lead">${say.lead}</p>
        </div>
        <div class="kh-mb-5">
          ${chips(say.choose, [
            { href: path('90'), label: say.days90, current: period === '90' },
            { href: path('365'), label: say.year, current: period === '365' },
            { href: path('chan'), label: say.refused(counts.refused), current: period === 'chan' },
          ])}
        </div>
        <h2 class="ds-sr-only">${say.list}</h2>
        ${items.length === 0 ? emptyState(say.none, say.noneText) : accessLog(lang, items.map(item => entry(lang, item)))}
        ${next && html`<p class="kh-mt-5">${linkButton({ label: say.more, href: path(period, next), variant: 'secondary' })}</p>`}`,
      aside: panel(
        period === '90' ? say.days90 : say.year,
        html`${facts([
            { label: say.count, value: say.counted(counts.total, counts.askers) },
            { label: say.blocked, value: say.times(counts.refused) },
          ])}
          <p class="kh-small kh-soft kh-mt-3">${say.ask}</p>`,
      ),
    } // prettier-ignore
  },
})
