import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Actor } from '#platform/context.ts'
import { holder, isFinal, isLate, mayGo, STATUS_CODES, STATUSES, STEPS, TRANSITIONS, type Dossier, type Status } from './dossier.ts'
import { hindrance, openActs, STEP_ROLES } from './dossier-acts.ts'
import { inScope, scopeOf } from './dossier-access.ts'
import { AGENCY, aCitizen, aDossier, anOfficer, CITIZEN, OTHER_AGENCY, OTHER_CITIZEN } from './fixtures.ts'

test('the ten statuses have the national codes', () => {
  assert.deepEqual(Object.values(STATUS_CODES), [1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
})

/** The table as the facts give it, by code; 0 is a dossier that does not exist yet. */
const TABLE: Readonly<Record<number, readonly number[]>> = {
  0: [1, 2],
  1: [2, 3, 5, 7],
  2: [4, 5, 7, 9],
  3: [],
  4: [4, 5, 6, 7, 8, 9],
  5: [2, 4, 7, 8],
  6: [4, 7, 8],
  7: [],
  8: [],
  9: [4, 10],
  10: [],
}

test('every pair of statuses goes or does not go as the table says', () => {
  for (const from of ['none', ...STATUSES] as const)
    for (const to of STATUSES)
      assert.equal(mayGo(from, to), TABLE[from === 'none' ? 0 : STATUS_CODES[from]]?.includes(STATUS_CODES[to]), `${from} → ${to}`)
})

test('refused, withdrawn, stopped and returned are the ends', () => {
  assert.deepEqual(STATUSES.filter(isFinal), ['refused', 'withdrawn', 'stopped', 'returned'])
})

const status = fc.constantFrom(...STATUSES)
const agency = fc.constantFrom(AGENCY, OTHER_AGENCY, '00000000-0000-7000-8000-00000000a003')
const officerId = fc.constantFrom('00000000-0000-7000-8000-00000000e001', '00000000-0000-7000-8000-00000000e002')
const roles = fc.subarray(['counter', 'specialist', 'head', 'leader', 'archivist', 'procedure_control', 'administrator'])
const officer: fc.Arbitrary<Actor> = fc.record({
  kind: fc.constant('officer' as const),
  officer: officerId,
  name: fc.constant('Quân'),
  posts: fc.array(fc.record({ agency, roles }), { maxLength: 3 }),
})
const citizen: fc.Arbitrary<Actor> = fc.constantFrom(CITIZEN, OTHER_CITIZEN).map(person => aCitizen(person))
const stranger: fc.Arbitrary<Actor> = fc.constant({ kind: 'anonymous' as const })
const actor = fc.oneof(officer, citizen, stranger)

const stepsOf = (of: Status): Dossier['step'][] => {
  if (isFinal(of)) return [null]
  if (of === 'submitted') return ['intake']
  if (of === 'awaiting_supplement') return ['intake', 'process']
  if (of === 'decided') return ['return']
  return of === 'received' ? ['process'] : ['process', 'approve', 'sign']
}
const dossier: fc.Arbitrary<Dossier> = status.chain(of =>
  fc
    .record({
      status: fc.constant(of),
      step: fc.constantFrom(...stepsOf(of)),
      receiving: agency,
      competent: agency,
      assignee: fc.option(officerId),
      owner: fc.constantFrom(CITIZEN, null),
      filer: fc.constantFrom(CITIZEN, OTHER_CITIZEN, null),
    })
    .map(change => aDossier(change)),
)

test('an act is open only to somebody who may see the dossier', () => {
  fc.assert(
    fc.property(dossier, actor, (d, who) => openActs(d, who).length === 0 || inScope(scopeOf(who), d)),
    { numRuns: 2000 },
  )
})

test('nothing is open on a dossier that has ended', () => {
  fc.assert(fc.property(dossier, actor, (d, who) => !isFinal(d.status) || openActs(d, who).length === 0))
})

test('strangers and other citizens can do nothing; the citizen only supplies and withdraws', () => {
  fc.assert(
    fc.property(dossier, fc.oneof(citizen, stranger), (d, who) => {
      const mine = who.kind === 'citizen' && (d.owner === who.person || d.filer === who.person)
      return openActs(d, who).every(act => mine && (act === 'supply' || act === 'withdraw'))
    }),
  )
})

test('what one officer has in hand nobody else works on, but a head may give it to somebody', () => {
  fc.assert(
    fc.property(dossier, officer, (d, who) => {
      if (who.kind !== 'officer' || d.assignee === null || d.assignee === who.officer) return true
      const open = openActs(d, who).filter(act => act !== 'supply')
      const heads = who.posts.some(
        p =>
          d.step !== null &&
          [holder(d, d.step), d.competent].includes(p.agency) &&
          (p.roles.includes('head') || p.roles.includes('leader')),
      )
      return open.length === 0 || (heads && open.join() === 'hand-over')
    }),
    { numRuns: 2000 },
  )
})

test('receiving, deciding and signing need their own role in the agency that has it then', () => {
  const need = {
    receive: ['counter'],
    refuse: ['counter'],
    'record-opinion': ['specialist'],
    decide: ['head', 'leader'],
    sign: ['leader'],
  } as const
  fc.assert(
    fc.property(dossier, officer, (d, who) =>
      Object.entries(need).every(
        ([act, wanted]) =>
          hindrance(d, who, act as keyof typeof need) !== null ||
          (who.kind === 'officer' &&
            d.step !== null &&
            who.posts.some(
              p => p.agency === holder(d, d.step ?? 'intake') && p.roles.some(role => (wanted as readonly string[]).includes(role)),
            )),
      ),
    ),
    { numRuns: 2000 },
  )
})

test('whoever works at a step can move every open dossier on: nothing is stuck', () => {
  for (const of of STATUSES.filter(one => !isFinal(one) && one !== 'awaiting_payment'))
    for (const step of stepsOf(of)) {
      if (step === null || (of === 'processing' && step === 'sign')) continue
      const d = aDossier({ status: of, step })
      const who = of === 'awaiting_supplement' ? aCitizen() : anOfficer(STEP_ROLES[step])
      assert.notDeepEqual(
        openActs(d, who).filter(act => act !== 'claim' && act !== 'withdraw' && act !== 'hand-over'),
        [],
        `${of} at ${step}`,
      )
    }
  assert.ok(openActs(aDossier({ status: 'processing', step: 'sign' }), anOfficer(['leader'])).includes('sign'))
})

test('every status is reached from none by the table, and every step has a role', () => {
  const reached = new Set<Status>()
  const visit = (from: Status | 'none'): void => {
    for (const to of TRANSITIONS[from]) if (!reached.has(to)) visit((reached.add(to), to))
  }
  visit('none')
  assert.equal(reached.size, 10)
  for (const step of STEPS) assert.ok(STEP_ROLES[step].length > 0)
})

test('late is computed: running past the date, or ended after it; never while the clock stands still', () => {
  const due = new Date('2026-11-27T10:30:00Z')
  const [before, after] = [new Date('2026-11-27T10:30:00Z'), new Date('2026-11-27T10:30:01Z')]
  assert.equal(isLate({ status: 'processing', dueAt: due, endedAt: null }, before), false)
  assert.equal(isLate({ status: 'processing', dueAt: due, endedAt: null }, after), true)
  assert.equal(isLate({ status: 'awaiting_supplement', dueAt: due, endedAt: null }, after), false)
  assert.equal(isLate({ status: 'decided', dueAt: due, endedAt: before }, after), false)
  assert.equal(isLate({ status: 'returned', dueAt: due, endedAt: after }, after), true)
  assert.equal(isLate({ status: 'received', dueAt: null, endedAt: null }, after), false)
})
