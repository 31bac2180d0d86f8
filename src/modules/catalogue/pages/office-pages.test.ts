import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Actor } from '#platform/context.ts'
import { Refusal } from '#platform/refusal.ts'
import { testContext, testDatabase, type TestDatabase } from '#platform/testing/database.ts'
import type { Shell } from '#platform/ui/shell.ts'
import type { Answer, Route } from '#platform/web/route.ts'
import { getProcedure } from '../get-procedure.ts'
import { loadProcedures } from '../load-procedures.ts'
import { searchProcedures } from '../search-procedures.ts'
import { officeListPage } from './office-list.ts'
import { officeProcedurePage, renamePost } from './office-procedure.ts'

const officer = (...roles: readonly string[]): Actor => ({
  kind: 'officer',
  officer: '019307f0-0000-7000-8000-000000000001',
  name: 'Trần Minh Quân',
  posts: [{ agency: '019307f0-0000-7000-8000-000000000002', roles }],
})
const shell = { lang: 'vi', csrf: 'token' } as Shell

let db: TestDatabase
before(async () => {
  db = await testDatabase()
  await loadProcedures(testContext(db, { kind: 'system', name: 'test' }), 'hanoi')
})
after(() => db.close())

type Sent = {
  readonly code?: string
  readonly query?: Record<string, string>
  readonly form?: Record<string, string>
  readonly lang?: 'vi' | 'en'
}
const call = async (route: Route, actor: Actor, sent: Sent = {}): Promise<{ status: number; text: string; to?: string }> => {
  const ctx = testContext(db, actor, { lang: sent.lang ?? 'vi' })
  const given = { ctx, shell: { ...shell, lang: ctx.lang }, params: { code: sent.code }, query: sent.query ?? {}, form: sent.form ?? {} }
  try {
    const answer = (await route.handle(given as never)) as Answer | { body: unknown }
    if (!('kind' in answer)) return { status: 200, text: String(answer.body) }
    if (answer.kind === 'redirect') return { status: 303, text: '', to: answer.to }
    return { status: answer.kind === 'page' ? answer.status : 200, text: answer.kind === 'page' ? String(answer.view.body) : '' }
  } catch (error) {
    if (error instanceof Refusal) return { status: error.status, text: error.code }
    throw error
  }
}
const rename = (actor: Actor, name: string, version: string) =>
  call(renamePost, actor, { code: '1.001193', form: { 'ten-ngan': name, version } })

test('every officer reads the list and a procedure; only some see the form', async () => {
  assert.match((await call(officeListPage, officer('specialist'), { query: { q: 'khai sinh' } })).text, /1\.001193/)
  const read = await call(officeProcedurePage, officer('specialist'), { code: '1.001193' })
  assert.equal(read.status, 200)
  assert.doesNotMatch(read.text, /<form/)
  assert.match((await call(officeProcedurePage, officer('procedure_control'), { code: '1.001193' })).text, /name="ten-ngan"/)
  assert.equal((await call(officeProcedurePage, officer('administrator'), { code: '9.999999' })).status, 404)
})

for (const role of ['counter', 'specialist', 'head', 'leader', 'archivist'])
  test(`${role} may not change a short name`, async () => assert.equal((await rename(officer(role), 'Khai sinh', '1')).status, 403))

test('a citizen may not change one either', async () => {
  const citizen: Actor = { kind: 'citizen', person: '019307f0-0000-7000-8000-000000000003', name: 'A', level: 2 }
  assert.equal((await rename(citizen, 'Khai sinh', '1')).status, 403)
})

test('what is wrong with a name is said beside the field, and what was typed stays', async () => {
  const long = await rename(officer('administrator'), 'x'.repeat(33), '1')
  assert.equal(long.status, 422)
  assert.match(long.text, /33 ký tự/)
  assert.match(long.text, /x{33}/)
  assert.equal((await rename(officer('administrator'), '   ', '1')).status, 422)
})

test('a new name is kept, found, and not undone by loading again; the slower of two is told', async () => {
  const saved = await rename(officer('procedure_control'), 'Làm khai sinh xyzt', '1')
  assert.deepEqual([saved.status, saved.to], [303, '/can-bo/danh-muc/1.001193?luu=1'])
  const late = await rename(officer('administrator'), 'Khai sinh', '1')
  assert.equal(late.status, 412)
  assert.match(late.text, /Người khác vừa sửa/)
  const ctx = testContext(db, { kind: 'system', name: 'test' })
  await loadProcedures(ctx, 'hcmc')
  assert.equal((await getProcedure(ctx, '1.001193')).shortName, 'Làm khai sinh xyzt')
  assert.equal((await searchProcedures(ctx, { q: 'xyzt' })).items[0]?.code, '1.001193')
})

test('in English the office speaks English and marks the names as Vietnamese', async () => {
  const { text } = await call(officeProcedurePage, officer('specialist'), { code: '1.004222', lang: 'en' })
  assert.match(text, /Versions over time/)
  assert.doesNotMatch(text.replace(/<span lang="vi">.*?<\/span>/gs, ''), /[ạảấầẩẫậắằẳẵặẹẻẽếềểễệịỉĩọỏốồổỗộớờởỡợụủũứừửữựỳỵỷỹđĐ]/)
})
