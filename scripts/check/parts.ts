import { spawn } from 'node:child_process'
import { join } from 'node:path'
import type { Check } from './fault.ts'

export type Outcome = { readonly well: boolean; readonly output: string }
/** Parts by name; each looks at the checkout and says what it found. */
export type Parts = Readonly<Record<string, (root: string) => Promise<Outcome>>>

/** One of our own checks as a part. */
export const own =
  (check: Check) =>
  async (root: string): Promise<Outcome> => {
    const faults = await check(root)
    return { well: faults.length === 0, output: faults.map(({ at, what }) => `${at}: ${what}`).join('\n') }
  }

/** A tool of node_modules as a part: well when it exits with 0. */
export const tool =
  (script: string, ...args: readonly string[]) =>
  (root: string): Promise<Outcome> =>
    new Promise((resolve, reject) => {
      const child = spawn(process.execPath, [join(root, 'node_modules', script), ...args], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
      let output = ''
      for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => (output += text))
      child.once('error', reject)
      child.once('close', code => resolve({ well: code === 0, output: output.trim() }))
    })

/** Runs the parts, two at a time, in their order; prints a line each, and what was found. True when all are well. */
export const runParts = async (parts: Parts, root: string, print: (text: string) => void): Promise<boolean> => {
  const queue = Object.entries(parts)
  let allWell = queue.length > 0
  const one = async (name: string, part: Parts[string]): Promise<void> => {
    const start = performance.now()
    const { well, output } = await part(root).catch((error: unknown): Outcome => {
      return { well: false, output: error instanceof Error ? (error.stack ?? error.message) : String(error) }
    })
    const seconds = ((performance.now() - start) / 1000).toFixed(1)
    print(`${well ? 'ok  ' : 'FAIL'} ${name.padEnd(22)}${seconds.padStart(6)} s\n${well ? '' : `${output}\n`}`)
    if (!well) allWell = false
  }
  const worker = async (): Promise<void> => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) await one(...next)
  }
  await Promise.all([worker(), worker()])
  return allWell
}
