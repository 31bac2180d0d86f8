import { filesOf, textOf, type Check, type Fault } from './fault.ts'

export const LONGEST = 300

/** Made by a tool from a file beside them, named in src/platform/ui/README.md; nobody reads or edits them. */
const GENERATED: ReadonlySet<string> = new Set(['public/css/theme.css', 'public/css/designsystemet.css'])

const tooLong = async (root: string): Promise<Fault[]> => {
  const files = await filesOf(root, '{src,scripts,tests}/**/*.{ts,js}', 'public/**/*.{css,ts,js}', 'migrations/*.sql', '*.{ts,js}')
  const lengths = await Promise.all(
    files
      .filter(file => !GENERATED.has(file))
      .map(async file => ({ file, lines: (await textOf(root, file)).trimEnd().split('\n').length })),
  )
  return lengths
    .filter(({ lines }) => lines > LONGEST)
    .map(({ file, lines }) => ({ at: file, what: `has ${lines} lines; ${LONGEST} is the most. Split it by use case.` }))
}

const innerDoors = async (root: string): Promise<Fault[]> =>
  (await filesOf(root, 'src/modules/*/*/**/{index,module}.ts')).map(at => ({
    at,
    what: 'a door stands only at the root of a module. Give the file the name of what it holds.',
  }))

/** What every module has at its root. */
const SHAPE = ['README.md', 'index.ts', 'module.ts']

const missingDoors = async (root: string): Promise<Fault[]> => {
  const files = await filesOf(root, 'src/modules/*/*')
  const modules = new Set(files.map(file => file.split('/').slice(0, 3).join('/')))
  return [...modules].flatMap(folder =>
    SHAPE.filter(name => !files.includes(`${folder}/${name}`)).map(name => ({
      at: `${folder}/${name}`,
      what: 'is missing. Every module has a README.md, an index.ts for other modules and a module.ts for the apps.',
    })),
  )
}

const migrationNames = async (root: string): Promise<Fault[]> => {
  const names = (await filesOf(root, 'migrations/*')).map(file => file.slice('migrations/'.length))
  const odd = names.filter(name => !/^\d{4}-[a-z0-9]+(-[a-z0-9]+)*\.sql$/.test(name))
  const twice = names.filter((name, i) => names.findIndex(other => other.slice(0, 4) === name.slice(0, 4)) < i)
  return [
    ...odd.map(name => ({ at: `migrations/${name}`, what: 'is not named NNNN-some-words.sql.' })),
    ...twice.map(name => ({ at: `migrations/${name}`, what: `has the number of another migration; take the next free one.` })),
  ]
}

/** Length and place of files, the shape of a module, the names of migrations. */
export const checkFiles: Check = async root =>
  (await Promise.all([tooLong(root), innerDoors(root), missingDoors(root), migrationNames(root)])).flat()
