import { html } from '#platform/html.ts'
import { flag } from '#platform/ui/tags.ts'
import { redirect, route } from '#platform/web/route.ts'
import { getDossier } from '../../get-dossier.ts'
import { listHistory } from '../../list-history.ts'
import { signDossier } from '../../sign-dossier.ts'
import { eachOf } from './each-of.ts'
import { outcomeView } from './outcome-view.ts'
import { mustBeLeader } from './sign-queue.ts'
import { readSeen } from './sign-query.ts'
import { signWords } from './sign-words.ts'

/** Signs what was confirmed, one after the other; what fails stays in the queue and keeps nobody from his paper. */
export const signMany = route({
  method: 'POST',
  path: '/can-bo/ky',
  house: 'office',
  access: 'officer',
  handle: async ({ ctx, lists, shell }) => {
    mustBeLeader(ctx)
    const chosen = readSeen(lists['ho-so'] ?? [])
    if (chosen.length === 0) return redirect('/can-bo/ky')
    const say = signWords(ctx.lang)
    const list = await eachOf(ctx, chosen, 'sign', async (ctx, on) => {
      await signDossier(ctx, on)
      const { id } = await getDossier(ctx, on.code)
      const notation = (await listHistory(ctx, id)).findLast(event => event.act === 'sign')?.facts['notation']
      return html`${flag(say.isSigned, 'arrived')}${typeof notation === 'string' && html`<br /><span class="k-small">${say.as(notation)}</span>`}`
    })
    const title = say.signed(list.filter(one => one.failed === undefined).length, list.length)
    const retry = { action: '/can-bo/ky', label: say.again }
    return { title, current: 'sign', body: outcomeView({ lang: ctx.lang, shell, title, list, back: '/can-bo/ky', retry }) }
  },
})
