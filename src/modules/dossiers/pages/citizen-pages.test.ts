import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { Actor } from '#platform/context.ts'
import type { Lang } from '#platform/texts.ts'
import type { Shell, View } from '#platform/ui/shell.ts'
import type { Answer, Call, Route, Upload } from '#platform/web/route.ts'
import { getDossier } from '../get-dossier.ts'
import { supplyDossier } from '../supply-dossier.ts'
import { testWard } from '../testing/ward.ts'
import { dossierRoute } from './dossier-page.ts'
import { matters, myDossiersRoute } from './my-dossiers.ts'
import { supplyRoute, supplySentRoute } from './supply-page.ts'
import { trackRoute } from './track-page.ts'
import { withdrawSentRoute } from './withdraw-page.ts'

const { city, hang, quan, ctx, seen, filed, received, asked } = await testWard()
after(() => city.close())

type Visit = { params?: object; query?: object; form?: Record<string, string>; files?: readonly Upload[]; lang?: Lang; actor?: Actor }
const visit = async (to: Route, { params = {}, query = {}, form = {}, files = [], lang = 'vi', actor = hang }: Visit = {}) => {
  const shell: Shell = { lang, path: '/', demo: true, cityName: 'Hà Nội', user: null, counts: {}, csrf: 'c' }
  const call = { ctx: { ...city.as(actor), lang }, params, query, form, lists: {}, files, shell, cookies: {}, session: null }
  const answer: View | Answer = await to.handle(call as unknown as Call<never, never>)
  const view = 'kind' in answer ? (answer.kind === 'page' ? answer.view : null) : answer
  return { status: 'kind' in answer && answer.kind === 'page' ? answer.status : 200, body: view?.body.text ?? '', answer }
}
const upload = async (field: string, name: string, content: string): Promise<Upload> => ({
  field,
  name,
  ...(await city.services.blobs.put([Buffer.from(content)])),
})
const hidden = (body: string, name: string): string => new RegExp(`name="${name}" value="([^"]*)"`).exec(body)?.[1] ?? ''
const PDF = `%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj\nxref\n0 4\n0000000000 65535 f \n0000000009 00000 n \n0000000052 00000 n \n0000000101 00000 n \ntrailer<</Size 4/Root 1 0 R>>\nstartxref\n164\n%%EOF\n`

test('the dossier page tells what happened, who has it, when it is due and what to do', async () => {
  const code = await asked()
  const { body } = await visit(dossierRoute, { params: { code } })
  for (const said of [
    'Chờ bổ sung',
    'Hợp đồng thuê nhà đủ 4 trang',
    'Bản đã nộp thiếu trang 3',
    'Trần Minh Quân',
    'Bao giờ có kết quả?',
    'Vì sao là ngày này?',
    'Rút hồ sơ',
  ])
    assert.ok(body.includes(said), said)
  assert.ok(body.includes(`/ho-so/${code}/giay/bo-sung?lan=1`))
})

test('in English no Vietnamese words of the interface are left', async () => {
  const code = await asked()
  for (const route of [dossierRoute, supplyRoute]) {
    const { body } = await visit(route, { params: { code }, lang: 'en' })
    const plain = body
      .replace(/<span lang="vi">.*?<\/span>/gs, '')
      .replace(/<[^>]+>/g, ' ')
      .replace(/Trần Minh Quân|Láng|NĐ-CP|Nguyễn Thị Thu Hằng/g, '')
    assert.doesNotMatch(plain, /[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệịỉĩọỏốồổỗộớờởỡợụủũứừửữựỳỵỷỹ]/i)
  }
})

test('supplying: what is missing is told beside its item, what is good is kept, what was written stays', async () => {
  const code = await asked()
  const empty = await visit(supplySentRoute, { params: { code }, form: { version: '4', 'loi-nhan': 'Cuối tuần mới lấy được' } })
  assert.equal(empty.status, 422)
  assert.ok(
    empty.body.includes('Mục 1: chọn tệp') && empty.body.includes('Mục 2: chọn tệp') && empty.body.includes('Cuối tuần mới lấy được'),
  )
  const files = [await upload('muc-1', 'hop-dong.pdf', PDF), await upload('muc-2', 'anh.jpg', 'MZ\u0090\u0000 a program')]
  const half = await visit(supplySentRoute, { params: { code }, form: { version: '4' }, files })
  assert.equal(half.status, 422)
  assert.ok(
    half.body.includes('anh.jpg: Đây là một chương trình máy tính') && half.body.includes('Đã nhận:') && half.body.includes('hop-dong.pdf'),
  )
  const form = { version: '4', 'da-nhan': hidden(half.body, 'da-nhan'), 'loi-2': 'Con dâu' }
  const sent = await visit(supplySentRoute, { params: { code }, form })
  assert.deepEqual(sent.answer, { kind: 'redirect', to: `/ho-so/${code}`, cookies: [] })
  const dossier = await seen(quan, code)
  assert.deepEqual([dossier.status, dossier.documents.filter(one => one.supplement !== null).length], ['processing', 1])
})

test('a file of somebody else cannot be slipped into the hidden field', async () => {
  const code = await asked()
  const forged = Buffer.from(JSON.stringify({ dossier: 'x', kept: [{ item: 0, file: 'y', name: 'z' }], endsAt: 9e15 })).toString(
    'base64url',
  )
  const { status, body } = await visit(supplySentRoute, {
    params: { code },
    form: { version: '4', 'da-nhan': `${forged}.AAAA`, 'loi-2': 'x' },
  })
  assert.deepEqual([status, body.includes('Mục 1: chọn tệp')], [422, true])
})

test('whoever comes second is told, with his words kept', async () => {
  const code = await received()
  await seen(quan, code)
  const late = await visit(withdrawSentRoute, { params: { code }, form: { version: '1', 'ly-do': 'Nộp nhầm' } })
  assert.equal(late.status, 412)
  assert.ok(late.body.includes('Lê Thị Bích') && late.body.includes('Nộp nhầm'))
  const again = await visit(withdrawSentRoute, { params: { code }, form: { version: hidden(late.body, 'version'), 'ly-do': 'Nộp nhầm' } })
  assert.equal('kind' in again.answer && again.answer.kind, 'redirect')
})

test('my dossiers: what to do first; and the home page shows the same', async () => {
  const code = await asked()
  await filed()
  const { body } = await visit(myDossiersRoute)
  assert.ok(body.indexOf('Việc cần làm') < body.indexOf('Đang giải quyết'))
  assert.ok(body.includes(`/ho-so/${code}`))
  assert.ok((await matters(ctx(hang)))[0]?.text.includes('Cần bổ sung'))
  const stranger = await city.citizen('Lê Văn Tám')
  assert.ok((await visit(myDossiersRoute, { actor: stranger })).body.includes('Chưa có hồ sơ nào'))
  assert.deepEqual(await matters(city.as(stranger)), [])
})

test('tracking answers a wrong key and an unknown code in the same words, and shows no name', async () => {
  const code = await asked()
  const { trackingKey } = await getDossier(ctx(hang), code)
  const anonymous: Actor = { kind: 'anonymous' }
  const good = await visit(trackRoute, { query: { ma: code, khoa: trackingKey }, actor: anonymous })
  assert.equal(good.status, 200)
  assert.ok(good.body.includes('Chờ bổ sung') && !good.body.includes('Hằng') && !good.body.includes('Xác nhận tình trạng'))
  const wrong = await visit(trackRoute, { query: { ma: code, khoa: 'AAAAAA' }, actor: anonymous })
  const unknown = await visit(trackRoute, { query: { ma: 'H26.X00199-261118-9999', khoa: 'AAAAAA' }, actor: anonymous })
  assert.deepEqual([wrong.status, unknown.status], [404, 404])
  assert.equal(wrong.body.replaceAll(code, '-'), unknown.body.replaceAll('H26.X00199-261118-9999', '-'))
  assert.equal((await visit(trackRoute, { query: { ma: '', khoa: '' }, actor: anonymous })).status, 422)
})

test('supplying what nobody asked for is refused', async () => {
  const code = await received()
  await assert.rejects(visit(supplyRoute, { params: { code } }), { code: 'dossiers.act_not_open', status: 409 })
  await assert.rejects(supplyDossier(ctx(hang), { code, version: 2, items: [] }), { status: 409 })
})
