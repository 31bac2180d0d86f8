import { createHash } from 'node:crypto'
import { readBlob } from '#platform/blob.ts'
import type { Context } from '#platform/context.ts'
import { publicOf } from './issued-result.ts'
import { checksOf, evidenceOf, judge, type Evidence } from './judge.ts'
import { findResultByDigest, findResultByVerifyId, type ResultRowType } from './result-store.ts'
import { readVerifyId } from './result.ts'
import { trustedRoots } from './signing/authority.ts'
import { checkSignature } from './signing/check-signature.ts'
import { claimedId, findSignature, type Found } from './signing/find-signature.ts'
import type { Verdict } from './verdict.ts'

type Known = { readonly register: Exclude<Evidence['register'], null>; readonly line: ResultRowType | undefined }

const digest = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** Looks for the line of the register: by all bytes, by the part that was signed, by the code that the paper says it has. */
const lookUp = async (ctx: Context, bytes: Buffer, found: Found | undefined): Promise<Known> => {
  const exact = await findResultByDigest.maybeOne(ctx.tx, { sha256: digest(bytes) })
  if (exact) return { register: 'exact', line: exact }
  if (found && found.end < bytes.length) {
    const part = await findResultByDigest.maybeOne(ctx.tx, { sha256: digest(bytes.subarray(0, found.end)) })
    if (part) return { register: 'signed part', line: part }
  }
  const verifyId = claimedId(bytes)
  const claimed = verifyId === undefined ? undefined : await findResultByVerifyId.maybeOne(ctx.tx, { verifyId })
  return claimed ? { register: 'claimed', line: claimed } : { register: 'none', line: undefined }
}

/** What a signature proves by itself, with no register: for a command on a machine that reaches no database. */
export const judgeAlone = (bytes: Buffer, roots: readonly Buffer[], now: Date): Verdict => {
  const found = findSignature(bytes)
  const state = found && checkSignature(found.message, found.covered, roots, now)
  const evidence: Evidence = { signature: evidenceOf(found, state, bytes.length), register: null, revoked: false }
  return { verdict: judge(evidence), checks: checksOf(evidence), result: null, checkedAt: now }
}

const verifyBytes = async (ctx: Context, bytes: Buffer): Promise<Verdict> => {
  const found = findSignature(bytes)
  const { register, line } = await lookUp(ctx, bytes, found)
  const roots = await trustedRoots(ctx.services.settings, ctx.now)
  const state = found && checkSignature(found.message, found.covered, roots, line?.signedAt ?? ctx.now)
  const evidence: Evidence = { signature: evidenceOf(found, state, bytes.length), register, revoked: (line?.revokedAt ?? null) !== null }
  return { verdict: judge(evidence), checks: checksOf(evidence), result: line ? publicOf(line) : null, checkedAt: ctx.now }
}

/** By the code on the paper: our own copy is taken out and checked like any other. */
const verifyId = async (ctx: Context, text: string): Promise<Verdict> => {
  const id = readVerifyId(text)
  const line = id === undefined ? undefined : await findResultByVerifyId.maybeOne(ctx.tx, { verifyId: id })
  if (!line) {
    const evidence: Evidence = { signature: null, register: 'none', revoked: false }
    return { verdict: 'unknown', checks: checksOf(evidence).filter(check => check.key === 'register'), result: null, checkedAt: ctx.now }
  }
  const bytes = await readBlob(ctx.services.blobs, line.sha256)
  if (!bytes) throw new Error(`documents: the bytes of result ${line.id} are missing`)
  return verifyBytes(ctx, bytes)
}

/** Whether a paper is one of ours and in force: by its code, or by the bytes somebody holds. Anybody may ask; names come masked. */
export const verifyResult = (ctx: Context, paper: { readonly id: string } | { readonly bytes: Buffer }): Promise<Verdict> =>
  'id' in paper ? verifyId(ctx, paper.id) : verifyBytes(ctx, paper.bytes)
