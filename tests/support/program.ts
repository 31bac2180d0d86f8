import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

export const checkout = join(import.meta.dirname, '../..')

export type RunOptions = {
  readonly dataDir: string
  readonly city?: string
  readonly root?: string
  readonly uid?: number
  readonly args?: readonly string[]
  readonly env?: Readonly<Record<string, string>>
}

/** The program as somebody at a terminal starts it. */
export type Program = {
  readonly base: string
  /** From the start of the process to "Ready". */
  readonly seconds: number
  readonly child: ChildProcess
  /** As Ctrl-C does; answers the exit code. */
  interrupt(): Promise<number | null>
  kill(): Promise<void>
}

/** Starts `./khue start --port 0` on a data folder and waits until it says where it is. Fails with what it printed when it ends before. */
export const startProgram = async (options: RunOptions): Promise<Program> => {
  const began = performance.now()
  const root = options.root ?? checkout
  const child = spawn(
    join(root, 'khue'),
    ['start', '--port', '0', '--data', options.dataDir, ...(options.city ? ['--city', options.city] : []), ...(options.args ?? [])],
    {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { PATH: process.env['PATH'], HOME: '/tmp', ...options.env },
      ...(options.uid === undefined ? {} : { uid: options.uid, gid: options.uid }),
    },
  )
  let output = ''
  const base = await new Promise<string>((resolve, reject) => {
    const hear = (chunk: Buffer): void => {
      output += chunk.toString()
      const ready = /Ready in [\d.]+ s: (\S+)/.exec(output)
      if (ready?.[1]) resolve(ready[1])
    }
    child.stdout?.on('data', hear)
    child.stderr?.on('data', hear)
    child.once('exit', code => reject(new Error(`the program ended with ${code} before it was ready:\n${output}`)))
  })
  const gone = once(child, 'exit')
  return {
    base,
    seconds: (performance.now() - began) / 1000,
    child,
    interrupt: async () => {
      child.kill('SIGINT')
      const [code] = (await gone) as [number | null]
      return code
    },
    kill: async () => {
      child.kill('SIGKILL')
      await gone
    },
  }
}
