import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { loadProcedures } from '#modules/catalogue'
import { loadCalendarFile } from '#modules/deadlines'
import { getDraft, listDrafts, saveDraft } from '#modules/forms'
import { upsertPerson, type Known } from '#modules/identity'
import { loadOrganisation } from '#modules/organisation'
import { systemContext, type Context } from '#platform/context.ts'
import { silentLog } from '#platform/log.ts'
import { testContext, testDatabase, testServices, type TestDatabase } from '#platform/testing/database.ts'
import type { Upload } from '#platform/web/route.ts'
import { fieldsOf, stepKey, textOf, visitor, type Seen, type Visitor } from './testing/visitor.ts'

let db: TestDatabase
const services = testServices()
before(async () => {
  db = await testDatabase()
  const system = systemContext(db.pool, silentLog, services, 'test', new Date('2026-11-20T02:12:00Z'))
  await loadOrganisation(system, 'hanoi')
  await loadCalendarFile(system, 'hanoi')
  await loadProcedures(system, 'hanoi')
})
after(() => db.close())

let count = 0
const citizen = async (more: Partial<Context> = {}): Promise<Context & { person: string }> => {
  const system = systemContext(db.pool, silentLog, services, 'test', new Date('2026-11-20T02:12:00Z'))
  const identifier = `0011910${String(++count).padStart(5, '0')}`
  const person = await upsertPerson(system, {
    identifier, name: 'Nguyễn Thị Thùy Dương', birthDate: '1991-03-14', sex: 'female', phone: '0912345678', email: null, level: 2, source: 'account',
  }) // prettier-ignore
  const ctx = testContext(db, { kind: 'citizen', person: person.id, name: person.name, level: 2 }, { services, ...more })
  return { ...ctx, person: person.id }
}

const known: Known = {
  facts: {
    name: 'Nguyễn Thị Thùy Dương', identifier: '001191014527', birthDate: '1991-03-14', sex: 'female', ethnicity: 'Kinh', nationality: 'Việt Nam',
    homeTown: 'Phù Đổng, Hà Nội', permanentAddress: 'Thôn Đoài, xã Phù Đổng, Hà Nội', permanentCommune: '00199', spouseName: 'Đỗ Minh Khôi',
  },
  source: 'population',
  at: '2026-11-20T02:00:00Z',
  lookup: '00000000-0000-7000-8000-000000000001',
} // prettier-ignore

const pdf = async (ctx: Context, field: string, name = 'giay.pdf'): Promise<Upload> => {
  return { field, name, ...(await ctx.services.blobs.put([Buffer.from(ONE_PAGE)])) }
}
const ONE_PAGE = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj
trailer<</Root 1 0 R>>
%%EOF`

const begin = async (who: Visitor, code: string): Promise<Seen> => who.send(await who.open(`/thu-tuc/${code}/nop`))
const draftId = (seen: Seen): string => seen.path.split('/')[4] ?? ''
/** The register answers after all: what it knows stands in the draft. */
const withKnown = async (ctx: Context, seen: Seen): Promise<void> => {
  const draft = await getDraft(ctx, draftId(seen))
  await saveDraft(ctx, draft, draft.version, { known, place: '00199', answers: {} })
}

/** What this visitor answers, by step. */
type Script = Readonly<Record<string, Readonly<Record<string, string>>>>
const walkThrough = async (who: Visitor, start: Seen, script: Script): Promise<Seen> => {
  let seen = start
  for (let i = 0; i < 40 && stepKey(seen) !== 'kiem-tra'; i++) {
    const next = await who.send(seen, { ...script[stepKey(seen)] })
    assert.notEqual(next.status, 422, `${stepKey(seen)}: ${textOf(next).slice(0, 400)}`)
    seen = next
  }
  return seen
}

const TYPED_SELF = { applicantBirthDate: '14/03/1991', applicantSex: 'female', applicantAddress: 'Thôn Đoài, xã Phù Đổng, Hà Nội' }
const BIRTH: Script = {
  'nguoi-nop': TYPED_SELF,
  'noi-giai-quyet': { place: 'Phường Láng' },
  'quan-he': { relation: 'mother', birthCase: 'both' },
  'chau-be': { childName: 'Đỗ Minh An', childBirthDate: '01/11/2026', childSex: 'male' },
  'noi-sinh': { birthPlace: 'Bệnh viện Phụ sản, phường Láng, Hà Nội', birthNotice: 'electronic' },
  'dan-toc-que-quan': { childEthnicity: 'Kinh', homeTown: 'Phù Đổng, Hà Nội' },
  me: { motherEthnicity: 'Kinh', motherNationality: 'Việt Nam', motherAddress: 'Phù Đổng' },
  cha: {
    fatherName: 'Đỗ Minh Khôi',
    fatherBirthDate: '1989',
    fatherEthnicity: 'Kinh',
    fatherNationality: 'Việt Nam',
    fatherAddress: 'Phù Đổng',
  },
  'ket-hon': { parentsMarried: 'yes' },
}

test('a birth is registered page by page without scripts, and sent once however often the button is pressed', async () => {
  const ctx = await citizen()
  const who = visitor(ctx)
  const first = await begin(who, '1.001193')
  await withKnown(ctx, first)
  const check = await walkThrough(who, await who.open(first.path), BIRTH)
  const text = textOf(check)
  assert.match(text, /Đỗ Minh An/)
  assert.match(text, /Cơ sở dữ liệu quốc gia về dân cư, lấy lúc 09:00 ngày 20\/11\/2026/)
  assert.match(text, /Dự kiến tiếp nhận trước/)
  assert.doesNotMatch(text, /Nguyễn Thị Thùy Dương.*Sửa mẹ của cháu/)
  const unticked = await who.post(check)
  assert.equal(unticked.status, 422)
  const [one, two] = await Promise.all([who.post(check, { camdoan: 'yes' }), who.post(check, { camdoan: 'yes' })])
  assert.equal(one.path, two.path)
  const sent = await who.open(one.path)
  assert.match(textOf(sent), /Mã hồ sơ H26[.\w-]+-0001 Mã tra cứu [A-Z2-9]{6}/)
  assert.match(textOf(sent), /trước/)
  const again = await who.open(first.path)
  assert.equal(stepKey(again), 'xong', 'every step leads to what became of it')
  assert.deepEqual(await listDrafts(ctx), [])
})

test('without the register the applicant types what it would have said; the account gives name and number', async () => {
  const ctx = await citizen()
  const who = visitor(ctx)
  const first = await begin(who, '1.001193')
  assert.match(textOf(first), /Chưa lấy được dữ liệu dân cư/)
  assert.match(textOf(first), /tài khoản VNeID/)
  assert.ok('applicantAddress' in fieldsOf(first.markup))
  assert.ok(!('applicantName' in fieldsOf(first.markup)))
  const check = await walkThrough(who, first, BIRTH)
  assert.match(textOf(check), /Thôn Đoài, xã Phù Đổng/)
  assert.equal((await getDraft(ctx, draftId(first))).known?.source, 'account')
  assert.equal((await who.post(check, { camdoan: 'yes' })).status, 303)
})

test('a wrong answer is named beside its field, with the answers kept and nothing saved', async () => {
  const ctx = await citizen()
  const who = visitor(ctx)
  const first = await begin(who, '1.004222')
  const home = await who.send(first, TYPED_SELF)
  assert.equal(stepKey(home), 'cho-o-moi')
  const wrong = await who.post(home, { dwelling: 'rent', newCommune: 'Láng Thượng', newAddressDetail: 'Số 12, ngõ 84' })
  assert.equal(wrong.status, 422)
  assert.match(textOf(wrong), /Nay là Phường Láng, hãy chọn trong danh sách/)
  assert.match(wrong.markup, /href="#newCommune"/)
  assert.deepEqual(
    { ...fieldsOf(wrong.markup), _csrf: '', version: '' },
    { _csrf: '', version: '', dwelling: 'rent', newCommune: 'Láng Thượng', newAddressDetail: 'Số 12, ngõ 84' },
  )
  assert.equal((await getDraft(ctx, draftId(first))).answers['dwelling'], undefined)
  const birth = await begin(who, '1.001193')
  const child = await who.open(birth.path.replace('nguoi-nop', 'chau-be'))
  const feb = await who.post(child, { childName: 'Đỗ Minh An', childBirthDate: '31/02/2026', childSex: 'male' })
  assert.match(textOf(feb), /“31\/02\/2026” không phải một ngày trong lịch/)
  assert.equal(fieldsOf(feb.markup)['childBirthDate'], '31/02/2026')
})

test('whoever saves in a second window is told, and keeps his text; the same answers twice are simply saved', async () => {
  const ctx = await citizen()
  const who = visitor(ctx)
  const first = await begin(who, '1.004222')
  const saved = await who.post(first, TYPED_SELF)
  assert.equal(saved.status, 303)
  assert.deepEqual(await who.post(first, TYPED_SELF), saved, 'a double click, or a form sent again after signing in')
  const other = await who.post(first, { ...TYPED_SELF, applicantAddress: 'Số 5 phố khác' })
  assert.equal(other.status, 412)
  assert.match(textOf(other), /vừa được lưu từ một cửa sổ hoặc máy khác/)
  assert.equal(fieldsOf(other.markup)['applicantAddress'], 'Số 5 phố khác')
  assert.equal((await who.post(other)).status, 303, 'pressing again saves it')
  assert.equal((await getDraft(ctx, draftId(first))).answers['applicantAddress'], 'Số 5 phố khác')
})

test('what is there is saved for later, without complaint about what is missing', async () => {
  const ctx = await citizen()
  const who = visitor(ctx)
  const first = await begin(who, '1.004222')
  const left = await who.post(first, { applicantAddress: 'Thôn Đoài', nghi: '1' })
  assert.deepEqual([left.status, left.path], [303, '/ho-so'])
  const [draft] = await listDrafts(ctx)
  assert.equal(draft?.answers['applicantAddress'], 'Thôn Đoài')
  const start = await who.open('/thu-tuc/1.004222/nop')
  assert.match(textOf(start), /Đang làm dở.*Làm tiếp/)
})

test('the place of a move decides who deals with it, the home which papers are asked for', async () => {
  const ctx = await citizen()
  const who = visitor(ctx)
  const papers = await (async () => {
    let seen = await begin(who, '1.004222')
    const script: Script = {
      'nguoi-nop': TYPED_SELF,
      'cho-o-moi': { dwelling: 'rent', newCommune: 'phường láng', newAddressDetail: 'Số 12' },
      ho: { household: 'new' },
      'chu-nha': { ownerName: 'Lê Văn Toản', ownerConsent: 'vneid' },
      'dien-tich': { area: '45,5' },
      'nguoi-cung-chuyen': { membersMove: 'no' },
    }
    while (stepKey(seen) !== 'giay-to') seen = await who.send(seen, { ...script[stepKey(seen)] })
    return seen
  })()
  assert.match(textOf(papers), /Hợp đồng thuê, mượn, ở nhờ/)
  assert.doesNotMatch(textOf(papers), /Quan hệ với chủ hộ Chọn tệp/)
  assert.match(String(papers.view?.aside), /Công an phường Láng/)
  const inputs = [...papers.markup.matchAll(/type="file"[^>]*name="(tep-\d+)"|name="(tep-\d+)"[^>]*type="file"/g)].map(
    found => found[1] ?? found[2] ?? '',
  )
  assert.equal(inputs.length, 2, 'the declaration is filled in here, the consent is looked up')
  const [lease = '', area = ''] = inputs
  const bad: Upload = { field: area, name: 'virus.pdf', ...(await ctx.services.blobs.put([Buffer.from('MZ\x90\0 this is a program')])) }
  const half = await who.post(papers, {}, [await pdf(ctx, lease, 'hop-dong.pdf'), bad])
  assert.equal(half.status, 422)
  assert.match(textOf(half), /virus\.pdf: /)
  assert.match(textOf(half), /hop-dong\.pdf 1 trang/, 'the good one is kept')
  const drop = /name="bo" value="([^"]+)"/.exec(half.markup)?.[1] ?? ''
  const dropped = await who.send(half, { bo: drop })
  assert.doesNotMatch(textOf(dropped), /hop-dong\.pdf/)
  const next = await who.send(dropped)
  assert.equal(stepKey(next), 'nhan-ket-qua')
  const post = await who.post(next, { delivery: 'post', phone: '12' })
  assert.equal(post.status, 422)
  assert.match(textOf(post), /Số điện thoại có 10 chữ số/)
  assert.match(textOf(post), /Điền: Địa chỉ nhận thư/)
  const check = await who.send(next, { delivery: 'post', deliveryAddress: 'Số 12, phường Láng', phone: '0912 345 678' })
  assert.match(textOf(check), /Chưa có tệp/)
  const mend = await who.open(`${check.path.replace('kiem-tra', 'ho')}?ve=1`)
  const joined = await who.send(mend, { household: 'join' })
  assert.equal(stepKey(joined), 'chu-ho', 'a changed answer asks what it makes necessary')
})

test('sending what is incomplete leads to what is missing', async () => {
  const ctx = await citizen()
  const who = visitor(ctx)
  const first = await begin(who, '1.004222')
  const check = await who.open(first.path.replace('nguoi-nop', 'kiem-tra'))
  assert.match(textOf(check), /Chưa nộp được/)
  const led = await who.send(check, { camdoan: 'yes' })
  assert.equal(stepKey(led), 'nguoi-nop')
  assert.match(textOf(led), /chỗ cần xem lại/)
})

test('somebody else’s draft is not found, by any of its pages', async () => {
  const mine = await begin(visitor(await citizen()), '1.004222')
  const other = visitor(await citizen())
  for (const step of ['nguoi-nop', 'kiem-tra', 'xong'])
    await assert.rejects(other.open(mine.path.replace('nguoi-nop', step)), { code: 'forms.draft_not_found', status: 404 })
  await assert.rejects(other.post(mine, TYPED_SELF), { status: 404 })
  const officer = testContext(db, { kind: 'officer', officer: mine.path.split('/')[4] ?? '', name: 'x', posts: [] }, { services })
  await assert.rejects(visitor(officer).open(mine.path), { status: 404 })
})

test('an account of level 1 is sent to sign in again where the procedure asks for level 2', async () => {
  const ctx = await citizen()
  const low: Context = { ...ctx, actor: { kind: 'citizen', person: ctx.person, name: 'x', level: 1 } }
  const seen = await visitor(low).open('/thu-tuc/1.001193/nop')
  assert.deepEqual([seen.status, seen.path], [303, '/dang-nhap?tro-ve=%2Fthu-tuc%2F1.001193%2Fnop&muc=2'])
})

test('starting twice does not make two drafts', async () => {
  const ctx = await citizen()
  const who = visitor(ctx)
  const [one, two] = [await begin(who, '3.000333'), await begin(who, '3.000333')]
  assert.equal(one.path, two.path)
})

test('a procedure without a form of its own has the general one, with its cases and a place for each paper', async () => {
  const ctx = await citizen()
  const who = visitor(ctx)
  const seen: string[] = []
  let page = await begin(who, '2.000815')
  const script: Script = {
    'nguoi-nop': TYPED_SELF,
    'noi-giai-quyet': { place: 'Kim Liên' },
    'ho-so-cua-ai': { owner: 'organisation' },
    'to-chuc': { organisationName: 'Công ty TNHH Hồ Gươm', organisationAddress: 'Số 1 Tràng Tiền' },
  }
  while (stepKey(page) !== 'kiem-tra') {
    seen.push(stepKey(page))
    const cases = /name="caseKey"[^>]*value="([^"]+)"|value="([^"]+)"[^>]*name="caseKey"/.exec(page.markup)
    page = await who.send(page, { ...script[stepKey(page)], ...(cases ? { caseKey: cases[1] ?? cases[2] ?? '' } : {}) })
    assert.notEqual(page.status, 422, textOf(page).slice(0, 300))
  }
  assert.deepEqual(seen.slice(0, 5), ['nguoi-nop', 'noi-giai-quyet', 'ho-so-cua-ai', 'to-chuc', 'noi-dung'])
  assert.match(textOf(page), /Công ty TNHH Hồ Gươm/)
  assert.match(textOf(page), /phường Kim Liên/)
  assert.equal((await who.post(page, { camdoan: 'yes' })).status, 303)
})

test('no Vietnamese words of ours stand on the English pages', async () => {
  const ctx = { ...(await citizen()), lang: 'en' as const }
  const who = visitor(ctx)
  let page = await begin(who, '1.004222')
  const script: Script = { 'nguoi-nop': { ...TYPED_SELF, applicantAddress: 'Hanoi' }, 'cho-o-moi': { dwelling: 'rent', newCommune: 'Phường Láng', newAddressDetail: '12' }, ho: { household: 'new' },
    'chu-nha': { ownerName: 'Le Van Toan', ownerConsent: 'vneid' }, 'dien-tich': { area: '45' }, 'nguoi-cung-chuyen': { membersMove: 'no' } } // prettier-ignore
  for (let i = 0; i < 12 && stepKey(page) !== 'kiem-tra'; i++) {
    const own = page.markup
      .replace(/<datalist[\s\S]*?<\/datalist>/g, '')
      .replace(/<(\w+) lang="vi">[\s\S]*?<\/\1>/g, '')
      .replaceAll('Nguyễn Thị Thùy Dương', '')
    assert.doesNotMatch(own.replace(/Phường Láng/g, ''), /[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/i, stepKey(page))
    page = await who.send(page, { ...script[stepKey(page)] })
  }
  assert.match(textOf(page), /Check before you send/)
})
