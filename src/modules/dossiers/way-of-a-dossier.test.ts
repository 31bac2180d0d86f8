import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { after, test } from 'node:test'
import type { Context, OfficerActor } from '#platform/context.ts'
import { readBlob } from '#platform/blob.ts'
import { listVault, verifyResult } from '#modules/documents'
import { dossiers } from './module.ts'
import { claimDossier } from './claim-dossier.ts'
import { decideDossier, draftOfDecision } from './decide-dossier.ts'
import { getDossier } from './get-dossier.ts'
import { handOver } from './hand-over.ts'
import { listHistory } from './list-history.ts'
import { openPaper } from './make-paper.ts'
import { openResult } from './open-file.ts'
import { receiveDossier } from './receive-dossier.ts'
import { recordOpinion } from './record-opinion.ts'
import { refuseDossier } from './refuse-dossier.ts'
import { requestSupplement } from './request-supplement.ts'
import { returnDossier } from './return-dossier.ts'
import { signDossier } from './sign-dossier.ts'
import { supplyDossier } from './supply-dossier.ts'
import { at, testCity } from './testing/city.ts'
import { trackDossier } from './track-dossier.ts'
import { withdrawDossier } from './withdraw-dossier.ts'

const city = await testCity()
after(() => city.close())
const ward = await city.agency('X00199')
const hang = await city.citizen()
const [clerk, quan, mai, head, leader] = [
  await city.officer(['counter'], ward, 'Lê Thị Bích'),
  await city.officer(['specialist'], ward, 'Trần Minh Quân'),
  await city.officer(['specialist'], ward, 'Phạm Thị Mai'),
  await city.officer(['head'], ward, 'Ngô Văn Dũng', 'Trưởng phòng'),
  await city.officer(['leader'], ward, 'Nguyễn Thu Hà', 'Chủ tịch'),
]
const now = at('2026-11-18T09:00')
const ctx = (actor: OfficerActor | typeof hang, on: Date = now): Context => city.as(actor, on)
const filed = async (procedure = '1.001193') => (await city.filed(ctx(hang), { procedure, papers: true })).code
const seen = async (who: OfficerActor, code: string) => getDossier(ctx(who), code)
const version = async (code: string): Promise<number> => (await seen(clerk, code)).version
const text = async (file: { body: unknown }): Promise<string> => {
  const chunks: Buffer[] = []
  if (Buffer.isBuffer(file.body)) chunks.push(file.body)
  else for await (const chunk of file.body as AsyncIterable<Buffer>) chunks.push(chunk)
  return execFileSync('pdftotext', ['-layout', '-', '-'], { input: Buffer.concat(chunks), encoding: 'utf8' })
}
const received = async (procedure?: string): Promise<string> => {
  const code = await filed(procedure)
  await receiveDossier(ctx(clerk), { code, version: 1 })
  return code
}
/** Claimed by Quân, with a supplement asked for. */
const asked = async (): Promise<string> => {
  const code = await received('1.004873')
  await claimDossier(ctx(quan), { code, version: 2 })
  const items = [{ text: 'Hợp đồng thuê nhà đủ 4 trang', component: 'contract' }, { text: 'Nói rõ quan hệ với chủ hộ' }]
  await requestSupplement(ctx(quan), { code, version: 3, items, reason: 'Bản đã nộp thiếu trang 3', until: '2026-11-30' })
  return code
}

test('the whole way: filed, received, examined, approved, signed, returned; with the paper in the vault and good', async () => {
  const code = await filed()
  assert.deepEqual((await seen(clerk, code)).open, ['receive', 'request-supplement', 'refuse', 'claim', 'hand-over'])
  const { dueAt } = await receiveDossier(ctx(clerk), { code, version: 1 })
  assert.ok(dueAt)
  assert.equal((await seen(quan, code)).status, 'received')
  await claimDossier(ctx(quan), { code, version: 2 })
  assert.equal((await seen(quan, code)).status, 'processing')
  await recordOpinion(ctx(quan), { code, version: 3, text: 'Đủ điều kiện, đề nghị ký', propose: 'approved' })
  assert.deepEqual([(await seen(quan, code)).step, (await seen(quan, code)).open], ['approve', []])
  const draft = await draftOfDecision(ctx(head), code)
  assert.ok(draft.fields.some(field => field.value !== ''), 'the paper is filled in from the answers')
  await decideDossier(ctx(head), { code, version: 4, outcome: 'approved', text: '', fields: { registeredAt: 'UBND phường Láng' }, signer: leader.officer })
  const signing = await seen(leader, code)
  assert.deepEqual([signing.step, signing.assignee, signing.draftDecision?.outcome, signing.open], ['sign', leader.officer, 'approved', ['sign', 'hand-over']])
  assert.ok(signing.draftDecision?.fields.some(field => field.value === 'UBND phường Láng'))
  await signDossier(ctx(leader), { code, version: 5 })
  const decided = await getDossier(ctx(hang), code)
  assert.deepEqual([decided.status, decided.step, decided.endedAt?.getTime()], ['decided', 'return', now.getTime()])
  const said = await text(await openResult(ctx(hang), code))
  assert.match(said, /Nguyễn Thu Hà/)
  assert.match(said, new RegExp(code))
  assert.equal((await listVault(ctx(hang), hang.person)).length, 1)
  await returnDossier(ctx(clerk), { code, version: 6, how: 'counter', to: 'Nguyễn Thị Thu Hằng, chủ hồ sơ' })
  const done = await getDossier(ctx(hang), code)
  assert.deepEqual([done.status, done.step, done.open], ['returned', null, []])
  const sign = (await listHistory(ctx(clerk), done.id)).find(event => event.act === 'sign')
  assert.equal((await verifyResult(ctx(hang), { id: String(sign?.facts['verify']) })).verdict, 'valid')
  assert.deepEqual(
    (await listHistory(ctx(hang), done.id)).map(event => event.act),
    ['submit', 'receive', 'claim', 'record-opinion', 'decide', 'sign', 'return'],
  )
})

test('the citizen does not read what officers write to each other', async () => {
  const code = await received()
  await recordOpinion(ctx(quan), { code, version: 2, text: 'Nghi ngờ chữ ký', propose: null })
  const { id, assignee } = await seen(quan, code)
  assert.equal(assignee, quan.officer, 'who writes an opinion has it in hand')
  assert.ok((await listHistory(ctx(quan), id)).some(event => event.note === 'Nghi ngờ chữ ký'))
  assert.ok(!(await listHistory(ctx(hang), id)).some(event => event.note !== null))
})

test('a rejection is a signed letter with its reason', async () => {
  const code = await received()
  await assert.rejects(decideDossier(ctx(head), { code, version: 2, outcome: 'rejected', text: ' ' }), { code: 'dossiers.invalid', status: 422 })
  await decideDossier(ctx(head), { code, version: 2, outcome: 'rejected', text: 'Không đủ căn cứ theo Điều 16 Luật Hộ tịch' })
  await signDossier(ctx(leader), { code, version: 3 })
  const said = await text(await openResult(ctx(hang), code))
  assert.match(said, /Điều 16 Luật Hộ tịch/)
  assert.match(said, /từ chối/i)
})

test('a supplement stops the clock, and after full supply the limit counts from zero', async () => {
  const code = await asked()
  const waiting = await getDossier(ctx(hang), code)
  assert.deepEqual([waiting.status, waiting.supplements, waiting.open], ['awaiting_supplement', 1, ['supply', 'withdraw']])
  const [request] = waiting.requests
  assert.equal(request?.until.toISOString(), at('2026-11-30T17:30').toISOString())
  assert.deepEqual(request?.dueBefore, waiting.dueAt)
  const monday = at('2026-11-23T10:00')
  const file = await city.keep(ctx(hang, monday), 'hop-dong.pdf', hang.person)
  await assert.rejects(supplyDossier(ctx(hang, monday), { code, version: waiting.version, items: [{ item: 0, files: [file] }] }), {
    fields: [{ pointer: '/items/1', code: 'required' }],
  })
  const items = [{ item: 0, files: [file] }, { item: 1, files: [], text: 'Con dâu của chủ hộ' }]
  const supplied = await supplyDossier(ctx(hang, monday), { code, version: waiting.version, items, note: 'Gửi đủ 4 trang' })
  const after = await seen(quan, code)
  assert.deepEqual([after.status, after.step, after.assignee], ['processing', 'process', quan.officer])
  assert.equal(after.clockFrom?.getTime(), monday.getTime())
  assert.ok(after.dueAt && waiting.dueAt && after.dueAt > waiting.dueAt)
  assert.deepEqual(after.requests[0]?.dueAfter, supplied.dueAt)
  assert.match(after.requests[0]?.note ?? '', /Con dâu[\s\S]*Gửi đủ/)
  assert.ok(after.documents.some(document => document.supplement === request?.id && document.component === 'contract'))
})

test('a second supplement needs a reason of its own', async () => {
  const code = await asked()
  const items = [0, 1].map(item => ({ item, files: [], text: 'Đây' }))
  await supplyDossier(ctx(hang), { code, version: 4, items })
  const again = { code, version: 5, items: [{ text: 'Ảnh' }], reason: 'Ảnh mờ', until: '2026-12-10' }
  await assert.rejects(requestSupplement(ctx(quan), again), { code: 'dossiers.supplement_asked_before', status: 422 })
  await requestSupplement(ctx(quan), { ...again, againReason: 'Luật chuyên ngành yêu cầu' })
  assert.equal((await seen(quan, code)).supplements, 2)
})

test('what is asked for before it is received is received when it is supplied', async () => {
  const code = await filed()
  await requestSupplement(ctx(clerk), { code, version: 1, items: [{ text: 'Giấy chứng sinh' }], reason: 'Chưa nộp', until: '2026-11-25' })
  assert.equal((await seen(clerk, code)).dueAt, null)
  await supplyDossier(ctx(hang, at('2026-11-19T09:00')), { code, version: 2, items: [{ item: 0, files: [], text: 'Không có giấy này' }] })
  const dossier = await seen(quan, code)
  assert.deepEqual([dossier.status, dossier.receivedAt?.getTime(), dossier.assignee], ['received', at('2026-11-19T09:00').getTime(), null])
  assert.ok(dossier.dueAt)
})

test('bad requests are told field by field and change nothing', async () => {
  const code = await received()
  await assert.rejects(requestSupplement(ctx(quan), { code, version: 2, items: [{ text: ' ' }], reason: '', until: '2026-02-30' }), {
    code: 'dossiers.invalid',
    fields: [{ pointer: '/items', code: 'required' }, { pointer: '/reason', code: 'required' }, { pointer: '/until', code: 'not_a_later_day' }],
  })
  await assert.rejects(requestSupplement(ctx(quan), { code, version: 2, items: [{ text: 'x' }], reason: 'y'.repeat(5000), until: '2026-11-18' }), {
    fields: [{ pointer: '/reason', code: 'too_long' }, { pointer: '/until', code: 'not_a_later_day' }],
  })
  assert.equal(await version(code), 2)
})

test('refused at intake: form 03 with reason and ground', async () => {
  const code = await filed()
  await assert.rejects(refuseDossier(ctx(clerk), { code, version: 1, reason: 'Sai thẩm quyền', ground: '' }), { fields: [{ pointer: '/ground', code: 'required' }] })
  await refuseDossier(ctx(clerk), { code, version: 1, reason: 'Sai thẩm quyền', ground: 'Điều 13 Luật Hộ tịch' })
  assert.equal((await getDossier(ctx(hang), code)).status, 'refused')
  const said = await text(await openPaper(ctx(hang), code, 'refusal'))
  assert.match(said, /Sai thẩm quyền/)
  assert.match(said, /Điều 13 Luật Hộ tịch/)
})

test('the forms are there at once, and the job that makes them ahead makes the same', async () => {
  const code = await asked()
  assert.match(await text(await openPaper(ctx(hang), code, 'receipt')), new RegExp(code))
  const said = await text(await openPaper(ctx(hang), code, 'supplement'))
  assert.match(said, /Hợp đồng thuê nhà đủ 4 trang/)
  assert.match(said, /Bản đã nộp thiếu trang 3/)
  await assert.rejects(openPaper(ctx(hang), code, 'refusal'), { code: 'dossiers.no_paper', status: 404 })
  await assert.rejects(openPaper(ctx(hang), code, 'supplement', 2), { status: 404 })
  const other = await received()
  const { id } = await seen(clerk, other)
  const job = dossiers.jobs['dossiers.make_paper']
  const payload = { dossier: id, form: 'receipt', subject: id } as never
  for (const attempt of [1, 2]) await job?.(city.as({ kind: 'system', name: 'job' }, at('2026-11-18T10:00')), payload, { id: '1', attempt })
  const { rows } = await city.db.owner.query('select f.sha256 from dossiers.paper p join documents.file f on f.id = p.file where p.dossier = $1', [id])
  assert.equal(rows.length, 1)
  assert.ok(await readBlob(city.services.blobs, (rows[0] as { sha256: string }).sha256))
  assert.match(await text(await openPaper(ctx(hang), other, 'receipt')), new RegExp(other))
})

test('withdrawn by the citizen before it is decided, not after', async () => {
  const code = await received()
  await assert.rejects(withdrawDossier(ctx(hang), { code, version: 2, reason: '' }), { code: 'dossiers.invalid' })
  await withdrawDossier(ctx(hang), { code, version: 2, reason: 'Nộp nhầm thủ tục' })
  const dossier = await seen(clerk, code)
  assert.deepEqual([dossier.status, dossier.step, dossier.open], ['withdrawn', null, []])
  await assert.rejects(claimDossier(ctx(quan), { code, version: 3 }), { code: 'dossiers.act_not_open', status: 409 })
})

test('handed to a colleague, to the head and back; only to people who work there', async () => {
  const code = await received()
  await assert.rejects(handOver(ctx(quan), { code, version: 2, officer: clerk.officer, step: null, note: '' }), { code: 'dossiers.wrong_colleague' })
  await assert.rejects(handOver(ctx(quan), { code, version: 2, officer: null, step: 'sign', note: '' }), { fields: [{ pointer: '/step', code: 'not_from_here' }] })
  await handOver(ctx(head), { code, version: 2, officer: mai.officer, step: null, note: 'Mai xem giúp' })
  await assert.rejects(handOver(ctx(quan), { code, version: 3, officer: quan.officer, step: null, note: '' }), {
    code: 'dossiers.in_other_hands',
    facts: { by: 'Phạm Thị Mai' },
  })
  assert.equal((await seen(mai, code)).assignee, mai.officer)
  await handOver(ctx(mai), { code, version: 3, officer: null, step: 'approve', note: 'Xin ý kiến' })
  assert.equal((await seen(head, code)).step, 'approve')
  await handOver(ctx(head), { code, version: 4, officer: quan.officer, step: 'process', note: 'Kiểm tra lại nơi sinh' })
  assert.deepEqual([(await seen(quan, code)).step, (await seen(quan, code)).assignee], ['process', quan.officer])
})

test('two officers at once: one wins, the other is told who, what and when', async () => {
  const code = await received()
  const settled = await Promise.allSettled([quan, mai].map(who => claimDossier(ctx(who), { code, version: 2 })))
  assert.equal(settled.filter(one => one.status === 'fulfilled').length, 1)
  const lost = settled.find(one => one.status === 'rejected')
  const winner = settled[0]?.status === 'fulfilled' ? 'Trần Minh Quân' : 'Phạm Thị Mai'
  assert.ok(['dossiers.changed_meanwhile', 'dossiers.claimed'].includes(lost?.reason.code))
  assert.equal(lost?.reason.facts.by, winner)
  const slow = code
  await assert.rejects(recordOpinion(ctx(mai), { code: slow, version: 2, text: 'Tôi đang viết', propose: null }), {
    code: 'dossiers.changed_meanwhile',
    status: 412,
    facts: { by: winner, act: 'đã nhận việc', at: '09:00 ngày 18/11/2026', code },
  })
  await assert.rejects(claimDossier(ctx(winner === 'Phạm Thị Mai' ? quan : mai), { code, version: 2 }), { code: 'dossiers.claimed', status: 409 })
  await assert.rejects(claimDossier(ctx(winner === 'Phạm Thị Mai' ? quan : mai), { code, version: 3 }), { code: 'dossiers.claimed', status: 409 })
})

test('receiving twice at once is received once', async () => {
  const code = await filed()
  const settled = await Promise.allSettled([1, 2, 3, 4].map(() => receiveDossier(ctx(clerk), { code, version: 1 })))
  assert.equal(settled.filter(one => one.status === 'fulfilled').length, 1)
  assert.ok(settled.every(one => one.status === 'fulfilled' || one.reason.status === 412))
})

test('tracking tells status and progress, and nothing when the code or the key is wrong', async () => {
  const dossier = await seen(clerk, await received())
  const asks = (code: string, key: string) => trackDossier(city.as({ kind: 'anonymous' }), { code, key })
  assert.deepEqual(await asks(` ${dossier.code.toLowerCase()} `, dossier.trackingKey.toLowerCase()), {
    code: dossier.code,
    status: 'received',
    statusCode: 2,
    done: 1,
    of: 5,
  })
  assert.equal(await asks(dossier.code, 'AAAAAA'), null)
  assert.equal(await asks('H26.1-261118-9999', dossier.trackingKey), null)
  assert.equal(await asks('-', '-'), null)
})

test('the citizen gets one message for what concerns him', async () => {
  const { id } = await seen(clerk, await received())
  const tell = dossiers.jobs['dossiers.tell_citizen']
  for (const act of ['submit', 'receive', 'claim']) await tell?.(city.system, { dossier: id, act } as never, { id: '1', attempt: 1 })
  const { rows } = await city.db.owner.query<{ body: string; channel: string }>('select channel, body from notifications.message where about = $1 order by id', [id])
  assert.deepEqual(rows.map(row => row.channel).sort(), ['email', 'email', 'sms', 'sms'])
  assert.ok(rows.every(row => !/Hằng|0011\d{8}/.test(row.body)))
})
