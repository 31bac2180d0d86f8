import type { Html } from '../html.ts'
import type { Lang } from '../texts.ts'

export type MenuItem = { readonly href: string; readonly label: string; readonly current: boolean; readonly count?: number | undefined }

/** What stands around every page: who is there, in which language, where. Made once a request by the web layer. */
export type Shell = {
  readonly lang: Lang
  /** The current path with its query, for the language switch. */
  readonly path: string
  /** Shows the banner that says that nothing here is real. */
  readonly demo: boolean
  readonly cityName: string
  readonly user: { readonly name: string; readonly detail: string | null } | null
  /** Things to do by tab, as `{ dossiers: 1 }`. */
  readonly counts: Readonly<Record<string, number>>
  readonly csrf: string
  /** Larger letters, four doors instead of tabs (cookie `simple`, switched by ?gon=1 and ?gon=0). */
  readonly simple?: boolean | undefined
  /** Office: the authority in the red band, "UBND phường Láng". */
  readonly agency?: string | undefined
  /** Office: only what the officer's roles open. */
  readonly menu?: readonly MenuItem[] | undefined
}

/** Tabs of the portal that a page may light up. */
export type PortalTab = 'procedures' | 'dossiers' | 'vault' | 'account'

/** A page without its surroundings. It brings its one h1 and, when fields are wrong, its own error summary. */
export type View = {
  readonly title: string
  readonly body: Html
  readonly current?: string | undefined
  /** Portal: the right column (22rem) on wide screens, after the body on phones. */
  readonly aside?: Html | undefined
  /** Any entry puts "Lỗi:" before the title, so that a screen reader says it first. */
  readonly errors?: readonly unknown[] | undefined
  /** Portal: the body brings its own sections over the whole width (the home page). */
  readonly wide?: boolean | undefined
}

/** The same page with one parameter of its address changed; other parameters stay. */
export const withParameter = (path: string, name: string, value: string): string => {
  const [route = '/', query = ''] = path.split('#')[0]?.split('?') ?? []
  const parameters = new URLSearchParams(query)
  parameters.set(name, value)
  return `${route}?${parameters}`
}
