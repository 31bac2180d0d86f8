import assert from 'node:assert/strict'
import { test } from 'node:test'
import { codePrefix, readCode, readKey, shortCode } from './dossier-code.ts'

test('a code is unit, day of filing in the city and number', () => {
  assert.equal(codePrefix('H26.104', '2026-11-18'), 'H26.104-261118-')
  assert.equal(shortCode('H26.104-261118-0042'), '261118-0042')
})

for (const [typed, read] of [
  [' h26.104-261118-0042 ', 'H26.104-261118-0042'],
  ['H26.104–261118–0042', 'H26.104-261118-0042'],
  ['H26.104 - 261118 - 12345', 'H26.104-261118-12345'],
  ['000.00.25.H26-240628-0001', '000.00.25.H26-240628-0001'],
  ['H26.TT.X00199-261118-0001', 'H26.TT.X00199-261118-0001'],
  ['H26.104-261118', undefined],
  ['../../etc/passwd', undefined],
  ["H26'; drop table--261118-0001", undefined],
  ['', undefined],
] as const)
  test(`"${typed}" is read as ${read ?? 'no code'}`, () => assert.equal(readCode(typed), read))

test('a key may be typed in small letters with spaces', () => assert.equal(readKey(' k7m pq4 '), 'K7MPQ4'))
