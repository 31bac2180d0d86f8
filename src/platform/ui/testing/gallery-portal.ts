import { html, type Html } from '../../html.ts'
import { acts, linkButton } from '../buttons.ts'
import { accordion, block, facts, glance, notice, panel, prices, todo } from '../blocks.ts'
import { countedDays } from '../counted-days.ts'
import { ICON_NAMES, icon } from '../icon.ts'
import { why } from '../known.ts'
import { freeOnline, levelDisc } from '../level.ts'
import { chips, emptyState, filterChips, matters, pagination, rows, searchBox } from '../lists.ts'
import { documentCards, paperRows } from '../papers.ts'
import { breadcrumbs } from '../progress.ts'
import { showMoney } from '../show.ts'
import { tag } from '../tags.ts'
import { timeline } from '../timeline.ts'
import { checks, verdict } from '../verdict.ts'
import type { Lang } from '../../texts.ts'

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
