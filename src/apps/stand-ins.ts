import { fork, type ChildProcess } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import type { Log } from '#platform/log.ts'

/** What the stand-ins tell of themselves; the same words as in their own supervisor, which the product must not import. */
type Ready = {
  readonly settings: Readonly<Record<string, string>>
  readonly ports: Readonly<Record<string, number>>
  readonly pages: Readonly<Record<string, string>>
}
type Report = { readonly ready: Ready } | { readonly failed: string }

export type StandIns = Pick<Ready, 'settings' | 'pages'> & { stop(how?: 'gently' | 'atOnce'): Promise<void> }

const program = join(import.meta.dirname, '../standins/main.ts')

/**
 * Starts the stand-ins of the outside systems in one child process and keeps them running, on the same ports should it be started again.
 * Their addresses come back as ordinary settings of the product. The child ends with this process, even a killed one.
 */
export const startStandIns = async (options: {
  readonly city: string
  readonly people: number | undefined
  readonly baseUrl: string
  readonly log: Log
}): Promise<StandIns> => {
  const { log, ...rest } = options
  const order = { ...rest, secret: randomBytes(24).toString('base64url') }
  let stopping = false
  let child = spawnChild()
  const first = await ask(child, { ...order, ports: {} })
  const again = (): void => {
    if (stopping) return
    log.warn({}, 'the stand-ins died; starting them again')
    child = spawnChild()
    ask(child, { ...order, ports: first.ports }).then(
      () => child.once('exit', again),
      (error: unknown) => log.error({ err: error }, 'the stand-ins did not come back'),
    )
  }
  child.once('exit', again)
  return {
    settings: first.settings,
    pages: first.pages,
    stop: (how = 'gently') => {
      stopping = true
      return end(child, how)
    },
  }
}

const spawnChild = (): ChildProcess => fork(program, ['serve'], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'], execArgv: [] })

const ask = (child: ChildProcess, start: object): Promise<Ready> =>
  new Promise((resolve, reject) => {
    const gone = () => reject(new Error('The stand-ins of the demo ended before they were ready; what they printed above says why.'))
    child.once('exit', gone)
    child.once('message', (report: Report) => {
      child.off('exit', gone)
      if ('ready' in report) resolve(report.ready)
      else reject(new Error(`The stand-ins of the demo did not start: ${report.failed}.`))
    })
    child.send({ start })
  })

const end = (child: ChildProcess, how: 'gently' | 'atOnce'): Promise<void> =>
  new Promise(done => {
    if (child.exitCode !== null || child.signalCode !== null) return done()
    const hurry = setTimeout(() => child.kill('SIGKILL'), how === 'gently' ? 5000 : 200)
    child.once('exit', () => {
      clearTimeout(hurry)
      done()
    })
    if (child.connected) child.send({ stop: true })
    return undefined
  })
