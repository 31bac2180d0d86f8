import { Type } from 'typebox'
import { ownPath } from '../return-path.ts'
import type { Door } from '../sign-in/attempt.ts'
import { startSignIn } from '../sign-in/start-sign-in.ts'
import { problemPage } from './problem-page.ts'
import { SIGN_INS_PER_MINUTE, signInPath } from './sign-in-path.ts'
import { html } from '#platform/html.ts'
import { texts } from '#platform/texts.ts'
import { acts, linkButton } from '#platform/ui/buttons.ts'
import { note } from '#platform/ui/blocks.ts'
import { why } from '#platform/ui/known.ts'
import { redirect, route, type Call } from '#platform/web/route.ts'

const words = texts({
  title: { vi: 'Đăng nhập', en: 'Sign in' },
  titleOfficer: { vi: 'Đăng nhập dành cho cán bộ', en: 'Sign in for officers' },
  titleLevel: { vi: 'Cần tài khoản mức độ 2', en: 'A level 2 account is needed' },
  lead: {
    vi: 'Đăng nhập bằng tài khoản định danh VNeID. Họ tên, số định danh lấy từ đó nên không phải khai lại.',
    en: 'Sign in with your VNeID account. Your name and identifier come from there, so you need not type them.',
  },
  leadLevel: {
    vi: 'Việc này ra giấy tờ của chính mình nên pháp luật yêu cầu tài khoản VNeID mức độ 2. Đăng nhập lại một lần, những gì đã điền vẫn còn.',
    en: 'The result is a personal paper, so the law asks for a VNeID account of level 2. Sign in once more; what you filled in is kept.',
  },
  leadOfficer: {
    vi: 'Cán bộ dùng tài khoản VNeID mức độ 2 của mình.',
    en: 'Officers use their own VNeID account of level 2.',
  },
  go: { vi: 'Tiếp tục với VNeID', en: 'Continue with VNeID' },
  note: {
    vi: 'Cổng không biết và không bao giờ hỏi mật khẩu VNeID. Ai hỏi mật khẩu hay mã OTP thì đừng đưa.',
    en: 'This portal does not know your VNeID password and never asks for it. Give password and one-time codes to nobody.',
  },
  none: { vi: 'Chưa có tài khoản VNeID?', en: 'No VNeID account yet?' },
  noneText: {
    vi: 'Mang thẻ căn cước đến công an phường, xã bất kỳ để làm, không mất tiền. Chưa có tài khoản vẫn nộp được giấy tại quầy, và tra cứu hồ sơ bằng mã in trên giấy hẹn.',
    en: 'Take your identity card to the police of any ward or commune; it is free. Without an account you can still apply at the counter and follow your dossier with the code on the receipt.',
  },
  officer: { vi: 'Cán bộ đăng nhập ở đây', en: 'Officers sign in here' },
  citizen: { vi: 'Người dân đăng nhập ở đây', en: 'Citizens sign in here' },
})

const Query = Type.Object({
  'tro-ve': Type.Optional(Type.String()),
  muc: Type.Optional(Type.String()),
  vai: Type.Optional(Type.String()),
  lai: Type.Optional(Type.String()),
})
type Asked = { readonly 'tro-ve'?: string; readonly muc?: string; readonly vai?: string; readonly lai?: string }

/** What the address asks for. Whoever wants back into the office comes through the officers' door. */
const wishOf = (query: Asked): { readonly returnTo: string; readonly level: 1 | 2; readonly door: Door; readonly again: boolean } => {
  const returnTo = ownPath(query['tro-ve'])
  const officer = query.vai === 'can-bo' || /^\/can-bo(\/|\?|$)/.test(returnTo)
  return { returnTo, level: query.muc === '2' ? 2 : 1, door: officer ? 'officer' : 'citizen', again: query.lai === '1' }
}

const alreadyThere = (
  { ctx: { actor } }: Pick<Call<unknown, unknown>, 'ctx'>,
  { level, door, again }: ReturnType<typeof wishOf>,
): boolean => !again && (door === 'officer' ? actor.kind === 'officer' : actor.kind === 'citizen' && actor.level >= level)

/** Says what will happen, then leads away by a link: leaving our address is always a GET. */
export const signInPage = route({
  method: 'GET',
  path: '/dang-nhap',
  house: 'portal',
  access: 'public',
  perMinute: SIGN_INS_PER_MINUTE,
  query: Query,
  handle: async call => {
    const { ctx, query } = call
    const wish = wishOf(query)
    if (alreadyThere(call, wish)) return redirect(wish.returnTo)
    const say = words(ctx.lang)
    const stepUp = wish.level === 2 && ctx.actor.kind === 'citizen'
    const title = stepUp ? say.titleLevel : wish.door === 'officer' ? say.titleOfficer : say.title
    const other = wish.door === 'officer' ? signInPath({}) : signInPath({ door: 'officer' })
    return {
      title,
      body: html`<div class="kh-narrowcol kh-stack">
        <h1>${title}</h1>
        <p class="kh-lead">${stepUp ? say.leadLevel : wish.door === 'officer' ? say.leadOfficer : say.lead}</p>
        ${acts(linkButton({ label: say.go, href: signInPath({ ...wish, away: true }), big: true }))}
        ${note(html`<p>${say.note}</p>`, 'lock')} ${wish.door === 'citizen' && why(say.none, html`<p>${say.noneText}</p>`)}
        <p class="kh-small"><a href="${other}">${wish.door === 'officer' ? say.citizen : say.officer}</a></p>
      </div>`,
    }
  },
})

/** Leaves for the provider. */
export const leavePage = route({
  method: 'GET',
  path: '/dang-nhap/di',
  house: 'portal',
  access: 'public',
  perMinute: SIGN_INS_PER_MINUTE,
  query: Query,
  handle: async call => {
    const wish = wishOf(call.query)
    return problemPage(call, wish, async () => {
      const { to, cookie } = await startSignIn(call.ctx, wish)
      return redirect(to, [cookie])
    })
  },
})
