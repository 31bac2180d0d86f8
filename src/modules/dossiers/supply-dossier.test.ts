import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { readBlob } from '#platform/blob.ts'
import { dossiers } from './module.ts'
import { getDossier } from './get-dossier.ts'
import { openPaper } from './make-paper.ts'
import { refuseDossier } from './refuse-dossier.ts'
import { requestSupplement } from './request-supplement.ts'
import { supplyDossier } from './supply-dossier.ts'
import { at } from './testing/city.ts'
import { pdfText, testWard } from './testing/ward.ts'

const { city, hang, clerk, quan, ctx, seen, filed, received, asked } = await testWard()
after(() => city.close())

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
  const items = [
    { item: 0, files: [file] },
    { item: 1, files: [], text: 'Con dâu của chủ hộ' },
  ]
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
    fields: [
      { pointer: '/items', code: 'required' },
      { pointer: '/reason', code: 'required' },
      { pointer: '/until', code: 'not_a_later_day' },
    ],
  })
  await assert.rejects(
    requestSupplement(ctx(quan), { code, version: 2, items: [{ text: 'x' }], reason: 'y'.repeat(5000), until: '2026-11-18' }),
    {
      fields: [
        { pointer: '/reason', code: 'too_long' },
        { pointer: '/until', code: 'not_a_later_day' },
      ],
    },
  )
  assert.equal((await seen(clerk, code)).version, 2)
})

test('refused at intake: form 03 with reason and ground', async () => {
  const code = await filed()
  await assert.rejects(refuseDossier(ctx(clerk), { code, version: 1, reason: 'Sai thẩm quyền', ground: '' }), {
    fields: [{ pointer: '/ground', code: 'required' }],
  })
  await refuseDossier(ctx(clerk), { code, version: 1, reason: 'Sai thẩm quyền', ground: 'Điều 13 Luật Hộ tịch' })
  assert.equal((await getDossier(ctx(hang), code)).status, 'refused')
  const said = await pdfText(await openPaper(ctx(hang), code, 'refusal'))
  assert.match(said, /Sai thẩm quyền/)
  assert.match(said, /Điều 13 Luật Hộ tịch/)
})

test('a receipt that is made later still says the date that was promised then', async () => {
  const code = await received('1.004873')
  const promised = (await seen(quan, code)).dueAt
  await requestSupplement(ctx(quan), { code, version: 2, items: [{ text: 'Ảnh' }], reason: 'Thiếu', until: '2026-12-04' })
  await supplyDossier(ctx(hang, at('2026-11-30T09:00')), { code, version: 3, items: [{ item: 0, files: [], text: 'Đây' }] })
  assert.notDeepEqual((await seen(quan, code)).dueAt, promised)
  assert.match(await pdfText(await openPaper(ctx(hang), code, 'receipt')), /23\/11\/2026/)
})

test('the forms are there at once, and the job that makes them ahead makes the same', async () => {
  const code = await asked()
  assert.match(await pdfText(await openPaper(ctx(hang), code, 'receipt')), new RegExp(code))
  const said = await pdfText(await openPaper(ctx(hang), code, 'supplement'))
  assert.match(said, /Hợp đồng thuê nhà đủ 4 trang/)
  assert.match(said, /Bản đã nộp thiếu trang 3/)
  await assert.rejects(openPaper(ctx(hang), code, 'refusal'), { code: 'dossiers.no_paper', status: 404 })
  await assert.rejects(openPaper(ctx(hang), code, 'supplement', 2), { status: 404 })
  const other = await received()
  const { id } = await seen(clerk, other)
  const job = dossiers.jobs['dossiers.make_paper']
  const payload = { dossier: id, form: 'receipt', subject: id } as never
  for (const attempt of [1, 2]) await job?.(city.as({ kind: 'system', name: 'job' }, at('2026-11-18T10:00')), payload, { id: '1', attempt })
  const { rows } = await city.db.owner.query(
    'select f.sha256 from dossiers.paper p join documents.file f on f.id = p.file where p.dossier = $1',
    [id],
  )
  assert.equal(rows.length, 1)
  assert.ok(await readBlob(city.services.blobs, (rows[0] as { sha256: string }).sha256))
  assert.match(await pdfText(await openPaper(ctx(hang), other, 'receipt')), new RegExp(other))
})
