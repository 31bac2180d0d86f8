import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { inTransaction, type Context } from '#platform/context.ts'
import { readDays, readHours } from './calendar-file.ts'
import { replaceDays, replaceHours } from './calendar-store.ts'
import { forgetCalendar } from './load-calendar.ts'

const DATA = join(import.meta.dirname, '../../../data')

/** Loads data/<city>/calendar.tsv and office-hours.tsv: all or nothing, twice without change. A wrong line is named. */
export const loadCalendarFile = async (ctx: Context, city: string): Promise<{ days: number; hours: number }> => {
  const read = (file: string) => readFile(join(DATA, city, file), 'utf8')
  const days = readDays(`data/${city}/calendar.tsv`, await read('calendar.tsv'))
  const hours = readHours(`data/${city}/office-hours.tsv`, await read('office-hours.tsv'))
  const loaded = await inTransaction(ctx, async ctx => ({
    ...(await replaceDays.one(ctx.tx, { days: JSON.stringify(days) })),
    ...(await replaceHours.one(ctx.tx, { hours: JSON.stringify(hours) })),
  }))
  forgetCalendar()
  return loaded
}
