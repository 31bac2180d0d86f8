import { loadProcedures } from '#modules/catalogue'
import { loadCalendarFile } from '#modules/deadlines'
import { loadOrganisation } from '#modules/organisation'
import { inTransaction } from '#platform/context.ts'
import { print, type Command } from './command.ts'
import { openProduction } from './open-production.ts'

/** Brings a production database what data/<city>/ says: units, agencies, competence, calendar and procedures. The demo does so at each start. */
export const loadCommand: Command = {
  name: 'load',
  usage: 'load [--city hanoi|hcmc]',
  summary: "Loads a city's units, agencies, calendar and procedures into the database of DATABASE_URL.",
  details: [
    '--city  a folder of data/; KHUE_CITY or hanoi by default. A database serves one city.',
    '',
    'All or nothing; the same files again change nothing. Start the program again afterwards.',
  ].join('\n'),
  options: { city: { type: 'string' } },
  run: async values => {
    const program = await openProduction(values)
    try {
      await inTransaction(program.context('load'), async ctx => {
        const { city } = ctx.services.settings
        const { units, agencies } = await loadOrganisation(ctx, city)
        const { days } = await loadCalendarFile(ctx, city)
        const { procedures } = await loadProcedures(ctx, city)
        print(`${city}: ${units} units, ${agencies} agencies, ${days} days of the calendar, ${procedures} procedures.`)
      })
      return 0
    } finally {
      await program.close()
    }
  },
}
