import { Type } from 'typebox'
import { sql, statement } from '#platform/sql.ts'

export const anyDossier = statement(Type.Object({ any: Type.Boolean() }), () => sql`select exists (select from dossiers.dossier d) as any`)
