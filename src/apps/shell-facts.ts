import { countMyMatters } from '#modules/dossiers'
import { cityNames } from '#modules/organisation'
import type { Context } from '#platform/context.ts'
import type { WebOptions } from '#platform/web/world.ts'
import { officeFacts } from './office/menu.ts'

/** What stands around a page: the city, my things to do, and for officers their agency and menu. */
export const shellFacts: WebOptions['shellFacts'] = async (ctx: Context, path: string) => {
  const { actor, lang, services } = ctx
  const cityName = cityNames(services.settings.city)[lang]
  if (actor.kind === 'officer') return { cityName, counts: {}, ...(path.startsWith('/can-bo') ? await officeFacts(ctx, actor, path) : {}) }
  return { cityName, counts: actor.kind === 'citizen' ? { dossiers: await countMyMatters(ctx) } : {} }
}
