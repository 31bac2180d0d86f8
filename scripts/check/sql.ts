import { pathToFileURL } from 'node:url'
import { join, relative } from 'node:path'
import { Client } from 'pg'
import type { TSchema } from 'typebox'
import { statements } from '../../src/platform/sql.ts'
import { describeStatement } from './describe.ts'
import { filesOf, textOf, type Check, type Fault } from './fault.ts'
import { withPostgreSQL } from './postgresql.ts'
import { differences } from './sql-row.ts'
import { faultsOfStatement, faultsOfStore } from './sql-text.ts'

export type Declared = { readonly name: string; readonly text: string; readonly row: TSchema; readonly at: string }

const readTypes = async (client: Client): Promise<ReadonlyMap<number, string>> => {
  const { rows } = await client.query<{ oid: number; name: string }>('select t.oid::int8 as oid, t.typname as name from pg_type t')
  return new Map(rows.map(row => [Number(row.oid), row.name]))
}

const schemasOf = async (client: Client): Promise<ReadonlySet<string>> => {
  const { rows } = await client.query<{ name: string }>('select n.nspname as name from pg_namespace n')
  return new Set(rows.map(row => row.name))
}

/** Prepares each statement on the migrated database behind `client` and compares it with what its store declares. */
export const compareStatements = async (declared: readonly Declared[], client: Client, server: string): Promise<Fault[]> => {
  const [types, schemas] = [await readTypes(client), await schemasOf(client)]
  const plans =
    Number((await client.query<{ server_version_num: string }>('show server_version_num')).rows[0]?.server_version_num) >= 160_000
  const faults: Fault[] = []
  for (const { name, text, row, at } of declared) {
    faults.push(...faultsOfStatement(text, at, schemas))
    try {
      // Planning looks at the rights of the application too; before 16 a plan needed values.
      if (plans) await client.query(`explain (generic_plan) ${text}`)
      const { columns } = await describeStatement(client, name, text)
      const named = columns.map(column => ({ name: column.name, type: types.get(column.oid) ?? String(column.oid) }))
      faults.push(...differences(named, row).map(what => ({ at, what: `${what}.` })))
    } catch (error) {
      faults.push({ at, what: `${server} does not take the statement: ${error instanceof Error ? error.message : String(error)}.` })
    }
  }
  return faults
}

/** Imports every file that may declare statements. One that calls `statement(` and declares none would be checked by nobody: a fault. */
export const collectStatements = async (root: string): Promise<{ declared: Declared[]; faults: Fault[] }> => {
  const files = await filesOf(root, 'src/modules/**/*-store.ts', 'src/platform/**/*.ts')
  const faults: Fault[] = []
  for (const file of files) {
    if (!/\bstatement\(/.test(await textOf(root, file)) || file === 'src/platform/sql.ts' || file.includes('.test.')) continue
    await import(pathToFileURL(join(root, file)).href)
    if (!statements.some(s => s.at.includes(file)))
      faults.push({ at: file, what: 'calls statement( and declares none when it is imported.' })
  }
  return { declared: statements.map(s => ({ ...s, at: relative(root, s.at.replace(/^file:\/\//, '')) })), faults }
}

const storeSources = async (root: string, schemas: ReadonlySet<string>): Promise<Fault[]> => {
  const files = await filesOf(root, 'src/modules/**/*-store.ts')
  return (await Promise.all(files.map(async file => faultsOfStore(file, await textOf(root, file), schemas)))).flat()
}

const unique = (faults: readonly Fault[]): Fault[] => [...new Map(faults.map(fault => [`${fault.at} ${fault.what}`, fault])).values()]

/** SQL: every statement on freshly migrated PostgreSQL (ours, and Debian's 15 where it is installed), and what a store may name. */
export const checkSql: Check = async root => {
  const { declared, faults } = await collectStatements(root)
  if (declared.length === 0) return [{ at: 'src', what: 'no statement was found.' }]
  await withPostgreSQL(join(root, 'migrations'), async (client, server) => {
    faults.push(...(await compareStatements(declared, client, server)))
    faults.push(...(await storeSources(root, await schemasOf(client))))
  })
  return unique(faults)
}
