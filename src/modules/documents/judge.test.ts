import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { checksOf, judge, type Evidence } from './judge.ts'
import { checkWords } from './pages/verdict-words.ts'

const signer = { organisation: 'UBND phường Láng', name: 'Phạm Đức Long', serial: '01' }
const ours = { intact: true, trusted: true, signer, added: 0 }
const table: readonly (readonly [string, Evidence, string])[] = [
  ['exactly ours', { signature: ours, register: 'exact', revoked: false }, 'valid'],
  ['exactly ours, taken back', { signature: ours, register: 'exact', revoked: true }, 'revoked'],
  ['ours with an update', { signature: { ...ours, added: 9 }, register: 'signed part', revoked: false }, 'appended'],
  ['ours with an update, taken back', { signature: { ...ours, added: 9 }, register: 'signed part', revoked: true }, 'appended'],
  ['changed', { signature: { ...ours, intact: false }, register: 'claimed', revoked: false }, 'altered'],
  ['changed, and its code too', { signature: { ...ours, intact: false }, register: 'none', revoked: false }, 'altered'],
  ['signed again by somebody else', { signature: { ...ours, trusted: false }, register: 'claimed', revoked: false }, 'altered'],
  ['signed by somebody else', { signature: { ...ours, trusted: false }, register: 'none', revoked: false }, 'unknown'],
  ['no signature', { signature: null, register: 'none', revoked: false }, 'unknown'],
  ['ours, never issued', { signature: ours, register: 'none', revoked: false }, 'unknown'],
  [
    'in the register, but nobody we trust signed it',
    { signature: { ...ours, trusted: false }, register: 'exact', revoked: false },
    'unknown',
  ],
  ['the register not asked', { signature: ours, register: null, revoked: false }, 'valid'],
  ['the register not asked, with an update', { signature: { ...ours, added: 1 }, register: null, revoked: false }, 'appended'],
]
for (const [what, evidence, verdict] of table) test(`${what}: ${verdict}`, () => assert.equal(judge(evidence), verdict))

const evidence = fc.record<Evidence>({
  signature: fc.option(fc.record({ intact: fc.boolean(), trusted: fc.boolean(), signer: fc.constantFrom(signer, null), added: fc.nat(3) })),
  register: fc.constantFrom('exact', 'signed part', 'claimed', 'none', null),
  revoked: fc.boolean(),
})

test('only what is intact, trusted, whole, and in force or not asked about is valid', () => {
  fc.assert(
    fc.property(evidence, given => {
      const { signature: s, register, revoked } = given
      const good = s !== null && s.intact && s.trusted && s.added === 0 && (register === null || (register === 'exact' && !revoked))
      assert.equal(judge(given) === 'valid', good)
    }),
  )
})

test('every check that can come out has words in both languages', () => {
  fc.assert(
    fc.property(evidence, given => {
      for (const check of checksOf(given))
        for (const lang of ['vi', 'en'] as const)
          assert.ok(`${check.key}.${check.facts['found']}` in checkWords(lang), JSON.stringify(check))
    }),
  )
})
