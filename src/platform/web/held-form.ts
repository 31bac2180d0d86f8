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

/** More letters than any form of ours can have; and how many forms of unknown writers are held at once. */
const MAX_LENGTH = 300_000
const MOST_UNKNOWN = 1000

const since = (now: Date): Date => new Date(now.getTime() - KEEP_MS)

/**
 * Keeps what was posted by somebody whose session had ended, for a quarter of an hour, for this browser and, when it is known who wrote it,
 * for him only: the next one at a shared computer does not get it. Answers the cookie that finds it again. Files are not kept.
 */
export const holdPosted = async (ctx: Context, subject: string | null, path: string, body: Body): Promise<SetCookie | undefined> => {
  const token = randomBytes(32).toString('base64url')
  const form = JSON.stringify(body.lists)
  if (form.length > MAX_LENGTH) return undefined
  const about = { tokenHash: sha256(token), path, form, subject, now: ctx.now, since: since(ctx.now), most: MOST_UNKNOWN }
  return (await holdForm.maybeOne(ctx.tx, about)) && { name: COOKIE, value: token, maxAge: KEEP_MS / 1000 }
}

const me = ({ actor }: Context): string | null =>
  actor.kind === 'citizen' ? actor.person : actor.kind === 'officer' ? actor.officer : null

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
    const held = token && (await takeHeldForm.maybeOne(ctx.tx, { tokenHash: sha256(token), subject: me(ctx), since: since(ctx.now) }))
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
