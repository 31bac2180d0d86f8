import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { checkDocs } from './check/docs.ts'
import type { Check, Fault } from './check/fault.ts'
import { checkFiles } from './check/files.ts'
import { checkLicences, writeLicences } from './check/licences.ts'
import { checkModules } from './check/modules.ts'
import { checkSql } from './check/sql.ts'

/*
 * npm run check: the rules of the house, errors only. `node scripts/check.ts sql docs` runs some of the parts.
 * Each part prints one line; one that finds something prints what it found, and only that.
 */
const root = join(import.meta.dirname, '..')
type Outcome = { readonly faults: number; readonly output: string }

const show = (faults: readonly Fault[]): Outcome => ({
  faults: faults.length,
  output: faults.map(({ at, what }) => `${at}: ${what}`).join('\n'),
})
const own = (check: Check) => async (): Promise<Outcome> => show(await check(root))

const tool =
  (script: string, ...args: readonly string[]) =>
  (): Promise<Outcome> =>
    new Promise((resolve, reject) => {
      const child = spawn(process.execPath, [join(root, 'node_modules', script), ...args], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
      let output = ''
      for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => (output += text))
      child.once('error', reject)
      child.once('close', code => resolve({ faults: code === 0 ? 0 : 1, output: output.trim() }))
    })

/** The long ones first: they run two at a time. */
const parts: Readonly<Record<string, () => Promise<Outcome>>> = {
  lint: tool('eslint/bin/eslint.js', '.', '--max-warnings=0'),
  types: tool('typescript/bin/tsc', '--noEmit'),
  format: tool('prettier/bin/prettier.cjs', '--check', '--log-level=warn', '.'),
  'types of the browser': tool('typescript/bin/tsc', '--noEmit', '-p', 'src/platform/ui/browser'),
  sql: own(checkSql),
  modules: own(checkModules),
  files: own(checkFiles),
  docs: own(checkDocs),
  licences: own(checkLicences),
}

const runPart = async (name: string, part: () => Promise<Outcome>): Promise<boolean> => {
  const start = performance.now()
  const { faults, output } = await part().catch((error: unknown): Outcome => ({
    faults: 1,
    output: error instanceof Error ? (error.stack ?? error.message) : String(error),
  }))
  const seconds = ((performance.now() - start) / 1000).toFixed(1)
  process.stdout.write(`${faults === 0 ? 'ok  ' : 'FAIL'} ${name.padEnd(22)}${seconds.padStart(6)} s\n${faults === 0 ? '' : `${output}\n`}`)
  return faults === 0
}

const words = process.argv.slice(2)
if (words.includes('--write')) await writeLicences(root)
const names = words.filter(word => !word.startsWith('--'))
const unknown = names.find(name => !Object.hasOwn(parts, name))
if (unknown !== undefined) {
  process.stderr.write(`There is no part "${unknown}"; there are: ${Object.keys(parts).join(', ')}.\n`)
  process.exit(2)
}
const queue = Object.entries(parts).filter(([name]) => names.length === 0 || names.includes(name))
let well = true
const worker = async (): Promise<void> => {
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) well = (await runPart(...next)) && well
}
await Promise.all([worker(), worker()])
process.exit(well ? 0 : 1)
