import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { QUEUES } from '../../dossier-view.ts'
import { casePath, inboxPath, placeParams, readPlace, type Place } from './inbox-query.ts'
import { readSeen, seenAs } from './sign-query.ts'

const words = fc.string({ minLength: 1, maxLength: 30 }).map(text => text.trim() || 'a')
const place: fc.Arbitrary<Place> = fc.record({
  queue: fc.constantFrom(...QUEUES),
  filter: fc.record({
    text: fc.option(words),
    procedure: fc.option(fc.constantFrom('1.001193', '1.004222')),
    channel: fc.option(fc.constantFrom('online', 'in_person', 'post')),
    assignee: fc.option(fc.oneof(fc.constant('none'), fc.uuid())),
  }),
  cursor: fc.option(words),
  start: fc.integer({ min: 1, max: 9999 }),
})

test('a place in the inbox survives its address', () => {
  fc.assert(
    fc.property(place, place => {
      const back = readPlace(Object.fromEntries(placeParams(place)))
      assert.deepEqual(back, { ...place, filter: { ...place.filter }, start: place.cursor ? place.start : 1 })
    }),
  )
})

test('changing a condition begins at the first row again, a cursor keeps the conditions', () => {
  const here = readPlace({ hang: 'dang-xu-ly', q: 'hang', tu: '>x', so: '21' })
  assert.equal(inboxPath(here, { queue: 'late' }), '/can-bo?hang=qua-han&q=hang')
  assert.equal(inboxPath(here, { cursor: '>y', start: 41 }), '/can-bo?hang=dang-xu-ly&q=hang&tu=%3Ey&so=41')
  assert.equal(
    casePath('H26.1-261118-0001', here, { vt: '3' }),
    '/can-bo/ho-so/H26.1-261118-0001?hang=dang-xu-ly&q=hang&tu=%3Ex&so=21&vt=3',
  )
})

test('what nobody could have chosen is left out rather than refused', () => {
  assert.deepEqual(readPlace({ hang: 'khong-co', kenh: 'fax', nguoi: "'; --", so: '-4', q: '   ' }), {
    queue: null,
    filter: { text: null, procedure: null, channel: null, assignee: null },
    cursor: null,
    start: 1,
  })
})

test('dossiers in the version that was seen go through a form and come back once each', () => {
  const a = { code: 'H26.104-261118-0042', version: 3 }
  assert.deepEqual(readSeen([seenAs(a), seenAs(a), 'x', 'H26.104-261118-0042~', '<script>~1']), [a])
})
