import Type from 'typebox'
import { loadCalendar, standing } from '#modules/deadlines'
import { html, attributes, type Fragment, type Html } from '#platform/html.ts'
import { Refusal } from '#platform/refusal.ts'
import { button } from '#platform/ui/buttons.ts'
import { csrfField } from '#platform/ui/csrf.ts'
import { duePill } from '#platform/ui/due.ts'
import { lawText } from '#platform/ui/law-text.ts'
import { emptyState } from '#platform/ui/lists.ts'
import { bulkBar, pageHead, sheet, tableRegion } from '#platform/ui/office-parts.ts'
import { route } from '#platform/web/route.ts'
import type { Context } from '#platform/context.ts'
import { openActs } from '../../dossier-acts.ts'
import type { DossierView } from '../../dossier-view.ts'
import { getDossier } from '../../get-dossier.ts'
import { listInbox } from '../../list-inbox.ts'
import { dueOf, shortCode } from './case-words.ts'
import { paperToSign } from './sign-paper.ts'
import { seenAs } from './sign-query.ts'
import { signWords } from './sign-words.ts'

/** The most that one page lists; a leader signs these first, then comes the rest. */
const MOST = 100

const preview = (ctx: Context, dossier: DossierView | null): Fragment => {
  if (!dossier?.draftDecision) return null
  const say = signWords(ctx.lang)
  return sheet({
    id: 'van-ban',
    title: html`${dossier.ownerName} – ${lawText(ctx.lang, dossier.draftDecision.title)}`,
    body: paperToSign(ctx.lang, dossier.draftDecision),
    foot: html`<span class="k-small">${dossier.code}</span><a href="/can-bo/ho-so/${encodeURIComponent(dossier.code)}">${say.open}</a>`,
  })
}

/** Only a leader has papers to sign; for everybody else the page is not there. */
export const mustBeLeader = (ctx: Context): void => {
  const leads = ctx.actor.kind === 'officer' && ctx.actor.posts.some(post => post.roles.includes('leader'))
  if (!leads) throw new Refusal('dossiers.role_missing', 403)
}

/** What waits for this leader's signature, due soonest first; beside it the paper in view. */
export const signQueue = route({
  method: 'GET',
  path: '/can-bo/ky',
  house: 'office',
  access: 'officer',
  query: Type.Object({ xem: Type.Optional(Type.String()) }),
  handle: async ({ ctx, query, shell }) => {
    mustBeLeader(ctx)
    const { lang, now } = ctx
    const say = signWords(lang)
    const [calendar, page] = await Promise.all([loadCalendar(ctx), listInbox(ctx, { queue: 'to_sign' }, null, MOST)])
    const list = page.items.filter(dossier => openActs(dossier, ctx.actor).includes('sign'))
    const shown = list.find(dossier => dossier.code === query.xem) ?? list[0]
    const seen = shown ? await getDossier(ctx, shown.code) : null
    const urgent = list.filter(one => one.dueAt && ['late', 'today'].includes(standing(calendar, now, one.dueAt).state)).length
    const rows = list.map(
      dossier =>
        html`<tr ${attributes({ 'data-cur': dossier === shown })}>
          <td>
            <input class="ds-input" type="checkbox" name="ho-so" value="${seenAs(dossier)}" aria-label="${say.choose(dossier.ownerName)}" />
          </td>
          <th scope="row">
            <a
              href="/can-bo/ky?xem=${encodeURIComponent(dossier.code)}"
              ${attributes({ 'aria-current': dossier === shown ? 'true' : null })}
              ><b>${dossier.ownerName}</b></a
            ><br /><span class="k-small">${lawText(lang, dossier.title)}</span>
          </th>
          <td class="k-nowrap">${shortCode(ctx, dossier)}</td>
          <td>${duePill(lang, dueOf(calendar, now, dossier), { now })}</td>
        </tr>`,
    )
    const table: Html = html`<form method="post" action="/can-bo/ky/xac-nhan" class="k-stack">
      ${csrfField(shell)}
      <section class="k-sheet" aria-label="${say.list}">
        ${tableRegion(say.scroll, {
          keys: true,
          head: html`<td><input class="ds-input" type="checkbox" aria-label="${say.all}" data-all /></td>
            <th scope="col">${say.paper}</th>
            <th scope="col">${say.code}</th>
            <th scope="col">${say.due}</th>`,
          body: rows,
        })}
      </section>
      ${bulkBar(say.bulk, say.chosen, button({ label: say.read, key: 's' }))}
    </form>`
    return {
      title: say.title,
      current: 'sign',
      body: html`${pageHead({ title: say.title, side: say.waiting(list.length, urgent) })}
      ${list.length === 0 ? html`<section class="k-sheet" aria-label="${say.list}">${emptyState(say.empty, say.emptyMore)}</section>` : html`<div class="k-two">${table}${preview(ctx, seen)}</div>`}`,
    }
  },
})
