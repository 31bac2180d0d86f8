import type { Context } from '#platform/context.ts'
import type { Call, Method, Upload } from '#platform/web/route.ts'
import type { Shell, View } from '#platform/ui/shell.ts'
import { officeLayout } from '#platform/ui/layout.ts'
import { prepareAssets } from '#platform/assets.ts'
import { officeRoutes } from '../routes.ts'

await prepareAssets()

export type Seen = {
  readonly status: number
  readonly html: string
  readonly to: string
  readonly file: { readonly name: string; readonly mediaType: string; readonly inline?: boolean } | null
}
export type Fields = Readonly<Record<string, string | readonly string[]>>

const shellOf = (ctx: Context, path: string): Shell => ({
  lang: ctx.lang,
  path,
  demo: true,
  cityName: 'Hà Nội',
  user: null,
  counts: {},
  csrf: 'token',
})

/** Named parts of a path as Fastify reads them; undefined when it is another route. */
const match = (pattern: string, path: string): Record<string, string> | undefined => {
  const names = [...pattern.matchAll(/:(\w+)/g)].map(found => found[1] ?? '')
  const found = new RegExp(`^${pattern.replace(/:\w+/g, '([^/]+)')}$`).exec(path)
  return found ? Object.fromEntries(names.map((name, i) => [name, decodeURIComponent(found[i + 1] ?? '')])) : undefined
}

/** Fixed paths before those with holes, as the router prefers them. */
const ordered = [...officeRoutes].sort((a, b) => a.path.split(':').length - b.path.split(':').length)

const ask = async (ctx: Context, method: Method, address: string, fields: Fields, files: readonly Upload[]): Promise<Seen> => {
  const url = new URL(address, 'http://here')
  const found = ordered.flatMap(route => {
    const params = route.method === method ? match(route.path, url.pathname) : undefined
    return params ? [{ route, params }] : []
  })[0]
  if (!found) throw new Error(`no route for ${method} ${url.pathname}`)
  const shell = shellOf(ctx, address)
  const entries = Object.entries(fields)
  const call: Call<unknown, unknown> = {
    ctx,
    params: found.params,
    query: Object.fromEntries(url.searchParams),
    form: Object.fromEntries(entries.map(([name, value]) => [name, typeof value === 'string' ? value : (value.at(-1) ?? '')])),
    lists: Object.fromEntries(entries.map(([name, value]) => [name, typeof value === 'string' ? [value] : value])),
    files,
    shell,
    cookies: {},
    device: '',
    session: null,
  }
  const answer = await found.route.handle(call as Call<never, never>)
  const page = (view: View, status: number): Seen => ({ status, html: String(officeLayout(shell, view)), to: '', file: null })
  if (!('kind' in answer)) return page(answer, 200)
  if (answer.kind === 'page') return page(answer.view, answer.status)
  if (answer.kind === 'redirect') return { status: 303, html: '', to: answer.to, file: null }
  return { status: 200, html: '', to: '', file: answer.file }
}

/** Opens a page as the router would, without the web layer around it. */
export const open = (ctx: Context, address: string): Promise<Seen> => ask(ctx, 'GET', address, {}, [])
/** Sends a form. */
export const send = (ctx: Context, address: string, fields: Fields = {}, files: readonly Upload[] = []): Promise<Seen> =>
  ask(ctx, 'POST', address, fields, files)
/** What a reader sees: without tags, spaces as one. */
export const textOf = (seen: Seen): string =>
  seen.html
    .replace(/<[^>]+>/g, ' ')
    .replace(/&#39;/g, "'")
    .replace(/&quot;/g, '"')
    .replace(/\s+/g, ' ')
