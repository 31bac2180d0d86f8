import { mayRevoke, type IssuedResult } from '#modules/documents'
import { html, type Html } from '#platform/html.ts'
import { texts } from '#platform/texts.ts'
import { button } from '#platform/ui/buttons.ts'
import { agree } from '#platform/ui/choices.ts'
import { csrfField } from '#platform/ui/csrf.ts'
import { errorOf, type FieldError } from '#platform/ui/errors.ts'
import { textArea } from '#platform/ui/fields.ts'
import { lawText } from '#platform/ui/law-text.ts'
import { differs, type OtherAct } from '#platform/ui/office-parts.ts'
import { showInstant } from '#platform/ui/show.ts'
import type { ActBox } from './act-box.ts'
import { placeParams } from './inbox-query.ts'

const words = texts({
  title: { vi: 'Thu hồi kết quả đã ký', en: 'Revoke the signed result' },
  effect: { vi: 'không lấy lại được · ai xác minh cũng thấy lý do', en: 'cannot be undone · whoever verifies it reads the reason' },
  reason: { vi: 'Lý do thu hồi', en: 'Reason for revoking' },
  reasonHint: {
    vi: 'Người nộp và bất kỳ ai xác minh giấy này đọc nguyên văn. Không ghi thông tin riêng.',
    en: 'The applicant and whoever verifies this paper read it word for word. Leave private matters out.',
  },
  confirm: {
    vi: (paper: string, owner: string) => `Thu hồi ${paper} của ${owner}. Từ lúc này giấy không còn giá trị, và không lấy lại được.`,
    en: (paper: string, owner: string) => `Revoke ${paper} of ${owner}. From now on the paper is not valid, and this cannot be undone.`,
  },
  number: {
    vi: (title: string, notation: string) => `${title} số ${notation}`,
    en: (title: string, notation: string) => `${title} no. ${notation}`,
  },
  revoke: { vi: 'Thu hồi', en: 'Revoke' },
  revoked: { vi: (at: string) => `Kết quả đã bị thu hồi ${at}`, en: (at: string) => `The result was revoked ${at}` },
  noReason: { vi: 'Ghi lý do trong một câu', en: 'Give the reason in one sentence' },
  tooLong: { vi: 'Nhiều nhất 500 chữ. Hãy viết gọn lại', en: 'At most 500 characters. Make it shorter' },
  noConfirm: { vi: 'Đọc rồi đánh dấu để xác nhận', en: 'Read this, then tick it to confirm' },
})

export const REASON = 'th-ly-do'
export const CONFIRM = 'th-xac-nhan'

/** What came back with a revocation that was not done. */
export type Revoking = { readonly errors: readonly FieldError[]; readonly typed: Readonly<Record<string, string>> }

/** Problems of the use case as messages beside the fields of this form. */
export const revokeErrors = (lang: 'vi' | 'en', fields: readonly { readonly pointer: string; readonly code: string }[]): FieldError[] =>
  fields.map(({ pointer, code }) =>
    pointer === '/confirmed'
      ? { field: CONFIRM, message: words(lang).noConfirm }
      : { field: REASON, message: code === 'too_long' ? words(lang).tooLong : words(lang).noReason },
  )

/** The row of a leader of the agency that issued the result; absent for everybody else, and once it is revoked. */
export const revokeAct = (box: ActBox, issued: IssuedResult | null, revoking: Revoking | null): OtherAct | null => {
  const { ctx, dossier, shell } = box
  const { lang } = ctx
  const say = words(lang)
  if (!issued || issued.revoked || !mayRevoke(ctx.actor, dossier.competent)) return null
  const query = placeParams(box.place)
  if (box.position) query.set('vt', box.position)
  const action = `/can-bo/ho-so/${encodeURIComponent(dossier.code)}/thu-hoi-ket-qua${query.size > 0 ? `?${query}` : ''}`
  const errors = revoking?.errors ?? []
  const form = html`<form class="k-stack" method="post" action="${action}">
    ${csrfField(shell)}<input type="hidden" name="phien-ban" value="${dossier.version}" />
    ${textArea(lang, { name: REASON, label: say.reason, hint: say.reasonHint, rows: 3, maxlength: 500, value: revoking?.typed[REASON] ?? '', error: errorOf(errors, REASON) })}
    ${agree(lang, { name: CONFIRM, label: say.confirm(say.number(issued.title, issued.notation), dossier.ownerName), error: errorOf(errors, CONFIRM), checked: revoking?.typed[CONFIRM] !== undefined })}
    <div class="k-row">${button({ label: say.revoke, variant: 'secondary' })}</div>
  </form>`
  return { title: say.title, effect: say.effect, form, open: revoking !== null }
}

/** Said on top of a case whose result is not valid any more. */
export const revokedNote = ({ ctx }: Pick<ActBox, 'ctx'>, issued: IssuedResult | null): Html | null =>
  issued?.revoked
    ? differs(words(ctx.lang).revoked(showInstant(issued.revoked.at, ctx.lang)), html`<p>${lawText(ctx.lang, issued.revoked.reason)}</p>`)
    : null
