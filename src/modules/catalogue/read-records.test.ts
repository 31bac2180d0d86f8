import assert from 'node:assert/strict'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { readRecords } from './read-records.ts'
import { loadServiceLevels } from './service-level.ts'
import { aRecord, fileOf, oddities } from './testing/records.ts'

const levels = await loadServiceLevels()

const WRONG: readonly (readonly [string, Buffer, readonly (readonly [number, string, RegExp])[]])[] = [
  ['an empty file', Buffer.alloc(0), [[0, '', /empty/]]],
  ['a file of blank lines', Buffer.from('\n\r\n  \n'), [[0, '', /empty/]]],
  ['a gzip that is cut off', gzipSync(fileOf(oddities)).subarray(0, 200), [[0, '', /gzip/]]],
  ['a line that is no JSON', Buffer.concat([fileOf([aRecord('9.000001')]), Buffer.from('{"code":\n')]), [[2, '', /JSON/]]],
  ['bytes that are no UTF-8', Buffer.concat([fileOf([aRecord('9.000001')]), Buffer.from([0x22, 0xff, 0x22])]), [[2, '', /UTF-8/]]],
  ['a line that is no object', Buffer.from('7\n'), [[1, '', /object/]]],
  ['a missing name', fileOf([{ ...aRecord('9.000001'), name: undefined }]), [[1, 'name', /missing/]]],
  ['an empty name', fileOf([aRecord('9.000001', { name: '' })]), [[1, 'name', /not empty/]]],
  ['an unknown level', fileOf([{ ...aRecord('9.000001'), levels: ['moon'] }]), [[1, 'levels/0', /commune/]]],
  ['a code that is none', fileOf([aRecord('abc')]), [[1, 'code', /1\.001193/]]],
  ['a code twice', fileOf([aRecord('9.000001'), aRecord('9.000002'), aRecord('9.000001')]), [[3, 'code', /line 1/]]],
  ['NUL in a text', fileOf([aRecord('9.000001', { conditions: 'a\0b' })]), [[1, 'conditions', /NUL/]]],
  ['half a character', fileOf([aRecord('9.000001', { legal_basis: ['\ud800'] })]), [[1, 'legal_basis/0', /half/]]],
  [
    'a number of copies below zero',
    fileOf([aRecord('9.000001', { documents: [{ group: null, name: 'x', originals: 0, copies: -1, template: null }] })]),
    [[1, 'documents/0/copies', /0/]],
  ],
  [
    'two wrong lines',
    fileOf([
      { ...aRecord('9.000001'), field: 1 },
      { ...aRecord('9.000002'), steps: 2 },
    ]),
    [
      [1, 'field', /text/],
      [2, 'steps', /text/],
    ],
  ],
  [
    'level 4 after 2022',
    fileOf([aRecord('9.000001', { service_level: 4, service_level_on: '2023-01-01' })]),
    [[1, 'service_level', /no level 4/]],
  ],
]

for (const [what, file, places] of WRONG)
  test(`${what} is told by line and field`, () => {
    const { problems } = readRecords(file, levels)
    assert.deepEqual(
      problems.map(p => [p.line, p.field]),
      places.map(([line, field]) => [line, field]),
    )
    places.forEach(([, , says], i) => assert.match(problems[i]?.message ?? '', says))
  })

test('at most twenty problems are told', () => {
  const { problems } = readRecords(Buffer.from('x\n'.repeat(50)), levels)
  assert.equal(problems.length, 20)
})
