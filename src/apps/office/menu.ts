import { countInbox } from '#modules/dossiers'
import { getAgency } from '#modules/organisation'
import type { Context, OfficerActor } from '#platform/context.ts'
import type { MenuItem } from '#platform/ui/shell.ts'
import { texts } from '#platform/texts.ts'

const words = texts({
  inbox: { vi: 'Hộp việc', en: 'Inbox' },
  counter: { vi: 'Tiếp nhận', en: 'Counter' },
  sign: { vi: 'Ký', en: 'Sign' },
  catalogue: { vi: 'Danh mục', en: 'Catalogue' },
  organisation: { vi: 'Tổ chức', en: 'Organisation' },
})

const holds = (actor: OfficerActor, ...roles: readonly string[]): boolean =>
  actor.posts.some(post => post.roles.some(role => roles.includes(role)))

/** What the bar of an officer's pages says: his first agency and only what his roles open. */
export const officeFacts = async (
  ctx: Context,
  actor: OfficerActor,
  path: string,
): Promise<{ agency: string | undefined; menu: readonly MenuItem[] }> => {
  const say = words(ctx.lang)
  const first = actor.posts[0]
  const [agency, counts] = await Promise.all([first ? getAgency(ctx, first.agency) : undefined, countInbox(ctx, {})])
  const current = (href: string): boolean => (href === '/can-bo' ? /^\/can-bo(\/ho-so|\?|$)/.test(path) : path.startsWith(href))
  const item = (href: string, label: string, count?: number): MenuItem => ({ href, label, current: current(href), count })
  return {
    agency: agency?.name,
    menu: [
      item('/can-bo', say.inbox, counts.mine),
      ...(holds(actor, 'counter') ? [item('/can-bo/tiep-nhan', say.counter)] : []),
      ...(holds(actor, 'leader') ? [item('/can-bo/ky', say.sign, counts.to_sign)] : []),
      item('/can-bo/danh-muc', say.catalogue),
      item('/can-bo/to-chuc', say.organisation),
    ],
  }
}
