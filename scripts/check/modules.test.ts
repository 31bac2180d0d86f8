import assert from 'node:assert/strict'
import { readFile, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { checkModules, type Architecture } from './modules.ts'
import { faultsIn } from './testing.ts'

const project = join(import.meta.dirname, '../..')
const [packageText, tsconfig] = await Promise.all(['package.json', 'tsconfig.json'].map(file => readFile(join(project, file), 'utf8')))

/** Loans may use people; people may use nobody. */
const architecture: Architecture = { people: [], loans: ['people'] }
const good: Record<string, string> = {
  'architecture.json': JSON.stringify(architecture),
  'package.json': packageText ?? '',
  'tsconfig.json': tsconfig ?? '',
  'src/platform/sql.ts': 'export type Tx = string\nexport const sql = 1',
  'src/platform/web/server.ts': "import fastify from 'fastify'\nexport const a = fastify",
  'src/modules/people/index.ts': "export { getPerson } from './get-person.ts'",
  'src/modules/people/module.ts': 'export const people = 1',
  'src/modules/people/get-person.ts':
    "import { b } from './person-store.ts'\nimport type { Tx } from '#platform/sql.ts'\nexport const getPerson = (t: Tx) => b + t",
  'src/modules/people/person-store.ts': "import { sql } from '#platform/sql.ts'\nexport const b = sql",
  'src/modules/people/fixtures.ts': 'export const aPerson = 1',
  'src/modules/loans/index.ts': 'export const x = 1',
  'src/modules/loans/module.ts': 'export const loans = 1',
  'src/modules/loans/lend.ts': "import { getPerson } from '#modules/people'\nexport const lend = getPerson",
  'src/modules/loans/lend.test.ts':
    "import { aPerson } from '../people/fixtures.ts'\nimport { c } from '../../standins/c.ts'\nexport const t = [aPerson, c]",
  'src/modules/loans/pages/page.ts': "import fastify from 'fastify'\nexport const p = fastify",
  'src/apps/all.ts': "import { loans } from '#wiring/loans'\nimport { d } from '../demo/d.ts'\nexport const all = [loans, d]",
  'src/demo/d.ts': 'export const d = 1',
  'src/standins/c.ts': "import { d } from '../demo/d.ts'\nexport const c = d",
}

const check = async (root: string) => {
  await symlink(join(project, 'node_modules'), join(root, 'node_modules'))
  return checkModules(root)
}

test('A tree that keeps to the map has no fault', async () => {
  assert.deepEqual(await faultsIn(check, good), [])
})

test('An empty tree is a fault, not a success', async () => {
  const { 'architecture.json': map = '', 'package.json': p = '', 'tsconfig.json': t = '' } = good
  assert.equal((await faultsIn(check, { 'architecture.json': map, 'package.json': p, 'tsconfig.json': t })).length, 1)
})

const planted: readonly (readonly [name: string, file: string, text: string, fault: RegExp])[] = [
  [
    'A use that the map does not allow',
    'src/modules/people/up.ts',
    "import { x } from '#modules/loans'\nexport const u = x",
    /does not allow people/,
  ],
  [
    'A type taken from a module that the map does not allow',
    'src/modules/people/up.ts',
    "import type { x } from '#modules/loans'\nexport type U = typeof x",
    /does not allow people/,
  ],
  ['A side door', 'src/modules/loans/side.ts', "import { b } from '../people/get-person.ts'\nexport const u = b", /index\.ts only/],
  [
    'A side door of an app',
    'src/apps/side.ts',
    "import { b } from '../modules/people/get-person.ts'\nexport const u = b",
    /module\.ts \(#wiring/,
  ],
  [
    'A side door of a test',
    'src/modules/loans/side.test.ts',
    "import { b } from '../people/get-person.ts'\nexport const u = b",
    /a test uses another module/,
  ],
  [
    'Wiring outside the apps',
    'src/modules/loans/side.ts',
    "import { people } from '#wiring/people'\nexport const u = people",
    /only apps mount/,
  ],
  [
    'A circle of files',
    'src/modules/people/person-store.ts',
    "import { getPerson } from './get-person.ts'\nexport const b = getPerson",
    /files that need each other/,
  ],
  ['A module outside the map', 'src/modules/desk/desk.ts', 'export const d = 1', /is not in architecture\.json/],
  ['SQL outside a store', 'src/modules/people/find.ts', "import { sql } from '#platform/sql.ts'\nexport const u = sql", /SQL stands in/],
  ['pg outside the platform', 'src/apps/find.ts', "import pg from 'pg'\nexport const u = pg", /SQL stands in/],
  ['Fastify in a use case', 'src/modules/people/find.ts', "import fastify from 'fastify'\nexport const u = fastify", /Fastify is for/],
  [
    'A stand-in in a module',
    'src/modules/people/find.ts',
    "import { c } from '../../standins/c.ts'\nexport const u = c",
    /nothing in the product imports a stand-in/,
  ],
  [
    'A stand-in in an app',
    'src/apps/find.ts',
    "import { c } from '../standins/c.ts'\nexport const u = c",
    /nothing in the product imports a stand-in/,
  ],
  [
    'The demo in a module',
    'src/modules/people/find.ts',
    "import { d } from '../../demo/d.ts'\nexport const u = d",
    /invented people are for/,
  ],
  [
    'A stand-in that knows the product',
    'src/standins/e.ts',
    "import { x } from '#modules/loans'\nexport const u = x",
    /knows nothing of the product/,
  ],
  [
    'A platform that knows business',
    'src/platform/up.ts',
    "import { x } from '#modules/loans'\nexport const u = x",
    /the platform knows no business/,
  ],
  [
    'A module that knows an app',
    'src/modules/people/up.ts',
    "import { all } from '../../apps/all.ts'\nexport const u = all",
    /does not know the apps/,
  ],
  [
    'Test data in the product',
    'src/modules/people/up.ts',
    "import { aPerson } from './fixtures.ts'\nexport const u = aPerson",
    /only tests use/,
  ],
  [
    'A development package in the product',
    'src/modules/people/up.ts',
    "import fc from 'fast-check'\nexport const u = fc",
    /belongs to "dependencies"/,
  ],
  ['A file that is not there', 'src/modules/people/up.ts', "import { x } from './gone.ts'\nexport const u = x", /no such file or package/],
  ['A map with a way back', 'architecture.json', '{"people": ["loans"], "loans": ["people"]}', /uses itself by a detour/],
  [
    'A map that names a module nobody knows',
    'architecture.json',
    '{"people": [], "loans": ["people", "cars"]}',
    /no such module in the map/,
  ],
]
for (const [name, file, text, fault] of planted)
  test(`${name} is found`, async () => {
    const faults = await faultsIn(check, { ...good, [file]: text })
    assert.ok(
      faults.some(line => fault.test(line)),
      faults.join('\n') || 'no fault',
    )
  })
