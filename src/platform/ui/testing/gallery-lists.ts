import { assetHref } from '../../assets.ts'
import { html, type Html } from '../../html.ts'
import type { Lang } from '../../texts.ts'
import { block } from '../blocks.ts'
import { contents, filterPanel, marked, results } from '../finding.ts'
import { levelDisc } from '../level.ts'
import { accessLog, sideLinks, talk } from '../people.ts'
import { tag } from '../tags.ts'
import { viewer } from '../viewer.ts'

/** Search results with filters, the log of who looked, messages. */
export const listsPage = (lang: Lang): Html =>
  html` <h1>Tìm thủ tục</h1>
    <div class="kh-cols kh-mt-6" data-left>
      ${filterPanel(lang, {
        action: '/thu-tuc',
        hidden: { q: 'thuong tru' },
        groups: [
          {
            name: 'muc',
            legend: 'Cách làm',
            options: [
              { value: 'full', label: 'Toàn trình', count: 5, checked: true },
              { value: 'partial', label: 'Một phần', count: 1, checked: false },
            ],
          },
          { name: 'cap', legend: 'Nơi giải quyết', type: 'radio', options: [{ value: 'commune', label: 'Phường, xã', checked: false }] },
        ],
      })}
      ${results([
        {
          href: '/thu-tuc/1',
          title: marked('Đăng ký thường trú', [[8, 18]]),
          summary: 'Ghi nơi ở lâu dài vào dữ liệu cư trú.',
          marks: levelDisc(lang, 'full'),
          line: ['Công an phường, xã', '7 ngày làm việc', html`<span class="kh-num">1.004222</span>`],
        },
        { href: '/thu-tuc/2', title: 'Xóa đăng ký thường trú', line: ['Công an phường, xã', false] },
      ])}
    </div>
    ${contents('Trên trang này', [{ href: '#tin', label: 'Trao đổi' }])}
    ${block(
      'tin',
      'Trao đổi với cán bộ',
      talk(lang, [
        { from: 'Trần Quốc Huy', office: 'Công an phường Láng', at: '2026-11-16T10:15:00+07:00', text: 'Chị chụp giúp trang 3.' },
        { from: null, at: '2026-11-16T19:42:00+07:00', text: 'Như vậy có kịp không ạ?' },
      ]),
      sideLinks([{ href: '#in', label: 'In trang này', icon: 'print' }]),
    )}
    ${block('ai', 'Ai đã xem', accessLog(lang, [{ at: '2026-11-16T10:02:00+07:00', who: 'Trần Quốc Huy', office: 'Công an phường Láng', seen: 'Nơi thường trú', purpose: html`<a href="/ho-so/x">Đăng ký thường trú</a>`, act: tag('Có căn cứ', 'success') }]))}`

/** The papers of a case beside each other. */
export const viewerPage = (): Html =>
  html`<h1>Giấy tờ</h1>
    <div class="k-two">
      ${viewer({
        label: 'Giấy tờ',
        title: 'Tờ khai',
        side: 'trang 1/2',
        thumbsLabel: 'Các trang',
        thumbs: [
          { href: '#1', label: html`<b>1</b> Tờ khai 1/2`, picture: assetHref('emblem.svg'), current: true },
          { href: '#2', label: 'Căn cước: lấy từ dữ liệu', picture: null, current: false },
        ],
        page: { label: 'Trang đang xem', picture: assetHref('emblem.svg'), alt: 'Tờ khai, trang 1' },
      })}
    </div>`
