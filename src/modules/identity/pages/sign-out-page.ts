import { forgetHint, providerSignOut, signOut, SIGNED_OUT_PATH } from '../sign-in/sign-out.ts'
import { html } from '#platform/html.ts'
import { texts } from '#platform/texts.ts'
import { acts, button, linkButton } from '#platform/ui/buttons.ts'
import { csrfField } from '#platform/ui/csrf.ts'
import type { Shell } from '#platform/ui/shell.ts'
import { redirect, route, type Call } from '#platform/web/route.ts'

const words = texts({
  title: { vi: 'Đăng xuất', en: 'Sign out' },
  as: { vi: (name: string) => `Đang đăng nhập: ${name}.`, en: (name: string) => `Signed in as ${name}.` },
  lead: {
    vi: 'Những gì đã lưu vẫn còn, lần sau đăng nhập lại là thấy. Dùng máy chung thì nên đăng xuất khi xong việc.',
    en: 'Everything saved is kept for next time. On a shared computer, sign out when you are done.',
  },
  go: { vi: 'Đăng xuất', en: 'Sign out' },
  everywhere: { vi: 'Đăng xuất khỏi mọi thiết bị', en: 'Sign out of every device' },
  leaving: { vi: 'Đang đăng xuất VNeID', en: 'Signing out of VNeID' },
  leavingText: {
    vi: 'Đã đăng xuất khỏi cổng. Trang tự chuyển sang VNeID để đăng xuất ở đó luôn.',
    en: 'You are signed out here. The page goes on to VNeID to sign out there as well.',
  },
  continue: { vi: 'Tiếp tục', en: 'Continue' },
  done: { vi: 'Đã đăng xuất', en: 'Signed out' },
  doneText: { vi: 'Hồ sơ đã nộp vẫn được giải quyết tiếp.', en: 'Work on your dossiers goes on.' },
  signIn: { vi: 'Đăng nhập lại', en: 'Sign in again' },
  home: { vi: 'Về trang chủ', en: 'To the home page' },
})

const LEAVING_PATH = '/dang-xuat/dang-chuyen'
const PROVIDER_PATH = '/dang-xuat/vneid'

const postForm = (shell: Shell, action: string, inside: ReturnType<typeof button>) =>
  html`<form method="post" action="${action}">${csrfField(shell)}${acts(inside)}</form>`

export const signOutPage = route({
  method: 'GET',
  path: '/dang-xuat',
  house: 'portal',
  access: 'public',
  handle: async ({ ctx, shell, session }) => {
    const { actor } = ctx
    if (session === null || (actor.kind !== 'citizen' && actor.kind !== 'officer')) return redirect(SIGNED_OUT_PATH)
    const say = words(ctx.lang)
    return {
      title: say.title,
      body: html`<div class="kh-narrowcol kh-stack">
        <h1>${say.title}</h1>
        <p class="kh-lead">${say.as(actor.name)}</p>
        <p>${say.lead}</p>
        ${postForm(shell, '/dang-xuat', button({ label: say.go, big: true }))}
        ${postForm(shell, '/dang-xuat/tat-ca', button({ label: say.everywhere, variant: 'secondary' }))}
      </div>`,
    }
  },
})

/** Our session ends at once. The way to the provider is a step of its own: a posted form must not be led to another address. */
const end = (everywhere: boolean) => async (call: Call<unknown, unknown>) =>
  redirect(LEAVING_PATH, await signOut(call.ctx, call.session, everywhere))

export const signOutPost = route({ method: 'POST', path: '/dang-xuat', house: 'portal', access: 'public', handle: end(false) })
export const signOutEverywherePost = route({
  method: 'POST',
  path: '/dang-xuat/tat-ca',
  house: 'portal',
  access: 'public',
  handle: end(true),
})

export const leavingPage = route({
  method: 'GET',
  path: LEAVING_PATH,
  house: 'portal',
  access: 'public',
  handle: async ({ ctx }) => {
    const say = words(ctx.lang)
    return {
      title: say.leaving,
      body: html`<div class="kh-narrowcol kh-stack">
        <meta http-equiv="refresh" content="0; url=/dang-xuat/vneid" />
        <h1>${say.leaving}</h1>
        <p class="kh-lead">${say.leavingText}</p>
        ${acts(linkButton({ label: say.continue, href: PROVIDER_PATH, big: true }))}
      </div>`,
    }
  },
})

export const providerSignOutPage = route({
  method: 'GET',
  path: PROVIDER_PATH,
  house: 'portal',
  access: 'public',
  handle: async ({ ctx, cookies }) => redirect((await providerSignOut(ctx, cookies)) ?? SIGNED_OUT_PATH, [forgetHint]),
})

export const signedOutPage = route({
  method: 'GET',
  path: SIGNED_OUT_PATH,
  house: 'portal',
  access: 'public',
  handle: async ({ ctx }) => {
    const say = words(ctx.lang)
    return {
      title: say.done,
      body: html`<div class="kh-narrowcol kh-stack">
        <h1>${say.done}</h1>
        <p class="kh-lead">${say.doneText}</p>
        ${acts(linkButton({ label: say.home, href: '/', big: true }), linkButton({ label: say.signIn, href: '/dang-nhap', variant: 'tertiary' }))}
      </div>`,
    }
  },
})
