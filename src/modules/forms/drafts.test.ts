import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { getProcedure, loadProcedures } from '#modules/catalogue'
import { loadOrganisation } from '#modules/organisation'
import { upsertPerson } from '#modules/identity'
import { inTransaction, systemContext, type Context } from '#platform/context.ts'
import { newId } from '#platform/id.ts'
import { silentLog } from '#platform/log.ts'
import { testContext, testDatabase, testServices, type TestDatabase } from '#platform/testing/database.ts'
import { getDraft, listDrafts } from './get-draft.ts'
import { removeOldDrafts } from './remove-old-drafts.ts'
import { attachFile, discardDraft, holdDraft, markSubmitted, removeFile, saveDraft } from './save-draft.ts'
import { canApply, startDraft } from './start-draft.ts'
import type { Draft } from './draft.ts'

let db: TestDatabase
let system: Context
let mine: Context
before(async () => {
  db = await testDatabase()
  system = systemContext(db.pool, silentLog, testServices(), 'test', new Date('2026-11-20T02:12:00Z'))
  await loadOrganisation(system, 'hanoi')
  await loadProcedures(system, 'hanoi')
  const person = await upsertPerson(system, { identifier: '001191014527', name: 'Nguyễn Thị Thùy Dương', birthDate: '1991-03-14', sex: 'female', phone: null, email: null, level: 2, source: 'account' }) // prettier-ignore
  mine = testContext(db, { kind: 'citizen', person: person.id, name: person.name, level: 2 })
})
after(() => db.close())

const begin = async (ctx = mine): Promise<Draft> => startDraft(ctx, { procedure: await getProcedure(ctx, '1.004222') })

test('a draft comes back as it was saved, with the form it was begun on', async () => {
  const draft = await begin()
  const saved = await saveDraft(mine, draft, 1, {
    answers: { dwelling: 'rent' },
    place: '00199',
    delivery: { method: 'post', address: 'Số 12' },
    step: 'ho',
  })
  assert.deepEqual(
    [saved.version, saved.answers, saved.place, saved.delivery, saved.step],
    [2, { dwelling: 'rent' }, '00199', { method: 'post', address: 'Số 12' }, 'ho'],
  )
  assert.equal(saved.form, draft.form)
  assert.equal(saved.savedAt, '2026-11-20T02:12:00.000Z')
  assert.equal((await listDrafts(mine))[0]?.id, draft.id)
})

test('of two who save the same version one is told, and nothing of the other is lost', async () => {
  const draft = await begin()
  const both = await Promise.allSettled(['own', 'rent'].map(dwelling => saveDraft(mine, draft, 1, { answers: { dwelling } })))
  const refused = both.find(one => one.status === 'rejected')
  assert.equal(both.filter(one => one.status === 'fulfilled').length, 1)
  assert.equal(refused?.reason.code, 'forms.changed_meanwhile')
  assert.equal((await getDraft(mine, draft.id)).version, 2)
})

test('files come and go one by one, two at once as well', async () => {
  const draft = await begin()
  const [a, b] = [newId(), newId()]
  await Promise.all([a, b].map(file => attachFile(mine, draft, { component: 'lease', file, source: 'upload' })))
  await attachFile(mine, draft, { component: 'lease', file: a, source: 'upload' })
  assert.deepEqual((await getDraft(mine, draft.id)).documents.map(document => document.file).sort(), [a, b].sort())
  await removeFile(mine, draft, { component: 'lease', file: a })
  assert.deepEqual((await getDraft(mine, draft.id)).documents, [{ component: 'lease', file: b, source: 'upload' }])
})

test('a draft becomes one dossier; after that it is neither changed nor thrown away nor listed', async () => {
  const draft = await begin()
  const send = (dossier: string) =>
    inTransaction(mine, async ctx => {
      const { dossier: before } = await holdDraft(ctx, draft.id)
      if (before === null) await markSubmitted(ctx, { draft: draft.id, dossier })
      return before ?? dossier
    })
  const [one, two] = await Promise.all([send(newId()), send(newId())])
  assert.equal(one, two)
  await assert.rejects(saveDraft(mine, await getDraft(mine, draft.id), 1, {}), { code: 'forms.already_submitted', status: 409 })
  await assert.rejects(attachFile(mine, draft, { component: 'lease', file: newId(), source: 'upload' }), {
    code: 'forms.already_submitted',
  })
  await assert.rejects(markSubmitted(mine, { draft: draft.id, dossier: newId() }), { code: 'forms.already_submitted' })
  await discardDraft(mine, draft.id)
  assert.equal((await getDraft(mine, draft.id)).dossier, one)
  assert.ok((await listDrafts(mine)).every(other => other.id !== draft.id))
})

test('a draft is open to its writer alone: another citizen and another officer do not find it', async () => {
  const person = newId()
  const officer = (id: string): Context =>
    testContext(db, { kind: 'officer', officer: id, name: 'x', posts: [{ agency: newId(), roles: ['counter'] }] })
  const desk = officer(newId())
  const theirs = await startDraft(desk, { procedure: await getProcedure(desk, '1.004222') })
  assert.equal((await getDraft(desk, theirs.id)).officer, desk.actor.kind === 'officer' ? desk.actor.officer : '')
  const draft = await begin()
  const other = testContext(db, { kind: 'citizen', person, name: 'y', level: 2 })
  for (const [ctx, id] of [
    [other, draft.id],
    [desk, draft.id],
    [mine, theirs.id],
    [officer(newId()), theirs.id],
    [other, 'no-id'],
  ] as const)
    await assert.rejects(getDraft(ctx, id), { code: 'forms.draft_not_found', status: 404 })
  await assert.rejects(discardDraft(other, draft.id), { status: 404 })
  assert.deepEqual(await listDrafts(other), [])
})

test('drafts that nobody has saved for 90 days are removed, the rest stays', async () => {
  const old = await begin({ ...mine, now: new Date('2026-08-01T00:00:00Z') })
  await attachFile({ ...mine, now: new Date('2026-08-01T00:00:00Z') }, old, { component: 'lease', file: newId(), source: 'upload' })
  const young = await begin()
  await removeOldDrafts(system, {} as never, { id: '1', attempt: 1 })
  await assert.rejects(getDraft(mine, old.id), { status: 404 })
  assert.equal((await getDraft(mine, young.id)).id, young.id)
})

test('what a ministry alone decides is not applied for here', async () => {
  assert.deepEqual(
    [['ministry'], ['province'], ['commune', 'ministry'], ['other']].map(levels => canApply({ levels: levels as never })),
    [false, true, true, false],
  )
  const procedure = { ...(await getProcedure(mine, '1.004222')), levels: ['ministry' as const] }
  await assert.rejects(startDraft(mine, { procedure }), { code: 'forms.not_here', status: 409 })
})
