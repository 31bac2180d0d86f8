import ts from 'typescript'
import { lineAt, type Fault } from './fault.ts'

/** Schemas that nobody owns. */
const OF_POSTGRESQL = ['pg_catalog', 'information_schema', 'public']

/** Functions of the platform for everybody's SQL; its tables are written by the fragments of act.ts, job.ts and counter.ts only. */
const OF_PLATFORM = /\bplatform\.(?=\w+\()/g

const schemasIn = (text: string, schemas: ReadonlySet<string>): string[] =>
  [...text.matchAll(/(?<![\w."$])([a-z_]+)\.[a-z_"]/g)].map(m => m[1] ?? '').filter(name => schemas.has(name))

/** The module that a file belongs to: the name of its schema. */
export const ownerOf = (file: string): string => /src\/modules\/([^/]+)\//.exec(file)?.[1] ?? 'platform'

const foreignIn = (text: string, own: string, schemas: ReadonlySet<string>): string[] => [
  ...new Set(schemasIn(text.replace(OF_PLATFORM, ''), schemas).filter(name => name !== own && !OF_POSTGRESQL.includes(name))),
]

const WITHOUT_STRINGS = /'(?:[^']|'')*'|--[^\n]*/g

/** Faults that show in the text of a finished statement. */
export const faultsOfStatement = (text: string, at: string, schemas: ReadonlySet<string>): Fault[] => {
  const sql = text.replace(WITHOUT_STRINGS, "''")
  const faults: string[] = []
  if (/\bselect\s+(distinct\s+)?\*|\breturning\s+\*|\b\w+\.\*\s*(,|from\b|$)/i.test(sql)) faults.push('names its columns: no select *.')
  const bare = [...sql.matchAll(/\$\d+(?!\d|::)/g)].map(m => m[0])
  if (bare.length > 0) faults.push(`gives a type to every parameter (\${p.x}::text); without one: ${[...new Set(bare)].join(', ')}.`)
  const own = ownerOf(at)
  const foreign = foreignIn(sql, own, new Set([...schemas].filter(name => name !== 'platform')))
  if (foreign.length > 0)
    faults.push(`stays in its own schema ${own}; it names ${foreign.join(', ')}. Ask that module through its index.ts.`)
  return faults.map(what => ({ at, what: `a statement ${what}` }))
}

/** Faults of a store's source: SQL that somebody else owns, written by hand. */
export const faultsOfStore = (file: string, source: string, schemas: ReadonlySet<string>): Fault[] => {
  const own = ownerOf(file)
  const faults: Fault[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isTaggedTemplateExpression(node) && node.tag.getText() === 'sql') {
      const texts = ts.isNoSubstitutionTemplateLiteral(node.template)
        ? [node.template]
        : [node.template.head, ...node.template.templateSpans.map(span => span.literal)]
      for (const part of texts)
        for (const name of foreignIn(part.text.replace(WITHOUT_STRINGS, "''"), own, schemas))
          faults.push({
            at: `${file}:${lineAt(source, part.getStart())}`,
            what:
              name === 'platform'
                ? 'writes a table of the platform by hand: use insertAct, insertJobs, nextNumber.'
                : `names the schema ${name}; a store stays in its own, ${own}.`,
          })
    }
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile(file, source, ts.ScriptTarget.ESNext, true))
  return faults
}
