import { html, type Html } from '../../html.ts'
import { acts, button, linkButton } from '../buttons.ts'
import { block, facts, note, panel, steps } from '../blocks.ts'
import { agree, checkboxes, question, radios } from '../choices.ts'
import { errorOf, errorSummary, type FieldError } from '../errors.ts'
import { dateField, selectField, textArea, textField } from '../fields.ts'
import { fileField } from '../file-field.ts'
import { known } from '../known.ts'
import { backLink, progress, track } from '../progress.ts'
import { showMoney } from '../show.ts'
import { summaryList } from '../summary.ts'
import { receipt, verdict } from '../verdict.ts'
import type { Lang } from '../../texts.ts'

const REGISTER = 'Cơ sở dữ liệu quốc gia về dân cư'
const AT = '2026-11-11T15:08:00+07:00'

/** A page of a form, with and without wrong fields. */
export const formPage = (lang: Lang, wrong: boolean): { body: Html; aside: Html; errors: readonly FieldError[] } => {
  const errors: readonly FieldError[] = wrong
    ? [
        { field: 'cho-o', message: 'Chọn chỗ ở mới là nhà của ai' },
        { field: 'phuong', message: 'Chọn phường hoặc xã trong danh sách: không có “Láng Thượng”' },
        { field: 'tep', message: 'Chọn tệp hợp đồng' },
      ]
    : []
  const body = html`${backLink(lang, '/thu-tuc/1.004222')}${errorSummary(lang, errors)}
    ${progress(lang, { step: 2, of: 5, title: 'Chỗ ở mới', savedAt: AT })}
    <form class="kh-form" method="post" action="/thu-tuc/1.004222/nop" novalidate>
      <h1>Chỗ ở mới</h1>
      ${known(lang, {
        facts: [
          { label: 'Họ và tên', value: 'Nguyễn Thị Thùy Dương' },
          { label: 'Số định danh', value: html`<span class="kh-num">001191014527</span>` },
          { label: 'Nơi thường trú cũ', value: 'Thôn Đoài, xã Phù Đổng, Hà Nội' },
        ],
        source: REGISTER,
        at: AT,
      })}
      ${radios(lang, {
        name: 'cho-o',
        label: 'Chỗ ở mới là nhà của ai?',
        value: 'thue',
        error: errorOf(errors, 'cho-o') && 'Chọn một trong ba ô dưới đây',
        options: [
          { value: 'nha-minh', label: 'Nhà của tôi', hint: 'Tôi, vợ hoặc chồng tôi đứng tên' },
          { value: 'thue', label: 'Nhà thuê, mượn hoặc ở nhờ', hint: 'Có hợp đồng hoặc giấy đồng ý của chủ nhà' },
          { value: 'than', label: 'Nhà người thân' },
        ],
      })}
      ${question(
        'Địa chỉ chỗ ở mới',
        textField(lang, {
          name: 'phuong',
          label: 'Phường, xã',
          hint: 'Gõ vài chữ đầu rồi chọn. Tên mới từ 01/7/2025.',
          value: 'Láng Thượng',
          suggestions: ['Phường Láng', 'Phường Kim Liên'],
          error:
            errorOf(errors, 'phuong') && html`Không có phường, xã tên “Láng Thượng”. Nay là <b>phường Láng</b>, hãy chọn trong danh sách.`,
        }),
        textField(lang, { name: 'so', label: 'Số nhà, ngõ, đường', value: 'Số 12, ngõ 84 Chùa Láng', required: false }),
        dateField(lang, { name: 'ngay', label: 'Ngày dọn đến', hint: 'Ví dụ 28/06/2024', value: '01/11/2026' }),
        selectField(lang, {
          name: 'quan-he',
          label: 'Quan hệ với chủ hộ',
          empty: 'Chọn một dòng',
          options: [
            { value: 'con', label: 'Con' },
            { value: 'vo', label: 'Vợ' },
          ],
          value: 'con',
        }),
      )}
      ${textArea(lang, { name: 'ghi', label: 'Ghi thêm', hint: 'Thường trả lời trong 1 ngày làm việc', value: '' })}
      ${checkboxes(lang, {
        name: 'bao',
        label: 'Báo tin qua',
        options: [
          { value: 'sms', label: 'Tin nhắn' },
          { value: 'mail', label: 'Thư điện tử' },
        ],
        values: ['sms'],
      })}
      ${fileField(lang, { name: 'tep', label: 'Hợp đồng thuê nhà', hint: 'PDF hoặc ảnh, đến 20 MB', accept: 'application/pdf,image/*', maxBytes: 20e6, error: errorOf(errors, 'tep') })}
      ${acts(button({ label: 'Tiếp tục', big: true }), button({ label: 'Lưu, làm tiếp sau', variant: 'tertiary', name: 'nghi', value: '1' }))}
    </form>`
  const aside = panel('Đăng ký thường trú', [
    track([
      { title: 'Người đăng ký', href: '/thu-tuc/1.004222/nop', state: 'done' },
      { title: 'Chỗ ở mới', state: 'now' },
      { title: 'Giấy tờ', state: 'next' },
    ]),
    facts([{ label: 'Lệ phí trực tuyến', value: showMoney(10000, lang) }]),
  ])
  return { body, aside, errors }
}

/** Check answers, and the page after sending. */
export const checkPage = (lang: Lang): Html =>
  html` <form class="kh-form" method="post" action="/x">
    <h1>Kiểm tra lại trước khi nộp</h1>
    ${summaryList(lang, [
      {
        title: 'Người đăng ký',
        rows: [
          { label: 'Họ và tên', value: 'Nguyễn Thị Thùy Dương' },
          { label: 'Ngày sinh', value: '14/03/1991' },
        ],
      },
      {
        title: 'Chỗ ở mới',
        change: '/thu-tuc/1.004222/nop',
        rows: [{ label: 'Địa chỉ', value: 'Số 12, ngõ 84 Chùa Láng, phường Láng, Hà Nội' }],
      },
    ])}
    ${note(
      html`<p><b>Hẹn trả: trước 17:00 ngày 23/11/2026</b></p>
        <p class="kh-small kh-soft">Nộp sau 15:00 thì tính từ đầu giờ sáng mai.</p>`,
      'clock',
    )}
    ${agree(lang, { name: 'cd', label: 'Tôi cam đoan những điều trên là đúng và chịu trách nhiệm trước pháp luật.' })}
    ${acts(button({ label: 'Nộp hồ sơ', big: true }))}
  </form>`

export const sentPage = (): Html =>
  html`<div class="kh-narrowcol">
    ${verdict({ good: true, title: 'Đã nộp hồ sơ', text: 'Đăng ký thường trú, lúc 15:20 ngày 11/11/2026.', more: receipt('Mã hồ sơ', 'H26.199-261112-0007') })}
    ${block('tiep', 'Tiếp theo', steps([{ title: 'Công an phường Láng kiểm tra giấy tờ', text: 'Chậm nhất 17/11.' }, { title: 'Trả kết quả trước 17:00 ngày 23/11/2026' }]))}
    ${acts(linkButton({ label: 'Xem hồ sơ', href: '/ho-so/x', big: true }), linkButton({ label: 'In trang này', href: '#in', variant: 'tertiary' }))}
  </div>`
