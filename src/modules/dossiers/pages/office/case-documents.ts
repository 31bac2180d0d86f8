import { html, type Html } from '#platform/html.ts'
import { texts } from '#platform/texts.ts'
import { lawText } from '#platform/ui/law-text.ts'
import { sheet } from '#platform/ui/office-parts.ts'
import { showInstant } from '#platform/ui/show.ts'
import { flag } from '#platform/ui/tags.ts'
import { askable } from './act-forms-intake.ts'
import type { CasePage } from './load-case.ts'

const words = texts({
  title: { vi: 'Thành phần hồ sơ', en: 'Papers of the procedure' },
  of: { vi: (n: number, all: number) => `có ${n} trong ${all}`, en: (n: number, all: number) => `${n} of ${all} handed in` },
  there: { vi: 'Có', en: 'Handed in' },
  digitised: { vi: 'đã số hóa', en: 'digitised' },
  seen: { vi: 'đã xem bản chính', en: 'original seen' },
  kept: { vi: 'thu bản giấy', en: 'paper copy kept' },
  reused: { vi: 'dùng lại từ kho', en: 'reused from the store' },
  missing: { vi: 'Chưa có', en: 'Missing' },
  filledIn: { vi: 'Điền trên máy', en: 'Filled in here' },
  forms: { vi: 'Giấy của cơ quan', en: 'Papers of the agency' },
  receipt: { vi: 'Giấy tiếp nhận (mẫu 01)', en: 'Receipt (form 01)' },
  supplement: { vi: (n: number) => `Yêu cầu bổ sung lần ${n} (mẫu 02)`, en: (n: number) => `Request for papers ${n} (form 02)` },
  refusal: { vi: 'Từ chối tiếp nhận (mẫu 03)', en: 'Refusal (form 03)' },
  asked: { vi: (at: string) => `Yêu cầu ${at}`, en: (at: string) => `Asked at ${at}` },
  open: { vi: 'mở', en: 'open' },
  none: { vi: 'Thủ tục này không đòi giấy nào.', en: 'This procedure asks for no papers.' },
})

const paperLink = (code: string, form: string): string => `/can-bo/ho-so/${encodeURIComponent(code)}/giay/${form}`

/** Which of the papers that the procedure asks for are there, and the forms that the agency made. */
export const documentsSheet = (box: CasePage): Html => {
  const { ctx, dossier } = box
  const { lang } = ctx
  const say = words(lang)
  const wanted = askable(box)
  const rows = wanted.map(paper => {
    const found = dossier.documents.filter(document => document.component === paper.key)
    const how = [
      found.some(one => one.originalSeen) && say.seen,
      found.some(one => one.copyKept) && say.kept,
      found.some(one => one.digitised) && say.digitised,
      found.some(one => one.reused) && say.reused,
    ]
      .filter(Boolean)
      .join(', ')
    return {
      paper,
      found,
      value:
        found.length > 0
          ? html`${flag(say.there, 'arrived')} ${how && html`<span class="k-small">${how}</span>`}`
          : box.ownForm && paper.template !== null
            ? flag(say.filledIn, 'info')
            : flag(say.missing, 'watch'),
    }
  })
  const forms = [
    ...(dossier.receivedAt ? [{ label: say.receipt, form: 'receipt' }] : []),
    ...dossier.requests.map(request => ({ label: say.supplement(request.number), form: `supplement-${request.number}` })),
    ...(dossier.status === 'refused' ? [{ label: say.refusal, form: 'refusal' }] : []),
  ]
  return sheet({
    id: 'thanh-phan',
    title: say.title,
    side:
      wanted.length > 0 &&
      say.of(rows.filter(row => row.found.length > 0 || (box.ownForm && row.paper.template !== null)).length, wanted.length),
    body: html`${
      rows.length === 0
        ? html`<p class="k-small">${say.none}</p>`
        : html`<ul class="k-checklist">
            ${rows.map(row => html`<li><span>${lawText(lang, row.paper.name)}</span><span>${row.value}</span></li>`)}
          </ul>`
    }${dossier.requests.map(
      request =>
        html`<div class="k-differs">
          <b>${say.asked(showInstant(request.askedAt, lang))}</b>
          <ol class="k-numbered">
            ${request.items.map(item => html`<li>${item.text}</li>`)}
          </ol>
          <p class="k-small">${request.reason}</p>
        </div>`,
    )}`,
    foot:
      forms.length > 0 &&
      html`<span class="k-small"
        >${forms.map((form, i) => html`${i > 0 && ' · '}<a href="${paperLink(dossier.code, form.form)}">${form.label}</a>`)}</span
      >`,
  })
}
