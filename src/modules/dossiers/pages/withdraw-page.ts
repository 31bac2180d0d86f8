import { html } from '#platform/html.ts'
import { Refusal } from '#platform/refusal.ts'
import { sayRefusal } from '#platform/refusals.ts'
import { texts } from '#platform/texts.ts'
import { note } from '#platform/ui/blocks.ts'
import { acts, button, linkButton } from '#platform/ui/buttons.ts'
import { csrfField } from '#platform/ui/csrf.ts'
import { errorOf, errorSummary, type FieldError } from '#platform/ui/errors.ts'
import { textArea } from '#platform/ui/fields.ts'
import { breadcrumbs } from '#platform/ui/progress.ts'
import type { Shell, View } from '#platform/ui/shell.ts'
import { page, redirect, route } from '#platform/web/route.ts'
import type { Dossier } from '../dossier.ts'
import { reach, reachFor } from '../reach-dossier.ts'
import { refusals } from '../refusals.ts'
import { withdrawDossier } from '../withdraw-dossier.ts'
import { caseWords } from './case-words.ts'
import { Code } from './dossier-page.ts'

const words = texts({
  title: { vi: 'Rút hồ sơ', en: 'Withdraw the dossier' },
  what: {
    vi: 'Rút xong, cơ quan ngừng giải quyết và không mở lại được. Muốn làm tiếp thì nộp hồ sơ mới.',
    en: 'Once withdrawn, the agency stops and it cannot be opened again. To go on, file a new application.',
  },
  reason: { vi: 'Vì sao rút?', en: 'Why do you withdraw it?' },
  hint: { vi: 'Một câu là đủ, ví dụ: nộp nhầm thủ tục', en: 'One sentence will do, such as: wrong procedure' },
  send: { vi: 'Rút hồ sơ này', en: 'Withdraw this dossier' },
  keep: { vi: 'Không rút nữa', en: 'Keep it' },
  missing: { vi: 'Ghi lý do rút hồ sơ', en: 'Say why it is withdrawn' },
  tooLong: { vi: 'Viết ngắn hơn, nhiều nhất 1.000 chữ cái', en: 'Write less, at most 1,000 letters' },
})

const withdrawView = (shell: Shell, dossier: Dossier, form: Readonly<Record<string, string>>, errors: readonly FieldError[]): View => {
  const { lang } = shell
  const say = words(lang)
  const at = `/ho-so/${dossier.code}`
  return {
    title: `${say.title}, ${dossier.code}`,
    current: 'dossiers',
    errors,
    body: html`${breadcrumbs(
        lang,
        [
          { href: '/ho-so', label: caseWords(lang).mine },
          { href: at, label: html`<span class="kh-code">${dossier.code}</span>` },
        ],
        say.title,
      )}
      <div class="kh-narrowcol">
        ${errorSummary(lang, errors)}
        <form class="kh-form" method="post" action="${`${at}/rut`}" novalidate>
          ${csrfField(shell)}<input type="hidden" name="version" value="${dossier.version}" />
          <h1>${say.title}</h1>
          ${note(say.what, 'warning')}
          ${textArea(lang, { name: 'ly-do', label: say.reason, hint: say.hint, rows: 3, maxlength: 1000, required: true, value: form['ly-do'], error: errorOf(errors, 'ly-do') })}
          ${acts(button({ label: say.send, icon: 'withdraw' }), linkButton({ label: say.keep, href: at, variant: 'tertiary' }))}
        </form>
      </div>`,
  }
}

export const withdrawRoute = route({
  method: 'GET',
  path: '/ho-so/:code/rut',
  house: 'portal',
  access: 'citizen',
  params: Code,
  handle: async ({ ctx, params, shell }) => {
    const { code, version } = await reach(ctx, params.code)
    return withdrawView(shell, await reachFor(ctx, { code, version }, 'withdraw'), {}, [])
  },
})

export const withdrawSentRoute = route({
  method: 'POST',
  path: '/ho-so/:code/rut',
  house: 'portal',
  access: 'citizen',
  params: Code,
  handle: async ({ ctx, params, shell, form }) => {
    const say = words(shell.lang)
    try {
      const { code } = await withdrawDossier(ctx, { code: params.code, version: Number(form['version']), reason: form['ly-do'] ?? '' })
      return redirect(`/ho-so/${code}`)
    } catch (error) {
      if (!(error instanceof Refusal) || (error.status !== 422 && error.status !== 412)) throw error
      const tooLong = error.fields.some(field => field.code === 'too_long')
      const message =
        error.status === 412 ? (sayRefusal(refusals, error.code, error.facts, shell.lang) ?? '') : tooLong ? say.tooLong : say.missing
      return page(withdrawView(shell, await reach(ctx, params.code), form, [{ field: 'ly-do', message }]), error.status)
    }
  },
})
