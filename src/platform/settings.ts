import { readFileSync } from 'node:fs'
import { isIP } from 'node:net'
import { join } from 'node:path'

/** How the program is set up: read once at the start, validated, never changed. `docs/operations.md` explains each. */
export type Settings = {
  /** A folder of data/: hanoi or hcmc. */
  readonly city: string
  readonly demo: boolean
  readonly host: string
  readonly port: number
  /** Where people reach the program, without a slash at the end. */
  readonly baseUrl: string
  /** Proxies that are believed when they name the address somebody comes from: addresses, networks, or loopback. */
  readonly proxies: readonly string[]
  readonly dataDir: string
  readonly databaseUrl: string
  /** The first signs, all verify. Purposes are derived from them (`deriveKey`). */
  readonly secrets: readonly string[]
  /** The private key that seals the act log, in PEM; null: one that is made in the data folder. */
  readonly sealKey: string | null
  readonly oidc: { readonly issuer: string; readonly clientId: string; readonly clientSecret: string }
  readonly population: {
    readonly url: string
    readonly user: string
    readonly secret: string
    readonly apiKey: string
    readonly client: string
  } | null
  readonly clamdUrl: string | null
  readonly smtpUrl: string | null
  readonly sms: { readonly url: string; readonly secret: string } | null
  readonly logLevel: string
}

export type Environment = Readonly<Record<string, string | undefined>>

/** A setting that is missing or wrong. The message is one sentence that names it and says what to do. */
export class WrongSetting extends Error {}

const need = (name: string, value: string | undefined): string => {
  if (value === undefined || value === '')
    throw new WrongSetting(`The setting ${name} is missing. Set ${name}, or ${name}_FILE to a file that holds it.`)
  return value
}

/** The environment, with every NAME_FILE read into NAME; a value given both ways is refused. */
const withFiles = (env: Environment): Environment => {
  const all: Record<string, string | undefined> = { ...env }
  for (const [name, path] of Object.entries(env)) {
    if (!name.endsWith('_FILE') || !path || !KNOWN.has(name.slice(0, -5))) continue
    const plain = name.slice(0, -5)
    if (env[plain]) throw new WrongSetting(`Both ${plain} and ${name} are set. Keep one of them.`)
    try {
      all[plain] = readFileSync(path, 'utf8').trim()
    } catch {
      throw new WrongSetting(`The file that ${name} names cannot be read. Check its path and its rights.`)
    }
  }
  return all
}

const NAMES = [
  'PORT', 'HOST', 'DATABASE_URL', 'KHUE_CITY', 'KHUE_DATA', 'KHUE_BASE_URL', 'KHUE_SECRET', 'KHUE_SEAL_KEY', 'KHUE_LOG', 'KHUE_PROXIES',
  'OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET',
  'POPULATION_URL', 'POPULATION_USER', 'POPULATION_SECRET', 'POPULATION_API_KEY', 'POPULATION_CLIENT',
  'CLAMD_URL', 'SMTP_URL', 'SMS_URL', 'SMS_SECRET',
] as const // prettier-ignore
const KNOWN: ReadonlySet<string> = new Set(NAMES)

const urlOf = (name: string, value: string, schemes: readonly string[]): string => {
  const url = URL.parse(value)
  if (url === null || !schemes.includes(url.protocol))
    throw new WrongSetting(`The setting ${name} is not an address that starts with ${schemes.map(s => `${s}//`).join(' or ')}.`)
  return value.replace(/\/$/, '')
}

/** Cookies and answers must not travel in the open: plain http is for this machine alone. */
const publicUrlOf = (name: string, value: string): string =>
  urlOf(name, value, /^http:\/\/(127\.0\.0\.1|localhost|\[::1\])(:|\/|$)/.test(value) ? ['http:'] : ['https:'])

const portOf = (name: string, value: string): number => {
  const port = Number(value)
  if (!/^\d+$/.test(value) || port > 65535) throw new WrongSetting(`The setting ${name} is not a port from 0 to 65535.`)
  return port
}

const secretsOf = (value: string): readonly string[] => {
  const list = value.split(/[\s,]+/).filter(Boolean)
  if (list.length === 0 || list.some(secret => secret.length < 32))
    throw new WrongSetting('The setting KHUE_SECRET needs at least one secret, each of 32 or more characters, separated by commas.')
  return list
}

const proxiesOf = (value: string): readonly string[] => {
  const list = value.split(/[\s,]+/).filter(Boolean)
  const wrong = list.find(one => {
    const [address = '', bits = '0', more] = one.split('/')
    return one !== 'loopback' && (isIP(address) === 0 || more !== undefined || !/^\d{1,3}$/.test(bits))
  })
  if (wrong !== undefined) throw new WrongSetting('The setting KHUE_PROXIES lists addresses or networks such as 10.0.0.0/8, or loopback.')
  return list
}

const populationOf = (env: Environment): Settings['population'] =>
  env['POPULATION_URL'] === undefined
    ? null
    : {
        url: urlOf('POPULATION_URL', env['POPULATION_URL'], ['https:', 'http:']),
        user: need('POPULATION_USER', env['POPULATION_USER']),
        secret: need('POPULATION_SECRET', env['POPULATION_SECRET']),
        apiKey: need('POPULATION_API_KEY', env['POPULATION_API_KEY']),
        client: need('POPULATION_CLIENT', env['POPULATION_CLIENT']),
      }

/** Reads the settings from an environment; `demo` says which are allowed to be missing. Throws WrongSetting for the first that is wrong. */
export const readSettings = (given: Environment, demo: boolean): Settings => {
  const env = withFiles(given)
  const optionalUrl = (name: string, schemes: readonly string[]): string | null => (env[name] ? urlOf(name, env[name], schemes) : null)
  const port = portOf('PORT', env['PORT'] ?? '8080')
  const host = env['HOST'] ?? '127.0.0.1'
  const clamdUrl = optionalUrl('CLAMD_URL', ['tcp:', 'unix:'])
  if (!demo && clamdUrl === null) need('CLAMD_URL', undefined)
  return {
    city: env['KHUE_CITY'] ?? 'hanoi',
    demo,
    host,
    port,
    baseUrl: demo
      ? urlOf('KHUE_BASE_URL', env['KHUE_BASE_URL'] ?? `http://${host}:${port}`, ['https:', 'http:'])
      : publicUrlOf('KHUE_BASE_URL', need('KHUE_BASE_URL', env['KHUE_BASE_URL'])),
    proxies: proxiesOf(env['KHUE_PROXIES'] ?? 'loopback'),
    dataDir: env['KHUE_DATA'] ?? join(import.meta.dirname, '../../.khue'),
    databaseUrl: urlOf('DATABASE_URL', need('DATABASE_URL', env['DATABASE_URL']), ['postgres:', 'postgresql:']),
    secrets: secretsOf(need('KHUE_SECRET', env['KHUE_SECRET'])),
    sealKey: env['KHUE_SEAL_KEY'] || null,
    oidc: {
      issuer: urlOf('OIDC_ISSUER', need('OIDC_ISSUER', env['OIDC_ISSUER']), demo ? ['http:', 'https:'] : ['https:']),
      clientId: need('OIDC_CLIENT_ID', env['OIDC_CLIENT_ID']),
      clientSecret: need('OIDC_CLIENT_SECRET', env['OIDC_CLIENT_SECRET']),
    },
    population: populationOf(env),
    clamdUrl,
    smtpUrl: optionalUrl('SMTP_URL', ['smtp:', 'smtps:']),
    sms: env['SMS_URL']
      ? { url: urlOf('SMS_URL', env['SMS_URL'], ['https:', 'http:']), secret: need('SMS_SECRET', env['SMS_SECRET']) }
      : null,
    logLevel: env['KHUE_LOG'] ?? 'info',
  }
}

/** The environment of this process: the only place that reads it. */
export const environment = (): Environment => process.env
