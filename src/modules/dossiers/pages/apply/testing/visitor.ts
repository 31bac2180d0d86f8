import type { Context } from '#platform/context.ts'
import type { Lang } from '#platform/texts.ts'
import type { Shell, View } from '#platform/ui/shell.ts'
import type { Answer, Call, Route, Upload } from '#platform/web/route.ts'
import { applyRoutes } from '../routes.ts'

const shellOf = (lang: Lang, path: string): Shell => ({
  lang,
  path,
  demo: true,
  cityName: lang === 'vi' ? 'Thành phố Hà Nội' : 'Hanoi City',
  user: { name: 'Nguyễn Thị Thùy Dương', detail: null },
  counts: {},
  csrf: 'x',
})

const unescape = (text: string): string =>
  text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&')
const attribute = (tag: string, name: string): string | undefined => {
  const found = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1]
  return found === undefined ? undefined : unescape(found)
}

/** The fields of the page's last form as a browser without scripts would send them. */
export const fieldsOf = (markup: string): Record<string, string> => {
  const form = markup.slice(markup.lastIndexOf('<form'))
  const fields: Record<string, string> = {}
  for (const [tag] of form.matchAll(/<input[^>]*>/g)) {
    const [name, type] = [attribute(tag, 'name'), attribute(tag, 'type') ?? 'text']
    if (name === undefined || type === 'file') continue
    if ((type === 'radio' || type === 'checkbox') && !/\schecked/.test(tag)) continue
    fields[name] = attribute(tag, 'value') ?? ''
  }
  for (const [, tag = '', inside = ''] of form.matchAll(/(<textarea[^>]*>)([\s\S]*?)<\/textarea>/g))
    fields[attribute(tag, 'name') ?? ''] = unescape(inside)
  for (const [, tag = '', inside = ''] of form.matchAll(/(<select[^>]*>)([\s\S]*?)<\/select>/g)) {
    const chosen = [...inside.matchAll(/<option[^>]*>/g)].find(([option]) => /\sselected/.test(option)) ?? /<option[^>]*>/.exec(inside)
    fields[attribute(tag, 'name') ?? ''] = attribute(chosen?.[0] ?? '', 'value') ?? ''
  }
  return fields
}

/** Where the page's last form goes. */
export const actionOf = (markup: string): string => attribute(markup.slice(markup.lastIndexOf('<form')), 'action') ?? ''

export type Seen = { readonly status: number; readonly path: string; readonly markup: string; readonly view: View | undefined }

const match = (method: string, path: string): { route: Route; params: Record<string, string> } => {
  for (const route of applyRoutes) {
    const pattern = new RegExp(`^${route.path.replace(/:(\w+)/g, '(?<$1>[^/]+)')}$`)
    const found = route.method === method && pattern.exec(path)
    if (found) return { route, params: { ...found.groups } }
  }
  throw new Error(`no route ${method} ${path}`)
}

/** Somebody with a browser without scripts: opens pages, fills in fields, presses buttons, and follows where he is sent. */
export const visitor = (ctx: Context) => {
  const call = async (method: 'GET' | 'POST', address: string, form: Record<string, string>, files: readonly Upload[]): Promise<Seen> => {
    const [path = '', query = ''] = address.split('?')
    const { route, params } = match(method, path)
    const given = { ctx, params, query: Object.fromEntries(new URLSearchParams(query)), form, files }
    const lists = Object.fromEntries(Object.entries(form).map(([name, value]) => [name, [value]]))
    const whole = { ...given, lists, shell: shellOf(ctx.lang, path), cookies: {}, session: null }
    const answer: View | Answer = await route.handle(whole as unknown as Call<never, never>)
    if (!('kind' in answer)) return { status: 200, path: address, markup: String(answer.body), view: answer }
    if (answer.kind === 'page') return { status: answer.status, path: address, markup: String(answer.view.body), view: answer.view }
    if (answer.kind === 'redirect') return { status: 303, path: answer.to, markup: '', view: undefined }
    throw new Error('a file')
  }
  const isOurs = (path: string): boolean => /^\/thu-tuc\/[^/]+\/nop/.test(path)
  const follow = async (seen: Seen): Promise<Seen> =>
    seen.status === 303 && isOurs(seen.path) ? follow(await call('GET', seen.path, {}, [])) : seen
  return {
    open: (address: string): Promise<Seen> => call('GET', address, {}, []).then(follow),
    /** Sends the form as the page shows it, with these fields changed; answers what came before any redirect is followed. */
    post: (page: Seen, fields: Record<string, string> = {}, files: readonly Upload[] = []): Promise<Seen> =>
      call('POST', actionOf(page.markup), { ...fieldsOf(page.markup), ...fields }, files),
    send: (page: Seen, fields: Record<string, string> = {}, files: readonly Upload[] = []): Promise<Seen> =>
      call('POST', actionOf(page.markup), { ...fieldsOf(page.markup), ...fields }, files).then(follow),
  }
}
export type Visitor = ReturnType<typeof visitor>

export const stepKey = (seen: Seen): string => seen.path.split('?')[0]?.split('/').at(-1) ?? ''
export const textOf = (seen: Seen): string => unescape(seen.markup.replace(/<[^>]+>/g, ' ')).replace(/\s+/g, ' ')
