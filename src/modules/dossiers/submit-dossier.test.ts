import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { getDraft, removeFile, saveDraft } from '#modules/forms'
import { fileDossier } from './file-dossier.ts'
import { getDossier } from './get-dossier.ts'
import { submitDossier } from './submit-dossier.ts'
import { at, testCity } from './testing/city.ts'

const city = await testCity()
after(() => city.close())
const ward = await city.agency('X00199')
const hang = await city.citizen()
const ctx = city.as(hang)

test('what is filed has a code of unit, day and number, a key, and a time by which it is expected to be received', async () => {
  const filed = await city.filed(ctx, { papers: true })
  assert.equal(filed.code, `${ward.code}-261118-0001`)
  assert.match(filed.trackingKey, /^[A-HJ-NP-Z2-9]{6}$/)
  assert.deepEqual([filed.status, filed.statusCode, filed.dueAt], ['submitted', 1, null])
  assert.ok(filed.expectedReceiptBy > ctx.now)
  const dossier = await getDossier(ctx, filed.code)
  assert.deepEqual(dossier.open, ['withdraw'])
  assert.equal(dossier.content.owner.name, 'Nguyễn Thị Thu Hằng')
  assert.deepEqual([dossier.channel, dossier.accountLevel, dossier.receiving, dossier.competent], ['online', 2, ward.id, ward.id])
  assert.equal(dossier.documents.length, 2)
  assert.ok(dossier.documents.every(document => !document.digitised && !document.reused && document.name.length > 3))
})

test('dossier, content, papers, history, act and jobs are written together', async () => {
  const filed = await city.filed(ctx, { papers: true })
  const { rows } = await city.db.owner.query(
    `select (select count(*)::int from dossiers.content where dossier = $1) content, (select count(*)::int from dossiers.document where dossier = $1) papers,
      (select count(*)::int from dossiers.event where dossier = $1 and act = 'submit') events,
      (select count(*)::int from platform.act where subject = $1 and code = 'dossiers.submitted') acts,
      (select count(*)::int from platform.job where lane = $1::text) jobs`,
    [filed.id],
  )
  assert.deepEqual(rows, [{ content: 1, papers: 2, events: 1, acts: 1, jobs: 1 }])
})

test('the act log holds no name, identifier or answer', async () => {
  await city.filed(ctx)
  const { rows } = await city.db.owner.query<{ facts: string }>(`select facts::text from platform.act where code like 'dossiers.%'`)
  assert.ok(rows.every(row => !/Hằng|0011\d{8}/.test(row.facts)))
})

test('a draft that is sent twice, one after the other or at once, becomes one dossier and uses one number', async () => {
  const draft = await city.draft(ctx)
  const first = await submitDossier(ctx, { draft: draft.id, declared: true })
  assert.equal((await submitDossier(ctx, { draft: draft.id, declared: true })).code, first.code)
  const twice = await city.draft(ctx)
  const both = await Promise.all([1, 2, 3].map(() => submitDossier(ctx, { draft: twice.id, declared: true })))
  assert.equal(new Set(both.map(one => one.code)).size, 1)
  const next = await city.filed(ctx)
  assert.equal(Number(next.code.slice(-4)), Number(both[0]?.code.slice(-4)) + 1)
  assert.equal((await getDraft(ctx, draft.id)).dossier, first.id)
})

test('sixteen at once get sixteen numbers without a gap, each day from one, each unit its own', async () => {
  const friday = city.as(hang, at('2026-11-20T09:00'))
  const drafts = []
  for (let i = 0; i < 16; i++) drafts.push(await city.draft(friday))
  const filed = await Promise.all(drafts.map(draft => submitDossier(friday, { draft: draft.id, declared: true })))
  assert.deepEqual(
    filed.map(one => one.code).sort(),
    Array.from({ length: 16 }, (_, i) => `${ward.code}-261120-${String(i + 1).padStart(4, '0')}`),
  )
  const elsewhere = await city.filed(friday, { place: '00008' })
  assert.match(elsewhere.code, /-261120-0001$/)
})

test("the day of the code is the city's, not that of UTC", async () => {
  const late = await city.filed(city.as(hang, new Date('2026-11-21T17:30:00Z')))
  assert.match(late.code, /-261122-0001$/)
})

test('the number grows past 9999', async () => {
  await city.db.owner.query(`insert into platform.counter (name, value) values ($1, 9998)`, [`dossiers.code/${ward.code}-261123-`])
  const monday = city.as(hang, at('2026-11-23T09:00'))
  assert.match((await city.filed(monday)).code, /-261123-9999$/)
  assert.match((await city.filed(monday)).code, /-261123-10000$/)
})

test("what is not declared, not complete or another's is not filed, and the draft stays", async () => {
  const draft = await city.draft(ctx)
  await assert.rejects(submitDossier(ctx, { draft: draft.id, declared: false }), { code: 'dossiers.not_declared', status: 422 })
  await assert.rejects(submitDossier(city.as(await city.citizen('Lê Văn Tám')), { draft: draft.id, declared: true }), { status: 404 })
  await assert.rejects(submitDossier(ctx, { draft: 'x', declared: true }), { status: 404 })
  const empty = await saveDraft(ctx, draft, draft.version, { answers: {} })
  await assert.rejects(submitDossier(ctx, { draft: empty.id, declared: true }), { code: 'dossiers.incomplete', status: 422 })
  assert.equal((await getDraft(ctx, draft.id)).dossier, null)
})

test('a procedure that needs level 2 is not filed by an account of level 1', async () => {
  const low = city.as(await city.citizen('Lê Thị Sáu', 1))
  const draft = await city.draft(low)
  await assert.rejects(submitDossier(low, { draft: draft.id, declared: true }), { code: 'dossiers.level_too_low', status: 403 })
})

test('a file that was taken away in another tab since the draft was read is no paper of the dossier', async () => {
  const draft = await city.draft(ctx, { papers: true })
  const [gone, ...rest] = draft.documents
  assert.ok(gone)
  await removeFile(ctx, draft, gone)
  const filed = await fileDossier(ctx, draft, { act: 'submit', channel: 'online', status: 'submitted', receiving: null, accountLevel: 2, jobs: () => [] }) // prettier-ignore
  assert.deepEqual(
    (await getDossier(ctx, filed.code)).documents.map(one => one.file),
    rest.map(one => one.file),
  )
})

test('at the counter it is received at once: the clock runs, and the agency of the counter is not the one that decides', async () => {
  const other = await city.agency('X00008')
  const clerk = city.as(await city.officer(['counter'], other))
  const taken = await city.taken(clerk, hang.person, { papers: true })
  assert.deepEqual([taken.status, taken.statusCode], ['received', 2])
  assert.ok(taken.code.startsWith(`${other.code}-261118-`))
  const dossier = await getDossier(clerk, taken.code)
  assert.deepEqual([dossier.receiving, dossier.competent, dossier.channel, dossier.step], [other.id, ward.id, 'in_person', 'process'])
  assert.ok(dossier.dueAt && dossier.dueAt > clerk.now)
  assert.ok(dossier.documents.length === 0 || dossier.documents.every(document => document.name !== ''))
  assert.equal((await getDossier(ctx, taken.code)).code, taken.code, 'its owner sees it')
})
