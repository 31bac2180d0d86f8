import { enableCompileCache } from 'node:module'
import { complain, print, runCommand, WrongUsage, type Command } from './apps/commands/command.ts'

enableCompileCache()

/** Each loaded only when called: `./khue --help` must not read the whole program. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  start: async () => (await import('./apps/commands/start.ts')).start,
  catalogue: async () => (await import('./apps/commands/catalogue.ts')).catalogueCommand,
  who: async () => (await import('./apps/commands/who.ts')).who,
  verify: async () => (await import('./apps/commands/verify.ts')).verifyCommand,
  audit: async () => (await import('./apps/commands/audit.ts')).auditCommand,
  migrate: async () => (await import('./apps/commands/migrate.ts')).migrateCommand,
  load: async () => (await import('./apps/commands/load.ts')).loadCommand,
  officer: async () => (await import('./apps/commands/officer.ts')).officerCommand,
}

const list = async (): Promise<string> => {
  const lines = await Promise.all(Object.entries(commands).map(async ([name, load]) => `  ${name.padEnd(12)}${(await load()).summary}`))
  return `./khue COMMAND [OPTIONS]\n\n${lines.join('\n')}\n\n./khue COMMAND --help tells more.`
}

const main = async ([name, ...args]: readonly string[]): Promise<number> => {
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    if (name === undefined) complain(await list())
    else print(await list())
    return name === undefined ? 2 : 0
  }
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (load === undefined) throw new WrongUsage(`There is no command "${name}". ./khue --help lists them.`)
  return runCommand(await load(), args)
}

try {
  process.exitCode = await main(process.argv.slice(2))
} catch (error) {
  complain(`khue: ${error instanceof Error ? error.message || error.name : String(error)}`)
  process.exitCode = error instanceof WrongUsage ? 2 : 1
}
