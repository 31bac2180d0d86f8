import { html, type Html } from '../html.ts'

/** Khuê Văn Các, the pavilion of the Temple of Literature, drawn in lines. */
const PAVILION = html`
  <path d="M24 3.500v3M20.800 7h6.400" />
  <path d="M9.500 13c1.700 1.500 3.300 1.900 5 1.900h19c1.700 0 3.300-.4 5-1.900" />
  <path d="M14.500 14.800C18 13.600 20 11 20.800 7M33.500 14.800C30 13.600 28 11 27.200 7" />
  <path d="M16.500 15v3.700M31.500 15v3.700" />
  <path d="M5 21c1.800 1.800 3.800 2.300 5.800 2.300h26.400c2 0 4-.5 5.800-2.300" />
  <path d="M10.800 23.200c3.200-.9 4.900-2.400 5.700-4.500h15c.8 2.100 2.500 3.600 5.700 4.500" />
  <path d="M13.500 23.500v10M34.500 23.500v10" />
  <circle cx="24" cy="28.400" r="3.600" />
  <path
    d="M24 23.500v1.300M24 32v1.300M20.400 28.400h-6.900M27.600 28.400h6.900M21.400 25.900l-3-2.300M26.600 25.900l3-2.300M21.400 30.900l-3.300 2.600M26.600 30.900l3.300 2.600"
  />
  <path d="M10.500 33.600h27M12 36.200h24" />
  <path d="M14 36.500v8M17.500 36.500v8M30.500 36.500v8M34 36.500v8M21.500 36.500v8M26.500 36.500v8" />
  <path d="M9 44.700h30" />
`

const MORE = html`
  <path d="M3 47.200h42M8 49h32M14 50.800h20" opacity=".7" />
  <circle cx="24" cy="28.400" r="2.400" />
  <path
    d="M11.500 33.600v2.600M16 33.600v2.600M20 33.600v2.600M24 33.600v2.600M28 33.600v2.600M32 33.600v2.600M36.500 33.600v2.600"
    opacity=".8"
  />
`

/** The emblem in the header. */
export const emblem = (): Html =>
  html`<svg
    viewBox="0 0 48 48"
    aria-hidden="true"
    focusable="false"
    fill="none"
    stroke="currentColor"
    stroke-width="1.7"
    stroke-linecap="round"
    stroke-linejoin="round"
  >
    ${PAVILION}
  </svg>`

/** The same, large and thin, beside the search on the home page. */
export const heroArt = (): Html =>
  html`<svg
    class="kh-hero__art"
    viewBox="0 0 48 52"
    aria-hidden="true"
    focusable="false"
    fill="none"
    stroke="currentColor"
    stroke-width=".42"
    stroke-linecap="round"
    stroke-linejoin="round"
  >
    ${PAVILION} ${MORE}
  </svg>`
