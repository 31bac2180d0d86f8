import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import fc from 'fast-check'
import { readBlob } from '#platform/blob.ts'
import { testContext, testDatabase, testServices } from '#platform/testing/database.ts'
import { prepareResult, registerResult, revokeResult, verifyResult } from './index.ts'
import { judgeAlone } from './verify-result.ts'
import { findSignature } from './signing/find-signature.ts'
import { trustedRoots } from './signing/authority.ts'
import { aPdf } from './testing/files.ts'
import { aRequest, duong, leader, otherLeader, specialist } from './testing/results.ts'

const db = await testDatabase()
after(() => db.close())
const services = testServices()
const ctx = testContext(db, leader, { services })
const anybody = testContext(db, { kind: 'anonymous' }, { services })

const bytesOf = async (sha256: string, from = services): Promise<Buffer> => (await readBlob(from.blobs, sha256)) ?? Buffer.alloc(0)
const issue = async () => {
  const result = await registerResult(ctx, await prepareResult(ctx, aRequest()))
  return { result, bytes: await bytesOf(result.sha256) }
}
const { result, bytes } = await issue()
const found = findSignature(bytes)
assert.ok(found)

/** A paper that another authority signed just as well; `id` is the code it claims. */
const foreign = async (): Promise<Buffer> => {
  const other = testServices()
  const prepared = await prepareResult(testContext(db, leader, { services: other }), aRequest())
  return bytesOf(prepared.sha256, other)
}
const verdictOf = async (paper: Buffer): Promise<string> => (await verifyResult(anybody, { bytes: paper })).verdict

test('anybody learns that a paper is valid, and no full name or identifier', async () => {
  for (const verdict of [await verifyResult(anybody, { id: result.verifyId }), await verifyResult(anybody, { bytes })]) {
    assert.equal(verdict.verdict, 'valid')
    assert.ok(verdict.checks.every(check => check.good))
    assert.deepEqual(
      verdict.checks.map(check => check.key),
      ['signature', 'content', 'register', 'revocation'],
    )
    const said = JSON.stringify(verdict)
    assert.ok(!said.includes('Đỗ Minh') && !said.includes('001226000123') && said.includes('Khôi'))
  }
})

test('a code is read as people type it', async () => {
  const typed = `  ${result.verifyId.slice(0, 5).toLowerCase()}-${result.verifyId.slice(5)} `
  assert.equal((await verifyResult(anybody, { id: typed })).verdict, 'valid')
  assert.equal((await verifyResult(anybody, { id: `http://127.0.0.1:8080/xac-minh/${result.verifyId}` })).verdict, 'valid')
  for (const id of ['', 'x', 'ABCDEFGHJKLMNPQRSTUVWXYZ23', '🙂', `${result.verifyId}A`])
    assert.equal((await verifyResult(anybody, { id })).verdict, 'unknown')
})

test('whichever single byte is changed, the paper is not valid', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), async (at, change) => {
      const copy = Buffer.from(bytes)
      copy[at] = (copy[at] ?? 0) ^ change
      assert.notEqual(await verdictOf(copy), 'valid')
      const alone = judgeAlone(copy, await trustedRoots(services.settings, ctx.now), ctx.now)
      // The signature's own letters may change from a to A; the register still knows that these are not the bytes.
      assert.ok(alone.verdict !== 'valid' || (at > found.range[1] && at < found.range[2]), `byte ${at}`)
    }),
    { numRuns: 150 },
  )
})

test('changed content is called altered, an update after the signature appended', async () => {
  for (const at of [500, 3000, found.range[2] + 20]) {
    const copy = Buffer.from(bytes)
    copy[at] = (copy[at] ?? 0) ^ 1
    assert.equal(await verdictOf(copy), 'altered', `byte ${at}`)
  }
  for (const more of ['\n', '1 0 obj\n<< /Type /Catalog >>\nendobj\nxref\n0 0\ntrailer\n<< >>\nstartxref\n0\n%%EOF\n']) {
    const verdict = await verifyResult(anybody, { bytes: Buffer.concat([bytes, Buffer.from(more)]) })
    assert.equal(verdict.verdict, 'appended')
    assert.equal(verdict.checks.find(check => check.key === 'content')?.good, false)
  }
})

test('a paper of another authority, a plain PDF, and rubbish are unknown', async () => {
  const paper = await foreign()
  const verdict = await verifyResult(anybody, { bytes: paper })
  assert.equal(verdict.verdict, 'unknown')
  assert.deepEqual(verdict.checks[0], { key: 'signature', good: false, facts: { found: 'other', holder: 'Ủy ban nhân dân phường Láng' } })
  for (const other of [aPdf(), Buffer.alloc(0), Buffer.from('%PDF-1.7 /ByteRange [0 1 2 3]')])
    assert.equal(await verdictOf(other), 'unknown')
})

test('a file made to keep the check busy is answered soon', async () => {
  const range = (hex: number): Buffer => {
    const head = '%PDF-1.7\n/ByteRange [0 60 '
    const text = `${head}${62 + hex} 10]`.padEnd(60, ' ')
    return Buffer.from(`${text}<${'30'.repeat(hex / 2)}>${' '.repeat(20)}`, 'latin1')
  }
  for (const hostile of [
    range(18_000_000),
    range(150_000),
    Buffer.from('/ByteRange ['.repeat(1_600_000)),
    Buffer.from(`%PDF-1.7 /ByteRange${' '.repeat(19_000_000)}`),
  ]) {
    const from = performance.now()
    assert.equal(await verdictOf(hostile), 'unknown')
    assert.ok(performance.now() - from < 3000)
  }
})

test('a forgery that carries the code of a real paper is altered, whoever signed it', async () => {
  const paper = await foreign()
  const text = paper.toString('latin1')
  const forged = Buffer.from(text.replace(/\/xac-minh\/[A-Z2-9]{26}\)/, `/xac-minh/${result.verifyId})`), 'latin1')
  assert.equal(await verdictOf(forged), 'altered')
})

test('a well-formed signature that belongs to another paper does not hold', async () => {
  const second = await issue()
  const one = findSignature(second.bytes)
  assert.ok(one)
  const mixed = Buffer.from(bytes)
  second.bytes.copy(mixed, found.range[1] + 1, one.range[1] + 1, one.range[2] - 1)
  const verdict = await verifyResult(anybody, { bytes: mixed })
  assert.equal(verdict.verdict, 'altered')
  assert.equal(verdict.checks[0]?.facts['found'], 'ours')
  assert.equal(verdict.checks[1]?.good, false)
})

test('a paper that was prepared and never issued is unknown, though the signature is ours', async () => {
  const prepared = await prepareResult(ctx, aRequest())
  assert.equal(await verdictOf(await bytesOf(prepared.sha256)), 'unknown')
})

test('only a leader of the issuing agency takes a paper back, once, with a reason that everybody reads', async () => {
  const { result: taken, bytes: paper } = await issue()
  const revoke = { verifyId: taken.verifyId, reason: 'Ghi sai ngày sinh; đã cấp giấy mới' }
  for (const [actor, code] of [
    [{ kind: 'anonymous' }, 'documents.not_found'],
    [duong, 'documents.not_found'],
    [otherLeader, 'documents.forbidden'],
    [specialist, 'documents.forbidden'],
  ] as const)
    await assert.rejects(revokeResult({ ...ctx, actor }, revoke), { code })
  await assert.rejects(revokeResult(ctx, { ...revoke, reason: ' ' }), { code: 'documents.reason_missing' })
  await assert.rejects(revokeResult(ctx, { ...revoke, verifyId: 'ABCDEFGHJKLMNPQRSTUVWXYZ23' }), { code: 'documents.not_found' })
  const two = await Promise.allSettled([revokeResult(ctx, revoke), revokeResult(ctx, revoke)])
  assert.deepEqual(two.map(t => t.status).sort(), ['fulfilled', 'rejected'])
  for (const verdict of [await verifyResult(anybody, { id: taken.verifyId }), await verifyResult(anybody, { bytes: paper })]) {
    assert.equal(verdict.verdict, 'revoked')
    assert.equal(verdict.result?.revoked?.reason, revoke.reason)
  }
  const { rows } = await db.owner.query(`select count(*)::int n from platform.act where code = 'documents.result_revoked'`)
  assert.deepEqual(rows, [{ n: 1 }])
})
