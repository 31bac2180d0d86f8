import type { Officer } from '#modules/organisation'
import { html, type Html } from '#platform/html.ts'
import { texts } from '#platform/texts.ts'
import { button, linkButton } from '#platform/ui/buttons.ts'
import { radios } from '#platform/ui/choices.ts'
import { selectField, textArea, textField, type Option } from '#platform/ui/fields.ts'
import { HAND_OVERS, STEP_ROLES } from '../../dossier-acts.ts'
import { stepWords } from '../../dossier-words.ts'
import { holder, type Step } from '../../dossier.ts'
import { actForm, errorIn, typedIn, type ActBox } from './act-box.ts'
import { signPath } from './sign-query.ts'

const words = texts({
  claim: { vi: 'Nhận việc', en: 'Take in hand' },
  claimNote: {
    vi: 'Hồ sơ vào hàng việc của tôi; đồng nghiệp thấy tôi đang giữ.',
    en: 'It goes to my queue; colleagues see that I have it.',
  },
  to: { vi: 'Chuyển tới', en: 'To' },
  choose: { vi: 'Chọn bước và người', en: 'Choose step and person' },
  anybody: { vi: 'ai nhận trước thì làm', en: 'whoever takes it first' },
  note: { vi: 'Nhắn người nhận', en: 'Message' },
  handOver: { vi: 'Chuyển', en: 'Hand over' },
  handNote: { vi: 'Người nhận thấy ngay. Lấy lại được khi chưa ai xử lý.', en: 'The receiver sees it at once. It can be handed back.' },
  opinion: { vi: 'Ý kiến thẩm tra', en: 'What was found' },
  opinionHint: { vi: 'Chỉ cán bộ đọc được, người nộp không thấy.', en: 'Only officers read this; the applicant does not.' },
  propose: { vi: 'Kết quả thẩm tra', en: 'Outcome' },
  approve: { vi: 'Đủ điều kiện, trình duyệt', en: 'Conditions met, submit for approval' },
  reject: { vi: 'Không đủ điều kiện, đề nghị từ chối', en: 'Conditions not met, propose rejection' },
  keep: { vi: 'Chưa xong, chỉ ghi ý kiến', en: 'Not finished, only keep the note' },
  save: { vi: 'Ghi ý kiến', en: 'Save' },
  sign: { vi: 'Xem và ký', en: 'Read and sign' },
  signNote: { vi: 'Trang sau cho xem văn bản lần cuối trước khi ký.', en: 'The next page shows the paper once more before signing.' },
  how: { vi: 'Trả bằng cách nào', en: 'How it is returned' },
  electronic: { vi: 'Bản điện tử, vào kho giấy tờ của người nộp', en: 'Electronically, into the applicant’s store' },
  counter: { vi: 'Bản giấy tại quầy', en: 'On paper at the counter' },
  post: { vi: 'Bản giấy qua bưu chính', en: 'On paper by post' },
  who: { vi: 'Ai nhận, hoặc số bưu gửi', en: 'Who took it, or the number of the postal item' },
  whoHint: { vi: 'Bản điện tử thì bỏ trống.', en: 'Leave it empty for an electronic copy.' },
  give: { vi: 'Ghi đã trả', en: 'Record as returned' },
})

export const claimForm = (box: ActBox): Html => {
  const say = words(box.ctx.lang)
  return actForm(
    box,
    'claim',
    html`<div class="k-row">${button({ label: say.claim, variant: 'secondary' })}<span class="k-small">${say.claimNote}</span></div>`,
  )
}

/** Officers of the agency that has the dossier at a step who hold a role of that step. */
export const workersAt = (box: ActBox, step: Step): readonly Officer[] => {
  const agency = holder(box.dossier, step)
  return box.colleagues.filter(one =>
    one.posts.some(post => post.agency === agency && post.roles.some(role => STEP_ROLES[step].includes(role))),
  )
}

/** Where it may go: each step that is reachable, to nobody in particular or to one of its people. */
export const receivers = (box: ActBox): readonly Option[] => {
  const { dossier, ctx } = box
  const from = dossier.step
  if (from === null) return []
  const say = words(ctx.lang)
  return HAND_OVERS[from].flatMap(step => {
    const name = stepWords(ctx.lang).of[step]
    const agency = holder(dossier, step)
    const people = workersAt(box, step).filter(one => !(step === from && one.id === dossier.assignee))
    return [
      ...(step === from ? [] : [{ value: `${step}:`, label: `${name}: ${say.anybody}` }]),
      ...people.map(one => ({
        value: `${step}:${one.id}`,
        label: `${name}: ${one.name}, ${one.posts.find(post => post.agency === agency)?.position ?? ''}`,
      })),
    ]
  })
}

export const handOverForm = (box: ActBox): Html => {
  const { lang } = box.ctx
  const say = words(lang)
  return actForm(
    box,
    'hand-over',
    html`${selectField(lang, {
        name: 'cg-cho',
        label: say.to,
        empty: say.choose,
        options: receivers(box),
        value: typedIn(box, 'hand-over', 'cg-cho'),
        error: errorIn(box, 'hand-over', 'cg-cho'),
        required: true,
      })}
      ${textArea(lang, { name: 'cg-ghi', label: say.note, rows: 2, required: false, value: typedIn(box, 'hand-over', 'cg-ghi'), error: errorIn(box, 'hand-over', 'cg-ghi') })}
      <div class="k-row">${button({ label: say.handOver, variant: 'secondary' })}<span class="k-small">${say.handNote}</span></div>`,
  )
}

export const opinionForm = (box: ActBox): Html => {
  const { lang } = box.ctx
  const say = words(lang)
  return actForm(
    box,
    'record-opinion',
    html`${radios(lang, {
        name: 'yk-de-xuat',
        label: say.propose,
        value: typedIn(box, 'record-opinion', 'yk-de-xuat') ?? 'approved',
        options: [
          { value: 'approved', label: say.approve },
          { value: 'rejected', label: say.reject },
          { value: 'none', label: say.keep },
        ],
      })}
      ${textArea(lang, {
        name: 'yk-chu',
        label: say.opinion,
        hint: say.opinionHint,
        rows: 3,
        required: true,
        value: typedIn(box, 'record-opinion', 'yk-chu'),
        error: errorIn(box, 'record-opinion', 'yk-chu'),
      })}
      <div class="k-row">${button({ label: say.save, key: '1' })}</div>`,
  )
}

/** Signing has a page of its own, where the paper is read once more. */
export const signForm = (box: ActBox): Html => {
  const say = words(box.ctx.lang)
  return html`<div class="k-row">
    ${linkButton({ label: say.sign, href: signPath([box.dossier]), key: '1' })}<span class="k-small">${say.signNote}</span>
  </div>`
}

export const returnForm = (box: ActBox): Html => {
  const { lang } = box.ctx
  const say = words(lang)
  return actForm(
    box,
    'return',
    html`${radios(lang, {
        name: 'tr-cach',
        label: say.how,
        value: typedIn(box, 'return', 'tr-cach') ?? box.dossier.delivery,
        options: [
          { value: 'electronic', label: say.electronic },
          { value: 'counter', label: say.counter },
          { value: 'post', label: say.post },
        ],
      })}
      ${textField(lang, {
        name: 'tr-ai',
        label: say.who,
        hint: say.whoHint,
        maxlength: 200,
        value: typedIn(box, 'return', 'tr-ai'),
        error: errorIn(box, 'return', 'tr-ai'),
      })}
      <div class="k-row">${button({ label: say.give, key: '1' })}</div>`,
  )
}
