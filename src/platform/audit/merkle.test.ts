import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import fc from 'fast-check'
import { merkleTree } from './merkle.ts'
import { actBytes, sealBytes, type SealedAct } from './sealed-bytes.ts'

const sha256 = (...parts: Uint8Array[]): Buffer => createHash('sha256').update(Buffer.concat(parts)).digest()

/** As RFC 6962 writes it down. */
const rootOf = (leaves: readonly Uint8Array[]): Buffer => {
  const [first] = leaves
  if (first === undefined) return sha256()
  if (leaves.length === 1) return sha256(Buffer.from([0]), first)
  const k = 2 ** Math.ceil(Math.log2(leaves.length) - 1)
  return sha256(Buffer.from([1]), rootOf(leaves.slice(0, k)), rootOf(leaves.slice(k)))
}
const streamed = (leaves: readonly Uint8Array[]): string => {
  const tree = merkleTree()
  for (const leaf of leaves) tree.add(leaf)
  assert.equal(tree.size(), leaves.length)
  return tree.root()
}

test('the tree that is built leaf by leaf is the tree of RFC 6962', () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ maxLength: 40 }), { maxLength: 70 }), leaves => {
      assert.equal(streamed(leaves), rootOf(leaves).toString('hex'))
    }),
  )
})

test('the root of nothing, and the known roots of Certificate Transparency', () => {
  const leaves = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'].map(hex =>
    Buffer.from(hex, 'hex'),
  )
  assert.equal(streamed([]), 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
  assert.equal(streamed(leaves.slice(0, 3)), 'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77')
  assert.equal(streamed(leaves), '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328')
})

test('the bytes of an act are its fields in alphabetical order, whatever order they came in', () => {
  const act: SealedAct = {
    seq: 7,
    id: '0198f0c0-0000-7000-8000-000000000001',
    at: '2026-11-20T02:12:00.000001Z',
    code: 'dossiers.received',
    subject: null,
    actorKind: 'officer',
    actor: 'đ "x"',
    request: 'r',
    facts: '{"n": 1.50}',
    writtenBy: '812',
  }
  const text =
    '{"actor":"đ \\"x\\"","actorKind":"officer","at":"2026-11-20T02:12:00.000001Z","code":"dossiers.received","facts":"{\\"n\\": 1.50}",' +
    '"id":"0198f0c0-0000-7000-8000-000000000001","request":"r","seq":7,"subject":null,"writtenBy":"812"}'
  assert.equal(actBytes(act).toString(), text)
  assert.deepEqual(actBytes(Object.fromEntries(Object.entries(act).reverse()) as SealedAct), actBytes(act))
})

test('a signature is not part of what is signed', () => {
  const seal = { number: 1, aboveSeq: 0, fromXid: '0', untilXid: '9', endsAtSeq: null, acts: 0, firstSeq: null, lastSeq: null, root: '', previous: '', at: '' } // prettier-ignore
  assert.deepEqual(sealBytes({ ...seal, signature: 'x' }), sealBytes(seal))
})
