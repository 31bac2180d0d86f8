import { Type } from 'typebox'
import type { Context } from '#platform/context.ts'
import { html, type Html } from '#platform/html.ts'
import { texts } from '#platform/texts.ts'
import { block } from '#platform/ui/blocks.ts'
import { linkButton } from '#platform/ui/buttons.ts'
import { emptyState, matters as matterRows, pagination, type Matter } from '#platform/ui/lists.ts'
import { breadcrumbs } from '#platform/ui/progress.ts'
import { showInstant } from '#platform/ui/show.ts'
import { tag } from '#platform/ui/tags.ts'
import type { View } from '#platform/ui/shell.ts'
import { route } from '#platform/web/route.ts'
import { getProcedureVersion } from '#modules/catalogue'
import { DRAFT_DAYS, listDrafts, type Draft } from '#modules/forms'
import { listMyDossiers } from '../list-my-dossiers.ts'
import { loadMine, matterOf, supplyBox, titleOf, type Mine } from './my-rows.ts'

const words = texts({
  title: { vi: 'Hồ sơ của tôi', en: 'My dossiers' },
  todo: { vi: 'Việc cần làm', en: 'To do' },
  running: { vi: 'Đang giải quyết', en: 'In progress' },
  done: { vi: 'Đã xong', en: 'Finished' },
  drafts: { vi: 'Đang điền dở', en: 'Not sent yet' },
  draftsHint: { vi: (days: number) => `Bản điền dở được giữ ${days} ngày.`, en: (days: number) => `Drafts are kept for ${days} days.` },
  draft: { vi: 'Chưa nộp', en: 'Not sent' },
  saved: { vi: (when: string) => `lưu lúc ${when}`, en: (when: string) => `saved at ${when}` },
  goOn: { vi: 'Điền tiếp', en: 'Go on' },
  empty: { vi: 'Chưa có hồ sơ nào.', en: 'There are no dossiers yet.' },
  emptyMore: {
    vi: 'Hồ sơ nộp ở đây hoặc tại quầy bằng số định danh này đều hiện ra.',
    en: 'What is filed here, or at a counter with this identification number, appears here.',
  },
  find: { vi: 'Tìm thủ tục để nộp', en: 'Find a procedure' },
})

const draftRow = async (ctx: Context, draft: Draft): Promise<Matter> => {
  const say = words(ctx.lang)
  const procedure = await getProcedureVersion(ctx, draft.procedureVersion)
  const href = `/thu-tuc/${draft.procedure}/nop/${draft.id}`
  return {
    href,
    title: titleOf(ctx.lang, { procedure, dossier: { title: procedure.shortName } }),
    tag: tag(say.draft),
    where: say.saved(showInstant(draft.savedAt, ctx.lang)),
    side: linkButton({ label: say.goOn, href, variant: 'secondary' }),
  }
}

const draftsBlock = async (ctx: Context, drafts: readonly Draft[]): Promise<Html | null> => {
  const say = words(ctx.lang)
  if (drafts.length === 0) return null
  return block(
    'do-dang',
    say.drafts,
    html`<p class="kh-small kh-soft">${say.draftsHint(DRAFT_DAYS)}</p>`,
    matterRows(await Promise.all(drafts.map(draft => draftRow(ctx, draft)))),
  )
}

const waits = (mine: Mine): boolean => mine.dossier.status === 'awaiting_supplement'

/** What to do first, then what is on its way, what is not sent yet, and what is done. */
const view = async (ctx: Context, mine: readonly Mine[], drafts: readonly Draft[], next: string | null, first: boolean): Promise<View> => {
  const { lang, now } = ctx
  const say = words(lang)
  const rowsOf = (list: readonly Mine[]): Html => matterRows(list.map(one => matterOf(lang, one, now)))
  const mustDo = mine.filter(waits)
  const running = mine.filter(one => !waits(one) && one.dossier.step !== null)
  const done = mine.filter(one => one.dossier.step === null)
  const nothing = mine.length === 0 && drafts.length === 0
  return {
    title: say.title,
    current: 'dossiers',
    body: html`${breadcrumbs(lang, [], say.title)}
      <h1 class="kh-mb-5">${say.title}</h1>
      ${mustDo.length > 0 && block('can-lam', say.todo, await Promise.all(mustDo.map(one => supplyBox(ctx, one))))}
      ${running.length > 0 && block('dang', say.running, rowsOf(running))} ${first && (await draftsBlock(ctx, drafts))}
      ${done.length > 0 && block('xong', say.done, rowsOf(done))}
      ${nothing && html`<div class="kh-mt-5">${emptyState(say.empty, say.emptyMore, html`<a href="/thu-tuc">${say.find}</a>`)}</div>`}
      ${pagination(lang, { previous: null, next: next === null ? null : `/ho-so?tu=${next}` })}`,
  }
}

/** The citizen's own dossiers and drafts. */
export const myDossiersRoute = route({
  method: 'GET',
  path: '/ho-so',
  house: 'portal',
  access: 'citizen',
  query: Type.Object({ tu: Type.Optional(Type.String({ maxLength: 80 })) }),
  handle: async ({ ctx, query }) => {
    const { items, next } = await listMyDossiers(ctx, query.tu ?? null)
    const first = query.tu === undefined
    return view(ctx, await loadMine(ctx, items), first ? await listDrafts(ctx) : [], next, first)
  },
})

const ON_HOME = 4

/** For the home page: what waits for the citizen first, then what is on its way; nothing when there is nothing. */
export const matters = async (ctx: Context): Promise<Html[]> => {
  const { items } = await listMyDossiers(ctx)
  const mine = await loadMine(
    ctx,
    items.filter(dossier => dossier.step !== null || dossier.resultFile !== null),
  )
  const boxes = await Promise.all(
    mine
      .filter(waits)
      .slice(0, 2)
      .map(one => supplyBox(ctx, one)),
  )
  const others = mine.filter(one => !waits(one)).slice(0, ON_HOME - boxes.length)
  return [...boxes, ...(others.length > 0 ? [matterRows(others.map(one => matterOf(ctx.lang, one, ctx.now)))] : [])]
}
