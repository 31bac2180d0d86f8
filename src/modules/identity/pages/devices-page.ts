import { accountWords } from './account-words.ts'
import { sayDevice } from './device.ts'
import { html } from '#platform/html.ts'
import { Refusal } from '#platform/refusal.ts'
import { texts } from '#platform/texts.ts'
import { acts, button } from '#platform/ui/buttons.ts'
import { csrfField } from '#platform/ui/csrf.ts'
import { rows } from '#platform/ui/lists.ts'
import { breadcrumbs } from '#platform/ui/progress.ts'
import { showInstant } from '#platform/ui/show.ts'
import { tag } from '#platform/ui/tags.ts'
import { redirect, route, type Call } from '#platform/web/route.ts'
import { endSession, listSessions, type Session } from '#platform/web/session.ts'

const words = texts({
  lead: {
    vi: 'Thấy thiết bị lạ thì đăng xuất nó, rồi đổi mật khẩu VNeID.',
    en: 'If a device looks unfamiliar, sign it out, then change your VNeID password.',
  },
  here: { vi: 'Thiết bị này', en: 'This device' },
  since: { vi: (at: string) => `Đăng nhập lúc ${at}`, en: (at: string) => `Signed in at ${at}` },
  seen: { vi: (at: string) => `dùng lần cuối lúc ${at}`, en: (at: string) => `last used at ${at}` },
  out: { vi: 'Đăng xuất', en: 'Sign out' },
  all: { vi: 'Đăng xuất khỏi mọi thiết bị', en: 'Sign out of every device' },
  allText: {
    vi: 'Kể cả thiết bị này. Lần đăng xuất được ghi lại.',
    en: 'This one as well. It is recorded.',
  },
})

const row = (call: Pick<Call<unknown, unknown>, 'ctx' | 'shell' | 'session'>, session: Session) => {
  const { lang } = call.ctx
  const say = words(lang)
  const here = session.id === call.session?.id
  const device = sayDevice(lang, session.device)
  return html`<div class="kh-stack">
    <h3>${device} ${here && tag(say.here, 'accent', null)}</h3>
    <p class="kh-small kh-soft">${say.since(showInstant(session.createdAt, lang))}, ${say.seen(showInstant(session.seenAt, lang))}</p>
    ${!here && html`<form method="post" action="/tai-khoan/thiet-bi">${csrfField(call.shell)}<input type="hidden" name="session" value="${session.id}" />${acts(button({ label: html`${say.out}<span class="ds-sr-only"> ${device}</span>`, variant: 'secondary' }))}</form>`}
  </div>`
}

const own = (call: Pick<Call<unknown, unknown>, 'ctx'>): Promise<readonly Session[]> => {
  const { actor } = call.ctx
  if (actor.kind !== 'citizen') throw new Refusal('platform.citizens_only', 403)
  return listSessions(call.ctx, actor.person)
}

/** In which browsers I am signed in. */
export const devicesPage = route({
  method: 'GET',
  path: '/tai-khoan/thiet-bi',
  house: 'portal',
  access: 'citizen',
  handle: async call => {
    const { lang } = call.ctx
    const say = words(lang)
    const shared = accountWords(lang)
    const sessions = await own(call)
    return {
      title: shared.devices,
      current: 'account',
      body: html`${breadcrumbs(lang, [{ href: '/tai-khoan', label: shared.account }], shared.devices)}
        <div class="kh-title">
          <h1>${shared.devices}</h1>
          <p class="kh-lead">${say.lead}</p>
        </div>
        <h2 class="ds-sr-only">${shared.devices}</h2>
        ${rows(sessions.map(session => row(call, session)))}
        <form method="post" action="/dang-xuat/tat-ca" class="kh-mt-5">
          ${csrfField(call.shell)}
          ${acts(button({ label: say.all, variant: 'secondary' }))}
          <p class="kh-small kh-soft kh-mt-3">${say.allText}</p>
        </form>`,
    } // prettier-ignore
  },
})

/** Signs one of my own browsers out; a number that is not one of them changes nothing. */
export const devicesPost = route({
  method: 'POST',
  path: '/tai-khoan/thiet-bi',
  house: 'portal',
  access: 'citizen',
  handle: async call => {
    const chosen = (await own(call)).find(session => session.id === call.form['session'] && session.id !== call.session?.id)
    if (chosen) await endSession(call.ctx, chosen.id)
    return redirect('/tai-khoan/thiet-bi')
  },
})
