import tseslint from 'typescript-eslint'

/*
 * Errors only, and no comment switches a rule off. What each rule is for stands in its message.
 * Layout is prettier's, imports are looked at by scripts/check/modules.ts, SQL by scripts/check/sql.ts.
 */
const ban = (selector, message) => ({ selector, message })

const everywhere = [
  ban('ExportDefaultDeclaration', 'No default exports: a thing has one name.'),
  ban('ExportSpecifier[exported.name="default"]', 'No default exports: a thing has one name.'),
  ban('TSEnumDeclaration', 'No enums: use a union of texts.'),
  ban('Decorator', 'No decorators: say what happens where it happens.'),
  ban('TSParameterProperties', 'No parameter properties: Node strips types only.'),
]
const inheritance = allowed =>
  ban(
    `:matches(ClassDeclaration, ClassExpression)[superClass]:not([superClass.name=/^(${allowed})$/])`,
    'No inheritance: use functions and plain data. (An Error of ours may extend Error.)',
  )
const environment = [
  ban('MemberExpression[object.name="process"][property.name="env"]', 'Only platform/settings.ts reads the environment.'),
  ban('MemberExpression[object.name="process"][property.value="env"]', 'Only platform/settings.ts reads the environment.'),
  ban(
    'ImportDeclaration[source.value=/^(node:)?process$/]',
    'Only platform/settings.ts reads the environment; the rest of `process` is global.',
  ),
]
const clock = [
  ban('NewExpression[callee.name="Date"][arguments.length=0]', 'No hidden clock: use ctx.now.'),
  ban('CallExpression[callee.name="Date"]', 'No hidden clock: use ctx.now.'),
  ban('CallExpression[callee.object.name="Date"][callee.property.name="now"]', 'No hidden clock: use ctx.now.'),
]
const calendar = [
  ban(
    'CallExpression[callee.property.name=/^(get|set)(UTC)?(Date|Day|Month|FullYear|Year|Hours|Minutes|Seconds|Milliseconds)$/]',
    'Days are counted in platform/calendar.ts only: the zone of the server is not that of the city.',
  ),
  ban(
    'CallExpression[callee.property.name="getTimezoneOffset"]',
    'The zone of the server is not that of the city: see platform/calendar.ts.',
  ),
  ban('CallExpression[callee.object.name="Date"][callee.property.name="UTC"]', 'Days are counted in platform/calendar.ts only.'),
  ban('NewExpression[callee.name="Date"][arguments.length>1]', 'Days are counted in platform/calendar.ts only.'),
  ban(
    'CallExpression[callee.property.name=/^(slice|substring|split)$/][callee.object.callee.property.name="toISOString"]',
    'The first ten letters of toISOString are the day in Greenwich: use dayOf of platform/calendar.ts.',
  ),
]
const restrict = (...rules) => ({ 'no-restricted-syntax': ['error', ...rules.flat()] })
const TESTS = ['**/*.test.ts', 'src/**/testing/**']

export default tseslint.config(
  { ignores: ['node_modules/', '.khue/', 'test-pictures/', '**/*.d.ts'] },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.base],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' },
    rules: {
      ...restrict(everywhere, inheritance('Error')),
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/ban-ts-comment': ['error', { 'ts-expect-error': true, 'ts-ignore': true, 'ts-nocheck': true }],
      '@typescript-eslint/no-floating-promises': [
        'error',
        {
          allowForKnownSafeCalls: [
            { from: 'package', package: 'node:test', name: ['test', 'describe', 'it', 'before', 'after', 'beforeEach', 'afterEach'] },
          ],
        },
      ],
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/only-throw-error': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      eqeqeq: 'error',
      'no-var': 'error',
      'prefer-const': 'error',
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      'no-self-compare': 'error',
      'no-constant-condition': 'error',
      'no-dupe-else-if': 'error',
      'no-fallthrough': 'error',
      'no-sparse-arrays': 'error',
      'no-unsafe-finally': 'error',
      'use-isnan': 'error',
    },
  },
  {
    files: ['src/**/*.ts'],
    ignores: [...TESTS, 'src/platform/settings.ts', 'src/platform/calendar.ts', 'src/modules/**', 'src/platform/ui/browser/**'],
    rules: { ...restrict(everywhere, inheritance('Error'), environment, calendar), 'no-console': 'error' },
  },
  {
    files: ['src/modules/**/*.ts'],
    ignores: TESTS,
    rules: { ...restrict(everywhere, inheritance('Error'), environment, clock, calendar), 'no-console': 'error' },
  },
  // The clock of the procedures is the one module that is about days.
  {
    files: ['src/modules/deadlines/**/*.ts'],
    ignores: TESTS,
    rules: restrict(everywhere, inheritance('Error'), environment, clock),
  },
  {
    files: ['src/modules/**/*.test.ts'],
    ignores: ['src/**/testing/**'],
    rules: restrict(everywhere, inheritance('Error'), environment, clock),
  },
  // What tests run, such as a provider of identities with tokens that expire, lives in the time of the machine.
  { files: ['src/modules/**/testing/**'], rules: restrict(everywhere, inheritance('Error'), environment) },
  { files: ['src/platform/calendar.ts'], rules: restrict(everywhere, inheritance('Error'), environment, clock) },
  { files: ['src/platform/ui/browser/**/*.ts'], rules: restrict(everywhere, inheritance('HTMLElement')) },
)
