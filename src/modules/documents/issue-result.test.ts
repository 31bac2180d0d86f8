import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { readBlob } from '#platform/blob.ts'
import { inTransaction, type Context } from '#platform/context.ts'
import { testContext, testDatabase, testServices } from '#platform/testing/database.ts'
import { prepareResult, registerResult, verifyResult, type IssuedResult } from './index.ts'
import { findSignature } from './signing/find-signature.ts'
import { aRequest, LANG_WARD, leader, OTHER_WARD } from './testing/results.ts'

const db = await testDatabase()
after(() => db.close())
const services = testServices()
const ctx = testContext(db, leader, { services })
const folder = mkdtempSync(join(tmpdir(), 'khue-test-'))

const issue = async (on: Context, change: Parameters<typeof aRequest>[0] = {}): Promise<IssuedResult> =>
  registerResult(on, await prepareResult(on, aRequest(change)))
const bytesOf = async (result: { sha256: string }): Promise<Buffer> => (await readBlob(services.blobs, result.sha256)) ?? Buffer.alloc(0)
const saved = async (result: { sha256: string }, change = (bytes: Buffer): Buffer => bytes): Promise<string> => {
  const path = join(folder, `${Math.random()}.pdf`)
  writeFileSync(path, change(await bytesOf(result)))
  return path
}
const pdfsig = (path: string): string => execFileSync('pdfsig', ['-nocert', path], { encoding: 'utf8' })

/** What openssl says of the signature in this file: as CAdES, with our root as the only one that is trusted. */
const openssl = (path: string): string => {
  const found = findSignature(readFileSync(path))
  assert.ok(found)
  writeFileSync(join(folder, 'sig.der'), found.message)
  writeFileSync(join(folder, 'covered'), found.covered)
  const root = join(folder, 'root.pem')
  const pem = readFileSync(join(services.settings.dataDir, 'authority', 'root.pem'), 'utf8')
  writeFileSync(root, pem.slice(pem.indexOf('-----BEGIN CERTIFICATE')))
  try {
    const words = 'cms -verify -cades -binary -inform DER -in sig.der -content covered -CAfile root.pem -purpose any -out /dev/null'
    execFileSync('openssl', words.split(' '), { cwd: folder, stdio: 'pipe' })
    return 'good'
  } catch (error) {
    return String((error as { stderr: Buffer }).stderr)
  }
}

test('a result that was issued is good for us, for pdfsig and for openssl', async () => {
  const result = await issue(ctx)
  assert.deepEqual([result.number, result.notation, result.year], [1, '01/TLKS-BS', 2026])
  const path = await saved(result)
  const said = pdfsig(path)
  assert.match(said, /Signature is Valid/)
  assert.match(said, /Total document signed/)
  assert.match(said, /ETSI\.CAdES\.detached/)
  assert.equal(openssl(path), 'good')
  assert.equal((await verifyResult(ctx, { bytes: readFileSync(path) })).verdict, 'valid')
})

test('one that was changed, or has something added, is bad for all three', async () => {
  const result = await issue(ctx)
  const changed = await saved(result, bytes => Buffer.from(bytes.map((b, i) => (i === 2000 ? b ^ 1 : b))))
  assert.match(pdfsig(changed), /Digest Mismatch/)
  assert.match(openssl(changed), /digest|verif/i)
  assert.equal((await verifyResult(ctx, { bytes: readFileSync(changed) })).verdict, 'altered')
  const added = await saved(result, bytes => Buffer.concat([bytes, Buffer.from('\n9 0 obj\n<< >>\nendobj\n')]))
  assert.match(pdfsig(added), /Not total document signed/)
  assert.equal((await verifyResult(ctx, { bytes: readFileSync(added) })).verdict, 'appended')
})

test('file, register, vault and act are one: rolled back, nothing is left and the number comes again', async () => {
  const before = await issue(ctx)
  await assert.rejects(
    inTransaction(ctx, async ctx => {
      await issue(ctx)
      throw new Error('something went wrong afterwards')
    }),
    /afterwards/,
  )
  const next = await issue(ctx)
  assert.equal(next.number, before.number + 1)
  const { rows } = await db.owner.query(
    `select (select count(*)::int from documents.result) results, (select count(*)::int from documents.file) files,
      (select count(*)::int from documents.vault_entry) entries, (select count(*)::int from platform.act where code = 'documents.result_issued') acts`,
  )
  assert.deepEqual(rows, [{ results: next.number, files: next.number, entries: next.number, acts: next.number }])
})

test('numbers have no gap and no double when sixteen sign at once and some of them fail', async () => {
  const agency = { ...aRequest().agency, id: OTHER_WARD }
  const one = (n: number): Promise<number> =>
    inTransaction(ctx, async ctx => {
      const result = await issue(ctx, { agency })
      if (n % 3 === 0) throw new Error('rolled back')
      return result.number
    })
  // Each transaction holds one connection; there are eight.
  const settled = await Promise.allSettled(Array.from({ length: 16 }, (_, n) => one(n)))
  const numbers = settled.flatMap(s => (s.status === 'fulfilled' ? [s.value] : [])).sort((a, b) => a - b)
  assert.deepEqual(
    numbers,
    Array.from({ length: 10 }, (_, i) => i + 1),
  )
  const { rows } = await db.owner.query<{ sha256: string; notation: string }>(
    'select sha256, notation from documents.result where agency = $1',
    [OTHER_WARD],
  )
  for (const row of rows) {
    const path = await saved(row)
    assert.ok(
      execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' }).includes(row.notation),
      `the paper says ${row.notation}`,
    )
  }
})

test('a paper prepared when another number was next is made again with its own', async () => {
  const prepared = await Promise.all([1, 2, 3].map(() => prepareResult(ctx, aRequest())))
  assert.equal(new Set(prepared.map(p => p.number)).size, 1)
  const results: IssuedResult[] = []
  for (const one of prepared) results.push(await registerResult(ctx, one))
  assert.equal(new Set(results.map(r => r.number)).size, 3)
  assert.equal(await services.blobs.has(prepared[2]?.sha256 ?? ''), false)
  for (const result of results) assert.equal((await verifyResult(ctx, { id: result.verifyId })).verdict, 'valid')
})

test('each year and each agency counts from one', async () => {
  const newYear = { ...ctx, now: new Date('2026-12-31T17:00:01Z') }
  const result = await issue(newYear)
  assert.deepEqual([result.number, result.year, result.agency], [1, 2027, LANG_WARD])
})

test('without an authority nothing is signed', async () => {
  const real = testContext(db, leader, { services: testServices({ demo: false }) })
  await assert.rejects(prepareResult(real, aRequest()), { code: 'documents.no_authority' })
})
