import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { listVault, verifyResult } from '#modules/documents'
import { dossiers } from './module.ts'
import { claimDossier } from './claim-dossier.ts'
import { decideDossier, draftOfDecision } from './decide-dossier.ts'
import { getDossier } from './get-dossier.ts'
import { handOver } from './hand-over.ts'
import { listHistory } from './list-history.ts'
import { openResult } from './open-file.ts'
import { receiveDossier } from './receive-dossier.ts'
import { recordOpinion } from './record-opinion.ts'
import { returnDossier } from './return-dossier.ts'
import { signDossier } from './sign-dossier.ts'
import { trackDossier } from './track-dossier.ts'
import { withdrawDossier } from './withdraw-dossier.ts'
import { pdfText, testWard } from './testing/ward.ts'

const { city, hang, clerk, quan, mai, head, leader, now, ctx, seen, filed, received } = await testWard()
after(() => city.close())

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
  assert.ok(
    draft.fields.some(field => field.value !== ''),
    'the paper is filled in from the answers',
  )
  for (const fields of [{}, { childIdentifier: ' ' }])
    await assert.rejects(decideDossier(ctx(head), { code, version: 4, outcome: 'approved', text: '', fields }), {
      status: 422,
      fields: [{ pointer: '/fields/childIdentifier', code: 'required' }],
    })
  await decideDossier(ctx(head), {
    code,
    version: 4,
    outcome: 'approved',
    text: '',
    fields: { registeredAt: 'UBND phường Láng', childIdentifier: '001326012345' },
    signer: leader.officer,
  })
  const signing = await seen(leader, code)
  assert.deepEqual(
    [signing.step, signing.assignee, signing.draftDecision?.outcome, signing.open],
    ['sign', leader.officer, 'approved', ['sign', 'hand-over']],
  )
  assert.ok(signing.draftDecision?.fields.some(field => field.value === 'UBND phường Láng'))
  await signDossier(ctx(leader), { code, version: 5 })
  const decided = await getDossier(ctx(hang), code)
  assert.deepEqual([decided.status, decided.step, decided.endedAt?.getTime()], ['decided', 'return', now.getTime()])
  const said = await pdfText(await openResult(ctx(hang), code))
  assert.match(said, /Nguyễn Thu Hà/)
  assert.match(said, /001326012345/)
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
  await assert.rejects(decideDossier(ctx(head), { code, version: 2, outcome: 'rejected', text: ' ' }), {
    code: 'dossiers.invalid',
    status: 422,
  })
  await decideDossier(ctx(head), { code, version: 2, outcome: 'rejected', text: 'Không đủ căn cứ theo Điều 16 Luật Hộ tịch' })
  await signDossier(ctx(leader), { code, version: 3 })
  const said = await pdfText(await openResult(ctx(hang), code))
  assert.match(said, /Điều 16 Luật Hộ tịch/)
  assert.match(said, /từ chối/i)
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
  await assert.rejects(handOver(ctx(quan), { code, version: 2, officer: clerk.officer, step: null, note: '' }), {
    code: 'dossiers.wrong_colleague',
  })
  await assert.rejects(handOver(ctx(quan), { code, version: 2, officer: null, step: 'sign', note: '' }), {
    fields: [{ pointer: '/step', code: 'not_from_here' }],
  })
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
  await assert.rejects(claimDossier(ctx(winner === 'Phạm Thị Mai' ? quan : mai), { code, version: 2 }), {
    code: 'dossiers.claimed',
    status: 409,
  })
  await assert.rejects(claimDossier(ctx(winner === 'Phạm Thị Mai' ? quan : mai), { code, version: 3 }), {
    code: 'dossiers.claimed',
    status: 409,
  })
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
    revoked: false,
  })
  assert.equal(await asks(dossier.code, 'AAAAAA'), null)
  assert.equal(await asks('H26.1-261118-9999', dossier.trackingKey), null)
  assert.equal(await asks('-', '-'), null)
})

test('the citizen gets one message for what concerns him', async () => {
  const { id } = await seen(clerk, await received())
  const tell = dossiers.jobs['dossiers.tell_citizen']
  for (const act of ['submit', 'receive', 'claim']) await tell?.(city.system, { dossier: id, act } as never, { id: '1', attempt: 1 })
  const { rows } = await city.db.owner.query<{ body: string; channel: string }>(
    'select channel, body from notifications.message where about = $1 order by id',
    [id],
  )
  assert.deepEqual(rows.map(row => row.channel).sort(), ['email', 'email', 'sms', 'sms'])
  assert.ok(rows.every(row => !/Hằng|0011\d{8}/.test(row.body)))
})
