import { spawn } from 'node:child_process'
import { mkdir, writeFile } from 'node:fs/promises'
import { availableParallelism, cpus, release, totalmem } from 'node:os'
import { join } from 'node:path'
import { collectPlans } from './check/plans.ts'

/*
 * npm run proof: what may be claimed about this program is measured here and written to docs/evidence/. It runs the check and the suite
 * at full size (PROOF=1) and writes down how PostgreSQL would run each statement.
 */
const root = join(import.meta.dirname, '..')
const folder = join(root, 'docs/evidence')

type Run = { readonly name: string; readonly code: number; readonly seconds: number; readonly output: string }

const run = (name: string, file: string, env: NodeJS.ProcessEnv = {}): Promise<Run> =>
  new Promise((resolve, reject) => {
    const start = performance.now()
    process.stdout.write(`${name} …\n`)
    const child = spawn(process.execPath, [join(root, file)], {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    let output = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text))
    child.once('error', reject)
    child.once('close', code => resolve({ name, code: code ?? 1, seconds: (performance.now() - start) / 1000, output }))
  })

const counted = (output: string, word: string): string => new RegExp(`^(?:ℹ|#) ${word} (\\d+)`, 'm').exec(output)?.[1] ?? '?'

const machine = (): string =>
  `${cpus()[0]?.model.trim() ?? 'unknown processor'}, ${availableParallelism()} cores, ${Math.round(totalmem() / 2 ** 30)} GB, Linux ${release()}, Node ${process.version}`

await mkdir(folder, { recursive: true })
const check = await run('check', 'scripts/check.ts')
const suite = await run('tests at full size', 'scripts/test.ts', { PROOF: '1' })
const plans = await collectPlans(root)
await writeFile(join(folder, 'plans.txt'), plans.map(plan => `${plan.at}\n${plan.lines.join('\n')}\n`).join('\n'))
const words = ['tests', 'pass', 'fail', 'skipped'].map(word => `${counted(suite.output, word)} ${word}`).join(', ')
await writeFile(
  join(folder, 'README.md'),
  `# What was measured

Written by \`npm run proof\` on ${new Date().toISOString().slice(0, 10)}. Machine: ${machine()}.

- Check: ${check.code === 0 ? 'no fault' : 'FAULTS'}, ${check.seconds.toFixed(0)} s.
- Tests with PROOF=1: ${words}; ${suite.seconds.toFixed(0)} s.
- Plans of ${plans.length} statements on an empty, migrated PostgreSQL: \`plans.txt\`. They show which index a statement can use, not how long it takes.
`,
)
process.stdout.write(`docs/evidence/ is new: check ${check.code === 0 ? 'ok' : 'FAILED'}, ${words}.\n`)
process.exit(check.code === 0 && suite.code === 0 ? 0 : 1)
