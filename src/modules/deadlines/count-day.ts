import { actOf } from '#platform/act.ts'
import type { Context } from '#platform/context.ts'
import { Refusal } from '#platform/refusal.ts'
import { saveSwitch } from './calendar-store.ts'
import { forgetCalendar } from './load-calendar.ts'

/** The administrator's switch of a proposed day off: on when the law is passed, off again when it is not. Due dates follow on reading. */
export const countDay = async (ctx: Context, input: { readonly day: string; readonly counts: boolean }): Promise<void> => {
  const { actor } = ctx
  const may = actor.kind === 'system' || (actor.kind === 'officer' && actor.posts.some(post => post.roles.includes('administrator')))
  if (!may) throw new Refusal('deadlines.not_administrator', 403)
  const saved = await saveSwitch.maybeOne(ctx.tx, { ...actOf(ctx, 'deadlines.day_switched', null, { ...input }), ...input })
  if (!saved) throw new Refusal('deadlines.not_proposed', 404)
  forgetCalendar()
}
