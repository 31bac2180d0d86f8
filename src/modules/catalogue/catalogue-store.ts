import { Type } from 'typebox'
import { sql, statement } from '#platform/sql.ts'
import type { Content } from './content.ts'

/* Reading single procedures and their versions. Content is what `Content` says; nobody but this module writes it. */
const content = Type.Unsafe<Content>(Type.Any())
const day = Type.String()
const dayOrNull = Type.Union([Type.String(), Type.Null()])

export const VersionRow = Type.Object({
  id: Type.String(),
  code: Type.String(),
  shortName: Type.String(),
  validFrom: day,
  validTo: dayOrNull,
  content,
})

/** The version in force on a day. */
export const selectByCode = statement(
  VersionRow,
  (p: { readonly code: string; readonly on: string }) => sql`
    select v.id, v.code, p.short_name as "shortName", v.valid_from as "validFrom", v.valid_to as "validTo", v.content
    from catalogue.procedure_version v
    join catalogue.procedure p on p.code = v.code
    where v.code = ${p.code}::text and v.valid_from <= ${p.on}::date and coalesce(v.valid_to, 'infinity') >= ${p.on}::date
    order by v.valid_from desc
    limit 1`,
)

export const selectById = statement(
  VersionRow,
  (p: { readonly id: string }) => sql`
    select v.id, v.code, p.short_name as "shortName", v.valid_from as "validFrom", v.valid_to as "validTo", v.content
    from catalogue.procedure_version v
    join catalogue.procedure p on p.code = v.code
    where v.id = ${p.id}::uuid`,
)

/** The versions of a procedure that had or will have a day, newest first. */
export const selectVersions = statement(
  Type.Object({
    id: Type.String(),
    validFrom: day,
    validTo: dayOrNull,
    name: Type.String(),
    imported: Type.Boolean(),
    decision: Type.Union([Type.String(), Type.Null()]),
  }),
  (p: { readonly code: string }) => sql`
    select v.id, v.valid_from as "validFrom", v.valid_to as "validTo", v.name,
      (v.content ->> 'imported')::boolean as "imported", v.content ->> 'decision' as "decision"
    from catalogue.procedure_version v
    where v.code = ${p.code}::text and coalesce(v.valid_to, 'infinity') >= v.valid_from
    order by v.valid_from desc`,
)

export const selectProcedure = statement(
  Type.Object({
    code: Type.String(),
    origin: Type.Union([Type.Literal('own'), Type.Literal('imported')]),
    shortName: Type.String(),
    shortNameBy: Type.Union([Type.Literal('rule'), Type.Literal('file'), Type.Literal('office')]),
    version: Type.Integer(),
    importedAt: Type.Unsafe<Date | null>(Type.Any()),
  }),
  (p: { readonly code: string }) => sql`
    select p.code, p.origin, p.short_name as "shortName", p.short_name_by as "shortNameBy", p.version, r.imported_at as "importedAt"
    from catalogue.procedure p
    left join catalogue.record r on r.code = p.code
    where p.code = ${p.code}::text`,
)
