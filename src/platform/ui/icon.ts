import { html, type Html } from '../html.ts'

/** Outline icons on a 24 grid; they take the colour of their text. */
const SHAPES = {
  text_size: html`<path d="M3 19 8 6l5 13M4.7 14.7h6.6M15 19l3-8 3 8M16.2 16.2h3.6" />`,
  globe: html`<circle cx="12" cy="12" r="8.5" /><path
      d="M3.5 12h17M12 3.5c2.6 2.5 3.8 5.3 3.8 8.5s-1.2 6-3.8 8.5C9.4 18 8.2 15.2 8.2 12s1.2-6 3.8-8.5Z"
    />`,
  list: html`<path d="M8.5 6H20M8.5 12H20M8.5 18H20M4 6h.01M4 12h.01M4 18h.01" />`,
  folder: html`<path d="M3.5 18V6.5a1 1 0 0 1 1-1h4.6l2.2 2.5h8.2a1 1 0 0 1 1 1v9a1 1 0 0 1-1 1h-15a1 1 0 0 1-1-1Z" />`,
  vault: html`<path d="M6 3.5h8.5L19 8v12.5H6z" /><path d="M14 3.5V8.5h5M9.5 15.5l2 2 3.5-4" />`,
  person: html`<circle cx="12" cy="8" r="4" /><path d="M4 20.5c.8-4 4-6 8-6s7.2 2 8 6" />`,
  refused: html`<circle cx="12" cy="12" r="8.5" /><path d="m9 9 6 6M15 9l-6 6" />`,
  tick: html`<path d="m5 12.5 4.5 4.5L19 7.5" />`,
  bell: html`<path d="M6 16.5V11a6 6 0 0 1 12 0v5.5l1.5 1.5h-15zM10 20.5h4" />`,
  shield: html`<path d="M12 3.5 5 6v5.5c0 4.5 3 7.5 7 9 4-1.5 7-4.5 7-9V6z" /><path d="m9 12 2.2 2.2L15.2 10" />`,
  phone: html`<path
    d="M5 4h3.5l1.8 4.5-2.3 1.7a13 13 0 0 0 5.8 5.8l1.7-2.3L20 15.5V19a1.5 1.5 0 0 1-1.6 1.5C10.5 20 4 13.5 3.5 5.6A1.5 1.5 0 0 1 5 4Z"
  />`,
  place: html`<path d="M12 21s-7-6.3-7-11.5a7 7 0 0 1 14 0C19 14.7 12 21 12 21Z" /><circle cx="12" cy="9.5" r="2.5" />`,
  forward: html`<path d="m9.5 5.5 6.5 6.5-6.5 6.5" />`,
  back: html`<path d="m14.5 5.5-6.5 6.5 6.5 6.5" />`,
  warning: html`<path d="M12 4 2.8 20h18.4z" /><path d="M12 10v4.5M12 17.3v.1" />`,
  upload: html`<path d="M12 15V4.5M7.5 9 12 4.5 16.5 9M5 19.5h14" />`,
  download: html`<path d="M12 4v11M7.5 10.5 12 15l4.5-4.5M5 19.5h14" />`,
  received: html`<path d="M4 13.5 6.5 5h11l2.5 8.5V19H4z" /><path d="M4 13.5h4.5l1.5 2.5h4l1.5-2.5H20" />`,
  paper: html`<path d="M6 3.5h8.5L19 8v12.5H6z" /><path d="M14 3.5V8.5h5M9 12.5h7M9 16h7" />`,
  print: html`<path d="M7 8.5V4h10v4.5M7 17H4.5V9.5A1 1 0 0 1 5.5 8.5h13a1 1 0 0 1 1 1V17H17" /><path d="M7 14h10v6.5H7z" />`,
  withdraw: html`<path d="M8 5 4 9l4 4" /><path d="M4 9h10.5a5 5 0 0 1 0 10H9" />`,
  search: html`<circle cx="10.5" cy="10.5" r="6.5" /><path d="m20 20-4.8-4.8" />`,
  qr: html`<path d="M4 4h6v6H4zM14 4h6v6h-6zM4 14h6v6H4zM14 14h2.5v2.5H14zM18 18h2v2h-2zM14 19.5v.5M19.5 14v.5" />`,
  clock: html`<circle cx="12" cy="12" r="8.5" /><path d="M12 7v5l3.5 2" />`,
  pause: html`<path d="M9 6v12M15 6v12" />`,
  eye: html`<path d="M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12Z" /><circle cx="12" cy="12" r="3" />`,
  lock: html`<rect x="5" y="10.5" width="14" height="9.5" rx="1.5" /><path d="M8 10.5V8a4 4 0 0 1 8 0v2.5M12 14.5v2" />`,
  stamp: html`<path
    d="M9.5 13c0-2-1.5-3.5-1.5-5.5a4 4 0 0 1 8 0c0 2-1.5 3.5-1.5 5.5M5 17a4 4 0 0 1 4-4h6a4 4 0 0 1 4 4v.5H5zM5 20.5h14"
  />`,
  fee: html`<circle cx="12" cy="12" r="8.5" /><path d="M14.5 7v7M14.5 11.5a2.5 2.5 0 1 0 0 1M12.7 8.8h3.4M9.5 17h5" />`,
  done: html`<circle cx="12" cy="12" r="8.5" /><path d="m8 12.3 2.8 2.8L16 9.5" />`,
  close: html`<path d="m6 6 12 12M18 6 6 18" />`,
  info: html`<circle cx="12" cy="12" r="8.5" /><path d="M12 11v5M12 7.8v.1" />`,
  pen: html`<path d="m14.5 5.5 4 4L8.5 19.5 4 20.5l1-4.5z" /><path d="m12.5 7.5 4 4" />`,
  exit: html`<path d="M14 4.5H5.5v15H14M10.5 12H20M16.5 8.5 20 12l-3.5 3.5" />`,
  life_birth: html`<circle cx="12" cy="12" r="8.5" /><path d="M9 11v.1M15 11v.1M9.5 15c1.5 1.3 3.5 1.3 5 0M12 3.5c-1 1.3-.5 2.7 1 2.7" />`,
  life_school: html`<path d="M2.5 9.5 12 5l9.5 4.5L12 14z" /><path
      d="M6.5 11.7V16c1.5 1.5 3.3 2.2 5.5 2.2s4-.7 5.5-2.2v-4.3M21.5 9.5V15"
    />`,
  life_marriage: html`<circle cx="9" cy="14" r="5.5" /><circle cx="15" cy="14" r="5.5" /><path d="m7.5 5 1.5 2 1.5-2" />`,
  life_home: html`<path d="m3.5 11.5 8.5-7 8.5 7M6 9.7V20h12V9.7M10 20v-5.5h4V20" />`,
  life_work: html`<rect x="3.5" y="8" width="17" height="11.5" rx="1.5" /><path d="M9 8V5h6v3M3.5 13h17M12 12v2.5" />`,
  life_shop: html`<path
    d="M4 9.5 5.5 4.5h13L20 9.5a2.7 2.7 0 0 1-5.3 0 2.7 2.7 0 0 1-5.4 0 2.7 2.7 0 0 1-5.3 0ZM5.5 12.5V20h13v-7.5M10 20v-4.5h4V20"
  />`,
  life_build: html`<path d="M3.5 20h17M6 20V9.5l6-4 6 4V20M9.5 20v-4h5v4M9.5 12h.1M14.5 12h.1" /><path d="M18 6V3.5" />`,
  life_vehicle: html`<path d="M4 16.5V12l2-5.5h12l2 5.5v4.5zM4 12h16" /><circle cx="7.5" cy="16.7" r="1.8" /><circle
      cx="16.5"
      cy="16.7"
      r="1.8"
    />`,
  life_health: html`<path d="M12 20S4 15 4 9.3A4.3 4.3 0 0 1 12 7a4.3 4.3 0 0 1 8 2.3C20 15 12 20 12 20Z" /><path
      d="M6 12h3l1.5-2.5 2.5 4.5 1.3-2H18"
    />`,
  life_old_age: html`<circle cx="11" cy="5.5" r="2" /><path
      d="M11 8c-2 0-3 1.5-3 3.5v3l-1 6M11 8c1.5 0 2 2 4 3.5M9 14.5l3 2 .5 4M17 11.5V20.5M15.5 11.5c0-1.2 3-1.2 3 .3"
    />`,
  life_support: html`<path
      d="M3.5 13.5 7 11c1-.6 2-.5 3 .2l2.5 1.7c1.5 1.1 0 3-1.7 2.2L9 14.2M12 15.5l5.5-2.7c1.8-.7 3 1.3 1.5 2.5L13 19.5c-1 .6-2 .6-3 .2l-3-1.5H3.5"
    /><path d="M14 9.5s-3.5-2-3.5-4.3a1.9 1.9 0 0 1 3.5-1 1.9 1.9 0 0 1 3.5 1C17.5 7.5 14 9.5 14 9.5Z" />`,
  life_death: html`<path
    d="M12 18c-3-2.5-3.5-6.5 0-11 3.5 4.5 3 8.5 0 11ZM12 18c-4 .5-7-1.5-8.5-6 2-.3 3.7 0 5.2.8M12 18c4 .5 7-1.5 8.5-6-2-.3-3.7 0-5.2.8M5 20.5h14"
  />`,
} as const

export type IconName = keyof typeof SHAPES

/** A picture beside words, never alone: hidden from screen readers. */
export const icon = (name: IconName): Html =>
  html`<svg class="kh-icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">${SHAPES[name]}</svg>`

export const ICON_NAMES = Object.keys(SHAPES) as readonly IconName[]
