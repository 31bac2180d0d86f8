import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import fc from 'fast-check'
import { localBlobs, readBlob } from './blob.ts'

const folder = await mkdtemp(join(tmpdir(), 'khue-blob-'))
after(() => rm(folder, { recursive: true }))
const store = localBlobs(folder)
const kept = async (): Promise<number> => {
  let count = 0
  for await (const blob of store.list()) count += blob.size > 0 ? 1 : 0
  return count
}

test('what goes in comes out under its digest, however it was cut', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.uint8Array({ maxLength: 300 })), async chunks => {
      const whole = Buffer.concat(chunks)
      const blob = await store.put(chunks)
      assert.deepEqual(blob, { sha256: createHash('sha256').update(whole).digest('hex'), size: whole.length })
      assert.deepEqual(await readBlob(store, blob.sha256), whole)
    }),
    { numRuns: 30 },
  )
})

test('the same bytes, put by many at once, are kept once and for this user only', async () => {
  const puts = await Promise.all(Array.from({ length: 8 }, () => store.put([Buffer.from('một tờ giấy')])))
  const [first] = puts
  assert.ok(first)
  assert.equal(new Set(puts.map(p => p.sha256)).size, 1)
  const path = join(folder, first.sha256.slice(0, 2), first.sha256)
  assert.equal((await stat(path)).mode & 0o777, 0o600)
  assert.deepEqual(await readdir(join(folder, 'incoming')), [])
})

test('a source that breaks off leaves nothing behind', async () => {
  const before = await kept()
  const broken = function* (): Iterable<Uint8Array> {
    yield Buffer.from('a')
    throw new Error('line cut')
  }
  await assert.rejects(store.put(broken()), /line cut/)
  assert.equal(await kept(), before)
  assert.deepEqual(await readdir(join(folder, 'incoming')), [])
})

test('removing forgets, twice is nothing, and a name that is no digest never becomes a path', async () => {
  const { sha256 } = await store.put([Buffer.from('tạm')])
  assert.equal(await store.has(sha256), true)
  await store.remove(sha256)
  await store.remove(sha256)
  assert.equal(await store.has(sha256), false)
  assert.equal(await store.get(sha256), undefined)
  await assert.rejects(store.get('../../etc/passwd'), /not a digest/)
})
