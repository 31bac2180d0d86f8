import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { testDatabase } from './testing/database.ts'

const db = await testDatabase()
after(() => db.close())

/** Tables that only ever grow: who did what, who looked at whose data, what happened to a dossier, what was said at filing. */
const APPEND_ONLY = ['platform.act', 'platform.act_seal', 'exchange.lookup', 'dossiers.event', 'dossiers.content']

test('the program itself can neither change nor delete history', async () => {
  for (const table of APPEND_ONLY) {
    const { rows } = await db.owner.query<{ column: string }>(
      `select attname as column from pg_attribute where attrelid = $1::regclass and attnum = 1`,
      [table],
    )
    const column = rows[0]?.column ?? ''
    for (const change of [`update ${table} set ${column} = default`, `delete from ${table}`, `truncate ${table}`, `drop table ${table}`])
      await assert.rejects(db.pool.query(change), { code: '42501' }, change)
  }
})

test('the program owns nothing and may make nothing', async () => {
  const { rows } = await db.pool.query(
    `select n.nspname, has_schema_privilege(n.oid, 'create') as creates from pg_namespace n
     where n.nspname !~ '^(pg_|information_schema)' and has_schema_privilege(n.oid, 'create')`,
  )
  assert.deepEqual(rows, [])
  const { rows: owned } = await db.pool.query(`select relname from pg_class where pg_get_userbyid(relowner) = current_user`)
  assert.deepEqual(owned, [])
})

test('no table gives the program more than it needs: what may be deleted is named here', async () => {
  const { rows } = await db.pool.query<{ name: string }>(
    `select format('%s.%s', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'r' and n.nspname !~ '^(pg_|information_schema)' and has_table_privilege(c.oid, 'delete') order by 1`,
  )
  assert.deepEqual(
    rows.map(row => row.name),
    [
      'catalogue.phrase',
      'deadlines.calendar_day',
      'deadlines.office_hours',
      'documents.file',
      'forms.draft',
      'forms.draft_document',
      'organisation.agency_code',
      'organisation.agency_successor',
      'organisation.unit_successor',
      'platform.held_form',
      'platform.idempotency',
      'platform.job',
      'platform.session',
    ],
  )
})
