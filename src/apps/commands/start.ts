import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { environment } from '#platform/settings.ts'
import { print, textOf, WrongUsage, type Command, type Values } from './command.ts'
import { defaultDataDir } from './open-program.ts'
import { startDemo } from './start-demo.ts'
import { startProduction } from './start-production.ts'
import type { Started } from './started.ts'

const cities = new URL('../../../data/', import.meta.url)

const portOf = (text: string | undefined): number | undefined => {
  if (text === undefined) return undefined
  const port = Number(text)
  if (!/^\d{1,5}$/.test(text) || port > 65535) throw new WrongUsage('--port takes a number from 0 to 65535; 0 takes any free port.')
  return port
}

const peopleOf = (text: string | undefined): number | undefined => {
  if (text === undefined) return undefined
  if (!/^\d{1,6}$/.test(text) || Number(text) < 200) throw new WrongUsage('--people takes a number from 200 to 999999.')
  return Number(text)
}

const cityOf = (name: string | undefined): string | undefined => {
  if (name === undefined) return undefined
  if (!/^[a-z]+$/.test(name) || !existsSync(new URL(`${name}/city.json`, cities)))
    throw new WrongUsage(`There is no city "${name}" in data/. Try hanoi or hcmc.`)
  return name
}

/** Waits for Ctrl-C. The first one lets requests in flight finish; a second one ends at once, and nothing committed is lost. */
const untilStopped = (started: Started): Promise<number> =>
  new Promise(done => {
    let stopping = false
    const stop = (): void => {
      if (stopping) {
        void started.stop('atOnce').finally(() => process.exit(0))
        return
      }
      stopping = true
      started.stop('gently').then(
        () => done(0),
        (error: unknown) => {
          process.stderr.write(`khue: ${error instanceof Error ? error.message : String(error)}\n`)
          done(1)
        },
      )
    }
    process.on('SIGINT', stop)
    process.on('SIGTERM', stop)
    process.on('SIGHUP', stop)
  })

const run = async (values: Values): Promise<number> => {
  const env = environment()
  const began = performance.now()
  const options = {
    city: cityOf(textOf(values, 'city') ?? env['KHUE_CITY']),
    people: peopleOf(textOf(values, 'people')),
    port: portOf(textOf(values, 'port') ?? env['PORT']),
    host: textOf(values, 'host') ?? env['HOST'] ?? '127.0.0.1',
    dataDir: resolve(textOf(values, 'data') ?? env['KHUE_DATA'] ?? defaultDataDir),
  }
  const started = await (values['production'] === true ? startProduction(options) : startDemo(options))
  const seconds = ((performance.now() - began) / 1000).toFixed(1)
  for (const line of started.greeting) print(line)
  print(`Ready in ${seconds} s: ${started.address}`)
  return untilStopped(started)
}

export const start: Command = {
  name: 'start',
  usage: 'start [--city hanoi|hcmc] [--port 8080] [--host 127.0.0.1] [--data DIR] [--people N] [--production]',
  summary: 'Starts the program: a demo city on its own database, or production.',
  details: [
    '--city        the city of a new data folder: hanoi (default) or hcmc',
    '--port        the port to listen on; 0 takes any free one',
    '--host        the address to listen on; the demo stays on this machine unless you say otherwise',
    '--data        the data folder; .khue in the checkout by default',
    '--people      how many invented people a new demo has; 2000 by default',
    '--production  no demo data, no stand-ins; DATABASE_URL, CLAMD_URL, the issuer of identities and secrets are required',
  ].join('\n'),
  options: {
    city: { type: 'string' },
    port: { type: 'string' },
    host: { type: 'string' },
    data: { type: 'string' },
    people: { type: 'string' },
    production: { type: 'boolean' },
  },
  run,
}
