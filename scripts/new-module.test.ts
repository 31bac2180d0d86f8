import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkFiles } from './check/files.ts'
import { faultsIn } from './check/testing.ts'
import { makeModule } from './new-module.ts'

const empty = { 'architecture.json': '{"people": []}' }

test('A new module has the right shape', async () => {
  const faults = await faultsIn(async root => {
    await makeModule(root, 'green_spaces', ['people'])
    return checkFiles(root)
  }, empty)
  assert.deepEqual(faults, [])
})

for (const [name, uses, said] of [
  ['people', [], /already/],
  ['Parks', [], /small letters/],
  ['parks', ['trees'], /no module trees/],
] as const)
  test(`A module ${name} that uses [${uses.join()}] is refused with a reason`, async () => {
    await assert.rejects(
      faultsIn(async root => {
        await makeModule(root, name, uses)
        return []
      }, empty),
      said,
    )
  })
