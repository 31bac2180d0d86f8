import { loadProcedures } from '#modules/catalogue'
import { loadCalendarFile } from '#modules/deadlines'
import { loadOrganisation } from '#modules/organisation'
import { inTransaction, type Context } from '#platform/context.ts'
import { loadDemoOfficers } from '../../demo/officers-load.ts'

/** Fills the database of a demo from data/<city>/, each time it starts: what is there already stays as it is. */
export const loadDemoCity = (ctx: Context, city: string): Promise<void> =>
  inTransaction(ctx, async ctx => {
    await loadOrganisation(ctx, city)
    await loadCalendarFile(ctx, city)
    await loadProcedures(ctx, city)
    await loadDemoOfficers(ctx, city)
  })
