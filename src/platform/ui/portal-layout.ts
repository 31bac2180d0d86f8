import { html, Url, attributes, type Fragment, type Html } from '../html.ts'
import { texts } from '../texts.ts'
import { page } from './document.ts'
import { emblem } from './emblem.ts'
import { icon, type IconName } from './icon.ts'
import { withParameter, type PortalTab, type Shell, type View } from './shell.ts'
import { uiWords } from './words.ts'

const words = texts({
  site: { vi: 'Cổng dịch vụ công', en: 'Public services' },
  siteShort: { vi: 'Dịch vụ công', en: 'Public services' },
  simple: { vi: 'Chế độ đơn giản', en: 'Simple mode' },
  simpleShort: { vi: 'Đơn giản', en: 'Simple' },
  full: { vi: 'Chế độ đầy đủ', en: 'Full mode' },
  fullShort: { vi: 'Đầy đủ', en: 'Full' },
  procedures: { vi: 'Thủ tục', en: 'Procedures' },
  dossiers: { vi: 'Hồ sơ', en: 'Dossiers' },
  vault: { vi: 'Giấy tờ', en: 'Papers' },
  account: { vi: 'Tài khoản', en: 'Account' },
  signIn: { vi: 'Đăng nhập', en: 'Sign in' },
  toDo: { vi: (n: number) => `, ${n} việc cần làm`, en: (n: number) => `, ${n} to do` },
  help: { vi: 'Cần người giúp?', en: 'Need help from a person?' },
  helpText: {
    vi: 'Có người nghe máy và làm cùng trên điện thoại. Cũng có thể đến điểm hỗ trợ ở phường, xã.',
    en: 'Somebody answers and goes through it with you on the phone. There are help points in every commune as well.',
  },
  helpHours: { vi: 'Miễn phí, 7:00–21:00 mỗi ngày', en: 'Free of charge, 7:00–21:00 every day' },
  track: { vi: 'Tra cứu hồ sơ', en: 'Track a dossier' },
  verify: { vi: 'Kiểm tra giấy tờ', en: 'Check a paper' },
  accessibility: { vi: 'Khả năng tiếp cận', en: 'Accessibility' },
  privacy: { vi: 'Quyền riêng tư', en: 'Privacy' },
  footer: {
    vi: (city: string) => `Ủy ban nhân dân ${city}. Chạy trên Khuê, phần mềm mã nguồn mở.`,
    en: (city: string) => `People's Committee, ${city}. Runs on Khuê, open-source software.`,
  },
  pages: { vi: 'Các trang khác', en: 'Other pages' },
})

const shortCity = (shell: Shell): string => shell.cityName.replace(/^thành phố /i, '').replace(/ city$/i, '')

/** Shows one word on phones and the whole name on wide screens. */
const narrowWide = (narrow: Fragment, wide: Fragment): Html =>
  html`<span class="kh-narrow">${narrow}</span><span class="kh-wide">${wide}</span>`

const band = (shell: Shell): Html => {
  const say = words(shell.lang)
  const other = shell.lang === 'vi' ? 'en' : 'vi'
  return html`<div class="kh-band">
    <div class="kh-wrap">
      <a class="kh-brand" href="/"
        >${emblem()}<span
          ><span class="kh-narrow">${say.siteShort}<small>${shortCity(shell)}</small></span
          ><span class="kh-wide">${say.site}</span><small class="kh-wide">${shell.cityName}</small></span
        ></a
      >
      <div class="kh-tools">
        <a href="${withParameter(shell.path, 'gon', shell.simple ? '0' : '1')}" rel="nofollow"
          >${icon('text_size')}${shell.simple ? narrowWide(say.fullShort, say.full) : narrowWide(say.simpleShort, say.simple)}</a
        >
        <a href="${withParameter(shell.path, 'lang', other)}" lang="${other}" hreflang="${other}" rel="nofollow"
          >${icon('globe')}${other === 'en' ? narrowWide('EN', 'English') : narrowWide('VI', 'Tiếng Việt')}</a
        >
      </div>
    </div>
  </div>`
}

const tabs = (shell: Shell, current: string | undefined): Html => {
  const say = words(shell.lang)
  const mine = (word: string): Html =>
    shell.lang === 'vi' ? html`${word}<span class="kh-wide"> của tôi</span>` : narrowWide(word, `My ${word.toLowerCase()}`)
  const tab = (name: PortalTab, href: string, picture: IconName, label: Fragment): Html => {
    const count = shell.counts[name] ?? 0
    return html`<li>
      <a href="${href}" ${attributes({ 'aria-current': current === name ? 'page' : null })}
        ><span class="kh-nav__ico">${icon(picture)}</span
        ><span>${label}${count > 0 && html`<span class="ds-sr-only">${say.toDo(count)}</span>`}</span
        >${count > 0 && html`<b class="kh-count" aria-hidden="true">${count}</b>`}</a
      >
    </li>`
  }
  return html`<nav class="kh-nav" aria-label="${uiWords(shell.lang).main}">
    <div class="kh-wrap">
      <ul>
        ${tab('procedures', '/thu-tuc', 'list', say.procedures)} ${tab('dossiers', '/ho-so', 'folder', mine(say.dossiers))}
        ${tab('vault', '/kho-giay-to', 'vault', mine(say.vault))}
        ${shell.user ? tab('account', '/tai-khoan', 'person', narrowWide(say.account, shell.user.name)) : tab('account', '/dang-nhap', 'person', say.signIn)}
      </ul>
    </div>
  </nav>`
}

const help = (shell: Shell): Html => {
  const say = words(shell.lang)
  return html`<section class="kh-help" aria-labelledby="giup">
    <div class="kh-wrap">
      <div>
        <h2 id="giup">${say.help}</h2>
        <p class="kh-small kh-soft">${say.helpText}</p>
      </div>
      <a class="kh-call" href="${new Url('tel:1022')}"
        >${icon('phone')}<span><b>1022</b><span>${say.helpHours}</span></span></a
      >
    </div>
  </section>`
}

const footer = (shell: Shell): Html => {
  const say = words(shell.lang)
  return html`<footer class="kh-foot">
    <div class="kh-wrap">
      <nav aria-label="${say.pages}">
        <ul>
          <li><a href="/tra-cuu">${say.track}</a></li>
          <li><a href="/xac-minh">${say.verify}</a></li>
          <li><a href="/kha-nang-tiep-can">${say.accessibility}</a></li>
          <li><a href="/quyen-rieng-tu">${say.privacy}</a></li>
          ${shell.simple && html`<li><a href="${shell.user ? '/tai-khoan' : '/dang-nhap'}">${shell.user ? say.account : say.signIn}</a></li>`}
        </ul>
      </nav>
      <p>${say.footer(shell.lang === 'vi' ? shell.cityName.replace(/^T/, 't') : shell.cityName)}</p>
    </div>
  </footer>`
}

const content = (view: View): Html => {
  if (view.wide) return view.body
  if (view.aside)
    return html`<div class="kh-wrap kh-page">
      <div class="kh-cols">
        <div>${view.body}</div>
        <aside class="kh-noprint">${view.aside}</aside>
      </div>
    </div>`
  return html`<div class="kh-wrap kh-page">${view.body}</div>`
}

/** A citizen's page: skip link, demo banner, red band, four tabs, content, help strip, footer. */
export const portalLayout = (shell: Shell, view: View): Html => {
  const say = words(shell.lang)
  const body = html`<body data-size="${shell.simple ? 'lg' : 'md'}" ${attributes({ 'data-simple': Boolean(shell.simple) })}>
    <a class="ds-skip-link" href="#noi-dung">${uiWords(shell.lang).skip}</a>
    <header>
      ${shell.demo && html`<p class="kh-demo">${uiWords(shell.lang).demo}</p>`} ${band(shell)} ${!shell.simple && tabs(shell, view.current)}
    </header>
    <main id="noi-dung" tabindex="-1">${content(view)}</main>
    ${help(shell)} ${footer(shell)}
  </body>`
  return page('portal', shell, view, say.site, body)
}
