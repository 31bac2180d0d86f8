import type { Pool } from 'pg'
import { forgetUploads } from '#modules/documents'
import type { Log } from '#platform/log.ts'
import { startSealer } from '#platform/audit/sealer.ts'
import type { Services } from '#platform/services.ts'
import { collectHandlers, startWorker, type Worker } from '#platform/jobs/worker.ts'
import { createServer, type Web } from '#platform/web/server.ts'
import { modules } from './modules.ts'
import { fillSlots } from './portal/slots.ts'
import { resolveActor } from './actors.ts'
import { shellFacts } from './shell-facts.ts'

// Once a process, however many cities it serves.
fillSlots()

export type Serving = { readonly web: Web; readonly worker: Worker; readonly stop: () => Promise<void> }

/** The program over an open database: web server and worker in one process. It does not listen yet. */
export const serve = async (options: { pool: Pool; log: Log; services: Services; now?: () => Date }): Promise<Serving> => {
  const web = await createServer({ ...options, modules, resolveActor, shellFacts, afterUploads: forgetUploads })
  const worker = startWorker({
    ...options,
    handlers: collectHandlers(modules),
    hourly: modules.flatMap(module => module.hourly ?? []),
    counted: (kind, outcome) => web.metrics.jobs.inc({ kind, outcome }),
  })
  const sealer = startSealer(options)
  web.app.addHook('onResponse', async request => {
    if (request.method === 'POST') worker.wake()
  })
  return {
    web,
    worker,
    stop: async () => {
      await web.app.close()
      await worker.stop()
      await sealer.stop()
    },
  }
}
