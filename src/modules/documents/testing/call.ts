import type { Context } from '#platform/context.ts'
import type { Lang } from '#platform/texts.ts'
import type { Shell, View } from '#platform/ui/shell.ts'
import type { Answer, Call, Route, Upload } from '#platform/web/route.ts'

export const aShell = (lang: Lang = 'vi', path = '/'): Shell => ({
  lang,
  path,
  demo: true,
  cityName: lang === 'vi' ? 'Thành phố Hà Nội' : 'Hanoi City',
  user: { name: 'Nguyễn Thị Thùy Dương', detail: null },
  counts: {},
  csrf: 'x',
})

type Given = {
  readonly params?: Readonly<Record<string, string>>
  readonly query?: Readonly<Record<string, string>>
  readonly form?: Readonly<Record<string, string>>
  readonly files?: readonly Upload[]
  readonly lang?: Lang
}

/** Calls a route's handler as the web layer does, after the gate. */
export const call = (route: Route, ctx: Context, given: Given = {}): Promise<View | Answer> => {
  const { params = {}, query = {}, form = {}, files = [], lang = 'vi' } = given
  const made = { ctx: { ...ctx, lang }, params, query, form, lists: {}, files, shell: aShell(lang, route.path), cookies: {}, session: null }
  return route.handle(made as unknown as Call<never, never>)
}

export const viewOf = (answer: View | Answer): View => {
  if (!('kind' in answer)) return answer
  if (answer.kind !== 'page') throw new Error(`a ${answer.kind} is no page`)
  return answer.view
}
export const statusOf = (answer: View | Answer): number =>
  'kind' in answer ? (answer.kind === 'page' ? answer.status : answer.kind === 'redirect' ? 303 : 200) : 200
export const textOf = (answer: View | Answer): string =>
  String(viewOf(answer).body)
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
