import { attributes, html, type Html } from '#platform/html.ts'
import { texts } from '#platform/texts.ts'
import { button } from '#platform/ui/buttons.ts'
import { radios } from '#platform/ui/choices.ts'
import { selectField, textArea, textField } from '#platform/ui/fields.ts'
import { lawText } from '#platform/ui/law-text.ts'
import type { DecisionDraft } from '../../decide-dossier.ts'
import { workersAt } from './act-forms-work.ts'
import { actForm, errorIn, typedIn, type ActBox } from './act-box.ts'

const words = texts({
  outcome: { vi: 'Quyết định', en: 'Decision' },
  approve: { vi: 'Đồng ý, trình ký kết quả', en: 'Approve, and send the result to be signed' },
  reject: { vi: 'Từ chối, trình ký văn bản trả lời', en: 'Reject, and send the reply to be signed' },
  paper: { vi: 'Văn bản sẽ ký', en: 'Paper to be signed' },
  signer: { vi: 'Trình ai ký', en: 'Who signs' },
  anySigner: { vi: 'Lãnh đạo nào nhận trước', en: 'Whichever leader takes it first' },
  reason: { vi: 'Lý do hoặc nội dung ghi thêm', en: 'Reason, or text to add' },
  reasonHint: {
    vi: 'Bắt buộc khi từ chối: lý do và căn cứ, in vào văn bản.',
    en: 'Needed when rejecting: reason and legal ground, printed on the paper.',
  },
  fields: { vi: 'Nội dung in trên kết quả', en: 'What the result says' },
  decide: { vi: 'Duyệt, trình ký', en: 'Decide' },
  note: { vi: 'Người ký thấy ngay trong hàng chờ ký.', en: 'The signer sees it at once in the queue.' },
})

/** What the specialist proposed, when he did. */
const proposed = (box: ActBox): string | undefined => {
  const last = box.history.findLast(event => event.act === 'record-opinion')
  const value = last?.facts['propose']
  return typeof value === 'string' ? value : undefined
}

type PaperField = DecisionDraft['fields'][number]
const paperField = (box: ActBox, { key, label, value, required }: PaperField): Html =>
  textField(box.ctx.lang, {
    name: `qd-o-${key}`,
    label: lawText(box.ctx.lang, label),
    value: typedIn(box, 'decide', `qd-o-${key}`) ?? value,
    error: errorIn(box, 'decide', `qd-o-${key}`),
    maxlength: 1000,
    required: required || undefined,
  })

/**
 * The decision with the result's fields filled in from what was declared and known; every one of them can be mended. What the paper must
 * say and nothing knows stands open.
 */
export const decideForm = (box: ActBox, draft: DecisionDraft): Html => {
  const { lang } = box.ctx
  const say = words(lang)
  const typed = (name: string, value: string): string => typedIn(box, 'decide', name) ?? value
  const isAsked = ({ required, value }: PaperField): boolean => required && value === ''
  const [asked, rest] = [draft.fields.filter(isAsked), draft.fields.filter(field => !isAsked(field))]
  return actForm(
    box,
    'decide',
    html`${radios(lang, {
        name: 'qd-kq',
        label: say.outcome,
        value: typed('qd-kq', proposed(box) ?? 'approved'),
        options: [
          { value: 'approved', label: say.approve },
          { value: 'rejected', label: say.reject },
        ],
      })}
      ${selectField(lang, {
        name: 'qd-ky',
        label: say.signer,
        empty: say.anySigner,
        options: workersAt(box, 'sign').map(one => ({ value: one.id, label: one.name })),
        value: typed('qd-ky', ''),
        error: errorIn(box, 'decide', 'qd-ky'),
      })}
      <p>${say.paper}: <b>${lawText(lang, draft.title)}</b></p>
      ${asked.map(field => paperField(box, field))}
      <details class="k-more" ${attributes({ open: rest.some(field => errorIn(box, 'decide', `qd-o-${field.key}`)) })}>
        <summary><span>${say.fields}</span><span class="k-small">${rest.length}</span></summary>
        <div class="k-in">${rest.map(field => paperField(box, field))}</div>
      </details>
      ${textArea(lang, { name: 'qd-chu', label: say.reason, hint: say.reasonHint, rows: 3, value: typedIn(box, 'decide', 'qd-chu'), error: errorIn(box, 'decide', 'qd-chu') })}
      <div class="k-row">${button({ label: say.decide, key: '1' })}<span class="k-small">${say.note}</span></div>`,
  )
}
