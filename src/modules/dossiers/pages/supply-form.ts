import { html, type Html } from '#platform/html.ts'
import { Refusal } from '#platform/refusal.ts'
import { texts, type Lang } from '#platform/texts.ts'
import { note } from '#platform/ui/blocks.ts'
import { acts, button } from '#platform/ui/buttons.ts'
import { csrfField } from '#platform/ui/csrf.ts'
import { errorOf, errorSummary, type FieldError } from '#platform/ui/errors.ts'
import { textArea, textField } from '#platform/ui/fields.ts'
import { fileField } from '#platform/ui/file-field.ts'
import { icon } from '#platform/ui/icon.ts'
import { lawText } from '#platform/ui/law-text.ts'
import { breadcrumbs } from '#platform/ui/progress.ts'
import { showBefore } from '#platform/ui/show.ts'
import type { Shell, View } from '#platform/ui/shell.ts'
import { MAX_FILE_BYTES } from '#modules/documents'
import type { DossierView } from '../dossier-view.ts'
import { caseWords } from './case-words.ts'

export const supplyWords = texts({
  title: { vi: 'Bổ sung giấy tờ', en: 'Supply papers' },
  why: { vi: 'Vì sao phải bổ sung:', en: 'Why more is needed:' },
  until: {
    vi: (when: string) => `Bổ sung ${when}. Từ lúc bổ sung đủ, thời hạn đếm lại từ đầu.`,
    en: (when: string) => `Supply it ${when}. Once all is supplied, the time limit starts again from the beginning.`,
  },
  file: { vi: 'Chọn tệp', en: 'Choose files' },
  fileHint: {
    vi: 'PDF, hoặc ảnh JPEG, PNG chụp rõ; mỗi tệp không quá 20 MB',
    en: 'PDF, or a clear JPEG or PNG picture; at most 20 MB each',
  },
  kept: { vi: 'Đã nhận:', en: 'Received:' },
  text: { vi: 'Hoặc trả lời bằng lời', en: 'Or answer in words' },
  textHint: {
    vi: 'Khi không có giấy này, hoặc chỉ cần nói rõ thêm',
    en: 'When there is no such paper, or something only needs explaining',
  },
  note: { vi: 'Lời nhắn cho cán bộ', en: 'A word to the officer' },
  send: { vi: 'Gửi bổ sung', en: 'Send' },
  missing: {
    vi: (n: number) => `Mục ${n}: chọn tệp, hoặc trả lời bằng lời`,
    en: (n: number) => `Item ${n}: choose a file, or answer in words`,
  },
  tooLong: { vi: 'Viết ngắn hơn, nhiều nhất 1.000 chữ cái', en: 'Write less, at most 1,000 letters' },
})

export const fileName = (item: number): string => `muc-${item + 1}`
export const textName = (item: number): string => `loi-${item + 1}`
export const NOTE = 'loi-nhan'
export const KEPT = 'da-nhan'

/** A file that was good when the page came back: it is not asked for again. */
export type KeptFile = { readonly item: number; readonly file: string; readonly name: string }
export type Filled = {
  readonly form: Readonly<Record<string, string>>
  readonly errors: readonly FieldError[]
  readonly kept: readonly KeptFile[]
  /** The same, closed, for the hidden field. */
  readonly sealed: string
}

const itemFields = (lang: Lang, text: string, i: number, filled: Filled): Html => {
  const say = supplyWords(lang)
  const kept = filled.kept.filter(one => one.item === i)
  return html`<fieldset class="kh-q">
    <legend>${i + 1}. ${lawText(lang, text)}</legend>
    ${kept.length > 0 && html`<p class="kh-small">${icon('done')} ${say.kept} ${kept.map(one => one.name).join(', ')}</p>`}
    ${fileField(lang, {
      name: fileName(i),
      label: say.file,
      hint: say.fileHint,
      accept: 'application/pdf,image/jpeg,image/png',
      maxBytes: MAX_FILE_BYTES,
      multiple: true,
      error: errorOf(filled.errors, fileName(i)),
    })}
    ${textField(lang, {
      name: textName(i),
      label: say.text,
      hint: say.textHint,
      required: false,
      value: filled.form[textName(i)],
      maxlength: 1000,
      error: errorOf(filled.errors, textName(i)),
    })}
  </fieldset>`
}

/** One page for all items that were asked for: files or words for each, and a word to the officer. */
export const supplyView = (shell: Shell, dossier: DossierView, filled: Filled): View => {
  const { lang } = shell
  const say = supplyWords(lang)
  const request = dossier.requests.at(-1)
  if (!request) throw new Refusal('dossiers.no_paper', 404)
  const at = `/ho-so/${dossier.code}`
  return {
    title: `${say.title}, ${dossier.code}`,
    current: 'dossiers',
    errors: filled.errors,
    body: html`${breadcrumbs(
        lang,
        [
          { href: '/ho-so', label: caseWords(lang).mine },
          { href: at, label: html`<span class="kh-code">${dossier.code}</span>` },
        ],
        say.title,
      )}
      <div class="kh-narrowcol">
        ${errorSummary(lang, filled.errors)}
        <form class="kh-form" method="post" action="${`${at}/bo-sung`}" enctype="multipart/form-data" novalidate>
          ${csrfField(shell)}<input type="hidden" name="version" value="${dossier.version}" /><input
            type="hidden"
            name="${KEPT}"
            value="${filled.sealed}"
          />
          <h1>${say.title}</h1>
          <p>${say.until(showBefore(request.until, lang))}</p>
          ${note(html`<p>${say.why} ${lawText(lang, request.reason)}</p>`)}
          ${request.items.map((item, i) => itemFields(lang, item.text, i, filled))}
          ${textArea(lang, { name: NOTE, label: say.note, required: false, rows: 3, maxlength: 4000, value: filled.form[NOTE], error: errorOf(filled.errors, NOTE) })}
          ${acts(button({ label: say.send, big: true, icon: 'upload' }))}
        </form>
      </div>`,
  }
}
