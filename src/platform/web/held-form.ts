import { randomBytes } from 'node:crypto'
import type { Context } from '../context.ts'
import { html, type Html } from '../html.ts'
import { sha256 } from '../keys.ts'
import { texts } from '../texts.ts'
import { acts, button } from '../ui/buttons.ts'
import { csrfField } from '../ui/csrf.ts'
import type { View } from '../ui/shell.ts'
import { redirect, route, type Route, type SetCookie } from './route.ts'
import { holdForm, takeHeldForm } from './session-store.ts'
import type { Body } from './body.ts'

const KEEP_MS = 15 * 60_000
const COOKIE = 'giu'
export const RESUME_PATH = '/tiep-tuc'

/**
 * Keeps what was posted by somebody whose session had ended, for a quarter of an hour and for this browser only.
 * Answers the cookie that finds it again. Files are not kept.
 */
export const holdPosted = async (ctx: Context, path: string, body: Body): Promise<SetCookie> => {
  const token = randomBytes(32).toString('base64url')
  await holdForm.run(ctx.tx, { tokenHash: sha256(token), path, form: JSON.stringify(body.lists), now: ctx.now })
  return { name: COOKIE, value: token, maxAge: KEEP_MS / 1000 }
}

const words = texts({
  title: { vi: 'Tiếp tục việc đang làm', en: 'Go on where you were' },
  lead: {
    vi: 'Phiên đăng nhập đã hết trong lúc đang làm. Những gì vừa điền vẫn còn nguyên, chỉ chưa gửi đi.',
    en: 'Your session ended while you were working. What you filled in is still here; it has only not been sent.',
  },
  files: { vi: 'Nếu vừa chọn tệp thì cần chọn lại tệp đó.', en: 'If you had chosen a file, choose it again.' },
  send: { vi: 'Gửi tiếp', en: 'Send it now' },
})

const hidden = (form: Readonly<Record<string, readonly string[]>>): Html[] =>
  Object.entries(form)
    .filter(([name]) => name !== '_csrf')
    .flatMap(([name, values]) => values.map(value => html`<textarea hidden name="${name}">${value}</textarea>`))

/** After signing in again: one button sends what was kept to where it was meant to go. */
export const resumeRoute: Route = route({
  method: 'GET',
  path: RESUME_PATH,
  house: 'portal',
  access: 'public',
  handle: async ({ ctx, cookies, shell }) => {
    const token = cookies[COOKIE]
    const held = token && (await takeHeldForm.maybeOne(ctx.tx, { tokenHash: sha256(token), since: new Date(ctx.now.getTime() - KEEP_MS) }))
    if (!held) return redirect('/')
    const say = words(ctx.lang)
    const view: View = {
      title: say.title,
      body: html`<div class="kh-narrowcol kh-stack">
        <h1>${say.title}</h1>
        <p class="kh-lead">${say.lead}</p>
        <p>${say.files}</p>
        <form method="post" action="${held.path}">
          ${csrfField(shell)}${hidden(held.form)}${acts(button({ label: say.send, big: true }))}
        </form>
      </div>`,
    }
    return view
  },
})
