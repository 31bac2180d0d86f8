import { attributes, html, type Html } from '../html.ts'
import { texts } from '../texts.ts'
import { lawText } from './law-text.ts'
import { page } from './document.ts'
import { withParameter, type Shell, type View } from './shell.ts'
import { uiWords } from './words.ts'

const words = texts({
  authority: { vi: 'Cơ quan', en: 'Authority' },
  account: { vi: 'Đăng xuất', en: 'Sign out' },
  keysOn: { vi: 'Phím tắt đang bật', en: 'Single keys are on' },
  keys: { vi: 'Phím tắt', en: 'Keys' },
  down: { vi: 'xuống, lên', en: 'down, up' },
  open: { vi: 'mở', en: 'open' },
  choose: { vi: 'chọn dòng', en: 'choose the row' },
  chooseTo: { vi: 'chọn tới đây', en: 'choose up to here' },
  find: { vi: 'tìm', en: 'search' },
  queue: { vi: 'đổi hàng việc', en: 'change the queue' },
  clear: { vi: 'bỏ chọn', en: 'clear' },
  all: { vi: 'tất cả phím', en: 'all keys' },
  close: { vi: 'Đóng', en: 'Close' },
  switchOff: { vi: 'Tắt phím đơn trên máy này', en: 'Switch single keys off on this machine' },
  act: { vi: 'việc chính', en: 'main act' },
})

/** First letters of the last two words of a name: "Trần Minh Quân" → MQ. */
const initials = (name: string): string =>
  name
    .split(/\s+/)
    .slice(-2)
    .map(word => word.slice(0, 1).toUpperCase())
    .join('')

const star = html`<svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">
  <path d="m8 .8 2.100 4.600 5 .6-3.700 3.400 1 5L8 11.900l-4.400 2.500 1-5L.9 6l5-.6z" />
</svg>`

const bar = (shell: Shell): Html =>
  html`<header class="k-bar">
    <a class="k-brand" href="/can-bo">${star}Khuê</a>
    <nav class="k-nav" aria-label="${uiWords(shell.lang).main}">
      ${(shell.menu ?? []).map(
        item =>
          html`<a href="${item.href}" ${attributes({ 'aria-current': item.current ? 'page' : null })}
            >${item.label}${item.count !== undefined && item.count > 0 && html`<span class="k-count">${item.count}</span>`}</a
          >`,
      )}
    </nav>
    ${
      shell.user &&
      html`<div class="k-me">
        <span class="k-avatar" aria-hidden="true">${initials(shell.user.name)}</span
        ><span class="k-name"
          ><b>${shell.user.name}</b><br /><span class="k-mini"
            >${shell.user.detail && html`${shell.user.detail} · `}<a href="/dang-xuat">${words(shell.lang).account}</a></span
          ></span
        >
      </div>`
    }
  </header>`

/** The list behind `?`. It is a dialog of the browser's own, opened by the keyboard module; without scripts nobody meets it. */
const keys = (shell: Shell): Html => {
  const say = words(shell.lang)
  const row = (names: readonly string[], meaning: string): Html =>
    html`<div>
      <dt>${names.map(n => html`<kbd>${n}</kbd> `)}</dt>
      <dd>${meaning}</dd>
    </div>`
  return html`<dialog class="k-keys" id="phim" aria-labelledby="phim-ten">
    <h2 id="phim-ten">${say.keys}</h2>
    <dl class="k-facts">
      ${[
        row(['j', 'k'], say.down),
        row(['Enter'], say.open),
        row(['x'], say.choose),
        row(['Shift', 'x'], say.chooseTo),
        row(['/'], say.find),
        row(['g', '1…7'], say.queue),
        row(['1'], say.act),
        row(['Esc'], say.clear),
      ]}
    </dl>
    <p class="k-option"><input class="ds-input" type="checkbox" id="phim-tat" /><label for="phim-tat">${say.switchOff}</label></p>
    <form method="dialog"><button class="ds-button" data-variant="secondary">${say.close}</button></form>
  </dialog>`
}

const ROWS = '.k-table[data-keys] tbody tr'
/** Keys that the footer names, and what must be on the page for them to do something. */
const HINTS: readonly (readonly [
  names: readonly string[],
  meaning: 'act' | 'down' | 'open' | 'choose' | 'find' | 'all',
  needs: string | null,
])[] = [
  [['1'], 'act', '.k-act [data-key="1"]'],
  [['j', 'k'], 'down', ROWS],
  [['Enter'], 'open', ROWS],
  [['x'], 'choose', `${ROWS} input[type="checkbox"]`],
  [['/'], 'find', 'main input[type="search"]'],
  [['?'], 'all', null],
]

const footer = (shell: Shell): Html => {
  const say = words(shell.lang)
  const other = shell.lang === 'vi' ? 'en' : 'vi'
  return html`<footer class="k-foot">
    ${HINTS.map(([names, meaning, needs]) => html`<span class="k-keyhint" ${attributes({ 'data-needs': needs })} hidden>${names.map(n => html`<kbd>${n}</kbd> `)}${say[meaning]}</span>`)}<a
      href="${withParameter(shell.path, 'lang', other)}"
      lang="${other}"
      hreflang="${other}"
      >${other === 'en' ? 'English' : 'Tiếng Việt'}</a
    >
  </footer>`
}

/** An officer's page: red band with the authority, white bar with what the roles open, content, keys. */
export const officeLayout = (shell: Shell, view: View): Html => {
  const say = words(shell.lang)
  const body = html`<body>
    <a class="ds-skip-link" href="#noi-dung">${uiWords(shell.lang).skip}</a>
    <div class="k-band" role="region" aria-label="${say.authority}">
      <span
        >${shell.agency ? html`<b>${lawText(shell.lang, shell.agency.toUpperCase())}</b> · ${shell.cityName}` : html`<b>${shell.cityName}</b>`}</span
      >${shell.demo && html`<span>${uiWords(shell.lang).demo}</span>`}
    </div>
    ${bar(shell)}
    <main id="noi-dung" class="k-page" tabindex="-1">
      ${
        view.aside
          ? html`<div class="k-two-w">
              <div class="k-stack">${view.body}</div>
              <aside class="k-stack">${view.aside}</aside>
            </div>`
          : view.body
      }
    </main>
    ${footer(shell)} ${keys(shell)}
  </body>`
  return page('office', shell, view, 'Khuê', body)
}
