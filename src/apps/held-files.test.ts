import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { getFiles } from '#modules/documents'
import { getDossier, openPaper, supplyDossier } from '#modules/dossiers'
import { documents } from '#wiring/documents'
import { systemContext } from '#platform/context.ts'
import { silentLog } from '#platform/log.ts'
import { testWard } from '../modules/dossiers/testing/ward.ts'
import { modules } from './modules.ts'

const { city, hang, now, ctx, seen, quan, received, asked } = await testWard()
after(() => city.close())

const HOUR = 3_600_000
const sweep = async (hours: number): Promise<void> => {
  const later = systemContext(city.db.pool, silentLog, city.services, 'test', new Date(now.getTime() + hours * HOUR))
  await documents.jobs['documents.forget_unheld']?.(later, {} as never, { id: '1', attempt: 1 })
}
const there = async (...ids: string[]): Promise<boolean[]> => {
  const found = (await getFiles(ctx(hang), ids)).map(file => file.id)
  return ids.map(id => found.includes(id))
}

test('what was handed in for a supplement that did not come about is forgotten after a day; what a draft or dossier names stays', async () => {
  assert.ok(modules.some(one => one.hourly?.includes('documents.forget_unheld')))
  const code = await asked()
  const draft = await city.draft(ctx(hang), { papers: true })
  const [refused, supplied] = [await city.keep(ctx(hang), 'mot.pdf', hang.person), await city.keep(ctx(hang), 'hai.pdf', hang.person)]
  const { version } = await seen(quan, code)
  await assert.rejects(supplyDossier(ctx(hang), { code, version: 1, items: [{ item: 0, files: [refused] }] }), { status: 412 })
  await supplyDossier(ctx(hang), { code, version, items: [{ item: 0, files: [supplied] }, { item: 1, files: [], text: 'Con dâu' }] }) // prettier-ignore
  const held = [...(await getDossier(ctx(hang), code)).documents, ...draft.documents].map(one => one.file ?? '')
  assert.ok(held.length > 3 && held.includes(supplied))
  await sweep(23)
  assert.deepEqual(await there(refused), [true])
  await sweep(25)
  assert.deepEqual(await there(refused), [false])
  await sweep(26)
  assert.deepEqual([...new Set(await there(...held))], [true])
})

test('a paper that we made for a dossier is held by it', async () => {
  const code = await received()
  await openPaper(ctx(hang), code, 'receipt')
  const { rows } = await city.db.owner.query<{ file: string }>(`select file from dossiers.paper`)
  await city.db.owner.query(`update documents.file set purpose = 'dossier' where id = any($1)`, [rows.map(row => row.file)])
  await sweep(25)
  assert.deepEqual([...new Set(await there(...rows.map(row => row.file)))], [true])
})
