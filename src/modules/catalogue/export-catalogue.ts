import { cityDay } from '#platform/calendar.ts'
import type { Context } from '#platform/context.ts'
import { selectForExport } from './export-store.ts'
import { recordOf } from './record-to-content.ts'

const PAGE = 200

/** Everything in force today as lines of the import's format, by code. What was imported comes out as it went in. */
export async function* exportCatalogue(ctx: Context): AsyncGenerator<string> {
  const on = cityDay(ctx.now)
  for (let after = ''; ;) {
    const rows = await selectForExport.many(ctx.tx, { on, after, limit: PAGE })
    for (const { code, record, content } of rows) yield `${JSON.stringify(record ?? recordOf(code, content))}\n`
    after = rows.at(-1)?.code ?? ''
    if (rows.length < PAGE) return
  }
}
