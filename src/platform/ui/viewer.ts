import { attributes, html, type Fragment, type Html } from '../html.ts'

export type Thumb = {
  readonly href: string
  readonly label: Fragment
  /** Address of the small picture; null where there is none: data from a register, or (`file`) a PDF. */ readonly picture: string | null
  readonly file?: boolean | undefined
  readonly current: boolean
}

const database = html`<span class="k-db"
  ><svg class="k-icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
    <path
      d="M8 1C4.5 1 2 2 2 3.5v9C2 14 4.5 15 8 15s6-1 6-2.5v-9C14 2 11.5 1 8 1m0 1.5c2.9 0 4.4.7 4.5 1-.1.3-1.6 1-4.5 1s-4.400-.7-4.500-1c.1-.3 1.600-1 4.500-1M3.500 5.300c1.100.5 2.700.7 4.500.7s3.400-.2 4.500-.7V8c0 .3-1.500 1-4.500 1s-4.500-.7-4.500-1zm0 4.500c1.100.5 2.700.7 4.500.7s3.400-.2 4.500-.7v2.700c0 .3-1.500 1-4.500 1s-4.500-.7-4.500-1z"
    /></svg
></span>`

const file = html`<span class="k-db"
  ><svg class="k-icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
    <path
      d="M3 1h6.500L13 4.500V15H3zm1.300 1.300v11.400h7.400V5.800H8.200V2.300zM9.500 2.900v1.600h1.700zM5.500 8h5v1.200h-5zm0 2.500h5v1.200h-5z"
    /></svg
></span>`

/** The papers of a case: thumbnails in document order on the left, the page itself beside them. Pictures are previews that we made. */
export const viewer = (box: {
  readonly label: string
  readonly title: Fragment
  readonly side?: Fragment
  readonly tools?: Fragment
  readonly thumbs: readonly Thumb[]
  readonly thumbsLabel: string
  readonly page: {
    readonly label: string
    readonly picture: string | null
    readonly alt: string
    /** Address of a PDF, shown by the browser itself. */ readonly pdf?: string | undefined
    readonly instead?: Fragment
  }
}): Html =>
  html`<section class="k-sheet k-viewer" aria-label="${box.label}">
    <div class="k-tools">
      <b>${box.title}</b>${box.side && html`<span class="k-small">${box.side}</span>`}<span class="k-grow"></span>${box.tools}
    </div>
    <nav class="k-thumbs" tabindex="0" aria-label="${box.thumbsLabel}">
      ${box.thumbs.map(thumb => html`<a href="${thumb.href}" ${attributes({ 'aria-current': thumb.current ? 'true' : null })}>${thumb.picture === null ? (thumb.file ? file : database) : html`<img src="${thumb.picture}" alt="" loading="lazy" />`}<span>${thumb.label}</span></a>`)}
    </nav>
    <div class="k-canvas" tabindex="0" role="region" aria-label="${box.page.label}">
      ${box.page.pdf && html`<iframe src="${`${box.page.pdf}#navpanes=0&view=FitH`}" title="${box.page.alt}"></iframe>`}${box.page.picture === null ? box.page.instead : html`<img src="${box.page.picture}" alt="${box.page.alt}" />`}
    </div>
  </section>`
