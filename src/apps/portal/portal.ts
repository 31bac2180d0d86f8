import { matters } from '#modules/dossiers'
import type { Module } from '#platform/module.ts'
import { route, type Call, type Route } from '#platform/web/route.ts'
import type { View } from '#platform/ui/shell.ts'
import { homeView, simpleHomeView } from './home-view.ts'
import { accessibilityPage, privacyPage } from './static-pages.ts'

type Any = Call<Record<string, never>, Record<string, never>>

const home = async ({ ctx, shell }: Any): Promise<View> => {
  if (shell.simple) return simpleHomeView(ctx.lang, shell.counts['dossiers'])
  const mine = ctx.actor.kind === 'citizen' ? await matters(ctx) : []
  return homeView(ctx.lang, ctx.actor.kind === 'citizen', { matters: mine, side: [], foot: [] })
}

const open = (path: string, handle: (call: Any) => Promise<View>): Route =>
  route({ method: 'GET', path, house: 'portal', access: 'public', handle })

/** The pages of the portal that belong to no module: the home page and what every public site must say. */
export const portal: Module = {
  name: 'portal',
  routes: [
    open('/', home),
    open('/kha-nang-tiep-can', async ({ ctx }) => accessibilityPage(ctx.lang)),
    open('/quyen-rieng-tu', async ({ ctx }) => privacyPage(ctx.lang)),
  ],
  jobs: {},
  refusals: {},
}
