import { join } from 'node:path'
import { checkDocs } from './check/docs.ts'
import { checkFiles } from './check/files.ts'
import { checkLicences, writeLicences } from './check/licences.ts'
import { checkModules } from './check/modules.ts'
import { own, runParts, tool, type Parts } from './check/parts.ts'
import { checkRoutes } from './check/routes.ts'
import { checkSql } from './check/sql.ts'

/*
 * npm run check: the rules of the house, errors only. `node scripts/check.ts sql docs` runs some of the parts.
 * Each part prints one line; one that finds something prints what it found, and only that.
 */
const root = join(import.meta.dirname, '..')

/** The long ones first: they run two at a time. */
const parts: Parts = {
  lint: tool('eslint/bin/eslint.js', '.', '--max-warnings=0'),
  types: tool('typescript/bin/tsc', '--noEmit'),
  format: tool('prettier/bin/prettier.cjs', '--check', '--log-level=warn', '.'),
  'types of the browser': tool('typescript/bin/tsc', '--noEmit', '-p', 'src/platform/ui/browser'),
  sql: own(checkSql),
  modules: own(checkModules),
  files: own(checkFiles),
  docs: own(checkDocs),
  routes: own(checkRoutes),
  licences: own(checkLicences),
}

const words = process.argv.slice(2)
if (words.includes('--write')) await writeLicences(root)
const names = words.filter(word => !word.startsWith('--'))
const unknown = names.find(name => !Object.hasOwn(parts, name))
if (unknown !== undefined) {
  process.stderr.write(`There is no part "${unknown}"; there are: ${Object.keys(parts).join(', ')}.\n`)
  process.exit(2)
}
const wanted = Object.fromEntries(Object.entries(parts).filter(([name]) => names.length === 0 || names.includes(name)))
process.exit((await runParts(wanted, root, text => process.stdout.write(text))) ? 0 : 1)
