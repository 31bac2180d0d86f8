import { existsSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { filesOf, lineAt, textOf, type Check, type Fault } from './fault.ts'

type Document = { readonly file: string; readonly text: string }
type Found = { readonly name: string; readonly index: number }
/** Every file and folder of the checkout. */
type Names = { readonly root: string; readonly files: readonly string[] }

const ENDINGS = /[^/]\.(ts|js|json|md|sql|css|tsv|jsonl|gz|svg|png|woff2|typ)$/
const PATH = /^(\.{1,2}\/)?[\w.@<>*{},-]+(\/[\w.@<>*{},-]+)*\/?$/
const FENCE = /^```(\w*)\n([\s\S]*?)^```/gm

/** NNNN-name, CODE and <city> in a document stand for any name. */
const patternOf = (name: string): string => name.replace(/<[^>]*>|NNNN|YYYY|CODE|\{[^}]*\}/g, '*').replace(/\/$/, '')

const toPattern = (glob: string): RegExp =>
  new RegExp(
    `^(.*/)?${glob
      .split('*')
      .map(part => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
      .join('[^/]*')}(/.*)?$`,
  )

/** Somewhere in the checkout: at the root, beside the document, or anywhere when only the end of the path is named. */
const exists = (names: Names, document: string, name: string): boolean => {
  const plain = patternOf(name)
  const beside = normalize(join(dirname(document), plain))
  if (!plain.includes('*') && (existsSync(join(names.root, plain)) || existsSync(join(names.root, beside)))) return true
  const pattern = toPattern(plain.replace(/^(\.{1,2}\/)+/, ''))
  return names.files.some(file => pattern.test(file))
}

const looksLikePath = (word: string, tops: ReadonlySet<string>): boolean =>
  PATH.test(word) && (ENDINGS.test(word) || (word.includes('/') && tops.has(word.replace(/^\.\//, '').split('/')[0] ?? '')))

const withoutFences = (text: string): string => text.replace(FENCE, fence => fence.replace(/[^\n]/g, ' '))

const named = (text: string, tops: ReadonlySet<string>): Found[] => {
  const prose = withoutFences(text)
  const quoted = [...prose.matchAll(/`([^`\n]+)`/g)].filter(m => looksLikePath(m[1] ?? '', tops))
  const linked = [...prose.matchAll(/\]\(([^)\s]+)\)/g)].filter(m => !/^([a-z]+:|#)/.test(m[1] ?? ''))
  return [...quoted, ...linked].map(m => ({ name: (m[1] ?? '').replace(/#.*$/, ''), index: m.index }))
}

/** A block ```tree: the first word of each line is a path; two more spaces are one folder deeper. */
const inTrees = (text: string): Found[] =>
  [...text.matchAll(FENCE)]
    .filter(m => m[1] === 'tree')
    .flatMap(m => {
      const above: string[] = []
      return (m[2] ?? '').split('\n').flatMap(line => {
        const [, indent = '', name] = /^( *)(\S+)/.exec(line) ?? []
        if (name === undefined) return []
        above.splice(Math.floor(indent.length / 2))
        above.push(name.replace(/\/$/, ''))
        return [{ name: above.join('/'), index: m.index + (m[0].indexOf(line) || 0) }]
      })
    })

const MACHINE = /(?<![\w.:/-])(\/(home|work|root|Users|mnt)\/\w|[A-Z]:\\\w|\.\.\/shared\b)/g

const commandsOf = async (root: string): Promise<{ scripts: ReadonlySet<string>; khue: ReadonlySet<string> }> => {
  const { scripts } = JSON.parse(await textOf(root, 'package.json')) as { scripts: Record<string, string> }
  const main = await textOf(root, 'src/main.ts')
  return { scripts: new Set(Object.keys(scripts)), khue: new Set([...main.matchAll(/^ {2}'?([a-z-]+)'?: async/gm)].map(m => m[1] ?? '')) }
}

const wrongCommands = (text: string, { scripts, khue }: Awaited<ReturnType<typeof commandsOf>>): Found[] => [
  ...[...text.matchAll(/npm run ([a-z-]+)/g)].filter(m => !scripts.has(m[1] ?? '')).map(m => ({ name: m[0], index: m.index })),
  ...[...text.matchAll(/\.\/khue ([a-z-]+)/g)].filter(m => !khue.has(m[1] ?? '')).map(m => ({ name: m[0], index: m.index })),
]

/** How long each kind of document may be. */
const LIMITS: readonly (readonly [pattern: RegExp, lines: number])[] = [
  [/^README\.md$/, 119],
  [/^CONTRIBUTING\.md$/, 100],
  [/^docs\/decisions\//, 40],
  [/^src\/modules\/[^/]+\/README\.md$/, 40],
]

const shape = ({ file, text }: Document): Fault[] => {
  const lines = text.trimEnd().split('\n').length
  const limit = LIMITS.find(([pattern]) => pattern.test(file))?.[1] ?? Infinity
  const missing = file.startsWith('docs/decisions/')
    ? ['Context', 'Decision', 'Consequences'].filter(head => !text.includes(`\n## ${head}\n`))
    : []
  return [
    ...(lines > limit ? [{ at: file, what: `has ${lines} lines; ${limit} is the most for it.` }] : []),
    ...missing.map(head => ({ at: file, what: `has no part "## ${head}".` })),
    ...(file.startsWith('docs/decisions/') && !/^docs\/decisions\/\d{4}-[a-z0-9-]+\.md$/.test(file)
      ? [{ at: file, what: 'is not named NNNN-some-words.md.' }]
      : []),
  ]
}

const settingsOf = async (root: string): Promise<Fault[]> => {
  const [settings, operations] = await Promise.all([textOf(root, 'src/platform/settings.ts'), textOf(root, 'docs/operations.md')])
  const list = /const NAMES = \[([\s\S]*?)\]/.exec(settings)?.[1] ?? ''
  const names = [...list.matchAll(/'([A-Z0-9_]+)'/g)].map(m => m[1] ?? '')
  if (names.length === 0) return [{ at: 'src/platform/settings.ts', what: 'no list NAMES of settings was found.' }]
  return names
    .filter(name => !operations.includes(`\`${name}\``))
    .map(name => ({ at: 'docs/operations.md', what: `does not explain the setting ${name}.` }))
}

/** Documents: what they name exists, they are short, and nothing tells about the machine it was written on. */
export const checkDocs: Check = async root => {
  const [documents, files, commands] = await Promise.all([
    filesOf(root, '**/*.md'),
    filesOf(root, '**/*', '.ci/*', '.*.json'),
    commandsOf(root),
  ])
  const tops = new Set(files.map(file => file.split('/')[0] ?? ''))
  const read = await Promise.all(documents.map(async file => ({ file, text: await textOf(root, file) })))
  const names: Names = { root, files }
  const faults = read.flatMap(document => {
    const { file, text } = document
    const at = (found: Found): string => `${file}:${lineAt(text, found.index)}`
    return [
      ...named(text, tops)
        .filter(found => !exists(names, file, found.name))
        .map(found => ({ at: at(found), what: `names ${found.name}, which is not there.` })),
      ...inTrees(text)
        .filter(found => !exists(names, file, found.name))
        .map(found => ({ at: at(found), what: `shows ${found.name}, which is not there.` })),
      ...wrongCommands(text, commands).map(found => ({ at: at(found), what: `says "${found.name}", which does not exist.` })),
      ...shape(document),
    ]
  })
  const sources = await filesOf(root, '**/*.md', '{src,scripts,tests,migrations}/**/*.{ts,sql,js}', '.ci/*', '*.js')
  const machine = await Promise.all(
    sources.map(async file => {
      const text = await textOf(root, file)
      return [...text.matchAll(MACHINE)].map(m => ({
        at: `${file}:${lineAt(text, m.index)}`,
        what: `names a place of one machine (${m[0]}…).`,
      }))
    }),
  )
  return [...faults, ...machine.flat(), ...(await settingsOf(root))]
}
