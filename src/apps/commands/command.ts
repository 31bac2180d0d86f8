import { parseArgs, type ParseArgsOptionsConfig } from 'node:util'

export type Values = Readonly<Record<string, string | boolean | undefined>>

/** A command of ./khue. `run` answers the exit code; what it throws becomes one sentence on stderr and exit 1, a WrongUsage exit 2. */
export type Command = {
  readonly name: string
  /** How it is called, after "./khue ". */
  readonly usage: string
  /** One line for the list of commands. */
  readonly summary: string
  /** Further lines of --help, for instance one an option. */
  readonly details: string
  readonly options: ParseArgsOptionsConfig
  /** How many words may stand beside the options. */
  readonly words?: { readonly min: number; readonly max: number }
  readonly run: (values: Values, words: readonly string[]) => Promise<number>
}

export class WrongUsage extends Error {}

export const print = (line: string): void => {
  process.stdout.write(`${line}\n`)
}
export const complain = (line: string): void => {
  process.stderr.write(`${line}\n`)
}

export const textOf = (values: Values, name: string): string | undefined => {
  const value = values[name]
  return typeof value === 'string' ? value : undefined
}

const helpOf = (command: Command): string =>
  `./khue ${command.usage}\n\n${command.summary}\n${command.details === '' ? '' : `\n${command.details}\n`}`

/** Reads the arguments by the command's own declaration and runs it. */
export const runCommand = async (command: Command, args: readonly string[]): Promise<number> => {
  if (args.includes('--help') || args.includes('-h')) {
    print(helpOf(command))
    return 0
  }
  const { values, positionals } = parse(command, args)
  const { min, max } = command.words ?? { min: 0, max: 0 }
  if (positionals.length < min || positionals.length > max) throw new WrongUsage(`It is called like this: ./khue ${command.usage}`)
  return command.run(values, positionals)
}

const parse = (command: Command, args: readonly string[]) => {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options: command.options, allowPositionals: true, strict: true })
    return { values: values as Values, positionals }
  } catch (error) {
    const why = error instanceof Error ? error.message.split('. ')[0] : 'The arguments are not understood'
    throw new WrongUsage(`${why}. ./khue ${command.name} --help shows what there is.`)
  }
}
