import { createHash, timingSafeEqual } from 'node:crypto'
import type { Context } from '#platform/context.ts'
import { findRevoked } from '#modules/documents'
import { readCode, readKey } from './dossier-code.ts'
import { findByCode } from './dossier-store.ts'
import { STATUS_CODES, STEPS, type Status } from './dossier.ts'

/** All that somebody without an account is told: the status, and how far it is. No names, no procedure, no dates. */
export type Tracked = {
  readonly code: string
  readonly status: Status
  readonly statusCode: number
  /** Steps done, of how many. */
  readonly done: number
  readonly of: number
  /** What was signed is no longer valid. */
  readonly revoked: boolean
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest()

/** Where a dossier stands, by its code and the key on its receipt. Unknown code and wrong key are answered alike, in the same time. */
export const trackDossier = async (ctx: Context, input: { readonly code: string; readonly key: string }): Promise<Tracked | null> => {
  const dossier = await findByCode.maybeOne(ctx.tx, { code: readCode(input.code) ?? '-' })
  const right = timingSafeEqual(digest(readKey(input.key)), digest(dossier?.trackingKey ?? '-'))
  if (!dossier || !right) return null
  const of = STEPS.length
  const done = dossier.step === null ? of : STEPS.indexOf(dossier.step)
  const { code, status, resultFile } = dossier
  const revoked = resultFile !== null && (await findRevoked(ctx, [resultFile])).has(resultFile)
  return { code, status, statusCode: STATUS_CODES[status], done, of, revoked }
}
