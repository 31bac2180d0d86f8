import { refusals } from '../refusals.ts'
import { signInPath, type SignInWish } from './sign-in-path.ts'
import { html } from '#platform/html.ts'
import { Refusal } from '#platform/refusal.ts'
import { texts } from '#platform/texts.ts'
import { acts, linkButton } from '#platform/ui/buttons.ts'
import type { View } from '#platform/ui/shell.ts'
import { page, type Answer, type Call } from '#platform/web/route.ts'

const words = texts({
  title: { vi: 'Chưa đăng nhập được', en: 'Not signed in yet' },
  level: { vi: 'Cần tài khoản mức độ 2', en: 'A level 2 account is needed' },
  again: { vi: 'Đăng nhập lại', en: 'Sign in again' },
  other: { vi: 'Dùng tài khoản khác', en: 'Use another account' },
  home: { vi: 'Về trang chủ', en: 'To the home page' },
  code: { vi: 'Khi gọi 1022, đọc mã', en: 'When you call 1022, read out the code' },
})

/** After these the same account would end here again. */
const OTHER_ACCOUNT = [
  'identity.level_too_low',
  'identity.enterprise_account',
  'identity.not_an_officer',
  'identity.officer_without_post',
  'identity.identifier_changed',
]

const view = (call: Call<unknown, unknown>, wish: SignInWish, refusal: Refusal): View => {
  const { lang, requestId } = call.ctx
  const say = words(lang)
  const title = refusal.code === 'identity.level_too_low' ? say.level : say.title
  const other = OTHER_ACCOUNT.includes(refusal.code)
  return {
    title,
    body: html`<div class="kh-narrowcol kh-stack">
      <h1>${title}</h1>
      <p class="kh-lead">${refusals[refusal.code]?.[lang]}</p>
      ${acts(
        linkButton({ label: other ? say.other : say.again, href: signInPath({ ...wish, again: other, away: true }), big: true }),
        linkButton({ label: say.home, href: '/', variant: 'tertiary' }),
      )}
      <p class="kh-small kh-soft">${say.code} <span class="kh-code">${requestId}</span></p>
    </div>`,
  }
}

/** Runs a step of the sign-in; a refusal of ours becomes a page that says what to do and leads to the next try, back to the same place. */
export const problemPage = async (call: Call<unknown, unknown>, wish: SignInWish, step: () => Promise<Answer>): Promise<Answer> => {
  try {
    return await step()
  } catch (error) {
    if (!(error instanceof Refusal) || refusals[error.code] === undefined) throw error
    call.ctx.log.info({ refusal: error.code, status: error.status, request: call.ctx.requestId }, 'sign-in refused')
    const answer = page(view(call, wish, error), error.status)
    return error.status === 503 && answer.kind === 'page' ? { ...answer, headers: { 'retry-after': '60' } } : answer
  }
}
