import { Type } from 'typebox'
import { sql, statement } from '#platform/sql.ts'

/** Which of these files are documents or papers of a dossier. Results are never forgotten, so nobody asks about them. */
export const findFilesOfDossiers = statement(
  Type.Object({ file: Type.String() }),
  (p: { files: readonly string[] }) => sql`
  select f.file from dossiers.document f where f.file = any(${p.files}::uuid[])
  union
  select w.file from dossiers.paper w where w.file = any(${p.files}::uuid[])`,
)
