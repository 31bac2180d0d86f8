import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { readBlob } from '#platform/blob.ts'
import { testContext, testDatabase, testServices } from '#platform/testing/database.ts'
import type { Upload } from '#platform/web/route.ts'
import { prepareResult, registerResult, revokeResult, useFromVault } from '../index.ts'
import { documents } from '../module.ts'
import { call, statusOf, textOf } from '../testing/call.ts'
import { aPdf } from '../testing/files.ts'
import { aRequest, DUONG, duong, leader, stranger } from '../testing/results.ts'
import { addRoute, paperRoute, vaultRoute } from './vault-page.ts'
import { askRoute, compareRoute, verdictRoute } from './verify-page.ts'

const db = await testDatabase()
after(() => db.close())
const services = testServices()
const as = (actor: Parameters<typeof testContext>[1]) => testContext(db, actor, { services })
const anybody = as({ kind: 'anonymous' })
const officer = as(leader)
const result = await registerResult(officer, await prepareResult(officer, aRequest()))
const bytes = (await readBlob(services.blobs, result.sha256)) ?? Buffer.alloc(0)
const upload = async (content: Buffer, name = 'trich-luc.pdf'): Promise<Upload> => ({
  field: 'tep',
  name,
  ...(await services.blobs.put([content])),
})
const VIETNAMESE = /[ăâđêôơưĂÂĐÊÔƠƯ]|[àáảãạèéẻẽẹìíỉĩịòóỏõọùúủũụỳýỷỹỵ]/i

test('a code leads to its page, typed or pasted; a wrong one is asked for again with what was typed', async () => {
  const to = await call(askRoute, anybody, { query: { ma: ` ${result.verifyId.toLowerCase()} ` } })
  assert.deepEqual(to, { kind: 'redirect', to: `/xac-minh/${result.verifyId}`, cookies: [] })
  for (const ma of ['', 'abc', '🙂']) assert.equal(statusOf(await call(askRoute, anybody, { query: { ma } })), 422)
  assert.match(textOf(await call(askRoute, anybody, { query: { ma: 'abc' } })), /26 chữ và số/)
  assert.equal(statusOf(await call(askRoute, anybody)), 200)
})

test('the page of a paper says that it is good, and hides the name', async () => {
  const page = await call(verdictRoute, anybody, { params: { id: result.verifyId } })
  assert.equal(statusOf(page), 200)
  const text = textOf(page)
  assert.match(text, /Giấy thật, còn hiệu lực/)
  assert.match(text, /01\/TLKS-BS/)
  assert.ok(!text.includes('Đỗ Minh') && text.includes('Khôi'))
})

test('an unknown code is 404, and says what to do', async () => {
  for (const id of ['ABCDEFGHJKLMNPQRSTUVWXYZ23', 'x']) {
    const page = await call(verdictRoute, anybody, { params: { id } })
    assert.equal(statusOf(page), 404)
    assert.match(textOf(page), /Không có giấy nào mang mã này/)
  }
})

test('a file is compared: the same, a changed one, one with something added, another', async () => {
  const changed = Buffer.from(bytes)
  changed[900] = (changed[900] ?? 0) ^ 1
  for (const [content, said] of [
    [bytes, /Giấy thật/],
    [changed, /đã bị sửa sau khi ký. Đừng nhận/],
    [Buffer.concat([bytes, Buffer.from('%')]), /bị thêm nội dung sau khi ký/],
    [aPdf(), /không cấp tệp này/],
  ] as const) {
    const page = await call(compareRoute, anybody, { files: [await upload(content)] })
    assert.equal(statusOf(page), 200)
    assert.match(textOf(page), said)
  }
})

test('no file, an empty one, a picture, one too large: asked for again', async () => {
  const large = { field: 'tep', name: 'a.pdf', sha256: '', size: 200_000_000 }
  for (const [files, status, said] of [
    [[], 422, /Chưa chọn tệp/],
    [[await upload(Buffer.alloc(0))], 422, /trống/],
    [[await upload(Buffer.from('MZ'))], 422, /không phải PDF/],
    [[large], 413, /lớn hơn 20 MB/],
  ] as const) {
    const page = await call(compareRoute, anybody, { files })
    assert.equal(statusOf(page), status)
    assert.match(textOf(page), said)
  }
})

test('English pages hold no Vietnamese words of ours', async () => {
  const marked = /<(\w+)[^>]* lang="vi"[^>]*>[\s\S]*?<\/\1>/g
  const pages = [
    await call(askRoute, anybody, { lang: 'en' }),
    await call(verdictRoute, anybody, { lang: 'en', params: { id: result.verifyId } }),
    await call(verdictRoute, anybody, { lang: 'en', params: { id: 'x' } }),
    await call(compareRoute, anybody, { lang: 'en', files: [await upload(aPdf(), 'x.pdf')] }),
    await call(vaultRoute, as(stranger), { lang: 'en' }),
  ]
  for (const page of pages) {
    const view = 'kind' in page && page.kind === 'page' ? page.view : page
    assert.ok('body' in view)
    const text = String(view.body)
      .replace(marked, '')
      .replace(/<[^>]+>/g, ' ')
      .replaceAll('Khôi', '')
      .replaceAll('Đ•••', '')
    assert.doesNotMatch(text, VIETNAMESE)
  }
})

test('the vault holds what was issued to me and nobody else opens it', async () => {
  assert.match(textOf(await call(vaultRoute, as(duong))), /Trích lục khai sinh/)
  assert.match(textOf(await call(vaultRoute, as(stranger))), /Chưa có giấy nào/)
  const { rows } = await db.owner.query<{ id: string }>('select id from documents.vault_entry where person = $1', [DUONG])
  const params = { id: rows[0]?.id ?? '' }
  const sent = await call(paperRoute, as(duong), { params })
  assert.ok('kind' in sent && sent.kind === 'file' && sent.file.inline === false)
  for (const actor of [stranger, leader] as const)
    await assert.rejects(call(paperRoute, as(actor), { params }), { code: 'documents.not_found', status: 404 })
  await assert.rejects(call(paperRoute, as(duong), { params: { id: 'x' } }), { status: 404 })
  await assert.rejects(call(vaultRoute, officer), { status: 404 })
})

test('a paper of my own is kept once, also when the button is pressed twice', async () => {
  const files = [await upload(aPdf({ pages: 4 }), 'Hợp đồng.pdf')]
  const form = { ten: 'Hợp đồng thuê nhà' }
  const two = await Promise.all([call(addRoute, as(duong), { files, form }), call(addRoute, as(duong), { files, form })])
  assert.deepEqual(two.map(statusOf), [303, 303])
  const text = textOf(await call(vaultRoute, as(duong), { query: { 'da-luu': '1' } }))
  assert.equal(text.split('Hợp đồng thuê nhà').length - 1, 3 + 1, 'card, two links, and the hint of the form')
  assert.match(text, /Đã giữ giấy vừa tải lên/)
})

test('a bad file comes back with the words beside the field and the name kept', async () => {
  const page = await call(addRoute, as(duong), { files: [await upload(Buffer.from('MZ'), 'x.pdf')], form: { ten: 'Sổ đỏ' } })
  assert.equal(statusOf(page), 422)
  assert.match(textOf(page), /chương trình máy tính/)
  assert.ok('kind' in page && page.kind === 'page' && String(page.view.body).includes('value="Sổ đỏ"'))
})

test('a paper is used again from the vault by its owner, until it is revoked', async () => {
  const { rows } = await db.owner.query<{ id: string }>('select id from documents.vault_entry where result is not null')
  const entry = rows[0]?.id ?? ''
  assert.equal((await useFromVault(as(duong), { entry, purpose: '1.004222' })).sha256, result.sha256)
  await assert.rejects(useFromVault(as(stranger), { entry, purpose: '1.004222' }), { status: 404 })
  await revokeResult(officer, { verifyId: result.verifyId, reason: 'Ghi sai ngày sinh' })
  await assert.rejects(useFromVault(as(duong), { entry, purpose: '1.004222' }), { code: 'documents.already_revoked' })
  assert.match(textOf(await call(verdictRoute, anybody, { params: { id: result.verifyId } })), /đã bị thu hồi.*Ghi sai ngày sinh/)
  assert.match(textOf(await call(vaultRoute, as(duong))), /Đã bị thu hồi/)
})

test('every route of the module has its house and who may call it', () => {
  assert.deepEqual(
    documents.routes.map(r => `${r.method} ${r.path} ${r.access}`),
    [
      'GET /xac-minh public',
      'GET /xac-minh/:id public',
      'POST /xac-minh public',
      'GET /kho-giay-to citizen',
      'POST /kho-giay-to citizen',
      'GET /kho-giay-to/:id citizen',
    ],
  )
})
