import { html, type Html } from '../../html.ts'
import type { Lang } from '../../texts.ts'
import { acts, button, linkButton } from '../buttons.ts'
import { accordion, block, facts, glance, note, notice, panel, prices, steps, todo } from '../blocks.ts'
import { agree, checkboxes, question, radios } from '../choices.ts'
import { errorOf, errorSummary, type FieldError } from '../errors.ts'
import { dateField, selectField, textArea, textField } from '../fields.ts'
import { fileField } from '../file-field.ts'
import { countedDays } from '../counted-days.ts'
import { ICON_NAMES, icon } from '../icon.ts'
import { known, why } from '../known.ts'
import { freeOnline, levelDisc } from '../level.ts'
import { chips, emptyState, filterChips, matters, pagination, rows, searchBox } from '../lists.ts'
import { documentCards, paperRows } from '../papers.ts'
import { backLink, breadcrumbs, progress, track } from '../progress.ts'
import { showMoney } from '../show.ts'
import { summaryList } from '../summary.ts'
import { tag } from '../tags.ts'
import { timeline } from '../timeline.ts'
import { checks, receipt, verdict } from '../verdict.ts'

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

/** A dossier: what to do, where it is, why that day, the story, the papers. */
export const dossierPage = (lang: Lang): Html =>
  html` ${breadcrumbs(lang, [{ href: '/ho-so', label: 'Hồ sơ của tôi' }], 'Đăng ký thường trú')}
    <div class="kh-title">
      <h1>Đăng ký thường trú</h1>
      <p class="kh-tags">
        ${tag('Chờ bổ sung', 'warning')}<span class="kh-small kh-soft">Mã hồ sơ <span class="kh-code">H26.199-261112-0007</span></span>
      </p>
    </div>
    ${notice('Đã gửi lời nhắn')}
    ${todo({ kicker: 'Việc cần làm, trước 17:00 ngày 30/11/2026', title: 'Tải lên hợp đồng thuê nhà đủ 4 trang', text: 'Bản đã nộp thiếu trang 3.', acts: [linkButton({ label: 'Bổ sung giấy tờ', href: '#bs', big: true, icon: 'upload' }), linkButton({ label: 'Hỏi lại cán bộ', href: '#tin', variant: 'tertiary' })] })}
    <div class="kh-cols kh-case kh-mt-6">
      <aside class="kh-side" aria-label="Về hồ sơ này">
        ${panel(
          null,
          facts([
            { label: 'Đang ở chỗ ai', value: 'Chờ người nộp bổ sung' },
            { label: 'Cán bộ phụ trách', value: 'Trần Quốc Huy', detail: 'Công an phường Láng' },
          ]),
        )}
      </aside>
      <div class="kh-main">
        ${block(
          'han',
          'Bao giờ có kết quả?',
          html`<p class="kh-due">trước 17:00 thứ Năm, 03/12/2026</p>`,
          why('Vì sao là ngày này?', [
            html`<p class="kh-small">Thời hạn là 7 ngày làm việc, đếm từ thứ Sáu 13/11.</p>`,
            countedDays(lang, 'Từ 09/11 đến 22/11/2026', [
              { day: '2026-11-09', kind: 'plain' },
              { day: '2026-11-10', kind: 'plain' },
              { day: '2026-11-11', kind: 'sent' },
              { day: '2026-11-12', kind: 'received' },
              { day: '2026-11-13', kind: 'counted', number: 1 },
              { day: '2026-11-14', kind: 'off' },
              { day: '2026-11-15', kind: 'off' },
              { day: '2026-11-16', kind: 'paused' },
              { day: '2026-11-17', kind: 'counted', number: 2 },
              { day: '2026-11-18', kind: 'today' },
              { day: '2026-11-19', kind: 'due', number: 3 },
              { day: '2026-11-20', kind: 'plain' },
            ]),
          ]),
        )}
        ${block(
          'dien',
          'Đã đến đâu rồi',
          timeline(lang, [
            { at: '2026-11-11T15:20:00+07:00', title: 'Đã nộp hồ sơ và trả 10.000 ₫', state: 'done' },
            {
              at: '2026-11-12T08:35:00+07:00',
              title: 'Công an phường Láng đã nhận',
              text: html`Có <a href="#01">giấy tiếp nhận và hẹn trả</a>.`,
              state: 'done',
            },
            { at: '2026-11-16T10:15:00+07:00', title: 'chờ bổ sung hợp đồng thuê nhà', state: 'now' },
            { title: 'Báo kết quả', state: 'next' },
          ]),
        )}
        ${block(
          'giay',
          'Giấy tờ',
          paperRows([
            {
              name: 'Hợp đồng thuê nhà',
              detail: 'Đã nộp 11/11, thiếu trang 3',
              state: 'bad',
              acts: [
                { href: '#xem', label: 'Xem' },
                { href: '#tai', label: 'Tải về', download: true },
              ],
            },
            { name: 'Tờ khai CT01', detail: 'Đã ký điện tử 11/11', acts: [{ href: '#xem', label: 'Xem' }] },
            { name: 'Căn cước', detail: 'Có trong dữ liệu, không phải nộp', state: 'have' },
          ]),
        )}
      </div>
    </div>`

/** Search, procedure, vault and verification parts on one page. */
export const partsPage = (lang: Lang): Html =>
  html` <h1 class="kh-mb-4"><label for="q">Tìm thủ tục</label></h1>
    ${searchBox({ action: '/thu-tuc', value: 'thuong tru', label: 'Tìm thủ tục', labelSeen: true, button: 'Tìm' })}
    <div class="kh-mt-4">
      ${chips('Lọc', [
        { href: '?a', label: 'Tất cả 6', current: true },
        { href: '?b', label: 'Gia đình 2' },
      ])}
      ${filterChips(lang, [{ href: '?c', label: 'Cá nhân' }], '?d')}
    </div>
    ${block('kq', 'Kết quả', html`<p class="kh-marks">${levelDisc(lang, 'full')} ${levelDisc(lang, 'partial')} ${levelDisc(lang, 'in_person')} ${freeOnline(lang)}</p>`, pagination(lang, { previous: '?t', next: '?s', said: '1–16 trong 38' }), rows(['Một dòng', 'Hai dòng']))}
    ${block(
      'ho',
      'Hồ sơ',
      matters([
        {
          href: '/ho-so/1',
          title: 'Đổi giấy phép lái xe',
          tag: tag('Đang xử lý', 'accent'),
          where: 'ở Phòng Cảnh sát giao thông',
          side: html`<p>Hẹn trả trước 17:00 ngày 26/11/2026</p>`,
        },
        {
          href: '/ho-so/2',
          title: 'Trích lục khai sinh',
          tag: tag('Có kết quả', 'success'),
          side: linkButton({ label: 'Tải giấy về', href: '/x', variant: 'secondary', icon: 'download' }),
        },
      ]),
    )}
    ${block(
      'tt',
      'Tóm tắt',
      glance({
        title: 'Tóm tắt',
        go: linkButton({ label: 'Nộp hồ sơ', href: '/x', big: true }),
        rows: [
          { icon: 'stamp', label: 'Ai quyết định', value: 'Công an phường, xã' },
          { icon: 'fee', label: 'Lệ phí', value: prices(lang, showMoney(10000, lang), showMoney(20000, lang)) },
        ],
      }),
      accordion('Nhà của mình', html`<p>Không phải nộp gì.</p>`, true),
    )}
    ${block(
      'vi',
      'Giấy tờ của tôi',
      documentCards([
        {
          by: 'UBND phường Láng',
          title: 'Trích lục khai sinh',
          facts: [{ label: 'Số', value: '1187/TLKS-BS' }],
          tags: tag('Còn hiệu lực', 'success'),
          acts: [
            { href: '#x', label: 'Xem' },
            { href: '#t', label: 'Tải về' },
          ],
        },
        {
          by: 'Chưa cơ quan nào đối chiếu',
          title: 'Hợp đồng thuê nhà',
          own: true,
          facts: [{ label: 'Tệp', value: 'PDF, 3 trang' }],
          tags: tag('Chỉ để tham khảo'),
        },
      ]),
      emptyState('Chưa thấy sổ đỏ nào.', html`Có thể sổ cũ chưa được nhập. <a href="#n">Gửi ảnh sổ</a>`),
    )}
    ${block(
      'da',
      'Đã kiểm tra những gì',
      checks([
        { good: true, title: 'Chữ ký số của cơ quan', detail: 'Đúng lúc ký' },
        { good: false, title: 'Không đạt: nội dung đã bị sửa', detail: 'Trang 1 khác bản đã ký' },
      ]),
      tag('Đã chặn', 'danger'),
    )}
    ${block('hinh', 'Hình', html`<p class="kh-tags">${ICON_NAMES.map(icon)}</p>`)}`

export const badVerdictPage = (): Html =>
  verdict({
    good: false,
    title: 'Tệp này đã bị sửa sau khi ký. Đừng nhận.',
    text: 'Nội dung khác với bản UBND phường Láng đã ký.',
    more: acts(linkButton({ label: 'Xem bản đúng bằng mã', href: '/xac-minh' })),
  })
