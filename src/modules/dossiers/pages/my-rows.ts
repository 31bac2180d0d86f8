import { cityDay } from '#platform/calendar.ts'
import type { Context } from '#platform/context.ts'
import { html, type Fragment, type Html } from '#platform/html.ts'
import { texts, type Lang } from '#platform/texts.ts'
import { todo } from '#platform/ui/blocks.ts'
import { linkButton } from '#platform/ui/buttons.ts'
import { lawText } from '#platform/ui/law-text.ts'
import type { Matter } from '#platform/ui/lists.ts'
import { showBefore, showDay } from '#platform/ui/show.ts'
import { tag } from '#platform/ui/tags.ts'
import { getProcedureVersion, say as sayIn, staysVietnamese, type Procedure } from '#modules/catalogue'
import { findRevoked } from '#modules/documents'
import { getAgency, sayAgency } from '#modules/organisation'
import { listSupplements } from '../dossier-store.ts'
import { holder, isRunning, type Dossier } from '../dossier.ts'
import { statusTag } from './status-tag.ts'

const words = texts({
  at: { vi: (agency: string) => `ở ${agency}`, en: (agency: string) => `with ${agency}` },
  on: { vi: (day: string) => `ngày ${day}`, en: (day: string) => `on ${day}` },
  due: { vi: (when: string) => `Hẹn trả ${when}`, en: (when: string) => `Due ${when}` },
  late: { vi: (when: string) => `Quá hạn, hẹn trả ${when}`, en: (when: string) => `Late, it was due ${when}` },
  receipt: { vi: (when: string) => `Tiếp nhận ${when}`, en: (when: string) => `To be received ${when}` },
  revoked: { vi: 'Kết quả bị thu hồi', en: 'Result revoked' },
  result: { vi: 'Tải giấy về', en: 'Get the paper' },
  supplyBy: { vi: (when: string) => `Cần bổ sung ${when}`, en: (when: string) => `Papers to supply ${when}` },
  supply: { vi: 'Xem và bổ sung', en: 'View and supply' },
})

/** A dossier with what its line in a list says. */
export type Mine = {
  readonly dossier: Dossier
  readonly procedure: Procedure
  readonly agency: string
  /** What was signed is no longer valid. */ readonly revoked: boolean
}

export const loadMine = async (ctx: Context, dossiers: readonly Dossier[]): Promise<Mine[]> => {
  const revoked = await findRevoked(
    ctx,
    dossiers.flatMap(dossier => dossier.resultFile ?? []),
  )
  return Promise.all(
    dossiers.map(async dossier => ({
      dossier,
      procedure: await getProcedureVersion(ctx, dossier.procedureVersion),
      agency: sayAgency(await getAgency(ctx, holder(dossier, dossier.step ?? 'return')), ctx.lang),
      revoked: dossier.resultFile !== null && revoked.has(dossier.resultFile),
    })),
  )
}

/** The short name of the procedure, marked where it stays Vietnamese. */
export const titleOf = (
  lang: Lang,
  { dossier, procedure }: Pick<Mine, 'procedure'> & { readonly dossier: Pick<Dossier, 'title'> },
): Fragment => {
  const title = sayIn(procedure, dossier.title, lang)
  return staysVietnamese(procedure, dossier.title, lang) ? html`<span lang="vi">${title}</span>` : title
}

const sideOf = (lang: Lang, { dossier, revoked }: Mine, now: Date): Fragment => {
  const say = words(lang)
  if (revoked) return null
  if (dossier.resultFile !== null)
    return linkButton({
      label: say.result,
      href: `/ho-so/${dossier.code}/ket-qua?tai=1`,
      variant: 'secondary',
      icon: 'download',
      download: true,
    })
  if (dossier.status === 'submitted') return html`<p>${say.receipt(showBefore(dossier.expectedReceiptBy, lang))}</p>`
  if (!isRunning(dossier.status) || dossier.dueAt === null) return null
  const when = showBefore(dossier.dueAt, lang)
  return html`<p>${now > dossier.dueAt ? say.late(when) : say.due(when)}</p>`
}

/** One line: title, status, where it is, and on the right the day or the paper. */
export const matterOf = (lang: Lang, mine: Mine, now: Date): Matter => {
  const say = words(lang)
  const { dossier, agency } = mine
  const ended = dossier.returnedAt ?? dossier.endedAt
  return {
    href: `/ho-so/${dossier.code}`,
    title: titleOf(lang, mine),
    tag: html`${statusTag(lang, dossier.status)}${mine.revoked && html` ${tag(say.revoked, 'danger')}`}`,
    where: ended ? say.on(showDay(cityDay(ended), lang)) : say.at(agency),
    side: sideOf(lang, mine, now),
  }
}

/** What waits for the citizen, as a box: what is asked for and till when. */
export const supplyBox = async (ctx: Context, mine: Mine): Promise<Html> => {
  const say = words(ctx.lang)
  const request = (await listSupplements.many(ctx.tx, { id: mine.dossier.id })).at(-1)
  return todo({
    row: true,
    kicker: request ? say.supplyBy(showBefore(request.until, ctx.lang)) : null,
    title: titleOf(ctx.lang, mine),
    text: request && lawText(ctx.lang, request.items.map(item => item.text).join('; ')),
    acts: linkButton({ label: say.supply, href: `/ho-so/${mine.dossier.code}` }),
  })
}
