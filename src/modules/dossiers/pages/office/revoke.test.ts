import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { verifyResult } from '#modules/documents'
import type { Context, OfficerActor } from '#platform/context.ts'
import { decideDossier } from '../../decide-dossier.ts'
import { getDossier } from '../../get-dossier.ts'
import { listHistory } from '../../list-history.ts'
import { receiveDossier } from '../../receive-dossier.ts'
import { recordOpinion } from '../../record-opinion.ts'
import { signDossier } from '../../sign-dossier.ts'
import { at, testCity } from '../../testing/city.ts'
import { trackDossier } from '../../track-dossier.ts'
import { loadMine } from '../my-rows.ts'
import { open, send, textOf } from './testing/visit.ts'

const city = await testCity()
after(() => city.close())
const [ward, other] = [await city.agency('X00199'), await city.agency('X00004')]
const hang = await city.citizen()
const all = await city.officer(['counter', 'specialist', 'head'], ward, 'Trần Minh Quân')
const ha = await city.officer(['leader'], ward, 'Nguyễn Thu Hà', 'Chủ tịch')
const stranger = await city.officer(['leader'], other, 'Đỗ Hữu Phước')
const as = (actor: OfficerActor | typeof hang): Context => city.as(actor, at('2026-11-18T09:00'))

const signed = async (): Promise<string> => {
  const { code } = await city.filed(as(hang), { procedure: '1.001193', papers: true })
  await receiveDossier(as(all), { code, version: 1 })
  await recordOpinion(as(all), { code, version: 2, text: 'Đủ điều kiện', propose: 'approved' })
  const { version } = await getDossier(as(all), code)
  await decideDossier(as(all), { code, version, outcome: 'approved', text: '', fields: { childIdentifier: '001326012345' } })
  await signDossier(as(ha), { code, version: version + 1 })
  return code
}
const path = (code: string): string => `/can-bo/ho-so/${code}`

test('only a leader of the agency that signed sees how to revoke, and only once something is signed', async () => {
  const code = await signed()
  assert.match(textOf(await open(as(ha), path(code))), /Thu hồi kết quả đã ký/)
  assert.doesNotMatch(textOf(await open(as(all), path(code))), /Thu hồi kết quả đã ký/)
  const fields = { 'phien-ban': '5', 'th-ly-do': 'Ghi sai ngày sinh của cháu', 'th-xac-nhan': 'yes' }
  await assert.rejects(send(as(all), `${path(code)}/thu-hoi-ket-qua`, fields), { code: 'dossiers.role_missing', status: 403 })
  await assert.rejects(send(as(stranger), `${path(code)}/thu-hoi-ket-qua`, fields), { code: 'dossiers.other_unit', status: 403 })
  const { code: open1 } = await city.filed(as(hang), { procedure: '1.004873' })
  assert.doesNotMatch(textOf(await open(as(ha), path(open1))), /Thu hồi kết quả/)
})

test('without a reason or the confirmation it comes back with what was written', async () => {
  const code = await signed()
  const { version } = await getDossier(as(ha), code)
  const page = await send(as(ha), `${path(code)}/thu-hoi-ket-qua`, { 'phien-ban': String(version), 'th-ly-do': 'Ghi sai tên' })
  assert.equal(page.status, 422)
  assert.match(page.html, /href="#th-xac-nhan"/)
  assert.match(page.html, /<textarea[^>]*>Ghi sai tên<\/textarea>/)
  const short = await send(as(ha), `${path(code)}/thu-hoi-ket-qua`, { 'phien-ban': String(version), 'th-ly-do': 'sai', 'th-xac-nhan': 'yes' }) // prettier-ignore
  assert.match(short.html, /href="#th-ly-do"/)
})

test('once revoked the case, its history and whoever verifies the paper say so; nobody revokes twice', async () => {
  const code = await signed()
  const { version } = await getDossier(as(ha), code)
  const fields = { 'phien-ban': String(version), 'th-ly-do': 'Ghi sai ngày sinh của cháu', 'th-xac-nhan': 'yes' }
  const done = await send(as(ha), `${path(code)}/thu-hoi-ket-qua`, fields)
  assert.equal(done.to, `${path(code)}?xong=revoke-result`)
  const text = textOf(await open(as(ha), done.to))
  assert.match(text, /Xong: đã thu hồi kết quả/)
  assert.match(text, /Kết quả đã bị thu hồi.*Ghi sai ngày sinh của cháu/)
  assert.doesNotMatch(text, /Thu hồi kết quả đã ký/)
  const events = await listHistory(as(hang), (await getDossier(as(hang), code)).id)
  assert.equal(events.at(-1)?.note, 'Ghi sai ngày sinh của cháu')
  const verify = String(events.find(event => event.act === 'sign')?.facts['verify'])
  assert.equal((await verifyResult(as(hang), { id: verify })).verdict, 'revoked')
  const mine = await getDossier(as(hang), code)
  assert.deepEqual(
    (await loadMine(as(hang), [mine])).map(one => one.revoked),
    [true],
  )
  assert.equal((await trackDossier(as(hang), { code, key: mine.trackingKey }))?.revoked, true)
  const late = await send(as(ha), `${path(code)}/thu-hoi-ket-qua`, fields)
  assert.equal(late.status, 412)
  const again = await send(as(ha), `${path(code)}/thu-hoi-ket-qua`, { ...fields, 'phien-ban': String(version + 1) })
  assert.equal(again.status, 409)
  assert.match(textOf(again), /đã bị thu hồi trước đó/)
})
