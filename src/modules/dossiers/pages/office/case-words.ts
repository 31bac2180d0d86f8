import { standing, type Calendar } from '#modules/deadlines'
import type { Context } from '#platform/context.ts'
import { texts, type Lang } from '#platform/texts.ts'
import type { Due } from '#platform/ui/due.ts'
import type { FlagTone } from '#platform/ui/tags.ts'
import { isFinal, isRunning, type Dossier } from '../../dossier.ts'

/** Where the clock of a dossier stands, for the pill. */
export const dueOf = (calendar: Calendar, now: Date, dossier: Dossier): Due => {
  if (dossier.status === 'submitted') return { state: 'not_started', submittedAt: dossier.submittedAt }
  if (dossier.status === 'awaiting_supplement' || dossier.status === 'awaiting_payment')
    return { state: 'paused', since: dossier.pausedAt ?? dossier.submittedAt }
  if (!isRunning(dossier.status)) return { state: 'ended' }
  return dossier.dueAt ? standing(calendar, now, dossier.dueAt) : { state: 'no_limit' }
}

/** Whoever works for several agencies meets the same day and number more than once: his lists say the whole code. */
export const saysWholeCode = (ctx: Context): boolean => new Set(agenciesOf(ctx)).size > 1

/** The code as the unit's own lists say it: without its prefix, when the unit itself gave it and the list is of no other. */
export const shortCode = (ctx: Context, dossier: Pick<Dossier, 'code' | 'receiving'>): string =>
  !saysWholeCode(ctx) && agenciesOf(ctx).includes(dossier.receiving) ? dossier.code.slice(dossier.code.indexOf('-') + 1) : dossier.code

const words = texts({
  overdueIntake: { vi: 'Quá giờ tiếp nhận', en: 'Intake overdue' },
  twice: { vi: (n: number) => `Bổ sung ${n} lần`, en: (n: number) => `${n} supplements` },
  supplied: { vi: 'Đã bổ sung', en: 'Supplied' },
  elsewhere: { vi: 'Nơi khác giải quyết', en: 'Decided elsewhere' },
  forUs: { vi: 'Nơi khác tiếp nhận', en: 'Received elsewhere' },
  ready: { vi: 'Có kết quả', en: 'Result ready' },
  rejected: { vi: 'Trả kết quả từ chối', en: 'Rejected' },
  online: { vi: 'Trực tuyến', en: 'Online' },
  post: { vi: 'Bưu chính', en: 'By post' },
  byPost: { vi: 'Trả qua bưu chính', en: 'Return by post' },
})

export type Flag = { readonly label: string; readonly tone: FlagTone }

/** At most two words about a row, what has consequences first. */
export const flagsOf = (lang: Lang, now: Date, dossier: Dossier, agencies: readonly string[]): Flag[] => {
  const say = words(lang)
  const open = !isFinal(dossier.status)
  const all: (Flag | false)[] = [
    dossier.status === 'submitted' && now > dossier.expectedReceiptBy && { label: say.overdueIntake, tone: 'consequence' },
    dossier.supplements > 1 && { label: say.twice(dossier.supplements), tone: 'consequence' },
    dossier.supplements === 1 && isRunning(dossier.status) && { label: say.supplied, tone: 'arrived' },
    dossier.status === 'decided' && dossier.decision === 'approved' && { label: say.ready, tone: 'arrived' },
    dossier.decision === 'rejected' && { label: say.rejected, tone: 'watch' },
    open && !agencies.includes(dossier.competent) && { label: say.elsewhere, tone: 'watch' },
    open && !agencies.includes(dossier.receiving) && { label: say.forUs, tone: 'info' },
    dossier.status === 'decided' && dossier.delivery === 'post' && { label: say.byPost, tone: 'info' },
    dossier.channel === 'online' && { label: say.online, tone: 'plain' },
    dossier.channel === 'post' && { label: say.post, tone: 'plain' },
  ]
  return all.filter(flag => flag !== false).slice(0, 2)
}

/** The agencies in which an officer holds a post. */
export const agenciesOf = (ctx: Context): readonly string[] =>
  ctx.actor.kind === 'officer' ? ctx.actor.posts.map(post => post.agency) : []
