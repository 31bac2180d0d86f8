import { Type } from 'typebox'
import { html, type Html } from '#platform/html.ts'
import { texts, type Lang } from '#platform/texts.ts'
import { panel } from '#platform/ui/blocks.ts'
import { acts, button } from '#platform/ui/buttons.ts'
import { errorOf, errorSummary, type FieldError } from '#platform/ui/errors.ts'
import { textField } from '#platform/ui/fields.ts'
import { tag } from '#platform/ui/tags.ts'
import { timeline, type TimelineItem } from '#platform/ui/timeline.ts'
import type { Shell, View } from '#platform/ui/shell.ts'
import { page, route } from '#platform/web/route.ts'
import { stepWords } from '../dossier-words.ts'
import { STEPS, isFinal } from '../dossier.ts'
import { trackDossier, type Tracked } from '../track-dossier.ts'
import { statusTag } from './status-tag.ts'

const words = texts({
  title: { vi: 'Tra cứu hồ sơ', en: 'Track a dossier' },
  lead: {
    vi: 'Cần mã hồ sơ và mã tra cứu, đều in trên giấy tiếp nhận. Trang này chỉ cho biết hồ sơ đến đâu; muốn xem đủ thì đăng nhập.',
    en: 'You need the code of the dossier and the tracking key, both printed on the receipt. This page only shows how far it is; sign in to see everything.',
  },
  code: { vi: 'Mã hồ sơ', en: 'Code of the dossier' },
  codeHint: { vi: 'Ví dụ H26.104-261118-0042', en: 'Such as H26.104-261118-0042' },
  key: { vi: 'Mã tra cứu', en: 'Tracking key' },
  keyHint: { vi: '6 chữ và số', en: '6 letters and digits' },
  find: { vi: 'Tra cứu', en: 'Track' },
  codeMissing: { vi: 'Nhập mã hồ sơ', en: 'Enter the code of the dossier' },
  keyMissing: { vi: 'Nhập mã tra cứu', en: 'Enter the tracking key' },
  notFound: {
    vi: 'Không thấy hồ sơ với mã hồ sơ và mã tra cứu này. Xem lại cả hai trên giấy tiếp nhận.',
    en: 'No dossier has this code and this tracking key. Check both on the receipt.',
  },
  revoked: { vi: 'Kết quả bị thu hồi', en: 'Result revoked' },
  found: { vi: 'Hồ sơ', en: 'Dossier' },
  closed: {
    vi: 'Cơ quan không giải quyết nữa. Muốn biết vì sao thì đăng nhập, hoặc gọi 1022.',
    en: 'The agency no longer works on it. Sign in to see why, or call 1022.',
  },
  progress: {
    vi: (done: number, of: number) => `Xong ${done} trong ${of} bước`,
    en: (done: number, of: number) => `${done} of ${of} steps done`,
  },
})

const shown = (lang: Lang, tracked: Tracked): Html => {
  const say = words(lang)
  // Refused, withdrawn or stopped: nothing was done to the end.
  const closed = isFinal(tracked.status) && tracked.status !== 'returned'
  const steps = STEPS.map((step, i): TimelineItem => ({
    title: i === tracked.done ? stepWords(lang).of[step].toLowerCase() : stepWords(lang).of[step],
    state: i < tracked.done ? 'done' : i === tracked.done ? 'now' : 'next',
  }))
  return html`<section class="kh-block kh-mt-6" aria-labelledby="ket-qua">
    <h2 id="ket-qua">${say.found} <span class="kh-code">${tracked.code}</span></h2>
    <p class="kh-tags kh-mb-4">
      ${statusTag(lang, tracked.status)}${tracked.revoked && tag(say.revoked, 'danger')}${!closed && html`<span class="kh-small kh-soft">${say.progress(tracked.done, tracked.of)}</span>`}
    </p>
    ${closed ? html`<p>${say.closed}</p>` : panel(null, timeline(lang, steps))}
  </section>`
}

type Asked = { readonly code: string; readonly key: string }

const view = (shell: Pick<Shell, 'lang'>, asked: Asked, errors: readonly FieldError[], tracked: Tracked | null): View => {
  const { lang } = shell
  const say = words(lang)
  return {
    title: say.title,
    errors,
    body: html`<div class="kh-narrowcol">
      ${errorSummary(lang, errors)}
      <h1>${say.title}</h1>
      <p class="kh-mt-3">${say.lead}</p>
      ${tracked && shown(lang, tracked)}
      <form class="kh-form kh-mt-5" action="/tra-cuu" novalidate>
        ${textField(lang, { name: 'ma', label: say.code, hint: say.codeHint, value: asked.code, maxlength: 80, error: errorOf(errors, 'ma') })}
        ${textField(lang, { name: 'khoa', label: say.key, hint: say.keyHint, value: tracked ? '' : asked.key, maxlength: 20, width: 10, error: errorOf(errors, 'khoa') })}
        ${acts(button({ label: say.find, icon: 'search' }))}
      </form>
    </div>`,
  }
}

/** How far a dossier is, for whoever holds its receipt. A code that does not exist and a wrong key are one and the same answer. */
export const trackRoute = route({
  method: 'GET',
  path: '/tra-cuu',
  house: 'portal',
  access: 'public',
  // A key has six letters: whoever tries them must not get far.
  perMinute: 30,
  query: Type.Object({ ma: Type.Optional(Type.String({ maxLength: 200 })), khoa: Type.Optional(Type.String({ maxLength: 200 })) }),
  handle: async ({ ctx, query, shell }) => {
    const asked = { code: query.ma?.trim() ?? '', key: query.khoa?.trim() ?? '' }
    if (query.ma === undefined && query.khoa === undefined) return view(shell, asked, [], null)
    const say = words(shell.lang)
    const missing: FieldError[] = [
      ...(asked.code === '' ? [{ field: 'ma', message: say.codeMissing }] : []),
      ...(asked.key === '' ? [{ field: 'khoa', message: say.keyMissing }] : []),
    ]
    if (missing.length > 0) return page(view(shell, asked, missing, null), 422)
    const tracked = await trackDossier(ctx, asked)
    return tracked ? view(shell, asked, [], tracked) : page(view(shell, asked, [{ field: 'ma', message: say.notFound }], null), 404)
  },
})
