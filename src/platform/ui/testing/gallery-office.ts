import { html, type Html } from '../../html.ts'
import type { Lang } from '../../texts.ts'
import { button, linkButton } from '../buttons.ts'
import { notice } from '../blocks.ts'
import { agree, radios } from '../choices.ts'
import { duePill, type Due } from '../due.ts'
import { errorSummary } from '../errors.ts'
import { selectField, textArea, textField } from '../fields.ts'
import { fileField } from '../file-field.ts'
import { emptyState, filterChips, pagination } from '../lists.ts'
import {
  actSheet,
  bulkBar,
  caseFacts,
  dayStrip,
  differs,
  history,
  pageHead,
  queueTabs,
  sheet,
  stepsBar,
  tableRegion,
} from '../office-parts.ts'
import { flag } from '../tags.ts'

const DUES: readonly Due[] = [
  { state: 'late', workingDays: 2, dueAt: '2026-11-18T17:00:00+07:00' },
  { state: 'today', dueAt: '2026-11-20T11:30:00+07:00' },
  { state: 'soon', workingDays: 1, dueAt: '2026-11-23T17:00:00+07:00' },
  { state: 'ahead', workingDays: 4, dueAt: '2026-11-27T17:00:00+07:00' },
  { state: 'not_started', submittedAt: '2026-11-20T08:41:00+07:00' },
  { state: 'paused', since: '2026-11-17T10:00:00+07:00' },
]

const row = (lang: Lang, due: Due, i: number): Html =>
  html`<tr>
    <td><input class="ds-input" type="checkbox" name="code" value="${i}" aria-label="Chọn 26111${i}-0031" /></td>
    <td>${duePill(lang, due)}</td>
    <th scope="row"><a class="k-code" href="/can-bo/ho-so/x" aria-label="H26.104-26111${i}-0031">26111${i}-0031</a></th>
    <td><span class="k-who">Đỗ Văn Khải</span> <span class="k-small">1987</span></td>
    <td>Cải chính, bổ sung hộ tịch</td>
    <td>Thẩm tra <span class="k-small">· Tôi</span></td>
    <td><span class="k-flags">${flag('Trực tuyến')}${i % 2 === 0 && flag('Chờ nơi khác', 'watch')}</span></td>
  </tr>`

/** The inbox: queues, filters, table, bulk bar. */
export const inboxPage = (lang: Lang): Html =>
  html` ${pageHead({ title: 'Hộp việc', side: html`<span>Thứ Sáu 20/11/2026, 09:12</span>` })}
    ${queueTabs('Hàng việc', [
      { href: '?hang=toi', label: 'Của tôi', count: 38, current: true },
      { href: '?hang=cho', label: 'Chờ tiếp nhận', count: 14, current: false },
      { href: '?hang=xu-ly', label: 'Đang xử lý', count: 17, current: false },
      { href: '?hang=bo-sung', label: 'Chờ bổ sung', count: 3, current: false },
      { href: '?han=sap', label: 'Sắp đến hạn', count: 5, current: false, cut: 'soon' },
      { href: '?han=qua', label: 'Quá hạn', count: 2, current: false, cut: 'late' },
    ])}
    <form class="k-filters k-inline" role="search" aria-label="Lọc hồ sơ" method="get">
      <div class="k-field">
        <label for="q">Tìm</label
        ><input class="ds-input" id="q" name="q" type="search" placeholder="/  Mã, tên, số định danh; gõ không dấu cũng được" />
      </div>
      <div class="k-field">
        <label for="tt">Thủ tục</label
        ><select class="ds-input" id="tt" name="thu-tuc">
          <option>Mọi thủ tục (11)</option>
        </select>
      </div>
      <div class="k-field">
        <label for="kenh">Kênh nộp</label
        ><select class="ds-input" id="kenh" name="kenh">
          <option>Mọi kênh</option>
        </select>
      </div>
      <div class="k-field">
        <label for="nguoi">Đang ở tay</label
        ><select class="ds-input" id="nguoi" name="nguoi">
          <option>Ở tay bất kỳ ai</option>
        </select>
      </div>
      ${button({ label: 'Lọc', variant: 'secondary' })}
    </form>
    ${filterChips(lang, [{ href: '?hang=toi', label: 'Lĩnh vực: Hộ tịch' }], '?hang=toi')}
    <form method="post" action="/can-bo/nhieu" class="k-stack">
      <section class="k-sheet k-inbox" aria-label="Danh sách hồ sơ">
        ${tableRegion('Bảng hồ sơ, cuộn ngang được', {
          caption: 'Hồ sơ của tôi, đến hạn sớm nhất trước',
          keys: true,
          columns: 'inbox',
          head: html`<td><input class="ds-input" type="checkbox" aria-label="Chọn cả trang" data-all /></td>
            <th scope="col" aria-sort="ascending">Hạn trả ▲</th>
            <th scope="col">Mã hồ sơ</th>
            <th scope="col">Người nộp</th>
            <th scope="col">Thủ tục</th>
            <th scope="col">Bước · ở tay ai</th>
            <th scope="col">Lưu ý</th>`,
          body: [...DUES, ...DUES].map((due, i) => row(lang, due, i)),
        })}
        <footer>${pagination(lang, { previous: null, next: '?sau=x', said: '1–16 trong 38' })}</footer>
      </section>
      ${bulkBar('Việc với các dòng đã chọn', 'Đã chọn', [button({ label: 'Tiếp nhận', key: 't' }), button({ label: 'Giao cho…', variant: 'secondary' })])}
    </form>`

/** A case: papers on the left, what I can do now, facts, due date, story on the right. */
export const casePage = (lang: Lang): Html =>
  html` ${pageHead({
      title: 'Nguyễn Thị Thu Hằng – Đăng ký lại khai sinh',
      crumb: html`<a href="/can-bo">Hộp việc</a> › Của tôi`,
      side: linkButton({ label: 'Sau ›', href: '#sau', variant: 'tertiary', key: 'J' }),
    })}
    <div class="k-row">
      <span class="k-code">H26.104-261118-0042</span
      >${flag('Đang xử lý · bước 3 trong 5', 'info')}${DUES.map(due => duePill(lang, due, { long: true }))}${flag('Đã xin lỗi', 'consequence')}${flag('Đã bổ sung 08:12', 'arrived')}${flag('Dừng', 'paused')}
    </div>
    ${errorSummary(lang, [{ field: 'ly-do', message: 'Ghi lý do trả lại' }])} ${notice('Đã tiếp nhận 3 hồ sơ')}
    ${notice('Có một hồ sơ chưa nhận được', { bad: true })}
    <div class="k-two">
      ${sheet({ id: 'giay', title: 'Giấy tờ', side: 'trang 1/2', body: emptyState('Chưa có giấy tờ nào.', 'Người nộp chưa tải lên.') })}
      <div class="k-stack k-first">
        ${actSheet({
          title: 'Việc của tôi bây giờ: thẩm tra',
          side: 'được giao 19/11 lúc 08:05',
          main: html`<form class="k-stack" method="post" action="/x">
            ${radios(lang, {
              name: 'kq',
              label: 'Kết quả thẩm tra',
              value: 'du',
              options: [
                { value: 'du', label: 'Đủ điều kiện, trình ký' },
                { value: 'khong', label: 'Không đủ điều kiện, từ chối kèm lý do' },
              ],
            })}
            ${selectField(lang, { name: 'ky', label: 'Trình ai ký', options: [{ value: '1', label: 'Nguyễn Thu Hà – Phó Chủ tịch (KT.)' }] })}
            <div class="k-row">
              ${button({ label: 'Trình ký', key: '1' })}<span class="k-small">Bà Hà sẽ thấy ngay trong hàng chờ ký.</span>
            </div>
          </form>`,
          others: [
            {
              title: 'Yêu cầu bổ sung',
              effect: 'mẫu 02 · đồng hồ dừng · chỉ được một lần',
              open: true,
              form: html`<form class="k-stack" method="post" action="/x">
                ${textArea(lang, { name: 'ly-do', label: 'Cần bổ sung gì, vì sao', error: 'Ghi lý do trả lại' })}${fileField(lang, { name: 'kem', label: 'Tệp kèm', accept: 'application/pdf', maxBytes: 1e7 })}${agree(lang, { name: 'ok', label: 'Đã xem mẫu 02' })}${button({ label: 'Gửi', variant: 'secondary' })}
              </form>`,
            },
            { title: 'Chuyển cho người khác', form: textField(lang, { name: 'ai', label: 'Cho ai' }) },
          ],
        })}
        ${sheet({
          id: 'dk',
          title: 'Dữ kiện',
          side: '9 khớp · 1 khác nhau',
          body: html`${differs('Nơi sinh khác nhau', html`<p class="k-mini">Chọn một và ghi căn cứ.</p>`)}${caseFacts([
            {
              label: 'Họ, chữ đệm, tên',
              value: html`<b>NGUYỄN THỊ THU HẰNG</b>`,
              source: 'CSDL quốc gia về dân cư, lấy 18/11 lúc 15:20 · khớp tờ khai',
            },
            { label: 'Ngày sinh', value: '14/03/1968' },
          ])}`,
        })}
        ${sheet({
          id: 'han',
          title: 'Vì sao hạn là 27/11',
          body: dayStrip([
            { weekday: 'T4', day: '18', note: '15:20', kind: 'plain' },
            { weekday: 'T5', day: '19', note: 'nhận', kind: 'plain' },
            { weekday: 'T6', day: '20', note: '1', kind: 'now' },
            { weekday: 'T7', day: '21', note: 'nghỉ', kind: 'off' },
            { weekday: 'T6', day: '27', note: '5 · hạn', kind: 'end' },
          ]),
        })}
        ${sheet({ id: 'ls', title: 'Lịch sử', body: history([{ at: html`<time datetime="2026-11-19">19/11 08:05</time>`, text: html`<b>Lê Quốc Bảo</b> giao cho Trần Minh Quân` }]) })}
      </div>
    </div>
    ${stepsBar('Các bước tiếp nhận', [
      { title: 'Người nộp', detail: 'Hoàng Văn Phúc, 1985', state: 'done' },
      { title: 'Thủ tục', state: 'now' },
      { title: 'Giấy tờ', state: 'next' },
    ])}`
