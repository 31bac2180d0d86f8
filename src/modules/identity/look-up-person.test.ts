import assert from 'node:assert/strict'
import { after, before, beforeEach, test } from 'node:test'
import { startPopulation } from '../../standins/population/population.ts'
import type { StandIn } from '../../standins/stand-in.ts'
import { findPersonByIdentifier } from './get-person.ts'
import { lookUpPerson } from './look-up-person.ts'
import { ownAccesses } from './own-accesses.ts'
import { trueTime } from './testing/clock.ts'
import { upsertPerson } from './upsert-person.ts'
import { loadOrganisation } from '#modules/organisation'
import type { Actor, Context } from '#platform/context.ts'
import { newId } from '#platform/id.ts'
import { readSettings, type Settings } from '#platform/settings.ts'
import { testContext, testDatabase, testServices, type TestDatabase } from '#platform/testing/database.ts'

const DUONG = '001191014527'
const HUSBAND = '001089021186'
const SYSTEM: Actor = { kind: 'system', name: 'test' }
const AGENCY = '01934f6e-0000-7000-8000-0000000000aa'
const DOSSIER = '01934f6e-0000-7000-8000-0000000000dd'
const officer = (...roles: string[]): Actor => ({
  kind: 'officer',
  officer: '01934f6e-0000-7000-8000-0000000000bb',
  name: 'Trần Minh Quân',
  posts: [{ agency: AGENCY, roles }],
})

let db: TestDatabase
let population: StandIn
let settings: Settings

before(async () => {
  db = await testDatabase()
  await loadOrganisation(testContext(db, SYSTEM), 'hanoi')
})
/** A stand-in of its own for each test: what one learned about its failures must not matter to the next. */
beforeEach(async () => {
  await population?.close()
  population = await startPopulation({ city: 'hanoi', baseUrl: 'http://127.0.0.1:1', port: 0, secret: 'a-secret-of-the-register' })
  settings = readSettings(
    {
      ...population.settings,
      OIDC_ISSUER: 'http://127.0.0.1:1',
      OIDC_CLIENT_ID: 'x',
      OIDC_CLIENT_SECRET: 'x',
      DATABASE_URL: 'postgres://x',
      KHUE_SECRET: 'a-secret-for-tests-only-32-characters-or-more',
    },
    true,
  )
})
after(async () => {
  await population?.close()
  await db.close()
})

const as = (actor: Actor, more: Partial<Context> & { settings?: Partial<Settings> } = {}): Context =>
  testContext(db, actor, { now: trueTime(), ...more, services: testServices({ ...settings, dataDir: '', ...more.settings }) })
const mode = async (order: object): Promise<{ asked: number }> =>
  (await (await fetch(`http://127.0.0.1:${population.port}/che-do`, { method: 'PUT', body: JSON.stringify(order) })).json()) as {
    asked: number
  }
const logged = async (): Promise<Record<string, unknown>[]> =>
  (await db.owner.query('select * from exchange.lookup order by at desc, id desc')).rows as Record<string, unknown>[]
const citizen = async (identifier: string): Promise<Actor> => {
  const person = await upsertPerson(as(SYSTEM), { identifier, name: 'Người thử' })
  return { kind: 'citizen', person: person.id, name: person.name, level: 2 }
}

test('what is not wanted is neither handed on nor in the log', async () => {
  const facts = new Set(['name', 'birthDate', 'spouseName'] as const)
  const known = await lookUpPerson(as(officer('counter')), { identifier: DUONG, purpose: 'counter', facts })
  assert.deepEqual(known?.facts, { name: 'Nguyễn Thị Thùy Dương', birthDate: '1991-03-14', spouseName: 'Đỗ Quang Huy' })
  assert.deepEqual((await logged())[0]?.['seen'], ['name', 'birthDate', 'spouseName'])
})

test('an officer with several posts asks for the agency of his counter', async () => {
  const [elsewhere, desk] = [newId(), newId()]
  const posts = [
    { agency: elsewhere, roles: ['specialist'] },
    { agency: desk, roles: ['counter'] },
  ]
  await lookUpPerson(as({ kind: 'officer', officer: newId(), name: 'Bích', posts }), { identifier: DUONG, purpose: 'counter' })
  assert.equal((await logged())[0]?.['agency'], desk)
})

test('a citizen gets what the register knows of him, with source and time, and the look is in the log', async () => {
  const ctx = as(await citizen(DUONG))
  const known = await lookUpPerson(ctx, { identifier: DUONG, purpose: 'apply', procedure: '1.001193' })
  assert.equal(known?.source, 'population')
  assert.equal(known.at, ctx.now.toISOString())
  assert.deepEqual(
    { ...known.facts },
    {
      name: 'Nguyễn Thị Thùy Dương',
      identifier: DUONG,
      birthDate: '1991-03-14',
      sex: 'female',
      ethnicity: 'Kinh',
      nationality: 'Việt Nam',
      religion: 'Không',
      maritalStatus: 'Đã kết hôn',
      homeTown: 'xã Phù Đổng, huyện Gia Lâm, Hà Nội',
      birthPlace: 'Hà Nội',
      permanentAddress: 'Thôn Đoài, xã Phù Đổng, Hà Nội',
      permanentCommune: '00541',
      currentAddress: 'Số 12, ngõ 84 Chùa Láng, phường Láng, Hà Nội',
      currentCommune: '00199',
      householdHead: 'Nguyễn Văn Tường',
      householdHeadIdentifier: '001062003318',
      householdRelation: 'Con đẻ',
      fatherName: 'Nguyễn Văn Tường',
      motherName: 'Phạm Thị Liên',
      spouseName: 'Đỗ Quang Huy',
    },
  )
  const [row] = await logged()
  assert.equal(row?.['id'], known.lookup)
  assert.equal(row?.['outcome'], 'found')
  assert.equal(row?.['procedure'], '1.001193')
  assert.equal(row?.['subject_masked'], '********4527')
  assert.ok(!JSON.stringify(row).includes(DUONG))
})

test('an old number finds the person, who is then known by both', async () => {
  const first = await lookUpPerson(as(officer('counter')), { identifier: DUONG, purpose: 'counter' })
  const { rows } = await db.owner.query<{ old: string }>('select old_identifier as old from identity.person where identifier = $1', [DUONG])
  const old = rows[0]?.old ?? ''
  assert.match(old, /^\d{9}$/)
  assert.equal(
    (await lookUpPerson(as(officer('counter')), { identifier: old, purpose: 'counter' }))?.facts.identifier,
    first?.facts.identifier,
  )
  assert.equal((await findPersonByIdentifier(as(SYSTEM), old))?.identifier, DUONG)
})

test('somebody whom the register does not know is null, and that is in the log, too', async () => {
  assert.equal(await lookUpPerson(as(officer('counter')), { identifier: '001199999999', purpose: 'counter' }), null)
  assert.equal((await logged())[0]?.['outcome'], 'not_found')
  assert.equal(await lookUpPerson(as(officer('counter')), { identifier: '12', purpose: 'counter' }), null)
})

for (const [who, actor, wish, allowed] of [
  ['an officer at the counter', officer('counter'), {}, true],
  ['a specialist with a dossier', officer('specialist'), { dossier: DOSSIER }, true],
  ['a specialist without one', officer('specialist'), {}, false],
  ['an administrator, even with a dossier', officer('administrator'), { dossier: DOSSIER }, false],
  ['a stranger', { kind: 'anonymous' }, {}, false],
  ['a job of the program', SYSTEM, {}, true],
] as const)
  test(`${who} ${allowed ? 'may look somebody up' : 'is refused, on the record, and nothing is asked'}`, async () => {
    const before = (await logged()).length
    const asking = lookUpPerson(as(actor), { identifier: DUONG, purpose: 'verify', ...wish })
    if (allowed) assert.equal((await asking)?.facts.name, 'Nguyễn Thị Thùy Dương')
    else await assert.rejects(asking, { code: 'identity.lookup_not_allowed', status: 403 })
    assert.equal((await mode({})).asked, allowed ? 1 : 0)
    const rows = await logged()
    assert.equal(rows.length, before + 1)
    assert.equal(rows[0]?.['outcome'], allowed ? 'found' : 'refused')
  })

test('a citizen may not look at another citizen, and the other one sees that he tried', async () => {
  const curious = as(await citizen(HUSBAND))
  await assert.rejects(lookUpPerson(curious, { identifier: DUONG, purpose: 'apply' }), { code: 'identity.lookup_not_allowed' })
  const mine = await ownAccesses(as(await citizen(DUONG)), { period: 'chan', limit: 1 })
  assert.deepEqual([mine.items[0]?.by, mine.items[0]?.outcome, mine.items[0]?.seen.length], ['citizen', 'refused', 0])
})

for (const [what, order, asked] of [
  ['is down', { mode: 'unavailable' }, 2],
  ['answers rubbish', { mode: 'rubbish' }, 2],
  ['reports a fault', { mode: 'fault' }, 1],
] as const)
  test(`when the register ${what} people are told to type themselves`, async () => {
    await mode(order)
    await assert.rejects(lookUpPerson(as(SYSTEM), { identifier: DUONG, purpose: 'verify' }), {
      code: 'identity.population_unavailable',
      status: 503,
    })
    assert.equal((await mode({})).asked, asked)
    assert.equal((await logged())[0]?.['outcome'], 'unavailable')
  })

test('nobody waits for a slow register: it is asked twice at most, then not at all for a while', async () => {
  await mode({ mode: 'slow', ms: 60_000 })
  const start = performance.now()
  const wish = { identifier: DUONG, purpose: 'verify', timeout: 80 } as const
  for (let i = 0; i < 3; i++) await assert.rejects(lookUpPerson(as(SYSTEM), wish), { status: 503 })
  assert.ok(performance.now() - start < 3000)
  assert.equal((await mode({ mode: 'normal' })).asked, 4)
  await assert.rejects(lookUpPerson(as(SYSTEM), wish), { status: 503 })
  assert.equal((await mode({})).asked, 4)
  const later = as(SYSTEM, { now: trueTime(20) })
  assert.equal((await lookUpPerson(later, { identifier: DUONG, purpose: 'verify' }))?.facts.sex, 'female')
})

test('a clock that is wrong, a key that is wrong or an unset register are no answer either', async () => {
  const wish = { identifier: DUONG, purpose: 'verify' } as const
  const gone = { code: 'identity.population_unavailable', status: 503 }
  await assert.rejects(lookUpPerson(as(SYSTEM, { now: trueTime(-3600) }), wish), gone)
  assert.ok(settings.population)
  await assert.rejects(lookUpPerson(as(SYSTEM, { settings: { population: { ...settings.population, secret: 'another' } } }), wish), gone)
  await assert.rejects(lookUpPerson(as(SYSTEM, { settings: { population: null } }), wish), gone)
  assert.equal((await lookUpPerson(as(SYSTEM), wish))?.facts.sex, 'female')
})

test('the log can be added to and read, but not changed or deleted', async () => {
  await assert.rejects(db.pool.query('delete from exchange.lookup'), { code: '42501' })
  await assert.rejects(db.pool.query(`update exchange.lookup set actor = 'x'`), { code: '42501' })
})

test('the list goes on page by page, newest first, and finds looks made under an older secret', async () => {
  const me = await citizen(DUONG)
  for (let i = 0; i < 5; i++) await lookUpPerson(as(me), { identifier: DUONG, purpose: 'account' })
  const changed = as(me, { settings: { secrets: ['a-new-secret-that-signs-from-now-on-today', ...settings.secrets] } })
  const all = await ownAccesses(changed, { period: '365', limit: 100 })
  assert.equal(all.items.length, all.counts.total)
  const paged = []
  let before
  do {
    const page = await ownAccesses(changed, { period: '365', limit: 2, before })
    paged.push(...page.items)
    before = page.next ?? undefined
  } while (before)
  assert.deepEqual(paged, all.items)
  assert.ok(all.items.every((item, i) => i === 0 || (all.items[i - 1]?.at ?? item.at) >= item.at))
})
