import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkDocs } from './docs.ts'
import { faultsIn } from './testing.ts'

const decision = '# One\n\n## Context\n\na\n\n## Decision\n\nb\n\n## Consequences\n\nc\n'
const good: Record<string, string> = {
  'package.json': '{"scripts": {"check": "x"}}',
  'src/main.ts': "const commands = {\n  start: async () => 1,\n  'stand-ins': async () => 1,\n}",
  'src/platform/settings.ts': "const NAMES = [\n  'PORT',\n] as const",
  'src/platform/ui/show.ts': '',
  'data/hanoi/calendar.tsv': '',
  'docs/operations.md': 'The setting `PORT`. See [the code](../src/platform/settings.ts) and [elsewhere](https://example.org).',
  'docs/decisions/0001-one.md': decision,
  'README.md': [
    '`npm run check` and `./khue start` and `npm test`, in `src/main.ts`, `platform/ui/show.ts`, `show.ts`, `data/<city>/calendar.tsv`, `src/**/*.ts`,',
    '`and/or`, `GET /thu-tuc`, `kind: text`, `1.001193`, `*.ts`, `migrations/NNNN-<name>.sql`.',
    '```tree',
    'src/           all of it',
    '  main.ts      the start',
    '  platform/',
    '    settings.ts  read once',
    'docs/operations.md',
    '```',
    '```sh',
    './khue stand-ins /home',
    '```',
  ].join('\n'),
  'migrations/0001-a.sql': '',
}

test('Documents that tell the truth have no fault', async () => {
  assert.deepEqual(await faultsIn(checkDocs, good), [])
})

const machine = ['', 'home', 'somebody'].join('/')
const planted: readonly (readonly [name: string, files: Record<string, string>, fault: RegExp])[] = [
  ['A file that is gone', { 'a.md': 'x\nsee `src/gone.ts`' }, /^a\.md:2: names src\/gone\.ts/],
  ['A folder that is gone', { 'a.md': 'see `src/gone/`' }, /^a\.md:1: names src\/gone\//],
  ['A name that no file has', { 'a.md': 'see `gone.ts`' }, /names gone\.ts/],
  ['A link to nowhere', { 'docs/a.md': '[x](gone.md)' }, /^docs\/a\.md:1: names gone\.md/],
  ['A picture that is not there', { 'a.md': '![x](docs/x.png)' }, /names docs\/x\.png/],
  ['A pattern that nothing fits', { 'a.md': '`src/platform/*.css`' }, /names src\/platform\/\*\.css/],
  ['A tree with a folder that is gone', { 'a.md': '```tree\nsrc/  x\n  gone/  y\n```' }, /shows src\/gone/],
  ['A script that does not exist', { 'a.md': 'npm run gone' }, /says "npm run gone"/],
  ['A command that does not exist', { 'a.md': './khue gone' }, /says "\.\/khue gone"/],
  ['A place of one machine', { 'a.md': `x\ny ${machine}/x` }, /^a\.md:2: names a place of one machine/],
  ['A place of one machine in a program', { 'src/a.ts': `const a = '${machine}'` }, /^src\/a\.ts:1: names a place/],
  [
    'A setting without explanation',
    { 'src/platform/settings.ts': "const NAMES = ['PORT', 'KHUE_NEW'] as const" },
    /does not explain the setting KHUE_NEW/,
  ],
  ['Settings that cannot be found', { 'src/platform/settings.ts': '' }, /no list NAMES/],
  ['A decision without consequences', { 'docs/decisions/0002-two.md': '# x\n\n## Context\n\n## Decision\n' }, /no part "## Consequences"/],
  ['A long decision', { 'docs/decisions/0002-two.md': decision + 'x\n'.repeat(40) }, /40 is the most/],
  ['A decision without number', { 'docs/decisions/two.md': decision }, /is not named NNNN/],
  ['A long README', { 'README.md': 'x\n'.repeat(120) }, /^README\.md: has 120 lines/],
]
for (const [name, files, fault] of planted)
  test(`${name} is found`, async () => {
    const faults = await faultsIn(checkDocs, { ...good, ...files })
    assert.ok(
      faults.some(line => fault.test(line)),
      faults.join('\n') || 'no fault',
    )
  })
