import { Client } from 'pg'
import type { Passwords } from './home.ts'

export type Urls = { readonly adminUrl: string; readonly migratorUrl: string; readonly applicationUrl: string }

export const databaseName = 'khue'

export const urlsFor = (port: number, passwords: Passwords): Urls => {
  const url = (role: string, password: string) => `postgres://${role}:${password}@127.0.0.1:${port}/${databaseName}`
  return {
    adminUrl: url('postgres', passwords.admin),
    migratorUrl: url('khue_migrator', passwords.migrator),
    applicationUrl: url('khue_application', passwords.application),
  }
}

/**
 * Sets up what belongs to the server and not to the migrations: two roles, the database and its extensions.
 * May be interrupted anywhere and is run at each start.
 */
export const setUpRoles = async (urls: Urls, passwords: Passwords): Promise<void> => {
  const server = new URL(urls.adminUrl)
  server.pathname = '/postgres'
  await withClient(server.href, async client => {
    const roles = await names(client, 'select rolname as name from pg_roles')
    for (const [role, password] of [
      ['khue_migrator', passwords.migrator],
      ['khue_application', passwords.application],
    ] as const)
      await client.query(`${roles.has(role) ? 'alter' : 'create'} role ${role} login password ${client.escapeLiteral(password)}`)
    const databases = await names(client, 'select datname as name from pg_database')
    if (!databases.has(databaseName)) await client.query(`create database ${databaseName} owner khue_migrator`)
  })
  await withClient(urls.adminUrl, async client => {
    await client.query('create extension if not exists pg_trgm; create extension if not exists unaccent')
    await client.query(`revoke all on database ${databaseName} from public; grant connect on database ${databaseName} to khue_application`)
  })
}

const names = async (client: Client, query: string): Promise<Set<string>> =>
  new Set((await client.query<{ name: string }>(query)).rows.map(row => row.name))

const withClient = async (url: string, work: (client: Client) => Promise<void>): Promise<void> => {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    await work(client)
  } finally {
    await client.end()
  }
}
