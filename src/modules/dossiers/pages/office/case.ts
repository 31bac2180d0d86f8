import Type from 'typebox'
import { html, type Html } from '#platform/html.ts'
import { texts } from '#platform/texts.ts'
import { notice } from '#platform/ui/blocks.ts'
import { route } from '#platform/web/route.ts'
import { actWords } from '../../dossier-words.ts'
import { caseView } from './case-view.ts'
import { InboxQuery } from './inbox-query.ts'
import { loadCase, type CasePage } from './load-case.ts'

export const CaseParams = Type.Object({ code: Type.String() })
export const CaseQuerySchema = Type.Object({
  ...InboxQuery.properties,
  /** The row in the list it was opened from, counted from 0. */
  vt: Type.Optional(Type.String()),
  giay: Type.Optional(Type.String()),
  /** The act that led here; said once, when the history bears it out. */
  xong: Type.Optional(Type.String()),
})

const words = texts({
  done: { vi: (what: string) => `Xong: ${what}.`, en: (what: string) => `Done: I ${what}.` },
  next: { vi: 'Hồ sơ sau', en: 'Next dossier' },
})

/** What was just done, only if the last thing that happened is that and was done by the reader. */
const doneNotice = (page: CasePage, act: string | undefined): Html | null => {
  const { ctx, history, around } = page
  const last = history.at(-1)
  if (!act || !last || last.act !== act || ctx.actor.kind !== 'officer' || last.actor !== ctx.actor.officer) return null
  const say = words(ctx.lang)
  return notice(html`${say.done(actWords(ctx.lang).of[last.act])} ${around.next && html`<a href="${around.next}">${say.next}</a>`}`)
}

export const titleOf = (page: CasePage): string => `${page.dossier.ownerName} – ${page.dossier.title}`

export const showCase = route({
  method: 'GET',
  path: '/can-bo/ho-so/:code',
  house: 'office',
  access: 'officer',
  params: CaseParams,
  query: CaseQuerySchema,
  handle: async ({ ctx, params, query, shell }) => {
    const page = await loadCase(ctx, shell, params.code, query)
    return { title: titleOf(page), current: 'inbox', body: caseView(page, { notice: doneNotice(page, query.xong) }) }
  },
})
