import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { join } from 'node:path'
import { ESLint } from 'eslint'

const root = join(import.meta.dirname, '../..')

/*
 * The planted texts are linted under the path of a file that exists: rules that know types need a file of the project.
 * One path for each kind of place that eslint.config.js tells apart.
 */
const PLACE = {
  module: 'src/modules/catalogue/procedure.ts',
  'test of a module': 'src/modules/documents/check-file.test.ts',
  deadlines: 'src/modules/deadlines/index.ts',
  platform: 'src/platform/text.ts',
  calendar: 'src/platform/calendar.ts',
  settings: 'src/platform/settings.ts',
  app: 'src/main.ts',
  script: 'scripts/check.ts',
  browser: 'src/platform/ui/browser/keys.ts',
} as const
type Place = keyof typeof PLACE

let eslint: ESLint
before(() => {
  eslint = new ESLint({ cwd: root })
})
const lint = async (place: Place, text: string): Promise<string[]> => {
  const [result] = await eslint.lintText(text, { filePath: join(root, PLACE[place]) })
  return (result?.messages ?? []).map(m => `${m.ruleId ?? 'parser'}: ${m.message}`)
}

const planted: readonly (readonly [name: string, place: Place, text: string, fault: RegExp])[] = [
  ['a default export', 'module', 'export default 1', /No default exports/],
  ['a default export by its name', 'script', 'const a = 1\nexport { a as default }', /No default exports/],
  ['an enum', 'module', 'export enum A { b }', /No enums/],
  ['inheritance', 'platform', 'class A {}\nexport class B extends A {}', /No inheritance/],
  ['inheritance in an expression', 'app', 'class A {}\nexport const B = class extends A {}', /No inheritance/],
  ['a decorator', 'module', 'const d = (x: unknown) => x as never\n@d\nexport class A {}', /No decorators/],
  ['any', 'module', 'export const a: any = 1', /no-explicit-any/],
  ['a non-null assertion', 'module', 'export const a = (b: string | null) => b!', /no-non-null-assertion/],
  ['a comment that silences the compiler', 'module', '// @ts-expect-error it works\nexport const a: number = 1', /ban-ts-comment/],
  ['a comment that silences a rule', 'module', '// eslint-disable-next-line\nexport const a: any = 1', /no-explicit-any/],
  ['the environment in a module', 'module', 'export const a = process.env.A', /Only platform\/settings\.ts/],
  ['the environment in the platform', 'platform', "export const a = process['env']", /Only platform\/settings\.ts/],
  ['the environment by import', 'app', "import { env } from 'node:process'\nexport const a = env", /Only platform\/settings\.ts/],
  ['a hidden clock', 'module', 'export const a = Date.now()', /No hidden clock/],
  ['another hidden clock', 'module', 'export const a = new Date()', /No hidden clock/],
  ['a hidden clock in the clock', 'deadlines', 'export const a = new Date()', /No hidden clock/],
  ['a hidden clock in a test', 'test of a module', 'export const a = Date.now()', /No hidden clock/],
  ['a day of the wrong zone', 'module', 'export const a = (d: Date) => d.getDate()', /Days are counted/],
  ['a day by hand', 'platform', 'export const a = (d: Date) => d.setUTCDate(3)', /Days are counted/],
  ['a local day', 'module', 'export const a = new Date(2026, 1, 1)', /Days are counted/],
  ['the day in Greenwich', 'module', 'export const a = (d: Date) => d.toISOString().slice(0, 10)', /the day in Greenwich/],
  ['a promise nobody waits for', 'module', 'const a = async () => 1\nexport const b = () => { a() }', /no-floating-promises/],
  [
    'a promise as a condition',
    'module',
    'const a = async () => true\nexport const b = () => { if (a()) return 1; return 2 }',
    /no-misused-promises/,
  ],
  [
    'a forgotten case',
    'module',
    "export const a = (b: 'c' | 'd') => { switch (b) { case 'c': return 1 } return 2 }",
    /switch-exhaustiveness/,
  ],
  ['a loose comparison', 'module', 'export const a = (b: unknown) => b == 1', /eqeqeq/],
  ['printing in a module', 'module', "console.log('x')", /no-console/],
]
for (const [name, place, text, fault] of planted)
  test(`${name} (${place}) is found`, async () => {
    const faults = await lint(place, text)
    assert.ok(
      faults.some(line => fault.test(line)),
      faults.join('\n') || 'no fault',
    )
  })

const allowed: readonly (readonly [name: string, place: Place, text: string])[] = [
  ['an Error of our own', 'module', 'export class A extends Error {}'],
  ['an element of our own', 'browser', 'export class A extends HTMLElement {}'],
  ['the environment in settings', 'settings', 'export const a = process.env'],
  ['the environment in a script', 'script', 'export const a = process.env'],
  ['arithmetic in the calendar', 'calendar', 'export const a = (d: Date) => d.getUTCDate()'],
  ['arithmetic in the clock of procedures', 'deadlines', 'export const a = (d: Date) => d.getUTCDate()'],
  ['a given instant', 'module', 'export const a = (b: string) => new Date(b)'],
  ['the clock at the edge', 'app', 'export const a = new Date()'],
]
for (const [name, place, text] of allowed)
  test(`${name} (${place}) is allowed`, async () => {
    assert.deepEqual(await lint(place, text), [])
  })
