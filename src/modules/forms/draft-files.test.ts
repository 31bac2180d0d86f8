import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { getProcedure, loadProcedures } from '#modules/catalogue'
import { addToVault, getFiles, getVaultEntry, keepFile, render } from '#modules/documents'
import { upsertPerson } from '#modules/identity'
import { loadOrganisation } from '#modules/organisation'
import { inTransaction, systemContext, type Context } from '#platform/context.ts'
import { newId } from '#platform/id.ts'
import { silentLog } from '#platform/log.ts'
import { testContext, testDatabase, testServices, type TestDatabase } from '#platform/testing/database.ts'
import type { Draft } from './draft.ts'
import { getDraft } from './get-draft.ts'
import { removeOldDrafts } from './remove-old-drafts.ts'
import { attachFile, discardDraft, holdDraft, markSubmitted, removeFile } from './save-draft.ts'
import { startDraft } from './start-draft.ts'

/* What becomes of files whose draft is thrown away, is too old, or does not need them any more. */

const NOW = new Date('2026-11-20T02:12:00Z')
const LONG_AGO = new Date('2026-08-01T00:00:00Z')
let db: TestDatabase
let mine: Context
let system: Context
before(async () => {
  db = await testDatabase()
  const services = testServices()
  system = systemContext(db.pool, silentLog, services, 'test', NOW)
  await loadOrganisation(system, 'hanoi')
  await loadProcedures(system, 'hanoi')
  const person = await upsertPerson(system, { identifier: '001191014527', name: 'Nguyễn Thị Thùy Dương', level: 2, source: 'account' })
  mine = testContext(db, { kind: 'citizen', person: person.id, name: person.name, level: 2 }, { services, now: NOW })
})
after(() => db.close())

/** Asks until it is so, or until the other is through. */
const waitUntil = async (so: () => Promise<boolean>, other: Promise<unknown>): Promise<void> => {
  let over = false
  other.finally(() => (over = true)).catch(() => undefined)
  while (!over && !(await so()));
}

let n = 0
const upload = async (ctx: Context) => {
  const pdf = render('sample', { title: `Giấy ${n++}`, lines: [], place: '', signed: '' }, NOW).pdf
  return { name: 'giay.pdf', ...(await ctx.services.blobs.put([pdf])) }
}
const ownFile = async (ctx: Context): Promise<string> =>
  (await keepFile(ctx, { upload: await upload(ctx), purpose: 'dossier', owner: null })).id
const vaultFile = async (): Promise<string> =>
  (await getVaultEntry(mine, (await addToVault(mine, { upload: await upload(mine), title: 'Hợp đồng' })).entry)).file
const begin = async (ctx: Context, files: Readonly<Record<'upload' | 'vault', string>>): Promise<Draft> => {
  const draft = await startDraft(ctx, { procedure: await getProcedure(ctx, '1.004222') })
  for (const source of ['upload', 'vault'] as const) await attachFile(ctx, draft, { component: 'c', file: files[source], source })
  return getDraft(ctx, draft.id)
}
const there = async (...ids: string[]): Promise<boolean[]> => {
  const found = (await getFiles(mine, ids)).map(file => file.id)
  return ids.map(id => found.includes(id))
}

test('a draft that is thrown away takes along what was handed in for it, and leaves the vault alone', async () => {
  const files = { upload: await ownFile(mine), vault: await vaultFile() }
  const draft = await begin(mine, files)
  await discardDraft(mine, draft.id)
  assert.deepEqual(await there(files.upload, files.vault), [false, true])
  const { rows } = await db.owner.query(`select 1 from platform.job where kind = 'documents.forget'`)
  assert.equal(rows.length, 1)
})

test('a file that is taken away from a draft is deleted; one of the vault, or of another draft, is not', async () => {
  const files = { upload: await ownFile(mine), vault: await vaultFile() }
  const other = { upload: await ownFile(mine), vault: files.vault }
  const [draft] = [await begin(mine, files), await begin(mine, other)]
  for (const file of [files.upload, files.vault, other.upload]) await removeFile(mine, draft, { component: 'c', file })
  assert.deepEqual(await there(files.upload, files.vault, other.upload), [false, true, true])
  assert.deepEqual((await getDraft(mine, draft.id)).documents, [])
})

test('a file that is taken away while the draft is being filed stays: the dossier has it', async () => {
  const files = { upload: await ownFile(mine), vault: await vaultFile() }
  const draft = await begin(mine, files)
  let removing: Promise<void> | undefined
  await inTransaction(mine, async ctx => {
    await holdDraft(ctx, draft.id)
    removing = removeFile(mine, draft, { component: 'c', file: files.upload })
    // The second tab is as far as it gets before the first has ended.
    await waitUntil(async () => (await db.owner.query(`select 1 from pg_locks where not granted`)).rows.length > 0, removing)
    await markSubmitted(ctx, { draft: draft.id, dossier: newId() })
  })
  await removing
  assert.deepEqual(await there(files.upload), [true])
})

test('after 90 days files of drafts go with them; those of a filed one are the dossier’s', async () => {
  const then = { ...mine, now: LONG_AGO }
  const files = { upload: await ownFile(mine), vault: await vaultFile() }
  const filed = { upload: await ownFile(mine), vault: files.vault }
  const [, sent] = [await begin(then, files), await begin(then, filed)]
  await markSubmitted(then, { draft: sent.id, dossier: newId() })
  await removeOldDrafts(system, {} as never, { id: '1', attempt: 1 })
  assert.deepEqual(await there(files.upload, files.vault, filed.upload), [false, true, true])
  await assert.rejects(getDraft(mine, sent.id), { status: 404 })
})

test('somebody else neither throws away a draft nor its files', async () => {
  const files = { upload: await ownFile(mine), vault: await vaultFile() }
  const draft = await begin(mine, files)
  const other = testContext(db, { kind: 'citizen', person: newId(), name: 'Khác', level: 2 }, { services: mine.services })
  await assert.rejects(discardDraft(other, draft.id), { status: 404 })
  assert.equal((await getDraft(mine, draft.id)).documents.length, 2)
  assert.deepEqual(await there(files.upload, files.vault), [true, true])
})
