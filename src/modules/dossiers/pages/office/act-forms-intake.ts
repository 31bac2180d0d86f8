import { describeDue, dueAt } from '#modules/deadlines'
import { limitFor, type Component } from '#modules/catalogue'
import { MAX_FILE_BYTES } from '#modules/documents'
import { html, type Html } from '#platform/html.ts'
import { texts } from '#platform/texts.ts'
import { button } from '#platform/ui/buttons.ts'
import { checkboxes } from '#platform/ui/choices.ts'
import { dateField, textArea, textField } from '#platform/ui/fields.ts'
import { fileField } from '#platform/ui/file-field.ts'
import { lawText } from '#platform/ui/law-text.ts'
import { dayOf, showBefore, showDay } from '#platform/ui/show.ts'
import { actForm, errorIn, typedIn, type ActBox } from './act-box.ts'

const words = texts({
  receive: { vi: 'Tiếp nhận', en: 'Receive' },
  receiveDue: {
    vi: (due: string) => `Đồng hồ chạy ngay khi bấm; hẹn trả ${due}. Giấy tiếp nhận (mẫu 01) được gửi cho người nộp.`,
    en: (due: string) => `The clock starts at once; it will be due ${due}. The receipt (form 01) is sent to the applicant.`,
  },
  receiveFree: {
    vi: 'Thủ tục này không có thời hạn công bố. Giấy tiếp nhận (mẫu 01) được gửi cho người nộp.',
    en: 'This procedure has no published time limit. The receipt (form 01) is sent to the applicant.',
  },
  ifNow: { vi: 'Nếu tiếp nhận ngay lúc này', en: 'If it is received now' },
  refuseReason: { vi: 'Lý do từ chối', en: 'Reason for refusing' },
  refuseHint: { vi: 'Người nộp đọc nguyên văn trong mẫu 03.', en: 'The applicant reads this word for word in form 03.' },
  ground: { vi: 'Căn cứ pháp luật', en: 'Legal ground' },
  groundHint: { vi: 'Điều, khoản, văn bản. Ví dụ: khoản 2 điều 16 Luật Hộ tịch.', en: 'Article, clause and act.' },
  refuse: { vi: 'Gửi mẫu 03 và từ chối', en: 'Send form 03 and refuse' },
  items: { vi: 'Giấy tờ phải bổ sung', en: 'Papers to supply' },
  otherItems: { vi: 'Việc khác phải bổ sung, mỗi dòng một việc', en: 'Anything else to supply, one a line' },
  reason: { vi: 'Vì sao phải bổ sung', en: 'Why it is needed' },
  until: { vi: 'Chậm nhất ngày nào', en: 'By which day' },
  again: { vi: 'Vì sao yêu cầu lần nữa', en: 'Why again' },
  againHint: { vi: 'Từ lần thứ hai hồ sơ bị tính là trễ hẹn.', en: 'From the second request on the dossier counts as late.' },
  ask: { vi: 'Gửi mẫu 02', en: 'Send form 02' },
  askNote: {
    vi: 'Đồng hồ dừng cho tới khi bổ sung đủ. Hãy yêu cầu một lần cho đủ.',
    en: 'The clock stands still until everything is supplied. Ask once for everything.',
  },
  supplyFile: { vi: (item: string) => `Tệp quét: ${item}`, en: (item: string) => `Scan: ${item}` },
  supplyText: { vi: (item: string) => `Hoặc ghi nhận: ${item}`, en: (item: string) => `Or note down: ${item}` },
  supplyNote: { vi: 'Ghi chú', en: 'Note' },
  supply: { vi: 'Nhận bổ sung', en: 'Take the papers in' },
})

/** The default day by which papers are expected: a fortnight of working days, so that it is no day off. */
const FORTNIGHT = { value: 10, unit: 'working_day' } as const

export const receiveForm = (box: ActBox): Html => {
  const { ctx, procedure, dossier, calendar } = box
  const say = words(ctx.lang)
  const limit = limitFor(procedure, dossier.channel)
  const due = limit && dueAt(calendar, ctx.now, limit)
  return actForm(
    box,
    'receive',
    html`<p>${due ? say.receiveDue(showBefore(due.dueAt, ctx.lang)) : say.receiveFree}</p>
      <div class="k-row">${button({ label: say.receive, key: '1' })}</div>
      ${
        due &&
        html`<details class="k-small">
          <summary>${say.ifNow}</summary>
          <p>${describeDue(ctx.lang, due).map(sentence => html`${sentence} `)}</p>
        </details>`
      }`,
  )
}

export const refuseForm = (box: ActBox): Html => {
  const { lang } = box.ctx
  const say = words(lang)
  const field = (name: string) => ({ name, value: typedIn(box, 'refuse', name), error: errorIn(box, 'refuse', name), required: true })
  return actForm(
    box,
    'refuse',
    html`${textArea(lang, { ...field('tc-ly-do'), label: say.refuseReason, hint: say.refuseHint })}
      ${textField(lang, { ...field('tc-can-cu'), label: say.ground, hint: say.groundHint, maxlength: 500 })}
      <div class="k-row">${button({ label: say.refuse, variant: 'secondary' })}</div>`,
  )
}

/** The papers of the applicant's own case, which can be asked for by a tick. */
export const askable = (box: Pick<ActBox, 'procedure' | 'dossier'>): readonly Component[] => {
  const { cases } = box.procedure
  const chosen = cases.find(one => one.key === box.dossier.content.caseKey) ?? cases[0]
  return (chosen?.components ?? []).filter(component => component.kind === 'paper')
}

export const supplementForm = (box: ActBox): Html => {
  const { ctx, dossier } = box
  const { lang } = ctx
  const say = words(lang)
  const papers = askable(box)
  const field = (name: string) => ({
    name,
    value: typedIn(box, 'request-supplement', name),
    error: errorIn(box, 'request-supplement', name),
  })
  const byDefault = showDay(dayOf(dueAt(box.calendar, ctx.now, FORTNIGHT).dueAt), 'vi')
  return actForm(
    box,
    'request-supplement',
    html`${
        papers.length > 0 &&
        checkboxes(lang, {
          name: 'bs-giay',
          label: say.items,
          values: box.returned?.lists['bs-giay'] ?? [],
          options: papers.map(paper => ({ value: paper.key, label: lawText(lang, paper.name) })),
        })
      }
      ${textArea(lang, { ...field('bs-khac'), label: say.otherItems, rows: 2 })}
      ${textArea(lang, { ...field('bs-ly-do'), label: say.reason, rows: 3, required: true })}
      ${dateField(lang, { ...field('bs-ngay'), value: typedIn(box, 'request-supplement', 'bs-ngay') ?? byDefault, label: say.until })}
      ${dossier.supplements > 0 && textArea(lang, { ...field('bs-lai'), label: say.again, hint: say.againHint, rows: 2, required: true })}
      <div class="k-row">${button({ label: say.ask, variant: 'secondary' })}<span class="k-small">${say.askNote}</span></div>`,
  )
}

/** Papers that were asked for and are brought to the counter: scanned here, or noted down. */
export const supplyForm = (box: ActBox): Html | null => {
  const { lang } = box.ctx
  const say = words(lang)
  const open = box.dossier.requests.findLast(request => request.suppliedAt === null)
  if (!open) return null
  return actForm(
    box,
    'supply',
    html`${open.items.map(
        (item, i) =>
          html`${fileField(lang, { name: `bx-tep-${i}`, label: say.supplyFile(item.text), accept: 'application/pdf,image/jpeg,image/png', maxBytes: MAX_FILE_BYTES, multiple: true })}
          ${textField(lang, {
            name: `bx-chu-${i}`,
            label: say.supplyText(item.text),
            value: typedIn(box, 'supply', `bx-chu-${i}`),
            error: errorIn(box, 'supply', `bx-chu-${i}`),
            maxlength: 1000,
            required: false,
          })}`,
      )}
      ${textArea(lang, { name: 'bx-ghi', label: say.supplyNote, value: typedIn(box, 'supply', 'bx-ghi'), rows: 2, required: false })}
      <div class="k-row">${button({ label: say.supply, key: '1' })}</div>`,
  )
}
