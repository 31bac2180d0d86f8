import { createHash } from 'node:crypto'
import type { Accounts, Example } from './accounts.ts'
import { html, Html, Url, type Fragment } from '#platform/html.ts'

const STYLE =
  'body{margin:0;background:#f2f2f2;color:#1c1c1c;font:1.0625rem/1.6 system-ui,sans-serif}main{max-width:34rem;margin:0 auto;padding:1.5rem 1rem 3rem}' +
  '.bar{background:#7a1010;color:#fff;padding:.75rem 1rem;font-weight:600}h1{font-size:1.625rem;line-height:1.35}h2{font-size:1.125rem;margin-top:2rem}' +
  'form{background:#fff;border:1px solid #c9c9c9;border-radius:.5rem;padding:1.25rem}label{display:block;font-weight:600}' +
  'input{box-sizing:border-box;width:100%;font:inherit;padding:.6rem;margin:.25rem 0 1rem;border:1px solid #6b6b6b;border-radius:.375rem}' +
  'button{font:inherit;font-weight:600;background:#7a1010;color:#fff;border:0;border-radius:.375rem;padding:.7rem 1.5rem}' +
  ':focus-visible{outline:3px solid #1a5fb4;outline-offset:2px}.bad{border-left:.3rem solid #b00020;padding-left:.75rem;color:#8c001a}' +
  'ul{list-style:none;padding:0}li{border-top:1px solid #d5d5d5;padding:.6rem 0}li a{font-weight:600;color:#7a1010;display:inline-block;min-height:1.5rem}li span{display:block;color:#4a4a4a}summary{min-height:1.5rem}'

const SUBMIT = 'document.forms[0].submit()'
const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

/** For every page of the stand-in: our own style and the one script that sends the form of signing out. */
export const POLICY = `default-src 'none'; style-src ${hash(STYLE)}; script-src ${hash(SUBMIT)}; frame-ancestors 'none'; base-uri 'none'`

const STYLE_TAG = new Html(`<style>${STYLE}</style>`)

const frame = (title: string, body: Fragment): string =>
  html`<!doctype html>
    <html lang="vi">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        ${STYLE_TAG}
      </head>
      <body>
        <div class="bar">VNeID (mô phỏng)</div>
        <main>${body}</main>
      </body>
    </html>`.toString()

const choices = (title: string, examples: readonly Example[]): Fragment =>
  examples.length > 0 && [
    html`<h2>${title}</h2>`,
    html`<ul>
      ${examples.map(({ login, name, about }) => html`<li><a href="${`?login=${encodeURIComponent(login)}`}">${name}</a><span>${login} · ${about}</span></li>`)}
    </ul>`,
  ]

export type SignIn = { readonly login: string; readonly problem: string | null; readonly level2: boolean }

/** As many officers as a page shows at once; the others are folded away. */
const SHORT = 8

/** The one form: who is it? Names to click fill it in. */
export const signInPage = (accounts: Accounts, { login, problem, level2 }: SignIn): string =>
  frame(
    'VNeID (mô phỏng)',
    html`<h1>VNeID (mô phỏng)</h1>
      <p>Trang này thay cho ứng dụng định danh thật, không có mật khẩu. ${level2 && 'Cổng đang yêu cầu tài khoản mức độ 2.'}</p>
      <form method="post">
        ${problem && html`<p class="bad" id="loi" role="alert">${problem}</p>`}
        <label for="login">Số định danh, hoặc tên đăng nhập của cán bộ</label>
        <input id="login" name="login" value="${login}" autocomplete="off" autocapitalize="off" spellcheck="false" />
        <button type="submit">Đăng nhập</button>
      </form>
      ${choices('Người dân', accounts.people)} ${choices('Cán bộ', accounts.officers.slice(0, SHORT))}
      ${
        accounts.officers.length > SHORT &&
        html`<details>
          <summary>Cán bộ khác</summary>
          ${choices('Cán bộ khác', accounts.officers.slice(SHORT))}
        </details>`
      }`,
  )

/** `form` is the provider's own, with its token; it is sent by itself where scripts run. */
export const signOutPage = (form: string): string =>
  frame(
    'Đăng xuất VNeID (mô phỏng)',
    html`<h1>Đăng xuất VNeID</h1>
      ${new Html(form)}
      <p><button type="submit" form="op.logoutForm" name="logout" value="yes">Đăng xuất</button></p>
      ${new Html(`<script>${SUBMIT}</script>`)}`,
  )

export const signedOutPage = (baseUrl: string): string =>
  frame(
    'Đã đăng xuất',
    html`<h1>Đã đăng xuất VNeID</h1>
      <p><a href="${new Url(baseUrl)}">Về cổng dịch vụ công</a></p>`,
  )

export const errorPage = (baseUrl: string, code: string): string =>
  frame(
    'Chưa đăng nhập được',
    html`<h1>Chưa đăng nhập được</h1>
      <p>Lần đăng nhập này đã cũ hoặc không đúng. Hãy quay lại cổng rồi bấm đăng nhập lần nữa.</p>
      <p><a href="${new Url(baseUrl)}">Về cổng dịch vụ công</a></p>
      <p><small>${code}</small></p>`,
  )
