import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { Client } from 'pg'
import { Type, type TSchema } from 'typebox'
import { testDatabase, type TestDatabase } from '../../src/platform/testing/database.ts'
import { compareStatements } from './sql.ts'
import { faultsOfStore } from './sql-text.ts'

let db: TestDatabase
let client: Client
before(async () => {
  db = await testDatabase()
  await db.owner.query(`
    create schema loans;
    create table loans.loan (id uuid primary key, title text not null, due date, cost bigint, done boolean, at timestamptz, more jsonb, tags text[], local timestamp);
    create table loans.secret (id uuid primary key);
    create schema people;
    create table people.person (id uuid primary key);
    grant usage on schema loans, people to khue_application;
    grant select, insert, update on loans.loan, people.person to khue_application`)
  client = new Client({ connectionString: db.urls.application })
  await client.connect()
})
after(async () => {
  await client.end()
  await db.close()
})

const AT = 'src/modules/loans/loan-store.ts:7'
const faultsOf = async (text: string, row: Record<string, TSchema>, at = AT): Promise<string[]> =>
  (await compareStatements([{ name: 'x', text, row: Type.Object(row), at }], client, 'PostgreSQL')).map(fault => fault.what)

test('A statement that gives what its row declares has no fault', async () => {
  const text = `select l.id, l.title, l.due, l.cost, l.done, l.at, l.more, l.tags, 'a' || $2::text as "oneOf", count(*)::int as n
    from loans.loan l where l.id = any($1::uuid[]) and platform.fold(l.title) = 'people.person' group by l.id`
  const row = {
    id: Type.String(),
    title: Type.String(),
    due: Type.Union([Type.String(), Type.Null()]),
    cost: Type.Union([Type.Integer(), Type.Null()]),
    done: Type.Union([Type.Boolean(), Type.Null()]),
    at: Type.Unsafe<Date>(Type.Any()),
    more: Type.Object({ a: Type.String() }),
    tags: Type.Array(Type.String()),
    oneOf: Type.Union([Type.Literal('ab'), Type.Literal('ac')]),
    n: Type.Integer(),
  }
  assert.deepEqual(await faultsOf(text, row), [])
})

const planted: readonly (readonly [name: string, text: string, row: Record<string, TSchema>, fault: RegExp])[] = [
  [
    'A column that is not there',
    'select l.gone from loans.loan l',
    { gone: Type.String() },
    /does not take the statement: column l\.gone does not exist/,
  ],
  ['A statement that does not parse', 'selekt 1', {}, /does not take the statement: syntax error/],
  ['A missing column', 'select l.id from loans.loan l', { id: Type.String(), title: Type.String() }, /the row declares "title"/],
  ['A column too many', 'select l.id, l.title from loans.loan l', { id: Type.String() }, /the statement gives "title"/],
  ['A column without its alias', 'select l.id as theId from loans.loan l', { theId: Type.String() }, /the statement gives "theid"/],
  ['Two columns of one name', 'select l.id, l.id from loans.loan l', { id: Type.String() }, /two columns are called "id"/],
  [
    'A number declared as text',
    'select l.cost from loans.loan l',
    { cost: Type.String() },
    /"cost" is int8, so integer, and is declared as string/,
  ],
  ['A text declared as number', 'select l.title from loans.loan l', { title: Type.Integer() }, /"title" is text/],
  ['An instant declared as text', 'select l.at from loans.loan l', { at: Type.String() }, /"at" is timestamptz/],
  ['A list declared as text', 'select l.tags from loans.loan l', { tags: Type.String() }, /"tags" is _text/],
  ['A text of unknown type', 'select l.title from loans.loan l', { title: Type.Any() }, /declared as any/],
  ['A time without zone', 'select l.local from loans.loan l', { local: Type.Any() }, /which the house does not use/],
  ['select *', 'select * from loans.loan', {}, /no select \*/],
  ['select l.*', 'select l.* from loans.loan l', {}, /no select \*/],
  ['returning *', 'update loans.loan set title = $1::text returning *', {}, /no select \*/],
  ['A parameter without a type', 'select l.id from loans.loan l where l.id = $1', { id: Type.String() }, /a type to every parameter/],
  [
    'The schema of another module',
    'select p.id from people.person p',
    { id: Type.String() },
    /stays in its own schema loans; it names people/,
  ],
  ['A table the application may not read', 'select s.id from loans.secret s', { id: Type.String() }, /permission denied for table secret/],
  ['A change the application may not make', 'delete from loans.loan where id = $1::uuid', {}, /permission denied for table loan/],
]
for (const [name, text, row, fault] of planted)
  test(`${name} is found`, async () => {
    const faults = await faultsOf(text, row)
    assert.ok(
      faults.some(what => fault.test(what)),
      faults.join('\n') || 'no fault',
    )
  })

test('Tables of the platform written by hand are found in the source of a store, its fragments and functions are not', () => {
  const schemas = new Set(['platform', 'loans', 'people'])
  const store = (body: string): string[] =>
    faultsOfStore('src/modules/loans/loan-store.ts', `export const a = sql\`${body}\``, schemas).map(({ at, what }) => `${at} ${what}`)
  assert.deepEqual(store('select platform.fold(l.title) from loans.loan l, act as (${insertAct(p)})'), [])
  assert.match(
    store('insert into platform.act (id) values (1)')[0] ?? '',
    /^src\/modules\/loans\/loan-store\.ts:1 writes a table of the platform by hand/,
  )
  assert.match(store('select 1 where ${p.x}::int = 1 and exists (select from\n people.person)')[0] ?? '', /names the schema people/)
})
