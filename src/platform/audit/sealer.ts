import { setTimeout as rest } from 'node:timers/promises'
import type { Pool } from 'pg'
import { systemContext } from '../context.ts'
import { messageOf, type Log } from '../log.ts'
import type { Services } from '../services.ts'
import { sealActs } from './seal-acts.ts'

const EVERY_MS = 1000
const AFTER_A_FAULT_MS = 10_000

export type Sealer = { readonly stop: () => Promise<void> }

/** Seals the act log each second, until it is stopped; a seal that is being made is made. Several programs take turns. */
export const startSealer = (options: { pool: Pool; log: Log; services: Services; now?: (() => Date) | undefined }): Sealer => {
  const { pool, log, services } = options
  const stopping = new AbortController()
  let said = ''
  const round = async (): Promise<number> => {
    try {
      await sealActs(systemContext(pool, log, services, 'sealer', options.now?.() ?? new Date()))
      said = ''
      return EVERY_MS
    } catch (error) {
      // A fault that stays is told once, not each time.
      const message = error instanceof Error ? messageOf(error) : 'not an error'
      if (message !== said) log.error({ err: error }, 'the act log is not sealed')
      said = message
      return AFTER_A_FAULT_MS
    }
  }
  const { signal } = stopping
  const loop = async (): Promise<void> => {
    while (!signal.aborted) await rest(await round(), undefined, { signal }).catch(() => undefined)
  }
  const running = loop()
  return {
    stop: async () => {
      stopping.abort()
      await running
    },
  }
}
