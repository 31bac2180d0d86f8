import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { systemContext, type Actor, type Context } from '#platform/context.ts'
import { silentLog } from '#platform/log.ts'
import { testDatabase, testServices, type TestDatabase } from '#platform/testing/database.ts'
import { addOfficer, addOfficers, type NewOfficer } from './add-officer.ts'
import { findAgencyByKey } from './get-agency.ts'
import { countOfficers, findOfficerByIdentifier, findOfficerByLogin, getOfficer, listOfficers, officerNames } from './get-officer.ts'
import { loadOrganisation } from './load-organisation.ts'
import { officerActor } from './officer.ts'

let db: TestDatabase
let ctx: Context
let lang: string
let police: string
before(async () => {
  db = await testDatabase()
  ctx = systemContext(db.pool, silentLog, testServices(), 'test', new Date('2026-11-20T02:12:00Z'))
  await loadOrganisation(ctx, 'hanoi')
  lang = (await findAgencyByKey(ctx, 'X00199'))?.id ?? ''
  police = (await findAgencyByKey(ctx, 'CA00199'))?.id ?? ''
})
after(() => db.close())

let serial = 0
const anOfficer = (more: Partial<NewOfficer> = {}): NewOfficer => {
  serial++
  return {
    login: `officer.${serial}`,
    name: `Nguyễn Văn ${serial}`,
    identifier: `001090${String(serial).padStart(6, '0')}`,
    posts: [{ agency: lang, position: 'Chuyên viên', roles: ['specialist'] }],
    ...more,
  }
}
const as = (actor: Actor): Context => ({ ...ctx, actor })

test('an officer is found by id, login and identifier, and acts with his posts', async () => {
  const wanted = anOfficer({
    posts: [
      { agency: lang, position: 'Một cửa', roles: ['counter'] },
      { agency: police, position: 'Phó Trưởng', roles: ['head', 'leader'], line: 'KT.' },
    ],
  })
  const id = await addOfficer(ctx, wanted)
  const found = await getOfficer(ctx, id)
  assert.deepEqual(await findOfficerByLogin(ctx, ` ${wanted.login.toUpperCase()} `), found)
  assert.deepEqual(await findOfficerByIdentifier(ctx, wanted.identifier), found)
  assert.deepEqual(found.posts, [
    { agency: lang, position: 'Một cửa', line: null, roles: ['counter'] },
    { agency: police, position: 'Phó Trưởng', line: 'KT.', roles: ['head', 'leader'] },
  ])
  assert.deepEqual(officerActor(found), {
    kind: 'officer',
    officer: id,
    name: wanted.name,
    posts: [
      { agency: lang, roles: ['counter'] },
      { agency: police, roles: ['head', 'leader'] },
    ],
  })
  const acts = await db.owner.query(`select facts::text from platform.act where subject = $1`, [id])
  assert.deepEqual(acts.rows, [{ facts: '{"posts": 2}' }])
})

test('officers of an agency are listed by role and by given name', async () => {
  const an = await addOfficer(ctx, anOfficer({ name: 'Trần Bình An', posts: [{ agency: police, position: 'x', roles: ['archivist'] }] }))
  const yen = await addOfficer(ctx, anOfficer({ name: 'Đỗ Yến', posts: [{ agency: police, position: 'x', roles: ['archivist'] }] }))
  const bach = await addOfficer(ctx, anOfficer({ name: 'Vũ Bách', posts: [{ agency: police, position: 'x', roles: ['archivist'] }] }))
  const found = await listOfficers(ctx, { agency: police, role: 'archivist' })
  assert.deepEqual(
    found.map(officer => officer.id),
    [an, bach, yen],
  )
  assert.deepEqual(await listOfficers(ctx, { agency: lang, role: 'archivist' }), [])
  assert.ok(((await countOfficers(ctx)).get(police) ?? 0) >= 3)
  assert.deepEqual(await officerNames(ctx, [yen, bach]), new Map([[yen, 'Đỗ Yến'], [bach, 'Vũ Bách']])) // prettier-ignore
})

test('a post that has not begun or has ended gives no rights', async () => {
  const id = await addOfficer(ctx, anOfficer({ posts: [{ agency: lang, position: 'x', roles: ['leader'], validFrom: '2026-12-01' }] }))
  assert.deepEqual((await getOfficer(ctx, id)).posts, [])
  const later = { ...ctx, now: new Date('2026-11-30T17:00:00Z') }
  assert.equal((await getOfficer(later, id)).posts.length, 1)
  await db.owner.query(`update organisation.post set valid_to = '2026-12-05' where officer = $1`, [id])
  assert.equal((await getOfficer({ ...ctx, now: new Date('2026-12-05T16:59:00Z') }, id)).posts.length, 1)
  assert.deepEqual((await getOfficer({ ...ctx, now: new Date('2026-12-05T17:00:00Z') }, id)).posts, [])
})

test('only an administrator adds officers', async () => {
  const post = (role: string) => ({ kind: 'officer', officer: lang, name: 'x', posts: [{ agency: lang, roles: [role] }] }) as const
  await assert.rejects(addOfficer(as({ kind: 'anonymous' }), anOfficer()), { status: 403 })
  await assert.rejects(addOfficer(as({ kind: 'citizen', person: lang, name: 'x', level: 2 }), anOfficer()), { status: 403 })
  await assert.rejects(addOfficer(as(post('leader')), anOfficer()), { code: 'organisation.administrators_only' })
  assert.ok(await addOfficer(as(post('administrator')), anOfficer()))
  await assert.rejects(addOfficers(as(post('administrator')), [anOfficer()]), { status: 403 })
})

test('login and identifier belong to one officer only', async () => {
  const one = anOfficer()
  await addOfficer(ctx, one)
  await assert.rejects(addOfficer(ctx, anOfficer({ login: one.login })), { code: 'organisation.login_taken', status: 409 })
  await assert.rejects(addOfficer(ctx, anOfficer({ identifier: one.identifier })), { code: 'organisation.identifier_taken', status: 409 })
})

test('every field that is wrong is pointed at', async () => {
  const wrong = anOfficer({ login: 'Có Dấu', name: ' ', identifier: '12', posts: [{ agency: 'x', position: '', roles: [] }] })
  await assert.rejects(addOfficer(ctx, wrong), error => {
    const fields = (error as { fields: { pointer: string }[] }).fields.map(field => field.pointer)
    assert.deepEqual(fields, ['/login', '/name', '/identifier', '/posts/0/agency', '/posts/0/position', '/posts/0/roles'])
    return true
  })
})

test('nobody has an id that is none', async () => {
  for (const id of ['x', '00000000-0000-7000-8000-000000000000'])
    await assert.rejects(getOfficer(ctx, id), { code: 'organisation.officer_not_found', status: 404 })
  assert.equal(await findOfficerByLogin(ctx, 'nobody'), undefined)
})
