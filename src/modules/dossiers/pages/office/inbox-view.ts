import type { Calendar } from '#modules/deadlines'
import type { Context } from '#platform/context.ts'
import { attributes, html, type Fragment, type Html } from '#platform/html.ts'
import { texts, type Lang } from '#platform/texts.ts'
import { button } from '#platform/ui/buttons.ts'
import { csrfField } from '#platform/ui/csrf.ts'
import { duePill } from '#platform/ui/due.ts'
import { lawText } from '#platform/ui/law-text.ts'
import { emptyState, filterChips, pagination, type Chip } from '#platform/ui/lists.ts'
import { bulkBar, pageHead, queueTabs, tableRegion } from '#platform/ui/office-parts.ts'
import type { Shell } from '#platform/ui/shell.ts'
import { dayOf, showDay, showNumber, showTimeOf, showWeekday } from '#platform/ui/show.ts'
import { flag } from '#platform/ui/tags.ts'
import { openActs } from '../../dossier-acts.ts'
import type { Counts, Page, Queue } from '../../dossier-view.ts'
import { stepWords } from '../../dossier-words.ts'
import type { Dossier } from '../../dossier.ts'
import { agenciesOf, dueOf, flagsOf, saysWholeCode, shortCode } from './case-words.ts'
import { filterForm, type Choices } from './inbox-filters.ts'
import { CHANNELS, casePath, inboxPath, placeParams, type Place } from './inbox-query.ts'
import { queueWords } from './queue-words.ts'
import type { Names } from './officer-names.ts'
import { withInitials } from './short-name.ts'

const words = texts({
  title: { vi: 'Hộp việc', en: 'Inbox' },
  queues: { vi: 'Hàng việc', en: 'Queues' },
  list: { vi: 'Danh sách hồ sơ', en: 'Dossiers' },
  scroll: { vi: 'Bảng hồ sơ, cuộn ngang được', en: 'Table of dossiers, scrolls sideways' },
  caption: { vi: (queue: string) => `${queue}, đến hạn sớm nhất trước`, en: (queue: string) => `${queue}, due soonest first` },
  captionClosed: { vi: (queue: string) => `${queue}, mới nhất trước`, en: (queue: string) => `${queue}, latest first` },
  due: { vi: 'Hạn trả', en: 'Due' },
  code: { vi: 'Mã hồ sơ', en: 'Code' },
  person: { vi: 'Người nộp', en: 'Applicant' },
  procedure: { vi: 'Thủ tục', en: 'Procedure' },
  step: { vi: 'Bước · ở tay ai', en: 'Step · in whose hands' },
  flags: { vi: 'Lưu ý', en: 'Flags' },
  all: { vi: 'Chọn cả trang', en: 'Choose the whole page' },
  choose: { vi: (code: string) => `Chọn ${code}`, en: (code: string) => `Choose ${code}` },
  done: { vi: 'Xong', en: 'Done' },
  range: {
    vi: (from: number, to: number, all: number) => `${from}–${to} trong ${all}`,
    en: (from: number, to: number, all: number) => `${from}–${to} of ${all}`,
  },
  someRows: { vi: (n: number) => `${n} hồ sơ trên trang này`, en: (n: number) => `${n} dossiers on this page` },
  empty: { vi: 'Hàng này không có hồ sơ nào.', en: 'There is nothing in this queue.' },
  emptyFiltered: { vi: 'Không có hồ sơ nào khớp với bộ lọc.', en: 'No dossier matches the filters.' },
  dropFilters: { vi: 'Bỏ hết bộ lọc', en: 'Remove all filters' },
  emptyNext: { vi: 'Xem cả đơn vị', en: 'See the whole unit' },
  bulk: { vi: 'Việc với các dòng đã chọn', en: 'Acts on the chosen rows' },
  chosen: { vi: 'Đã chọn', en: 'Chosen' },
  receive: { vi: 'Tiếp nhận', en: 'Receive' },
  claim: { vi: 'Nhận việc', en: 'Take in hand' },
  whole: { vi: (n: string) => `Cả đơn vị: ${n} hồ sơ`, en: (n: string) => `Whole unit: ${n}` },
  closed: { vi: 'Hồ sơ đã xong', en: 'Closed dossiers' },
  procedureChip: { vi: 'Thủ tục: ', en: 'Procedure: ' },
  textChip: { vi: 'Có: ', en: 'Contains: ' },
  whoChip: { vi: 'Ở tay: ', en: 'In the hands of: ' },
})

const TABS: readonly Queue[] = ['mine', 'intake', 'processing', 'awaiting_supplement', 'to_sign', 'to_return', 'soon', 'late']

export type InboxPage = {
  readonly ctx: Context
  readonly shell: Shell
  readonly place: Place & { readonly queue: Queue }
  readonly counts: Counts
  readonly page: Page<Dossier>
  readonly calendar: Calendar
  readonly names: Names
  readonly choices: Choices
}

/** A name as the narrow column takes it; the whole of it when pointed at. */
const inHands = (names: Names, officer: string | null): Html => {
  const [whole, short] = [names(officer), withInitials(names(officer))]
  return html`<span class="k-small" ${attributes({ title: short === whole ? null : whole })}>${short}</span>`
}

const row = (box: InboxPage, dossier: Dossier, index: number): Html => {
  const { ctx, names, place } = box
  const { lang, now } = ctx
  const say = words(lang)
  const open = openActs(dossier, ctx.actor)
  const short = shortCode(ctx, dossier)
  const href = casePath(dossier.code, place, { vt: String(index) })
  return html`<tr ${attributes({ 'data-receive': open.includes('receive'), 'data-claim': open.includes('claim') })}>
    <td>
      <input class="ds-input" type="checkbox" name="ho-so" value="${dossier.code}~${dossier.version}" aria-label="${say.choose(short)}" />
    </td>
    <td>${duePill(lang, dueOf(box.calendar, now, dossier), { now })}</td>
    <th scope="row">
      <a class="k-code" href="${href}" ${attributes({ 'aria-label': short === dossier.code ? null : dossier.code })}>${short}</a>
    </th>
    <td><span class="k-who">${dossier.ownerName}</span> <span class="k-small">${dossier.ownerBirthYear}</span></td>
    <td>${lawText(lang, dossier.title)}</td>
    <td>${dossier.step ? html`${stepWords(lang).of[dossier.step]} · ${inHands(names, dossier.assignee)}` : say.done}</td>
    <td><span class="k-flags">${flagsOf(lang, now, dossier, agenciesOf(ctx)).map(one => flag(one.label, one.tone))}</span></td>
  </tr>`
}

const chipsOf = (box: InboxPage): Chip[] => {
  const { place, choices, names } = box
  const { text, procedure, channel, assignee } = place.filter
  const say = words(box.ctx.lang)
  const without = (name: keyof Place['filter']): string => inboxPath(place, { filter: { ...place.filter, [name]: null } })
  return [
    ...(text ? [{ href: without('text'), label: say.textChip + text }] : []),
    ...(procedure
      ? [
          {
            href: without('procedure'),
            label: say.procedureChip + (choices.procedures.find(one => one.value === procedure)?.label ?? procedure),
          },
        ]
      : []),
    ...(channel ? [{ href: without('channel'), label: choices.channels[channel as keyof typeof CHANNELS] }] : []),
    ...(assignee ? [{ href: without('assignee'), label: say.whoChip + names(assignee === 'none' ? null : assignee) }] : []),
  ]
}

const foot = (box: InboxPage): Fragment => {
  const { place, page, counts, ctx } = box
  const say = words(ctx.lang)
  const n = page.items.length
  const total = place.queue === 'closed' ? null : counts[place.queue]
  const start = place.cursor ? place.start : 1
  return pagination(ctx.lang, {
    previous: page.previous && inboxPath(place, { cursor: page.previous, start: Math.max(1, start - PAGE_ROWS) }),
    next: page.next && inboxPath(place, { cursor: page.next, start: start + n }),
    said: n === 0 ? null : total === null || start + n - 1 > total ? say.someRows(n) : say.range(start, start + n - 1, total),
  })
}
export const PAGE_ROWS = 20

const head = (lang: Lang, closed: boolean): Html => {
  const say = words(lang)
  return html`<td><input class="ds-input" type="checkbox" aria-label="${say.all}" data-all /></td>
    <th scope="col" ${attributes({ 'aria-sort': closed ? null : 'ascending' })}>${say.due}${!closed && ' ▲'}</th>
    <th scope="col">${say.code}</th>
    <th scope="col">${say.person}</th>
    <th scope="col">${say.procedure}</th>
    <th scope="col">${say.step}</th>
    <th scope="col">${say.flags}</th>`
}

const table = (box: InboxPage): Html => {
  const { ctx, place, page, shell } = box
  const say = words(ctx.lang)
  const closed = place.queue === 'closed'
  const queue = queueWords(ctx.lang)[place.queue]
  return html`<form method="post" action="/can-bo/nhieu" class="k-stack">
    ${csrfField(shell)}<input type="hidden" name="ve" value="${inboxPath(place, { cursor: place.cursor })}" />
    <section class="k-sheet k-inbox" aria-label="${say.list}" ${attributes({ 'data-codes': saysWholeCode(ctx) ? 'whole' : null })}>
      ${tableRegion(say.scroll, {
        caption: closed ? say.captionClosed(queue) : say.caption(queue),
        keys: true,
        columns: 'inbox',
        head: head(ctx.lang, closed),
        body: page.items.map((dossier, i) => row(box, dossier, i)),
      })}
      <footer>${foot(box)}</footer>
    </section>
    ${
      !closed &&
      bulkBar(say.bulk, say.chosen, [
        html`<span data-bulk="receive">${button({ label: say.receive, key: 't', name: 'viec', value: 'receive' })}</span>`,
        html`<span data-bulk="claim">${button({ label: say.claim, variant: 'secondary', name: 'viec', value: 'claim' })}</span>`,
      ])
    }
  </form>`
}

/** The inbox: queues with counts, filters in the address, the list, what can be done with chosen rows. */
export const inboxView = (box: InboxPage): Html => {
  const { ctx, place, counts, page } = box
  const { lang, now } = ctx
  const say = words(lang)
  const active = chipsOf(box)
  const day = dayOf(now)
  const weekday = showWeekday(day, lang)
  const clear = inboxPath(place, { filter: {} })
  const other = place.queue === 'open' ? inboxPath(place, { queue: 'closed' }) : inboxPath(place, { queue: 'open' })
  return html`${pageHead({
    title: say.title,
    side: html`<span>${weekday.slice(0, 1).toUpperCase()}${weekday.slice(1)} ${showDay(day, lang)}, ${showTimeOf(now)}</span
      ><a href="${other}">${place.queue === 'open' ? say.closed : say.whole(showNumber(counts.open, lang))}</a>`,
  })}
  ${queueTabs(
    say.queues,
    TABS.map(queue => ({
      href: inboxPath(place, { queue }),
      label: queueWords(lang)[queue],
      count: queue === 'closed' ? 0 : counts[queue],
      current: queue === place.queue,
      cut: queue === 'soon' || queue === 'late' ? queue : undefined,
    })),
  )}
  ${filterForm(lang, place, box.choices)} ${filterChips(lang, active, clear)}
  ${
    page.items.length > 0
      ? table(box)
      : html`<section class="k-sheet" aria-label="${say.list}">
          ${
            active.length > 0
              ? emptyState(say.emptyFiltered, html`<a href="${clear}">${say.dropFilters}</a>`)
              : emptyState(say.empty, place.queue !== 'open' && counts.open > 0 && html`<a href="${other}">${say.emptyNext}</a>`)
          }
        </section>`
  }`
}

/** For links back from a case: the same place. */
export const backTo = (place: Place): string => `/can-bo?${placeParams(place)}`
