import { join } from 'node:path'
import { collectStatements } from './sql.ts'
import { withPostgreSQL } from './postgresql.ts'

export type Plan = { readonly at: string; readonly lines: readonly string[] }

/** How PostgreSQL would run each statement on an empty database without reading whole tables where it can help it. */
export const collectPlans = async (root: string): Promise<Plan[]> => {
  const { declared } = await collectStatements(root)
  const plans: Plan[] = []
  await withPostgreSQL(join(root, 'migrations'), async (client, server) => {
    if (plans.length > 0 || server.startsWith('PostgreSQL 15')) return
    await client.query('set enable_seqscan = off')
    for (const { at, text } of declared) {
      const { rows } = await client.query<{ 'QUERY PLAN': string }>(`explain (generic_plan, costs off) ${text}`)
      plans.push({ at, lines: rows.map(row => row['QUERY PLAN']) })
    }
  })
  return plans
}
