import { assetHref } from '../assets.ts'
import { html, type Html } from '../html.ts'
import type { Shell, View } from './shell.ts'
import { uiWords } from './words.ts'

/** The letters that every page needs; the two other subsets load by themselves when a page uses them. */
const PRELOADED = ['be-vietnam-pro-latin-400-normal.woff2', 'be-vietnam-pro-vietnamese-400-normal.woff2'] as const

/** The head and the doctype, alike in both houses. Title: "Lỗi: Chỗ ở mới – Cổng dịch vụ công". */
export const page = (house: 'portal' | 'office', shell: Shell, view: View, site: string, body: Html): Html => {
  const title = `${view.errors?.length ? `${uiWords(shell.lang).error}: ` : ''}${view.title}${view.title === site ? '' : ` – ${site}`}`
  return html`<!doctype html>
    <html lang="${shell.lang}" data-color-scheme="auto">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        <meta name="color-scheme" content="light dark" />
        <meta name="referrer" content="same-origin" />
        <link rel="icon" href="${assetHref('emblem.svg')}" type="image/svg+xml" />
        ${PRELOADED.map(font => html`<link rel="preload" href="${assetHref(font)}" as="font" type="font/woff2" crossorigin />`)}
        <link rel="stylesheet" href="${assetHref(`${house}.css`)}" />
        <script type="module" src="${assetHref(`${house}.js`)}"></script>
      </head>
      ${body}
    </html>`
}
