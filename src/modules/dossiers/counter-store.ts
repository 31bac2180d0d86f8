import { Type } from 'typebox'
import { sql, statement } from '#platform/sql.ts'

/**
 * Which procedures an agency takes in most often: among its 200 open dossiers to be looked at first and the 200 it closed last, each read in
 * the order of its own index, so that it costs the same however many there are.
 */
export const countReceived = statement(
  Type.Object({ procedure: Type.String(), count: Type.Integer() }),
  (p: { agency: string; limit: number }) => sql`
  with recent as (
    (select d.procedure from dossiers.dossier d
     where d.receiving = ${p.agency}::uuid and d.step is not null order by d.look_at, d.id limit 200)
    union all
    (select d.procedure from dossiers.dossier d
     where d.receiving = ${p.agency}::uuid and d.step is null order by d.ended_at desc, d.id desc limit 200)
  )
  select r.procedure, count(*)::int as count from recent r group by r.procedure order by 2 desc, 1 limit ${p.limit}::int`,
)
