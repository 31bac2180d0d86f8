import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { cruise, type IRegularForbiddenRuleType } from 'dependency-cruiser'
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config'
import { filesOf, type Check, type Fault } from './fault.ts'

/** For each module those that it may use; the map of architecture.md as data. */
export type Architecture = Readonly<Record<string, readonly string[]>>

/** Tests and what only tests use. */
const TESTING = '(\\.test\\.ts$|/testing/|/fixtures\\.ts$|^tests/)'
const DOOR = '^src/modules/[^/]+/index\\.ts$'
const FASTIFY = '(^|/)node_modules/(fastify|@fastify)/'
const WIRING = '^src/modules/[^/]+/module\\.ts$'

type Rule = IRegularForbiddenRuleType
const never = (name: string, comment: string, from: Rule['from'], to: Rule['to']): Rule => ({ name, comment, severity: 'error', from, to })

const usesOf = (architecture: Architecture): Rule[] =>
  Object.entries(architecture).map(([name, uses]) =>
    never(
      `uses of ${name}`,
      `architecture.json does not allow ${name} to use that module`,
      { path: `^src/modules/${name}/` },
      { path: '^src/modules/', pathNot: `^src/modules/(${[name, ...uses].join('|')})/` },
    ),
  )

/** The rules of the house as dependency-cruiser understands them. */
export const rulesOf = (architecture: Architecture): Rule[] => [
  ...usesOf(architecture),
  never('no cycles', 'files that need each other; move what both need into a third one', { path: '^src/' }, { circular: true }),
  never('found', 'there is no such file or package', {}, { couldNotResolve: true }),
  never(
    'doors',
    'another module is used through its index.ts only (#modules/x)',
    { path: '^src/modules/([^/]+)/', pathNot: TESTING },
    { path: '^src/modules/', pathNot: ['^src/modules/$1/', DOOR] },
  ),
  never(
    'doors in tests',
    'a test uses another module through its index.ts, its fixtures.ts or its testing/',
    { path: '^src/modules/([^/]+)/.*(\\.test\\.ts$|/testing/|/fixtures\\.ts$)' },
    { path: '^src/modules/', pathNot: ['^src/modules/$1/', DOOR, '/fixtures\\.ts$', '/testing/'] },
  ),
  never(
    'doors from outside',
    'a module is used through its index.ts, and by apps through its module.ts (#wiring/x)',
    { path: '^(src/(apps|platform|standins|demo)/|src/main\\.ts$|tests/)' },
    { path: '^src/modules/', pathNot: [DOOR, WIRING, '/fixtures\\.ts$', '/testing/'] },
  ),
  never('wiring', 'only apps mount modules', { path: '^src/', pathNot: ['^src/apps/', TESTING] }, { path: WIRING }),
  never('downward: platform', 'the platform knows no business', { path: '^src/platform/' }, { path: '^src/(modules|apps|demo)/' }),
  never(
    'downward: modules',
    'a module does not know the apps or the demo',
    { path: '^src/modules/', pathNot: TESTING },
    { path: '^src/(apps|demo)/|^src/main\\.ts$' },
  ),
  never(
    'stand-ins',
    'nothing in the product imports a stand-in; it is started as a process of its own and reached by its address',
    { path: '^src/', pathNot: ['^src/standins/', TESTING] },
    { path: '^src/standins/' },
  ),
  never(
    'stand-ins stand alone',
    'a stand-in speaks the real protocol and knows nothing of the product',
    { path: '^src/standins/', pathNot: TESTING },
    { path: '^src/(modules|apps)/' },
  ),
  never(
    'demo',
    'invented people are for stand-ins and apps',
    { path: '^src/', pathNot: ['^src/(demo|standins|apps)/', TESTING] },
    { path: '^src/demo/' },
  ),
  never(
    'sql in stores',
    'SQL stands in *-store.ts and in the platform only',
    { path: '^src/', pathNot: ['-store\\.ts$', '^src/platform/', TESTING] },
    { path: '(^src/platform/sql\\.ts$|(^|/)node_modules/(pg|sql-template-tag)/)', dependencyTypesNot: ['type-only'] },
  ),
  never(
    'fastify at the edge',
    'Fastify is for the platform, and in a module for pages/, api.ts and module.ts',
    { path: '^src/', pathNot: ['^src/(platform|apps)/', '^src/modules/[^/]+/(pages/|api\\.ts$|module\\.ts$)', TESTING] },
    { path: FASTIFY },
  ),
  never(
    'one web server',
    'the web server is made by the platform; an app may only name its types',
    { path: '^src/apps/', pathNot: TESTING },
    { path: FASTIFY, dependencyTypesNot: ['type-only'] },
  ),
  never('tests stay outside', 'only tests use what is made for tests', { path: '^src/', pathNot: TESTING }, { path: TESTING }),
  never(
    'packages at run time',
    'a package that the program runs on belongs to "dependencies"',
    { path: '^src/', pathNot: TESTING },
    { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
  ),
]

const outsideTheMap = async (root: string, architecture: Architecture): Promise<Fault[]> => {
  const folders = new Set((await filesOf(root, 'src/modules/**/*.ts')).map(file => file.split('/')[2] ?? ''))
  const unknown = [...folders].filter(name => !Object.hasOwn(architecture, name))
  const dangling = Object.entries(architecture).flatMap(([name, uses]) =>
    uses.filter(use => !Object.hasOwn(architecture, use)).map(use => `${name} → ${use}`),
  )
  return [
    ...unknown.map(name => ({ at: `src/modules/${name}`, what: 'is not in architecture.json. Add it with the modules it may use.' })),
    ...dangling.map(pair => ({ at: 'architecture.json', what: `${pair}: there is no such module in the map.` })),
  ]
}

/** The map of architecture.json must itself have no way back: then a module can only use what stands below it. */
const circles = (architecture: Architecture): Fault[] => {
  const below = (name: string, seen: ReadonlySet<string>): readonly string[] =>
    (architecture[name] ?? []).flatMap(use => (seen.has(use) ? [use] : [use, ...below(use, new Set([...seen, use]))]))
  return Object.keys(architecture)
    .filter(name => below(name, new Set([name])).includes(name))
    .map(name => ({ at: 'architecture.json', what: `${name} uses itself by a detour.` }))
}

/** Imports: the map of modules, doors, cycles, and where SQL, Fastify, stand-ins and test code may be used. */
export const checkModules: Check = async root => {
  const architecture = JSON.parse(await readFile(join(root, 'architecture.json'), 'utf8')) as Architecture
  const forbidden = rulesOf(architecture)
  const files = await filesOf(root, '{src,tests}/**/*.ts')
  if (files.length === 0) return [{ at: 'src', what: 'no file was looked at.' }]
  const result = await cruise(
    files,
    {
      baseDir: root,
      ruleSet: { forbidden },
      validate: true,
      tsPreCompilationDeps: true,
      doNotFollow: { path: 'node_modules' },
      exclude: { path: '\\.d\\.ts$|^src/platform/ui/browser/' },
      combinedDependencies: false,
    },
    { extensions: ['.ts', '.js', '.json'], conditionNames: ['node', 'import', 'default'], exportsFields: ['exports'] },
    { tsConfig: extractTSConfig(join(root, 'tsconfig.json')) },
  )
  if (typeof result.output === 'string') throw new Error('dependency-cruiser answered a text')
  const faults = result.output.summary.violations.map(v => ({
    at: v.from,
    what: `→ ${v.cycle === undefined ? v.to : v.cycle.map(step => step.name).join(' → ')}: ${forbidden.find(rule => rule.name === v.rule.name)?.comment ?? v.rule.name}.`,
  }))
  return [...(await outsideTheMap(root, architecture)), ...circles(architecture), ...faults]
}
