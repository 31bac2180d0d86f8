import assert from 'node:assert/strict'
import { buffer } from 'node:stream/consumers'
import type { Readable } from 'node:stream'
import { after, test } from 'node:test'
import { systemContext } from '#platform/context.ts'
import { silentLog } from '#platform/log.ts'
import { testContext, testDatabase, testServices } from '#platform/testing/database.ts'
import { startClamd } from '../../standins/clamd.ts'
import { MAX_FILE_BYTES } from './file.ts'
import { forgetJob, forgetUploads } from './forget-blob.ts'
import { getFiles, keepFile, sendStoredFile } from './index.ts'
import { scanFile, scannerOf } from './scan-file.ts'
import { aJpeg, aPackedPdf, aPdf, aPng } from './testing/files.ts'
import { duong, DUONG } from './testing/results.ts'

const db = await testDatabase()
const clamd = await startClamd({ port: 0 })
after(async () => {
  await clamd.close()
  await db.close()
})
const unscanned = testServices()
const services = testServices({ clamdUrl: `tcp://127.0.0.1:${clamd.port}` })
const ctx = testContext(db, duong, { services })
const scanning = systemContext(db.pool, silentLog, services, 'documents.scan', ctx.now)
const EICAR = `X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-${'ANTIVIRUS-TEST-FILE!$H+H*'}`

const put = async (bytes: Buffer, name = 'giay.pdf', on = ctx) => ({ name, ...(await on.services.blobs.put([bytes])) })
const keep = async (bytes: Buffer, name?: string, on = ctx) =>
  keepFile(on, { upload: await put(bytes, name, on), purpose: 'dossier', owner: DUONG })
const count = async (): Promise<unknown> =>
  (await db.owner.query(`select (select count(*)::int from documents.file) files, (select count(*)::int from platform.act) acts`)).rows[0]

test('a file waits in quarantine, is scanned by a job of its own, and then can be opened', async () => {
  const bytes = aPdf({ pages: 3 })
  const file = await keep(bytes, 'Đơn xin.pdf')
  assert.deepEqual(
    { ...file, id: '' },
    { id: '', sha256: file.sha256, size: bytes.length, mediaType: 'application/pdf', name: 'Đơn xin.pdf', pages: 3, state: 'quarantined' },
  )
  await assert.rejects(sendStoredFile(ctx, file.id), { code: 'documents.still_checking' })
  const { rows } = await db.owner.query(`select kind, lane, payload from platform.job where lane = $1`, [file.id])
  assert.deepEqual(rows, [{ kind: 'documents.scan', lane: file.id, payload: { file: file.id } }])
  await scanFile(scanning, { file: file.id })
  await scanFile(scanning, { file: file.id })
  const sent = await sendStoredFile(ctx, file.id, { inline: true })
  assert.deepEqual([sent.mediaType, sent.name, sent.inline], ['application/pdf', 'Đơn xin.pdf', true])
  assert.deepEqual(await buffer(sent.body as Readable), bytes)
  const acts = await db.owner.query(`select code, facts->>'scanned' scanned from platform.act where subject = $1 order by seq`, [file.id])
  assert.deepEqual(acts.rows, [
    { code: 'documents.file_kept', scanned: 'true' },
    { code: 'documents.file_clean', scanned: 'true' },
  ])
})

test('a file with a virus is never served', async () => {
  const file = await keep(Buffer.concat([aPdf(), Buffer.from(EICAR)]))
  await scanFile(scanning, { file: file.id })
  assert.equal((await getFiles(ctx, [file.id]))[0]?.state, 'infected')
  await assert.rejects(sendStoredFile(ctx, file.id), { code: 'documents.infected', status: 410 })
})

test('while the scanner is away the file stays in quarantine and the job fails, to be tried again', async () => {
  const file = await keep(aPng(), 'a.png')
  const away = { ...scanning, services: { ...services, settings: { ...services.settings, clamdUrl: 'tcp://127.0.0.1:1' } } }
  await assert.rejects(scanFile(away, { file: file.id }), /ECONNREFUSED/)
  assert.equal((await getFiles(ctx, [file.id]))[0]?.state, 'quarantined')
})

test('without a scanner the demo takes files and its acts say so; a real city takes none', async () => {
  const file = await keep(aJpeg(), 'anh.jpg', { ...ctx, services: unscanned })
  assert.equal(file.state, 'clean')
  const { rows } = await db.owner.query(`select facts->>'scanned' scanned from platform.act where subject = $1`, [file.id])
  assert.deepEqual(rows, [{ scanned: 'false' }])
  assert.throws(() => scannerOf({ demo: false, clamdUrl: null }), /CLAMD_URL/)
})

const bad: readonly (readonly [string, Buffer, string, number])[] = [
  ['a program called .pdf', Buffer.from('MZ\x90\0\x03'), 'documents.kind_program', 415],
  ['an empty PDF', aPdf({ pages: 0 }), 'documents.pdf_empty', 422],
  ['a locked PDF', aPdf({ trailer: '/Encrypt << /Filter /Standard >> ' }), 'documents.pdf_encrypted', 422],
  ['1,000 pages', aPdf({ pages: 1000 }), 'documents.pdf_too_long', 422],
  ['a bomb', aPackedPdf(1, Buffer.alloc(60_000_000, 0x20)), 'documents.pdf_damaged', 422],
  ['a picture cut off', aPng().subarray(0, 50), 'documents.picture_damaged', 422],
  ['nothing', Buffer.alloc(0), 'documents.file_empty', 422],
]
for (const [what, bytes, code, status] of bad)
  test(`refuses ${what}, and writes nothing`, async () => {
    const before = await count()
    await assert.rejects(keep(bytes), { code, status })
    assert.deepEqual(await count(), before)
  })

test('what was too large to be kept, or never arrived, is refused by its size or absence', async () => {
  await assert.rejects(keepFile(ctx, { upload: { name: 'a.pdf', sha256: '', size: 200_000_000 }, purpose: 'dossier', owner: DUONG }), {
    code: 'documents.file_too_large',
    status: 413,
  })
  assert.ok(MAX_FILE_BYTES < 200_000_000)
  await assert.rejects(keepFile(ctx, { upload: { name: 'a.pdf', sha256: 'a'.repeat(64), size: 5 }, purpose: 'dossier', owner: DUONG }), {
    code: 'documents.upload_cut_off',
  })
})

test('a name cannot lie: control letters go, the ending is that of the content', async () => {
  assert.equal((await keep(aPng(), '../../hoa\u202efdp.exe\u0000')).name, 'hoafdp.exe.png')
})

test('files come in the order in which they are asked for; unknown ones are left out', async () => {
  const [a, b] = [await keep(aPdf()), await keep(aPng())]
  const found = await getFiles(ctx, [b.id, '00000000-0000-7000-8000-000000000000', a.id])
  assert.deepEqual(
    found.map(f => f.id),
    [b.id, a.id],
  )
  assert.deepEqual(await getFiles(ctx, []), [])
  for (const id of ['x', '00000000-0000-7000-8000-000000000000'])
    await assert.rejects(sendStoredFile(ctx, id), { code: 'documents.not_found' })
})

test('bytes that came only to be checked are forgotten later, but never those of a file', async () => {
  const [kept, only] = [await keep(aPdf({ pages: 9 })), await put(aPdf({ pages: 8 }))]
  for (const { sha256 } of [kept, only]) {
    await forgetUploads(ctx, [sha256])
    await forgetUploads(ctx, [sha256])
  }
  const { rows } = await db.owner.query(`select lane from platform.job where kind = 'documents.forget' and run_at > $1`, [ctx.now])
  assert.deepEqual(rows.map(r => (r as { lane: string }).lane).sort(), [kept.sha256, only.sha256].sort())
  const job = { id: '1', attempt: 1 }
  for (const { sha256 } of [kept, only]) await forgetJob(scanning, { sha256 } as never, job)
  assert.equal(await services.blobs.has(kept.sha256), true)
  assert.equal(await services.blobs.has(only.sha256), false)
})
