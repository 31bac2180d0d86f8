import { createHash } from 'node:crypto'

const sha256 = (...parts: readonly Uint8Array[]): Buffer => {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest()
}
const LEAF = Buffer.from([0])
const NODE = Buffer.from([1])

export type Tree = {
  readonly add: (leaf: Uint8Array) => void
  readonly size: () => number
  /** In hexadecimal. */
  readonly root: () => string
}

/**
 * The Merkle tree of RFC 6962, section 2.1, built leaf by leaf: it keeps only the roots of the full subtrees to the left, so a million acts
 * cost no more memory than ten.
 */
export const merkleTree = (): Tree => {
  const full: { readonly hash: Buffer; readonly leaves: number }[] = []
  let size = 0
  const join = (): boolean => {
    const [left, right] = full.slice(-2)
    if (left === undefined || right === undefined || left.leaves !== right.leaves) return false
    full.splice(-2, 2, { hash: sha256(NODE, left.hash, right.hash), leaves: left.leaves * 2 })
    return true
  }
  return {
    add: leaf => {
      full.push({ hash: sha256(LEAF, leaf), leaves: 1 })
      size++
      while (join());
    },
    size: () => size,
    root: () => {
      const [last, ...before] = full.toReversed()
      if (last === undefined) return sha256().toString('hex')
      return before.reduce((right, left) => sha256(NODE, left.hash, right), last.hash).toString('hex')
    },
  }
}
