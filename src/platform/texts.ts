export type Lang = 'vi' | 'en'
export const LANGS: readonly Lang[] = ['vi', 'en']

type Entry = { readonly vi: unknown; readonly en: unknown }
type Said<T extends Record<string, Entry>> = { readonly [K in keyof T]: T[K]['vi'] }
type SameShape<T extends Record<string, Entry>> = { readonly [K in keyof T]: { readonly vi: T[K]['vi']; readonly en: Widened<T[K]['vi']> } }
type Widened<V> = V extends string
  ? string
  : V extends (...args: never[]) => unknown
    ? V
    : V extends object
      ? { readonly [K in keyof V]: Widened<V[K]> }
      : V

/**
 * The words of a page in both languages, side by side. An entry is a text or a function that makes one.
 * `texts({ apply: { vi: 'Nộp hồ sơ', en: 'Apply' } })('en').apply`. A missing language does not compile.
 */
export const texts = <const T extends Record<string, Entry>>(entries: T & SameShape<T>): ((lang: Lang) => Said<T>) => {
  const by = (lang: Lang): Said<T> =>
    Object.fromEntries(Object.entries(entries).map(([key, entry]) => [key, (entry as Entry)[lang]])) as Said<T>
  const said = { vi: by('vi'), en: by('en') }
  return lang => said[lang]
}
