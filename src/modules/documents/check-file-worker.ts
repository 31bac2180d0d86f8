import { parentPort } from 'node:worker_threads'
import { Refusal } from '#platform/refusal.ts'
import { checkFile } from './check-file.ts'
import type { Answer } from './check-file-apart.ts'

const answerOf = (bytes: Uint8Array): Answer => {
  try {
    return { checked: checkFile(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)) }
  } catch (error) {
    if (error instanceof Refusal) return { refused: { code: error.code, status: error.status, facts: error.facts } }
    return { broken: error instanceof Error ? error.message : 'unknown' }
  }
}

parentPort?.on('message', (bytes: Uint8Array) => parentPort?.postMessage(answerOf(bytes)))
