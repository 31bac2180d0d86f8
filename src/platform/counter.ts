import { sql, type Sql } from './sql.ts'

/**
 * The part of a statement that takes the next number of a gap-free series: `with n as (${nextNumber(p)}) … from n`; its column is `value`.
 * The row stays locked until the transaction ends, so a rollback gives the number back and two takers never get the same one.
 */
export const nextNumber = (p: { readonly counter: string }): Sql => sql`
  insert into platform.counter as c (name, value) values (${p.counter}::text, 1)
  on conflict (name) do update set value = c.value + 1
  returning c.value`
