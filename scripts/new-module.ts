import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { format } from 'prettier'
import type { Architecture } from './check/modules.ts'

/*
 * node scripts/new-module.ts NAME [USED …]: an empty module of the right shape and its line in architecture.json.
 */

/** The files of a fresh module. */
export const filesOfModule = (name: string, uses: readonly string[]): Readonly<Record<string, string>> => {
  const variable = name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase())
  return {
    'README.md': `# ${name}: what it is for\n\nOwns …\n\nUses ${uses.length === 0 ? 'no other module' : uses.join(', ')}. Sends no events and hears none.\n`,
    'index.ts': '/** Door of the module for other modules: what it is for. */\nexport {}\n',
    'module.ts': `import type { Module } from '#platform/module.ts'\nimport { refusals } from './refusals.ts'\n\n/** Door of the module for the apps. */\nexport const ${variable}: Module = { name: '${name}', routes: [], jobs: {}, refusals }\n`,
    'refusals.ts': `import type { RefusalTexts } from '#platform/module.ts'\n\nexport const refusals: RefusalTexts = {}\n`,
  }
}

/** Writes a module into the checkout below `root`. Throws an Error of one sentence when it cannot be. */
export const makeModule = async (root: string, name: string, uses: readonly string[]): Promise<void> => {
  const map = join(root, 'architecture.json')
  const architecture = JSON.parse(await readFile(map, 'utf8')) as Architecture
  if (!/^[a-z]+(_[a-z]+)*$/.test(name)) throw new Error(`A module is named in small letters: not "${name}".`)
  if (Object.hasOwn(architecture, name)) throw new Error(`There is a module ${name} already.`)
  const unknown = uses.find(use => !Object.hasOwn(architecture, use))
  if (unknown !== undefined) throw new Error(`There is no module ${unknown} to be used.`)
  const folder = join(root, 'src/modules', name)
  await mkdir(folder, { recursive: true })
  for (const [file, text] of Object.entries(filesOfModule(name, uses))) await writeFile(join(folder, file), text, { flag: 'wx' })
  await writeFile(map, await format(JSON.stringify({ ...architecture, [name]: uses }), { parser: 'json', printWidth: 140 }))
}

if (import.meta.main) {
  const [name, ...uses] = process.argv.slice(2)
  if (name === undefined) {
    process.stderr.write('It is called like this: node scripts/new-module.ts NAME [USED …]\n')
    process.exit(2)
  }
  try {
    await makeModule(join(import.meta.dirname, '..'), name, uses)
    process.stdout.write(`src/modules/${name}/ is there. Mount it in src/apps/modules.ts, and give it a schema in a migration.\n`)
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    process.exit(1)
  }
}
