import { texts, type Lang } from '#platform/texts.ts'

const words = texts({
  on: {
    vi: (browser: string, system: string) => `${browser} trên ${system}`,
    en: (browser: string, system: string) => `${browser} on ${system}`,
  },
  unknown: { vi: 'Trình duyệt chưa rõ loại', en: 'A browser of unknown kind' },
  computer: { vi: 'máy tính', en: 'a computer' },
})

/** Order matters: every browser claims to be several. */
const BROWSERS = [['Edg', 'Edge'], ['OPR', 'Opera'], ['SamsungBrowser', 'Samsung Internet'], ['coc_coc_browser', 'Cốc Cốc'], ['Firefox', 'Firefox'], ['CriOS', 'Chrome'], ['Chrome', 'Chrome'], ['Safari', 'Safari']] as const // prettier-ignore
const SYSTEMS = [['Android', 'Android'], ['iPhone', 'iPhone'], ['iPad', 'iPad'], ['Windows', 'Windows'], ['Mac OS', 'Mac'], ['Linux', 'Linux']] as const // prettier-ignore

/** What the browser says of itself, shortened to what its owner recognises: "Chrome trên Android". */
export const sayDevice = (lang: Lang, said: string): string => {
  const say = words(lang)
  const browser = BROWSERS.find(([mark]) => said.includes(`${mark}/`))?.[1]
  if (!browser) return said && !said.includes('/') ? said : say.unknown
  return say.on(browser, SYSTEMS.find(([mark]) => said.includes(mark))?.[1] ?? say.computer)
}
