import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import fc from 'fast-check'
import type { Actor, Context } from '#platform/context.ts'
import { newId } from '#platform/id.ts'
import { Refusal } from '#platform/refusal.ts'
import { fold } from '#platform/text.ts'
import { testContext, testDatabase, testServices } from '#platform/testing/database.ts'
import { loadCalendarFile } from '#modules/deadlines'
import { inScope, scopeOf } from './dossier-access.ts'
import type { Cursor, InboxFilter, Page } from './dossier-view.ts'
import { isFinal, STATUSES, type Dossier, type Status } from './dossier.ts'
import { aCitizen, aDossier } from './fixtures.ts'
import { getDossier } from './get-dossier.ts'
import { listHistory } from './list-history.ts'
import { countInbox, listInbox } from './list-inbox.ts'
import { countMyMatters, listMyDossiers } from './list-my-dossiers.ts'
import { openPaper } from './make-paper.ts'
import { openDossierFile, openResult } from './open-file.ts'
import { QUEUES } from './dossier-view.ts'
import { putDossiers } from './testing/rows.ts'

const db = await testDatabase()
after(() => db.close())
const services = testServices()
const now = new Date('2026-11-20T02:12:00Z')
const as = (actor: Actor): Context => testContext(db, actor, { services, now })
await loadCalendarFile(as({ kind: 'system', name: 'test' }), 'hanoi')

const ids = (n: number, kind: string): string[] => Array.from({ length: n }, (_, i) => `00000000-0000-7000-8000-0000000${kind}00${i}`)
const [agencies, citizens, officers] = [ids(5, 'a1'), ids(4, 'c1'), ids(4, 'e1')]
const NAMES = ['Nguyễn Thị Thu Hằng', 'Đỗ Văn Khải', 'Trịnh Xuân Hòa', 'Lê 100% Tùng']

const stepsOf = (status: Status): readonly Dossier['step'][] =>
  isFinal(status)
    ? [null]
    : status === 'submitted'
      ? ['intake']
      : status === 'awaiting_supplement'
        ? ['intake', 'process']
        : status === 'decided'
          ? ['return']
          : ['process', 'approve', 'sign']

const dossier: fc.Arbitrary<Dossier> = fc.constantFrom(...STATUSES).chain(status =>
  fc
    .record({
      step: fc.constantFrom(...stepsOf(status)),
      receiving: fc.constantFrom(...agencies),
      competent: fc.constantFrom(...agencies),
      owner: fc.option(fc.constantFrom(...citizens)),
      filer: fc.option(fc.constantFrom(...citizens)),
      assignee: fc.option(fc.constantFrom(...officers)),
      ownerName: fc.constantFrom(...NAMES),
      hours: fc.integer({ min: -80, max: 80 }),
    })
    .map(({ hours, ...change }) =>
      aDossier({
        ...change,
        status,
        submittedAt: new Date(now.getTime() - 100 * 3_600_000),
        ...(status === 'submitted' ? {} : { dueAt: new Date(now.getTime() + hours * 3_600_000) }),
        ...(['decided', 'returned', 'refused', 'withdrawn', 'stopped'].includes(status)
          ? { endedAt: now, decidedAt: status === 'decided' ? now : null }
          : {}),
      }),
    ),
)
const actor: fc.Arbitrary<Actor> = fc.oneof(
  fc.record({
    kind: fc.constant('officer' as const),
    officer: fc.constantFrom(...officers),
    name: fc.constant('Quân'),
    posts: fc.array(
      fc.record({
        agency: fc.constantFrom(...agencies),
        roles: fc.subarray(['counter', 'specialist', 'head', 'leader', 'archivist', 'administrator']),
      }),
      { maxLength: 3 },
    ),
  }),
  fc.constantFrom(...citizens).map(person => aCitizen(person)),
  fc.constant({ kind: 'anonymous' as const }),
)

const all = fc.sample(dossier, { numRuns: 160, seed: 7 })
await putDossiers(db.owner, all, now)
const file = newId()
await db.owner.query(
  `insert into dossiers.document (id, dossier, component, name, file, source, digitised, reused, from_store, at)
   select gen_random_uuid(), d.id, 'c', 'Giấy', $1, 'upload', false, false, false, $2 from dossiers.dossier d`,
  [file, now],
)

/** Every item of a list, page by page, small pages. */
const everything = async (next: (cursor: Cursor) => Promise<Page<Dossier>>): Promise<string[]> => {
  const codes: string[] = []
  let cursor: Cursor = null
  do {
    const page: Page<Dossier> = await next(cursor)
    codes.push(...page.items.map(one => one.code))
    cursor = page.next
  } while (cursor !== null)
  return codes
}
const inbox = (ctx: Context, filter: InboxFilter): Promise<string[]> => everything(cursor => listInbox(ctx, filter, cursor, 7))
const codesOf = (list: readonly Dossier[]): string[] => list.map(one => one.code).sort()
const refusalOf = async (work: Promise<unknown>): Promise<Refusal | null> =>
  work.then(
    () => null,
    (error: unknown) => {
      if (error instanceof Refusal) return error
      throw error
    },
  )

test('list, search and counts show an officer exactly what the rule allows', async () => {
  await fc.assert(
    fc.asyncProperty(actor, fc.constantFrom('hang', 'Đỗ KHẢI', 'hoa trinh', '100%', 'H26.104-2611', '%', '_', ''), async (who, text) => {
      if (who.kind !== 'officer') return
      const ctx = as(who)
      const mine = all.filter(one => inScope(scopeOf(who), one))
      const open = await inbox(ctx, { queue: 'open' })
      const closed = await inbox(ctx, { queue: 'closed' })
      assert.deepEqual(open.toSorted(), codesOf(mine.filter(one => one.step !== null)))
      assert.deepEqual(closed.toSorted(), codesOf(mine.filter(one => one.step === null)))
      const matches = (one: Dossier): boolean =>
        fold(text)
          .split(' ')
          .every(word => fold(`${one.code} ${one.ownerName} ${one.ownerIdentifier} ${one.title}`).includes(word))
      assert.deepEqual((await inbox(ctx, { queue: 'open', text })).sort(), codesOf(mine.filter(one => one.step !== null && matches(one))))
      const counts = await countInbox(ctx)
      for (const queue of QUEUES) if (queue !== 'closed') assert.equal((await inbox(ctx, { queue })).length, counts[queue], queue)
    }),
    { numRuns: 40 },
  )
})

test('a citizen lists exactly what he owns or filed', async () => {
  for (const person of citizens) {
    const ctx = as(aCitizen(person))
    const mine = all.filter(one => one.owner === person || one.filer === person)
    assert.deepEqual((await everything(cursor => listMyDossiers(ctx, cursor, 7))).sort(), codesOf(mine))
    assert.equal(await countMyMatters(ctx), mine.filter(one => one.status === 'awaiting_supplement').length)
    await assert.rejects(listInbox(ctx, { queue: 'open' }), { status: 404 })
  }
})

test('one dossier, its history, its files, its forms and its result open to whom the list shows it, and to nobody else', async () => {
  await fc.assert(
    fc.asyncProperty(actor, fc.constantFrom(...all), async (who, one) => {
      const ctx = as(who)
      const allowed = inScope(scopeOf(who), one)
      const document =
        (await db.owner.query<{ id: string }>('select id from dossiers.document where dossier = $1', [one.id])).rows[0]?.id ?? ''
      const doors = {
        single: await refusalOf(getDossier(ctx, one.code)),
        history: await refusalOf(listHistory(ctx, one.id)),
        file: await refusalOf(openDossierFile(ctx, one.code, document)),
        paper: await refusalOf(openPaper(ctx, one.code, 'refusal')),
        result: await refusalOf(openResult(ctx, one.code)),
      }
      for (const [door, refusal] of Object.entries(doors)) {
        const shut = refusal?.code === 'dossiers.not_found' || refusal?.code === 'dossiers.other_unit'
        assert.equal(shut, !allowed, `${door} for ${who.kind}`)
        if (shut) assert.equal(refusal?.status, who.kind === 'officer' ? 403 : 404)
      }
    }),
    { numRuns: 150 },
  )
})

test('who only administers the program opens no dossier; a second post opens those of its own agency', async () => {
  const [here = '', there = ''] = agencies
  const post = (agency: string, ...roles: string[]) => ({ agency, roles })
  const officer = (...posts: ReturnType<typeof post>[]): Actor => ({ kind: 'officer', officer: officers[0] ?? '', name: 'Quân', posts })
  assert.deepEqual(scopeOf(officer(post(here, 'administrator'))).agencies, [])
  assert.deepEqual(scopeOf(officer(post(here, 'administrator'), post(there, 'counter', 'administrator'))).agencies, [there])
  const one = all.find(dossier => dossier.receiving === here)
  await assert.rejects(getDossier(as(officer(post(here, 'administrator'))), one?.code ?? ''), { code: 'dossiers.other_unit' })
})

test('the program sees all', async () => {
  const ctx = as({ kind: 'system', name: 'job' })
  for (const one of all.slice(0, 20)) assert.equal((await getDossier(ctx, one.code)).id, one.id)
})

test('the list goes by what is due soonest, and back again', async () => {
  const ctx = as({
    kind: 'officer',
    officer: officers[0] ?? '',
    name: 'Quân',
    posts: agencies.map(agency => ({ agency, roles: ['head'] })),
  })
  const first = await listInbox(ctx, { queue: 'open' }, null, 10)
  const second = await listInbox(ctx, { queue: 'open' }, first.next, 10)
  const third = await listInbox(ctx, { queue: 'open' }, second.next, 10)
  assert.deepEqual([first.previous, second.items.length, third.items.length], [null, 10, 10])
  const back = await listInbox(ctx, { queue: 'open' }, third.previous, 10)
  assert.deepEqual(back, second)
  const start = await listInbox(ctx, { queue: 'open' }, back.previous, 10)
  assert.deepEqual(start.items, first.items)
  assert.equal(start.previous, null)
  for (const bad of ['x', '>', '>1_2', '<9999999999999999_x', "'"])
    assert.deepEqual(await listInbox(ctx, { queue: 'open' }, bad, 10), first)
})

test('filters cut the list: procedure, channel, in whose hands', async () => {
  const ctx = as({
    kind: 'officer',
    officer: officers[0] ?? '',
    name: 'Quân',
    posts: agencies.map(agency => ({ agency, roles: ['head'] })),
  })
  const open = all.filter(one => one.step !== null)
  assert.deepEqual(await inbox(ctx, { queue: 'open', procedure: '9.999999' }), [])
  assert.deepEqual((await inbox(ctx, { queue: 'open', procedure: '1.001193', channel: 'online' })).sort(), codesOf(open))
  assert.deepEqual((await inbox(ctx, { queue: 'open', assignee: 'none' })).sort(), codesOf(open.filter(one => one.assignee === null)))
  assert.deepEqual(
    (await inbox(ctx, { queue: 'open', assignee: officers[1] ?? '' })).sort(),
    codesOf(open.filter(one => one.assignee === officers[1])),
  )
  assert.deepEqual(await inbox(ctx, { queue: 'open', assignee: "x' or 1=1" }), [])
  assert.deepEqual((await inbox(ctx, { queue: 'mine' })).sort(), codesOf(open.filter(one => one.assignee === officers[0])))
  assert.deepEqual(await inbox(ctx, { queue: 'mine', assignee: officers[1] ?? '' }), [])
})
