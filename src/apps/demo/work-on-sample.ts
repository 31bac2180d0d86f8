import {
  claimDossier,
  decideDossier,
  getDossier,
  receiveDossier,
  recordOpinion,
  refuseDossier,
  requestSupplement,
  returnDossier,
  signDossier,
  supplyDossier,
  withdrawDossier,
  type DossierView,
} from '#modules/dossiers'
import { addWorkingMinutes, loadCalendar } from '#modules/deadlines'
import { listOfficers, officerActor, type Role } from '#modules/organisation'
import { addDays, cityDay } from '#platform/calendar.ts'
import type { Context } from '#platform/context.ts'
import type { Stage } from './plans.ts'

type Child = { readonly identifier: string }
const BIRTH = '1.001193'
type Move = (ctx: Context, dossier: DossierView, child: Child) => Promise<unknown>
type Who = Role | 'citizen'
type Part = { readonly who: Who; readonly hours: number; readonly move: Move }

const by = (who: Who, hours: number, move: Move): Part => ({ who, hours, move })
const on = (dossier: DossierView): { code: string; version: number } => ({ code: dossier.code, version: dossier.version })

const receive = by('counter', 1.5, (ctx, d) => receiveDossier(ctx, on(d)))
const claim = by('specialist', 1, (ctx, d) => claimDossier(ctx, on(d)))
const ask = by('specialist', 2, (ctx, d) =>
  requestSupplement(ctx, {
    ...on(d),
    items: [{ text: 'Bản chụp rõ cả hai mặt của giấy đã nộp' }],
    reason: 'Bản đã gửi bị mờ, không đọc được số và ngày cấp.',
    until: addDays(cityDay(ctx.now), 20),
  }),
)
const supply = by('citizen', 4, (ctx, d) =>
  supplyDossier(ctx, { ...on(d), items: [{ item: 0, files: [], text: 'Đã chụp lại và gửi kèm thư điện tử.' }] }),
)
const propose = by('specialist', 3, (ctx, d) =>
  recordOpinion(ctx, { ...on(d), text: 'Hồ sơ đủ giấy tờ, thông tin khớp. Đề nghị giải quyết.', propose: 'approved' }),
)
/** The register answers with the child's number, which the officer writes down. */
const decide = by('head', 1, (ctx, d, child) =>
  decideDossier(ctx, {
    ...on(d),
    outcome: 'approved',
    text: '',
    fields: d.procedure === BIRTH ? { childIdentifier: child.identifier } : {},
  }),
)
const sign = by('leader', 2, (ctx, d) => signDossier(ctx, on(d)))
const giveBack = by('counter', 1, (ctx, d) => returnDossier(ctx, { ...on(d), how: 'electronic', to: '' }))
const refuse = by('counter', 2, (ctx, d) =>
  refuseDossier(ctx, {
    ...on(d),
    reason: 'Việc này đã được đăng ký, hiện còn hiệu lực.',
    ground: 'Khoản 2 Điều 6 Luật Hộ tịch số 60/2014/QH13',
  }),
)
const withdraw = by('citizen', 3, (ctx, d) => withdrawDossier(ctx, { ...on(d), reason: 'Tôi chưa cần giấy này nữa.' }))

const PARTS: Readonly<Record<Stage, readonly Part[]>> = {
  submitted: [],
  received: [receive],
  in_hand: [receive, claim],
  awaiting_supplement: [receive, claim, ask],
  supplied: [receive, claim, ask, supply],
  proposed: [receive, claim, propose],
  to_sign: [receive, claim, propose, decide],
  decided: [receive, claim, propose, decide, sign],
  returned: [receive, claim, propose, decide, sign, giveBack],
  refused: [refuse],
  withdrawn: [receive, withdraw],
}

/** Some number that stays the same for a code, so that the work is spread over colleagues. */
const spread = (code: string): number => [...code].reduce((sum, letter) => sum + letter.charCodeAt(0), 0)

/** An officer who holds the role where the dossier is, as the one who acts; nobody when the agency has none. */
const officerFor = async (ctx: Context, dossier: DossierView, role: Role): Promise<Context | undefined> => {
  const roles: readonly Role[] = role === 'head' ? ['head', 'leader'] : [role]
  for (const agency of [dossier.competent, dossier.receiving])
    for (const one of roles) {
      const officers = await listOfficers(ctx, { agency, role: one })
      const officer = officers[spread(dossier.code) % officers.length]
      if (officer) return { ...ctx, actor: officerActor(officer) }
    }
  return undefined
}

/** Brings a filed dossier to its stage, each act some working hours after the one before, never later than now. */
export const workOnSample = async (citizen: Context, code: string, stage: Stage, latest: Date, child: Child): Promise<void> => {
  const calendar = await loadCalendar(citizen)
  let at = citizen.now
  for (const part of PARTS[stage]) {
    const later = addWorkingMinutes(calendar, at, part.hours * 60)
    at = later > latest ? latest : later
    const mine = { ...citizen, now: at }
    const seen = await getDossier(mine, code)
    const ctx = part.who === 'citizen' ? mine : await officerFor(mine, seen, part.who)
    if (!ctx) return
    await part.move(ctx, await getDossier(ctx, code), child)
  }
}
