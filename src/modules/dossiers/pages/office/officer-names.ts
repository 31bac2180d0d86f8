import { getOfficer } from '#modules/organisation'
import type { Context } from '#platform/context.ts'
import { Refusal } from '#platform/refusal.ts'
import { texts } from '#platform/texts.ts'

const words = texts({
  me: { vi: 'Tôi', en: 'Me' },
  nobody: { vi: 'chưa ai nhận', en: 'nobody yet' },
  gone: { vi: 'người đã thôi việc', en: 'somebody who left' },
})

export type Names = (id: string | null) => string

const nameOf = async (ctx: Context, id: string): Promise<[string, string]> => {
  try {
    return [id, (await getOfficer(ctx, id)).name]
  } catch (error) {
    if (error instanceof Refusal) return [id, words(ctx.lang).gone]
    throw error
  }
}

/** Names of the officers on a page; the reader himself is "Tôi". */
export const officerNames = async (ctx: Context, ids: readonly (string | null)[]): Promise<Names> => {
  const say = words(ctx.lang)
  const me = ctx.actor.kind === 'officer' ? ctx.actor.officer : ''
  const others = [...new Set(ids.filter(id => id !== null && id !== me))] as string[]
  const names = new Map(await Promise.all(others.map(id => nameOf(ctx, id))))
  return id => (id === null ? say.nobody : id === me ? say.me : (names.get(id) ?? say.gone))
}
