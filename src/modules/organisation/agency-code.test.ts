import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { fromLegacyCode, isAgencyCode, readAgencyCode, toLegacyCode } from './agency-code.ts'
import { codeOn, showCode, type AgencyCode } from './agency.ts'

const number = (digits: number): fc.Arbitrary<string> =>
  fc.integer({ min: 1, max: 10 ** digits - 1 }).map(n => String(n).padStart(digits, '0'))
const first = fc.tuple(fc.constantFrom(...'ABCDEFGHKLMNPY'), number(2)).map(([letter, n]) => letter + n)
/** Codes that have an old form: up to four groups of digits, the last of three. */
const convertible = fc.oneof(
  first,
  fc.tuple(first, number(2)).map(groups => groups.join('.')),
  fc.tuple(first, number(2), number(2)).map(groups => groups.join('.')),
  fc.tuple(first, number(2), number(2), number(3)).map(groups => groups.join('.')),
)

test('codes as they were published elsewhere are converted', () => {
  for (const [legacy, code] of [
    ['000.00.01.H27', 'H27.01'],
    ['000.00.64.H10', 'H10.64'],
    ['000.00.00.H26', 'H26'],
    ['000.03.25.H26', 'H26.25.03'],
    ['002.03.25.H26', 'H26.25.03.002'],
  ] as const) {
    assert.equal(fromLegacyCode(legacy), code)
    assert.equal(toLegacyCode(code), legacy)
  }
})

test('there and back gives the same code', () =>
  fc.assert(
    fc.property(convertible, code => {
      const legacy = toLegacyCode(code)
      assert.ok(legacy !== undefined)
      assert.equal(fromLegacyCode(legacy), code)
      assert.equal(readAgencyCode(legacy), code)
      assert.equal(readAgencyCode(code.toLowerCase()), code)
    }),
  ))

test('what has no old form gets none, and a level below an unused one is no place', () => {
  for (const code of ['H26.P03', 'G01.H26.PC06', 'H26.01.02.003.04', 'H26.1', '']) assert.equal(toLegacyCode(code), undefined, code)
  assert.equal(fromLegacyCode('000.03.00.H26'), undefined)
  assert.equal(fromLegacyCode('H26.25'), undefined)
})

test('a code is at most 35 of A–Z, 0–9 and dots and begins with a letter and two digits', () => {
  for (const code of ['H26', 'H26.TT.X00199', 'Z01.ABC']) assert.ok(isAgencyCode(code), code)
  for (const code of ['26', 'h26', 'H26.', 'H26..1', 'H26-1', `H26.${'A'.repeat(32)}`]) assert.ok(!isAgencyCode(code), code)
})

test('the code of an agency is the one that holds on the day', () => {
  const codes: AgencyCode[] = [
    { code: 'H26.01', state: 'provisional', validFrom: null, validTo: '2025-12-31' },
    { code: 'H26.91', state: 'official', validFrom: '2026-01-01', validTo: null },
  ]
  assert.equal(codeOn(codes, '2025-12-31')?.code, 'H26.01')
  assert.equal(codeOn(codes, '2026-01-01')?.code, 'H26.91')
  assert.equal(codeOn(codes.slice(0, 1), '2027-01-01')?.code, 'H26.01')
  assert.equal(codeOn(codes.slice(1), '2020-01-01')?.code, 'H26.91')
})

test('a provisional code says so in both languages', () => {
  assert.equal(showCode({ code: 'H26.X00199', codeState: 'provisional' }), 'H26.X00199 (mã tạm)')
  assert.equal(showCode({ code: 'H26.X00199', codeState: 'provisional' }, 'en'), 'H26.X00199 (provisional)')
  assert.equal(showCode({ code: 'H26', codeState: 'official' }), 'H26')
})
