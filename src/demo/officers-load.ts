import { addOfficers, findAgencyByKey } from '#modules/organisation'
import type { Context } from '#platform/context.ts'
import { demoOfficers } from './officers.ts'

/** In office since the two-tier reform, so that they may act on every day the demo tells of. */
const SINCE = '2025-07-01'

/** Puts the demo's officers into the database; those that are there stay. Wants the organisation loaded. Answers how many came in. */
export const loadDemoOfficers = async (ctx: Context, city: string): Promise<number> => {
  const idOf = async (key: string): Promise<string> => {
    const agency = await findAgencyByKey(ctx, key)
    if (agency === undefined) throw new Error(`demo: data/${city} has no agency ${key}`)
    return agency.id
  }
  const officers = await Promise.all(
    demoOfficers(city).map(async ({ posts, about: _, ...officer }) => ({
      ...officer,
      posts: await Promise.all(
        posts.map(async ({ agency, position, roles, line }) => ({ agency: await idOf(agency), position, roles, line, validFrom: SINCE })),
      ),
    })),
  )
  return addOfficers(ctx, officers)
}
