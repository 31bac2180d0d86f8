import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkLicences, isAllowed, writeLicences } from './licences.ts'
import { faultsIn } from './testing.ts'

const lock = (packages: Record<string, { version: string; license?: string; dev?: boolean }>): Record<string, string> => ({
  'package-lock.json': JSON.stringify({ packages: { '': {}, ...packages } }),
  'docs/licences.md': '',
})
const written = async (root: string) => {
  await writeLicences(root)
  return checkLicences(root)
}

test('Allowed licences in an up-to-date list have no fault', async () => {
  const files = lock({
    'node_modules/a': { version: '1.0.0', license: 'MIT' },
    'node_modules/a/node_modules/@b/c': { version: '1.0.0', license: '(MIT OR GPL-3.0)' },
    'node_modules/axe': { version: '1.0.0', license: 'MPL-2.0', dev: true },
  })
  assert.deepEqual(await faultsIn(written, files), [])
})

const planted: readonly (readonly [name: string, licence: string | undefined])[] = [
  ['A licence that is not allowed', 'GPL-3.0-only'],
  ['A licence for tools in what runs', 'MPL-2.0'],
  ['One of two licences that both hold', 'MIT AND GPL-3.0-only'],
  ['No licence at all', undefined],
]
for (const [name, license] of planted)
  test(`${name} is found`, async () => {
    const faults = await faultsIn(written, lock({ 'node_modules/a': { version: '1.0.0', ...(license === undefined ? {} : { license }) } }))
    assert.match(faults.join('\n'), /^a 1\.0\.0: is under/)
  })

test('A list that is not up to date is found', async () => {
  const faults = await faultsIn(checkLicences, lock({ 'node_modules/a': { version: '1.0.0', license: 'MIT' } }))
  assert.match(faults.join('\n'), /^docs\/licences\.md: is not up to date/)
})

test('A lock without packages is a fault', async () => {
  assert.match((await faultsIn(written, lock({}))).join('\n'), /names no package/)
})

test('Expressions are read as SPDX means them', () => {
  const allowed = new Set(['MIT', 'ISC'])
  assert.equal(isAllowed('(MIT AND ISC)', allowed), true)
  assert.equal(isAllowed('GPL-2.0 OR (MIT AND ISC)', allowed), true)
  assert.equal(isAllowed('GPL-2.0 OR (MIT AND GPL-3.0)', allowed), false)
})
