import type { Serving } from '../serve.ts'

/** What `start` was asked for. */
export type StartOptions = {
  readonly city: string | undefined
  /** Of a new demo; 2,000 unless said otherwise. */
  readonly people: number | undefined
  readonly port: number | undefined
  readonly host: string
  readonly dataDir: string
}

/** A program that runs. `stop` may be called again with `atOnce` while the gentle stop is under way. */
export type Started = {
  readonly address: string
  /** Lines to print before the address. */
  readonly greeting: readonly string[]
  readonly stop: (how: 'gently' | 'atOnce') => Promise<void>
}

/** Listens, and says in one sentence what to do when the port is taken or not allowed. */
export const listenOn = async (serving: Serving, host: string, port: number): Promise<void> => {
  try {
    await serving.web.app.listen({ host, port })
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code === 'EADDRINUSE')
      throw new Error(`The port ${port} is taken by another program. Choose another with --port, or --port 0 for any free one.`)
    if (code === 'EACCES') throw new Error(`This user may not listen on port ${port}. Choose one above 1023 with --port.`)
    if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
      throw new Error(`This machine has no address ${host}. Give one of its own with --host.`)
    throw error
  }
}
