import { html, type Html } from '#platform/html.ts'
import { texts, type Lang } from '#platform/texts.ts'

const words = texts({
  kept: { vi: (act: string) => `Chữ vừa viết còn ở đây (${act})`, en: (act: string) => `What was written is still here (${act})` },
  note: { vi: 'Việc này không còn mở với hồ sơ. Chép lại nếu cần.', en: 'This act is no longer open. Copy it if you need it.' },
  fields: {
    vi: {
      'tc-ly-do': 'Lý do từ chối',
      'tc-can-cu': 'Căn cứ pháp luật',
      'bs-khac': 'Việc khác phải bổ sung',
      'bs-ly-do': 'Vì sao phải bổ sung',
      'bs-lai': 'Vì sao yêu cầu lần nữa',
      'bx-chu': 'Ghi nhận',
      'bx-ghi': 'Ghi chú',
      'cg-ghi': 'Nhắn người nhận',
      'yk-chu': 'Ý kiến thẩm tra',
      'qd-chu': 'Lý do hoặc nội dung ghi thêm',
      'tr-ai': 'Ai nhận, hoặc số bưu gửi',
    } as Readonly<Record<string, string>>,
    en: {
      'tc-ly-do': 'Reason for refusing',
      'tc-can-cu': 'Legal ground',
      'bs-khac': 'Anything else to supply',
      'bs-ly-do': 'Why it is needed',
      'bs-lai': 'Why again',
      'bx-chu': 'Noted down',
      'bx-ghi': 'Note',
      'cg-ghi': 'Message',
      'yk-chu': 'What was found',
      'qd-chu': 'Reason, or text to add',
      'tr-ai': 'Who took it, or the number of the postal item',
    } as Readonly<Record<string, string>>,
  },
})

/** The words of an act that came back and is not open any more, each with the field it stood in, to be copied. */
export const keptWords = (lang: Lang, act: string, typed: Readonly<Record<string, string>>): Html | null => {
  const say = words(lang)
  const kept = Object.entries(typed).flatMap(([name, value]) => {
    // The papers of a supplement are numbered: bx-chu-0, bx-chu-1 …
    const label = say.fields[name.replace(/-\d+$/, '')]
    return label !== undefined && value.trim() !== '' ? [{ label, value }] : []
  })
  return kept.length === 0
    ? null
    : html`<div class="k-differs">
        <b>${say.kept(act)}</b>
        <p class="k-mini">${say.note}</p>
        <dl class="k-facts">
          ${kept.map(
            one =>
              html`<dt>${one.label}</dt>
                <dd>${one.value}</dd>`,
          )}
        </dl>
      </div>`
}
