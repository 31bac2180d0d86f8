import { loadCalendar } from '#modules/deadlines'
import { texts } from '#platform/texts.ts'
import { route } from '#platform/web/route.ts'
import { countInbox, listInbox, listInboxChoices } from '../../list-inbox.ts'
import type { Counts, Queue } from '../../dossier-view.ts'
import { inboxView, PAGE_ROWS } from './inbox-view.ts'
import { InboxQuery, readPlace } from './inbox-query.ts'
import { officerNames } from './officer-names.ts'
import { channelWords } from './queue-words.ts'

const words = texts({ title: { vi: 'Hộp việc', en: 'Inbox' } })

/** Where the inbox opens: on what is mine, and when that is empty on the unit's. */
export const openingQueue = (asked: Queue | null, counts: Counts): Queue => asked ?? (counts.mine > 0 ? 'mine' : 'open')

export const inbox = route({
  method: 'GET',
  path: '/can-bo',
  house: 'office',
  access: 'officer',
  query: InboxQuery,
  handle: async ({ ctx, query, shell }) => {
    const asked = readPlace(query)
    const counts = await countInbox(ctx, asked.filter)
    const place = { ...asked, queue: openingQueue(asked.queue, counts) }
    const [page, calendar, found] = await Promise.all([
      listInbox(ctx, { ...place.filter, queue: place.queue }, place.cursor, PAGE_ROWS),
      loadCalendar(ctx),
      listInboxChoices(ctx),
    ])
    const asking = place.filter.assignee && place.filter.assignee !== 'none' ? [place.filter.assignee] : []
    const names = await officerNames(ctx, [...page.items.map(dossier => dossier.assignee), ...found.assignees, ...asking])
    const choices = {
      procedures: found.procedures.map(({ code, title }) => ({ value: code, label: title })),
      officers: found.assignees.map(value => ({ value, label: names(value) })),
      channels: channelWords(ctx.lang),
    }
    return {
      title: words(ctx.lang).title,
      current: 'inbox',
      body: inboxView({ ctx, shell, place, counts, page, calendar, names, choices }),
    }
  },
})
