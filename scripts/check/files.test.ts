import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkFiles } from './files.ts'
import { faultsIn } from './testing.ts'

const module = (name: string): Record<string, string> =>
  Object.fromEntries(['README.md', 'index.ts', 'module.ts'].map(file => [`src/modules/${name}/${file}`, 'x\n']))
const good = {
  ...module('loans'),
  'migrations/0001-a.sql': 'x\n',
  'src/a.ts': 'x\n'.repeat(300),
  'public/css/theme.css': 'x\n'.repeat(900),
}

test('A checkout of the right shape has no fault', async () => {
  assert.deepEqual(await faultsIn(checkFiles, good), [])
})

const planted: readonly (readonly [name: string, files: Record<string, string>, fault: RegExp])[] = [
  ['a program of 301 lines', { 'src/b.ts': 'x\n'.repeat(301) }, /^src\/b\.ts: has 301 lines/],
  ['a style sheet of 301 lines', { 'public/css/b.css': 'x\n'.repeat(301) }, /^public\/css\/b\.css: has 301 lines/],
  ['a door below the root of a module', { 'src/modules/loans/inner/index.ts': '' }, /^src\/modules\/loans\/inner\/index\.ts: a door/],
  ['a deep module.ts', { 'src/modules/loans/a/b/module.ts': '' }, /^src\/modules\/loans\/a\/b\/module\.ts: a door/],
  ['a module without a door', { 'src/modules/desk/desk.ts': '' }, /^src\/modules\/desk\/index\.ts: is missing/],
  ['a migration with a strange name', { 'migrations/2-Loans.sql': '' }, /^migrations\/2-Loans\.sql: is not named/],
  ['two migrations with one number', { 'migrations/0001-b.sql': '' }, /^migrations\/0001-b\.sql: has the number/],
]
for (const [name, files, fault] of planted)
  test(`${name} is found`, async () => {
    const faults = await faultsIn(checkFiles, { ...good, ...files })
    assert.ok(
      faults.some(line => fault.test(line)),
      faults.join('\n'),
    )
  })
