import Type from 'typebox'
import type { Context } from '#platform/context.ts'
import { html, type Html } from '#platform/html.ts'
import { Refusal } from '#platform/refusal.ts'
import { notice } from '#platform/ui/blocks.ts'
import { button, linkButton } from '#platform/ui/buttons.ts'
import { csrfField } from '#platform/ui/csrf.ts'
import { pageHead, sheet } from '#platform/ui/office-parts.ts'
import type { Shell, View } from '#platform/ui/shell.ts'
import { redirect, route, type Answer } from '#platform/web/route.ts'
import type { DossierView } from '../../dossier-view.ts'
import { getDossier } from '../../get-dossier.ts'
import { mustBeLeader } from './sign-queue.ts'
import { paperToSign } from './sign-paper.ts'
import { readSeen, seenAs } from './sign-query.ts'
import { signWords } from './sign-words.ts'

/** "2 Giấy khai sinh, 1 Trích lục khai tử": what is about to be signed, counted by kind. */
const kindsOf = (list: readonly DossierView[]): string =>
  Object.entries(Object.groupBy(list, one => one.draftDecision?.title ?? ''))
    .map(([title, some = []]) => `${some.length} ${title}`)
    .join(', ')

const view = (ctx: Context, shell: Shell, list: readonly DossierView[], skipped: number): Html => {
  const say = signWords(ctx.lang)
  return html`${skipped > 0 && notice(say.skipped(skipped), { bad: true })} ${pageHead({ title: say.confirm(list.length) })}
    <section class="k-sheet k-act" aria-label="${say.confirm(list.length)}">
      <form class="k-in k-stack" method="post" action="/can-bo/ky">
        ${csrfField(shell)}${list.map(one => html`<input type="hidden" name="ho-so" value="${seenAs(one)}" />`)}
        ${ctx.lang === 'vi' && html`<p>${say.kinds(kindsOf(list))}</p>`}
        <p>${say.warning}</p>
        <div class="k-row">
          ${button({ label: say.go(list.length), key: 's' })}${linkButton({ label: say.stop, href: '/can-bo/ky', variant: 'secondary' })}
        </div>
      </form>
    </section>
    ${list.map((one, i) => one.draftDecision && sheet({ id: `van-ban-${i}`, title: one.ownerName, side: one.code, body: paperToSign(ctx.lang, one.draftDecision) }))}`
}

const confirm = async (ctx: Context, shell: Shell, values: readonly string[]): Promise<View | Answer> => {
  mustBeLeader(ctx)
  const chosen = readSeen(values)
  if (chosen.length === 0) return redirect('/can-bo/ky')
  const found = await Promise.all(
    chosen.map(({ code }) =>
      getDossier(ctx, code).catch((error: unknown) => {
        if (error instanceof Refusal && chosen.length > 1) return null
        throw error
      }),
    ),
  )
  const list = found.filter(one => one !== null && one.open.includes('sign') && one.draftDecision !== null) as DossierView[]
  if (list.length === 0) return redirect('/can-bo/ky')
  const say = signWords(ctx.lang)
  return { title: say.confirm(list.length), current: 'sign', body: view(ctx, shell, list, chosen.length - list.length) }
}

/** The papers once more, how many they are and what cannot be undone: from the case, by its address. */
export const signConfirm = route({
  method: 'GET',
  path: '/can-bo/ky/xac-nhan',
  house: 'office',
  access: 'officer',
  query: Type.Object({ 'ho-so': Type.Optional(Type.String()) }),
  handle: ({ ctx, query, shell }) => confirm(ctx, shell, (query['ho-so'] ?? '').split(',')),
})

/** The same from the queue, for all that were ticked. It changes nothing yet. */
export const signConfirmChosen = route({
  method: 'POST',
  path: '/can-bo/ky/xac-nhan',
  house: 'office',
  access: 'officer',
  handle: ({ ctx, lists, shell }) => confirm(ctx, shell, lists['ho-so'] ?? []),
})
