import { migrate } from '#platform/migrate.ts'
import { environment } from '#platform/settings.ts'
import { print, type Command } from './command.ts'

/** Brings a production database up to date. The demo does this by itself at each start. */
export const migrateCommand: Command = {
  name: 'migrate',
  usage: 'migrate',
  summary: 'Brings the database of DATABASE_URL up to date.',
  details: 'DATABASE_URL must be of the role that owns the database (khue_migrator). Each migration is a transaction of its own.',
  options: {},
  run: async () => {
    const url = environment()['DATABASE_URL']
    if (url === undefined || url === '') throw new Error('The setting DATABASE_URL is missing: the address of the database as its owner.')
    const applied = await migrate(url)
    print(applied.length === 0 ? 'The database is up to date.' : `Applied: ${applied.join(', ')}`)
    return 0
  },
}
