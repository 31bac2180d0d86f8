import { html } from '#platform/html.ts'
import { Refusal } from '#platform/refusal.ts'
import { texts } from '#platform/texts.ts'
import { showBefore } from '#platform/ui/show.ts'
import { flag } from '#platform/ui/tags.ts'
import { redirect, route } from '#platform/web/route.ts'
import { claimDossier } from '../../claim-dossier.ts'
import { receiveDossier } from '../../receive-dossier.ts'
import { eachOf } from './each-of.ts'
import { outcomeView } from './outcome-view.ts'
import { readSeen } from './sign-query.ts'

const words = texts({
  received: {
    vi: (n: number, all: number) => `Đã tiếp nhận ${n} trong ${all} hồ sơ`,
    en: (n: number, all: number) => `Received ${n} of ${all}`,
  },
  claimed: {
    vi: (n: number, all: number) => `Đã nhận việc ${n} trong ${all} hồ sơ`,
    en: (n: number, all: number) => `Took ${n} of ${all} in hand`,
  },
  receiveAgain: { vi: (n: number) => `Tiếp nhận lại ${n} hồ sơ`, en: (n: number) => `Receive ${n} again` },
  claimAgain: { vi: (n: number) => `Nhận lại ${n} việc`, en: (n: number) => `Take ${n} in hand again` },
  isReceived: { vi: 'Đã tiếp nhận', en: 'Received' },
  isClaimed: { vi: 'Ở tay tôi', en: 'In my hands' },
  due: { vi: (at: string) => `hẹn trả ${at}`, en: (at: string) => `due ${at}` },
})

/** A path of ours that the inbox sent along; anything else leads to the inbox. */
export const backOf = (path: string | undefined): string => (path && /^\/can-bo(\/ky)?(\?[^#]*)?$/.test(path) ? path : '/can-bo')

/** Receives or takes in hand all chosen rows: each by itself, with an outcome of its own. */
export const actOnMany = route({
  method: 'POST',
  path: '/can-bo/nhieu',
  house: 'office',
  access: 'officer',
  handle: async ({ ctx, form, lists, shell }) => {
    const back = backOf(form['ve'])
    const chosen = readSeen(lists['ho-so'] ?? (form['ho-so'] ? [form['ho-so']] : []))
    if (chosen.length === 0) return redirect(back)
    const say = words(ctx.lang)
    const act = form['viec']
    if (act === 'receive') {
      const list = await eachOf(ctx, chosen, 'receive', async (ctx, on) => {
        const { dueAt } = await receiveDossier(ctx, on)
        return html`${flag(say.isReceived, 'arrived')}
        ${dueAt && html`<span class="k-small">${say.due(showBefore(dueAt, ctx.lang))}</span>`}`
      })
      const title = say.received(list.filter(one => one.failed === undefined).length, list.length)
      const retry = { action: '/can-bo/nhieu', label: say.receiveAgain, act: 'receive' }
      return { title, current: 'inbox', body: outcomeView({ lang: ctx.lang, shell, title, list, back, retry }) }
    }
    if (act === 'claim') {
      const list = await eachOf(ctx, chosen, 'claim', async (ctx, on) => {
        await claimDossier(ctx, on)
        return flag(say.isClaimed, 'arrived')
      })
      const title = say.claimed(list.filter(one => one.failed === undefined).length, list.length)
      const retry = { action: '/can-bo/nhieu', label: say.claimAgain, act: 'claim' }
      return { title, current: 'inbox', body: outcomeView({ lang: ctx.lang, shell, title, list, back, retry }) }
    }
    throw new Refusal('platform.not_found', 404)
  },
})
