import { Worker } from 'node:worker_threads'
import { Refusal, type Facts } from '#platform/refusal.ts'
import { checkFile, type Checked } from './check-file.ts'

/** Below this size no file, however made, keeps the program busy for longer than a page takes. */
const SMALL = 200_000
/** The check gives up by itself after counted work (pdf/work.ts); this is for a machine that is too busy, or a bug. */
const DEADLINE_MS = 20_000

export type Answer =
  { readonly checked: Checked } | { readonly refused: { code: string; status: number; facts: Facts } } | { readonly broken: string }

let worker: Worker | undefined
let last: Promise<unknown> = Promise.resolve()

const theWorker = (): Worker => {
  if (worker) return worker
  const started = new Worker(new URL('./check-file-worker.ts', import.meta.url))
  started.unref()
  started.once('exit', () => {
    if (worker === started) worker = undefined
  })
  return (worker = started)
}

const ask = (bytes: Buffer): Promise<Answer> =>
  new Promise(resolve => {
    const asked = theWorker()
    asked.ref()
    const end = (answer: Answer): void => {
      clearTimeout(timer)
      asked.unref()
      asked.off('message', end).off('error', failed)
      resolve(answer)
    }
    const failed = (error: Error): void => end({ broken: error.message })
    const timer = setTimeout(() => {
      worker = undefined
      void asked.terminate()
      end({ refused: { code: 'documents.pdf_damaged', status: 422, facts: {} } })
    }, DEADLINE_MS)
    asked.once('message', end).once('error', failed)
    asked.postMessage(bytes)
  })

/** As `checkFile`; large files are looked at in a thread of their own, one after the other, so that nobody else has to wait for them. */
export const checkFileApart = async (bytes: Buffer): Promise<Checked> => {
  if (bytes.length < SMALL) return checkFile(bytes)
  const answering = last.then(() => ask(bytes))
  last = answering
  const answer = await answering
  if ('checked' in answer) return answer.checked
  if ('refused' in answer) throw new Refusal(answer.refused.code, answer.refused.status, answer.refused.facts)
  throw new Error(`check of a file: ${answer.broken}`)
}
