import assert from 'node:assert/strict'
import { test } from 'node:test'
import { FACT_KEYS } from '#modules/identity'
import { formFor } from './load-forms.ts'
import { neededFacts } from './needed-facts.ts'

const factsOf = (code: string): ReadonlySet<string> => neededFacts(formFor({ code }), code)
const PRIVATE = ['religion', 'maritalStatus', 'householdHeadIdentifier']

test('who it is and where he lives is always needed', () => {
  for (const code of ['1.001193', '1.004222', '3.000333', '9.999999'])
    for (const fact of ['name', 'identifier', 'birthDate', 'sex', 'permanentAddress', 'permanentCommune', 'currentAddress'])
      assert.ok(factsOf(code).has(fact), `${fact} of ${code}`)
})

test('what neither the form nor the paper uses is not needed', () => {
  for (const code of ['1.001193', '1.004222', '3.000333', '9.999999'])
    for (const fact of PRIVATE) assert.ok(!factsOf(code).has(fact), `${fact} of ${code}`)
  assert.deepEqual([...factsOf('9.999999')].sort(), [
    'birthDate',
    'currentAddress',
    'identifier',
    'name',
    'permanentAddress',
    'permanentCommune',
    'sex',
  ])
})

test('what a paper prints is needed, also when no question asks for it', () => {
  assert.ok(factsOf('1.004222').has('householdHead'))
  assert.ok(factsOf('3.000333').has('birthPlace'))
  assert.ok([...factsOf('1.001193')].every(fact => (FACT_KEYS as readonly string[]).includes(fact)))
})
