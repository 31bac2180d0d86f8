import { Type } from 'typebox'
import { sql, statement } from '#platform/sql.ts'
import type { Content } from './content.ts'
import type { CatalogueRecord } from './record.ts'

/** A page of what is in force on a day: the record as it came, or our own content where no record came. */
export const selectForExport = statement(
  Type.Object({
    code: Type.String(),
    record: Type.Unsafe<CatalogueRecord | null>(Type.Any()),
    content: Type.Unsafe<Content>(Type.Any()),
  }),
  (p: { readonly on: string; readonly after: string; readonly limit: number }) => sql`
    select v.code, r.record, v.content
    from catalogue.procedure_version v
    left join catalogue.record r on r.code = v.code
    where v.code > ${p.after}::text and v.valid_from <= ${p.on}::date and coalesce(v.valid_to, 'infinity') >= ${p.on}::date
    order by v.code
    limit ${p.limit}::int`,
)
